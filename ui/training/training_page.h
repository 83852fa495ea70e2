// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/perspective/perspective.h"
#include "ui/text/outcome.h"
#include "ui/training/training_snapshot.h"

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace quantoscope {

class TrainingHintLabel;
class TrainingPanel;
class TrainingViews;
class TrainingWorker;
struct NetworkSettings;
struct TrainedNetwork;
struct TrainedRun;

/// The Train tab: trains three learners side by side on a data set, with live plots. Scheme,
/// rounding and neuron are taken from the Setup of the window. All other settings are edited here.
class TrainingPage : public Perspective
{
    Q_OBJECT

public:
    explicit TrainingPage(QWidget* parent = nullptr);
    ~TrainingPage() override;

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void setTheme(const PlotTheme& theme) override;
    void resetViews() override;
    QList<Plot*> plots() const override;
    QList<Plot*> filledPlots() const override;
    bool wantsDock(const QString& name) const override;
    QList<ReportSection> reportSections() const override;
    void save(Session& session) const override;
    void restore(const Session& session) override;
    void keep(Session& session) const override; ///< The trained networks and their curves.
    void takeUp(const Session& session) override;

    /// Starts a training run with a fixed number of epochs, so that the plots show something.
    void prepareForPicture(const QString& plot) override;
    bool busy() const override { return m_pictureEpochs > 0; }

    /// Restarts the training with these settings. Scheme, rounding and neuron are ignored.
    void setSettings(const TrainingSettings& settings);
    /// The settings in use, with scheme, rounding and neuron of the window. Requires an Exploration.
    TrainingSettings settings() const;

    /// The latest snapshot, or null before the first.
    const std::shared_ptr<const TrainingSnapshot>& snapshot() const { return m_snapshot; }

    bool running() const { return m_running; }
    void play();
    void pause();
    void trainFor(int epochs); ///< Trains up to this epoch, then pauses.

    /// Hides the panel of settings and the export. The settings can still be changed with setSettings().
    void setCompact();

    /// Reads your data from a file and trains on them.
    Outcome openData(const QString& path);

    /// Writes the network of a learner in the format given by the file extension.
    Outcome exportNetwork(const QString& path, Learner learner) const;

    /// Writes the network to a .nir file and its test samples beside it, and requests that the Network tab
    /// opens both.
    Outcome openInNetwork(const QString& path, Learner learner);

signals:
    void networkRequested(const quantoscope::NetworkSettings& settings);
    void snapshotShown();

private:
    QWidget* buildBar();
    void connectControls();
    void configure();
    void showSnapshot();
    void showRunning(bool running);
    Outcome takeData(const QString& path);
    void chooseData();
    void dropData();
    TrainedNetwork trainedNetwork(Learner learner) const;
    Learner chosenLearner() const;
    void chooseNetworkFile();
    void chooseNetworkToOpen();
    void report(const Outcome& outcome, const QString& done);

    std::shared_ptr<const Exploration> m_exploration;
    std::shared_ptr<const TrainingSnapshot> m_snapshot;
    QString m_dataPath; ///< The file with your data; empty for a built-in data set.
    std::shared_ptr<const YourSamples> m_data;
    std::shared_ptr<const TrainedRun> m_waiting;  ///< A run to resume once the settings are valid.
    std::shared_ptr<const TrainedRun> m_resuming; ///< A run passed to the worker, but not shown yet.
    bool m_running = false;
    int m_resetOrder = 0; // TrainingWorker::order() at the last setSettings()
    int m_pictureEpochs = 0;
    Probe m_probe;

    QPushButton* m_play;
    QPushButton* m_step;
    QPushButton* m_reset;
    QComboBox* m_speed;
    QLabel* m_epoch;
    QComboBox* m_learner;
    QPushButton* m_export;
    QPushButton* m_openInNetwork;
    TrainingHintLabel* m_hint;
    TrainingViews* m_views;
    TrainingPanel* m_panel;
    QScrollArea* m_panelArea;
    TrainingWorker* m_worker;
};

} // namespace quantoscope
