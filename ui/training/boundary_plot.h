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
    void setPoints(std::shared_ptr<const Dataset> owner, const Points& points);
    void setColours(const QColor& zero, const QColor& one);

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    bool m_filled;
    std::shared_ptr<const Dataset> m_owner;
    const Points* m_points = nullptr;
    QColor m_zero;
    QColor m_one;
};

/// The decision boundary of one learner: the class probabilities as colours, the points on top, and the
/// accuracy on the test points in the corner.
class BoundaryPlot : public TrainingPlot
{
    Q_OBJECT

public:
    BoundaryPlot(Learner learner, QWidget* parent = nullptr);

    const QImage& map() const { return m_map->image(); }
    const QString& accuracyText() const { return m_accuracy; }

    /// One row per visible cell: its centre and the probability of class 1. Further columns: the training and
    /// the test points.
    PlotData visibleData() const override;

signals:
    void pointed(QPointF place); ///< The pointer is at this point of the plane.

protected:
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void addPoints(PlotData& numbers, const std::string& kind, const Points& points) const;

    Learner m_learner;
    QString m_accuracy;
    MapLayer* m_map;
    PointLayer* m_test;
    PointLayer* m_train;
    MarkerLayer* m_probe;
};

} // namespace quantoscope
