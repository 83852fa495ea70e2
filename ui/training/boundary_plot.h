// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_plots.h"

#include <QImage>

namespace quantoscope {

/// An image over the square [-LeadMap::reach, LeadMap::reach]².
class MapLayer : public Layer
{
public:
    using Layer::Layer;
    void setImage(const QImage& image);
    const QImage& image() const { return m_image; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    QImage m_image;
};

/// Points of two classes: circles in one colour and squares in another, filled or hollow.
class PointLayer : public Layer
{
public:
    PointLayer(QWidget& plot, const Frame& frame, bool filled);
    void setSamples(std::shared_ptr<const Task> owner, const TrainingSamples& samples);
    void setColours(const QColor& zero, const QColor& one);

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    bool m_filled;
    std::shared_ptr<const Task> m_owner;
    const TrainingSamples* m_samples = nullptr;
    QColor m_zero;
    QColor m_one;
};

/// The decision boundary of one learner: the class probabilities as colours, the points on top, and the
/// accuracy on the test points in the corner.
class BoundaryPlot : public TrainingPlot
{
    Q_OBJECT

public:
    /// `place`: of the learner among tabLearners().
    explicit BoundaryPlot(std::size_t place, QWidget* parent = nullptr);

    const QImage& map() const { return m_map->image(); }
    const QString& accuracyText() const { return m_accuracy; }

    /// One row per visible cell: its centre and the probability of class 1. Further columns: the training and
    /// the test points.
    PlotData visibleData() const override;

signals:
    void pointed(QPointF place); ///< The pointer is at this point of the plane.

protected:
    bool hasData() const override { return TrainingPlot::hasData() && snapshot()->task->isOfThePlane(); }
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void addPoints(PlotData& numbers, const std::string& kind, const TrainingSamples& points) const;

    std::size_t m_place;
    QString m_accuracy;
    MapLayer* m_map;
    PointLayer* m_test;
    PointLayer* m_train;
    MarkerLayer* m_probe;
};

} // namespace quantoscope
