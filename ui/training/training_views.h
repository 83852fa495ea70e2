// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_snapshot.h"

#include <QList>
#include <QWidget>

#include <array>
#include <memory>

class QStackedWidget;
class QTabWidget;

namespace quantoscope {

class AnswersConfusionPlot;
class AnswersPlot;
class BoundaryPlot;
class CurvePlot;
class GradientPlot;
class HiddenPlot;
class LayerSpikesPlot;
class Plot;
class WeightPicturesPlot;
class WeightsPlot;

/// The plots of a training run: what the learners answer, how they got there, and what is inside the
/// networks.
class TrainingViews : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingViews(QWidget* parent = nullptr);

    QList<Plot*> plots() const;
    QList<Plot*> filledPlots() const; ///< Those for the data set shown last.
    void show(const std::shared_ptr<const TrainingSnapshot>& snapshot);

    /// Whether the plot with this name shows samples that are not points of the plane.
    bool needsSamples(const QString& plot) const;

    /// Opens the tab of the plot with this name, if it is in one.
    void bringUp(const QString& plot);

signals:
    void pointed(QPointF place);     ///< The pointer is at this point of the plane.
    void chosen(std::size_t sample); ///< The user clicked on this test sample.

private:
    QWidget* buildAnswers();
    QWidget* buildInside();

    std::array<BoundaryPlot*, tabLearnerCount> m_boundaries;
    std::array<AnswersPlot*, tabLearnerCount> m_answers;
    AnswersConfusionPlot* m_confusion;
    CurvePlot* m_loss;
    CurvePlot* m_accuracy;
    CurvePlot* m_spikeCount;
    HiddenPlot* m_hidden;
    LayerSpikesPlot* m_spikes;
    WeightPicturesPlot* m_pictures;
    GradientPlot* m_gradient;
    WeightsPlot* m_weights;
    QStackedWidget* m_byTask;
    QList<QTabWidget*> m_tabs;
};

} // namespace quantoscope
