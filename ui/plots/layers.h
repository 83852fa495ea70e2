// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QLineF>
#include <QPen>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

class QChart;

namespace quantoscope {

/// What maps values to pixels: the axes' ranges over the plot area.
struct Frame
{
    QRectF area; ///< In pixels of the chart.
    double xMin = 0, xMax = 1;
    double yMin = 0, yMax = 1;
    bool logarithmicY = false;

    QPointF toPixel(QPointF value) const;
    QPointF toValue(QPointF pixel) const;
};

/// The part of a line within a rectangle; empty where there is none. Keeps the slope, as clamping would not.
std::optional<QLineF> clipped(const QLineF& line, const QRectF& within);

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

/// One vertical stroke a pixel column, each reaching over to its neighbour so that no gap shows.
class ColumnLayer : public Layer
{
public:
    struct Column
    {
        double x, min, max;
    };

    using Layer::Layer;
    void setColumns(std::vector<Column> columns);
    const std::vector<Column>& columns() const { return m_columns; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    std::vector<Column> m_columns;
};

/// Straight lines across the whole plot area, or ticks of `length` pixels at its lower edge.
class RuleLayer : public Layer
{
public:
    RuleLayer(QGraphicsItem* parent, const Frame& frame, Qt::Orientation orientation, double length = 0);
    void setValues(std::vector<double> values);
    const std::vector<double>& values() const { return m_values; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    Qt::Orientation m_orientation;
    double m_length;
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
