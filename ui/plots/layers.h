// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/frame.h"

#include <QGraphicsItem>
#include <QPen>

#include <optional>
#include <vector>

namespace quantoscope {

/// One light drawing over the plot area. It keeps its data as values, so that panning and zooming only
/// repaint; Qt Charts' own series would hit-test every point and are too slow for traces.
class Layer : public QGraphicsItem
{
public:
    Layer(QGraphicsItem* parent, const Frame& frame);

    void setPen(const QPen& pen);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    virtual void draw(QPainter& painter, const Frame& frame) const = 0;
    const QPen& pen() const { return m_pen; }

private:
    const Frame& m_frame;
    QPen m_pen;
};

/// Joined points; a NaN breaks the line. Of many points in one pixel column only the extremes are drawn.
class LineLayer : public Layer
{
public:
    enum class Shape { straight, stepped };

    LineLayer(QGraphicsItem* parent, const Frame& frame, Shape shape);
    void setPoints(std::vector<QPointF> points);
    const std::vector<QPointF>& points() const { return m_points; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    Shape m_shape;
    std::vector<QPointF> m_points;
};

/// A band between extremes, column by column, each reaching over to its neighbour so that no gap shows.
class ColumnLayer : public Layer
{
public:
    struct Extremes
    {
        double min, max; ///< NaN: nothing in this column.
    };

    using Layer::Layer;
    /// Columns of equal `width` from the left edge `first` on, in units of the x axis.
    void setColumns(double first, double width, std::vector<Extremes> columns);
    const std::vector<Extremes>& columns() const { return m_columns; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    double m_first = 0;
    double m_width = 1;
    std::vector<Extremes> m_columns;
};

/// Straight lines across the whole plot area, or shortened ones.
class RuleLayer : public Layer
{
public:
    RuleLayer(QGraphicsItem* parent, const Frame& frame, Qt::Orientation orientation);
    void setValues(std::vector<double> values);
    const std::vector<double>& values() const { return m_values; }

    /// Ticks of so many pixels at the lower edge instead (vertical rules).
    void setTickLength(double pixels) { m_tickLength = pixels; }

    /// Strokes from y `low` to y `high` instead (vertical rules).
    void setSpan(double low, double high);

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    QLineF ruleAt(double place, const Frame& frame) const;

    struct Span
    {
        double low, high;
    };
    Qt::Orientation m_orientation;
    double m_tickLength = 0;
    std::optional<Span> m_span;
    std::vector<double> m_values;
};

/// A marker a point, with a stem from the lower edge where asked.
class MarkerLayer : public Layer
{
public:
    MarkerLayer(QGraphicsItem* parent, const Frame& frame, double radius, bool stems);
    void setPoints(std::vector<QPointF> points);
    const std::vector<QPointF>& points() const { return m_points; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    double m_radius;
    bool m_stems;
    std::vector<QPointF> m_points;
};

/// Filled bars side by side, from the lower edge.
class BarLayer : public Layer
{
public:
    using Layer::Layer;
    void setBars(double first, double width, std::vector<double> heights);
    const std::vector<double>& heights() const { return m_heights; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    double m_first = 0;
    double m_width = 1;
    std::vector<double> m_heights;
};

} // namespace quantoscope
