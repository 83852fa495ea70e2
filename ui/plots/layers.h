// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/frame.h"

#include <QPen>
#include <QWidget>

#include <optional>
#include <vector>

namespace quantoscope {

/// One drawing in the plot area. It stores its data in axis units, so that panning and zooming only repaint.
/// The series of Qt Charts hit-test every point and are too slow for traces.
class Layer
{
public:
    /// `plot`, which is repainted when the layer changes, and its `frame` must outlive the layer.
    Layer(QWidget& plot, const Frame& frame);
    virtual ~Layer() = default;
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;

    void setPen(const QPen& pen);
    void setVisible(bool visible); ///< A layer is visible at first.
    bool isVisible() const { return m_visible; }
    void paint(QPainter& painter) const;

protected:
    void update();
    virtual void draw(QPainter& painter, const Frame& frame) const = 0;
    const QPen& pen() const { return m_pen; }

private:
    QWidget& m_plot;
    const Frame& m_frame;
    QPen m_pen;
    bool m_visible = true;
};

/// A line through points. A y that is not finite breaks the line. With more than 4 points per pixel of width,
/// it fills the rows that the line covers in each pixel column.
class LineLayer : public Layer
{
public:
    enum class Shape { straight, stepped };

    LineLayer(QWidget& plot, const Frame& frame, Shape shape);
    void setPoints(std::vector<QPointF> points);
    const std::vector<QPointF>& points() const { return m_points; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    Shape m_shape;
    std::vector<QPointF> m_points;
};

/// A band between the minimum and maximum of each column. Each column extends to the previous one, so that
/// the band has no gaps.
class ColumnLayer : public Layer
{
public:
    struct Extremes
    {
        double min, max; ///< Nothing is drawn if `min` is NaN.
    };

    using Layer::Layer;
    /// Sets columns of equal `width`. The first one starts at `first`. Both are in units of the x axis.
    void setColumns(double first, double width, std::vector<Extremes> columns);
    const std::vector<Extremes>& columns() const { return m_columns; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    double m_first = 0;
    double m_width = 1;
    std::vector<Extremes> m_columns;
};

/// Horizontal or vertical lines across the plot area. Vertical lines can be shortened.
class RuleLayer : public Layer
{
public:
    RuleLayer(QWidget& plot, const Frame& frame, Qt::Orientation orientation);
    void setValues(std::vector<double> values);
    const std::vector<double>& values() const { return m_values; }

    /// Draws vertical lines as ticks of this length at the lower edge.
    void setTickLength(double pixels) { m_tickLength = pixels; }

    /// Draws vertical lines only from y = `low` to y = `high`.
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

/// A marker at each point: a disc, or from 300 points on a small square. `stems` adds a line from the lower
/// edge to each point. Points that are not finite are skipped.
class MarkerLayer : public Layer
{
public:
    MarkerLayer(QWidget& plot, const Frame& frame, double radius, bool stems);
    void setPoints(std::vector<QPointF> points);
    const std::vector<QPointF>& points() const { return m_points; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    double m_radius;
    bool m_stems;
    std::vector<QPointF> m_points;
};

/// Filled bars side by side, from the lower edge. Bars of equal `width`, the first one starting at `first`,
/// in units of the x axis.
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
