// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/perspective/perspective.h"
#include "ui/text/outcome.h"

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace quantoscope {

class BoundaryPlot;
class CurvePlot;
class GradientPlot;
class HiddenPlot;
class TrainingHintLabel;
class TrainingPanel;
class TrainingWorker;
struct TrainedRun;
struct TrainingSnapshot;

/// The Train tab: trains three learners side by side on points of the plane, with live plots. Scheme,
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

    /// Reads points from a file and trains on them.
    Outcome openPoints(const QString& path);

    /// Writes the network of a learner in the format given by the file extension.
    Outcome exportNetwork(const QString& path, Learner learner) const;

signals:
    void snapshotShown();

private:
    QWidget* buildBar();
    QWidget* buildPlots();
    void connectControls();
    void configure();
    void showSnapshot();
    void showRunning(bool running);
    Outcome takePoints(const QString& path);
    void choosePoints();
    void dropPoints();
    void chooseNetworkFile();

    std::shared_ptr<const Exploration> m_exploration;
    std::shared_ptr<const TrainingSnapshot> m_snapshot;
    QString m_pointsPath; ///< The file with the points; empty for a built-in dataset.
    std::shared_ptr<const Points> m_points;
    std::shared_ptr<const TrainedRun> m_waiting;  ///< A run to resume once the settings are valid.
    std::shared_ptr<const TrainedRun> m_resuming; ///< A run passed to the worker, but not shown yet.
    bool m_running = false;
    int m_resetOrder = 0; // TrainingWorker::order() at the last setSettings()
    int m_pictureEpochs = 0;

    QPushButton* m_play;
    QPushButton* m_step;
    QPushButton* m_reset;
    QComboBox* m_speed;
    QLabel* m_epoch;
    QComboBox* m_learner;
    QPushButton* m_export;
    TrainingHintLabel* m_hint;
    std::array<BoundaryPlot*, 3> m_boundaries;
    CurvePlot* m_loss;
    CurvePlot* m_accuracy;
    HiddenPlot* m_hidden;
    GradientPlot* m_gradient;
    TrainingPanel* m_panel;
    QScrollArea* m_panelArea;
    TrainingWorker* m_worker;
};

} // namespace quantoscope
