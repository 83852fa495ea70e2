// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/perspective/perspective.h"

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
class TrainingPlot;
class TrainingWorker;
struct TrainedRun;
struct TrainingSnapshot;

/// The Train perspective: three learners trained side by side on points of the plane, live. Scheme, rounding
/// and neuron are the window's Setup; everything else is set here.
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

    /// Trains for a fixed number of epochs, so that a picture of it shows something.
    void prepareForPicture() override;
    bool busy() const override { return m_pictureEpochs > 0; }

    /// Begins anew with these; scheme, rounding and neuron are the window's.
    void setSettings(const TrainingSettings& settings);
    /// As used: with the window's scheme, rounding and neuron.
    TrainingSettings settings() const;

    /// The newest shown; null before the first.
    const std::shared_ptr<const TrainingSnapshot>& snapshot() const { return m_snapshot; }

    bool running() const { return m_running; }
    void play();
    void pause();
    void trainFor(int epochs); ///< Plays until so many are done, then pauses.

    /// Leaves the controls out that take the most room; what they stand at is set by setSettings.
    void setCompact();

    /// Reads a person's own points and trains on them; a sentence where that fails.
    std::optional<QString> openPoints(const QString& path);

    /// Writes what a learner has become, in the format of the file's ending; a sentence where that fails.
    std::optional<QString> exportNetwork(const QString& path, Learner learner) const;

signals:
    void snapshotShown();

private:
    QWidget* buildBar();
    QWidget* buildPlots();
    void connectControls();
    void configure();
    void showSnapshot();
    void showRunning(bool running);
    std::optional<QString> takePoints(const QString& path);
    void choosePoints();
    void dropPoints();
    void chooseNetworkFile();

    std::shared_ptr<const Exploration> m_exploration;
    std::shared_ptr<const TrainingSnapshot> m_snapshot;
    QString m_pointsPath; ///< Empty: the dataset's points.
    std::shared_ptr<const Points> m_points;
    std::shared_ptr<const TrainedRun> m_waiting;  ///< For settings that can be.
    std::shared_ptr<const TrainedRun> m_resuming; ///< Handed over, and not yet shown.
    bool m_running = false;
    int m_resetOrder = 0; // the worker's order when other settings were set
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
