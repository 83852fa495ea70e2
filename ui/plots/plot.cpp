// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include "ui/plots/plot_style.h"
#include "ui/plots/ticks.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLogValueAxis>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// The same room for the axes in every plot, so that plots above one another line up.
constexpr QMarginsF axisRoom(62, headerHeight + 2, 12, 22);
void setUp(QAbstractAxis* axis, const QString& title)
{
    axis->setTitleText(title);
    axis->setTitleVisible(false); // drawn by drawAxisTitles and…
    axis->setLabelsVisible(
        false); // …drawTicks: Qt Charts shortens labels to "…" and drops the one at the end
    axis->setLineVisible(true);
    axis->setMinorGridLineVisible(false);
}

/// Gives the axis its range and at most so many ticks. The wider interval goes first: between the two calls
/// the axis would else draw every tick of a narrow interval over a wide range.
void setRangeAndTicks(QValueAxis* axis, double min, double max, int most)
{
    const double step = niceStep(max - min, most);
    if (axis->min() == min && axis->max() == max && axis->tickInterval() == step) {
        return; // each of the calls below lays the chart out anew
    }
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickInterval(std::max(step, axis->tickInterval()));
    axis->setRange(min, max);
    axis->setTickAnchor(std::ceil(min / step) * step + 0.0); // the first tick itself, so that 0 is no -1e-17
    axis->setTickInterval(step);
}

/// A logarithmic axis has a line at every power of its base: the base follows from how many there is room
/// for.
void setLogarithmicRange(QLogValueAxis* axis, double min, double max, int most)
{
    const double base = std::pow(10.0, decadesPerTick(min, max, most));
    if (axis->base() != base) {
        axis->setBase(base);
    }
    axis->setRange(min, max);
}

} // namespace

Plot::Plot(const QString& name, const QString& title, const AxisTitles& axes, bool logarithmicY,
           QWidget* parent)
    : QChartView(new QChart, parent), m_title(title), m_xAxis(new QValueAxis(this))
{
    setObjectName(name);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(160, axes.x.isEmpty() ? 80 : 104); // less, and there is nothing to be seen
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->setAnimationOptions(QChart::NoAnimation);
    m_frame.logarithmicY = logarithmicY;
    if (logarithmicY) {
        m_yAxis = new QLogValueAxis(this);
    } else {
        m_yAxis = new QValueAxis(this);
    }
    chart()->addAxis(m_xAxis, Qt::AlignBottom);
    chart()->addAxis(m_yAxis, Qt::AlignLeft);
    setUp(m_xAxis, axes.x);
    setUp(m_yAxis, axes.y);
    Plot::setTheme(m_theme);
}

void Plot::setAxisTitles(const AxisTitles& axes)
{
    m_xAxis->setTitleText(axes.x);
    m_yAxis->setTitleText(axes.y);
}

void Plot::hideYLabels()
{
    m_yLabels = false;
    m_yAxis->setGridLineVisible(false);
    m_yAxis->setLineVisible(false);
}

QGraphicsItem* Plot::canvas() const
{
    return chart();
}

void Plot::setExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    if (m_highlighted && static_cast<std::size_t>(*m_highlighted) >= exploration->table.size()) {
        m_highlighted.reset();
    }
    showExploration();
    showTheme();
    showHighlight();
    viewport()->update();
}

void Plot::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    chart()->setBackgroundBrush(theme.background);
    chart()->setPlotAreaBackgroundVisible(false);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_xAxis), m_yAxis}) {
        axis->setGridLineColor(theme.grid);
        axis->setLinePenColor(theme.threshold);
    }
    setBackgroundBrush(theme.background);
    if (m_exploration) {
        showTheme();
    }
    viewport()->update();
}

void Plot::setHighlightedLevel(std::optional<int> buildIndex)
{
    if (buildIndex == m_highlighted) {
        return;
    }
    m_highlighted = buildIndex;
    if (m_exploration) {
        showHighlight();
        viewport()->update();
    }
}

void Plot::setFullRange(double xMin, double xMax, double yMin, double yMax)
{
    const auto padded = [this](double min, double max, bool logarithmic) {
        if (min < max) {
            return Range{min, max};
        }
        return logarithmic ? Range{min / 10, max * 10} : Range{min - 0.5, max + 0.5};
    };
    m_ranged = true;
    m_fullX = padded(xMin, xMax, false);
    m_fullY = padded(yMin, yMax, m_frame.logarithmicY);
    const bool outOfSight = m_x.min >= m_fullX.max || m_x.max <= m_fullX.min;
    if (!m_zoomedX || outOfSight) {
        m_x = m_fullX;
        m_zoomedX = false;
    }
    if (!m_zoomedY) {
        m_y = m_fullY;
    }
    applyRanges();
}

/// Hands the ranges to the axes and tells the layers' frame where they lie in pixels.
void Plot::applyRanges()
{
    const QRectF area = chart()->plotArea();
    const bool moved = area != m_frame.area;
    m_frame = {area, m_x.min, m_x.max, m_y.min, m_y.max, m_frame.logarithmicY};
    if (!m_ranged) {
        return; // laying out labels takes most of the start, and there is nothing to label yet
    }
    const int mostX = std::max(3, static_cast<int>(area.width() / 60));
    const int mostY = std::max(4, static_cast<int>(area.height() / 24));
    m_xTicks = linearTicks(m_x.min, m_x.max, mostX);
    setRangeAndTicks(m_xAxis, m_x.min, m_x.max, mostX);
    if (auto* axis = qobject_cast<QValueAxis*>(m_yAxis)) {
        m_yTicks = linearTicks(m_y.min, m_y.max, mostY);
        setRangeAndTicks(axis, m_y.min, m_y.max, mostY);
    } else {
        m_yTicks = logarithmicTicks(m_y.min, m_y.max, mostY);
        setLogarithmicRange(static_cast<QLogValueAxis*>(m_yAxis), m_y.min, m_y.max, mostY);
    }
    if (moved) { // with a plot area of our own, Qt Charts leaves the ticks where they were
        chart()->layout()->invalidate();
        chart()->layout()->activate();
    }
    if (m_exploration) {
        showRange();
    }
    viewport()->update();
}

void Plot::setXRange(double min, double max)
{
    if (m_x == Range{min, max} || !(min < max)) {
        return;
    }
    m_zoomedX = Range{min, max} != m_fullX;
    m_x = {min, max};
    applyRanges();
}

void Plot::resetView()
{
    m_zoomedX = false;
    m_zoomedY = false;
    m_x = m_fullX;
    m_y = m_fullY;
    applyRanges();
}

void Plot::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    const double title = m_xAxis->titleText().isEmpty() ? 0 : titleRoom;
    chart()->setPlotArea(QRectF(QPointF(), size()).marginsRemoved(axisRoom + QMarginsF(0, 0, 0, title)));
    applyRanges();
}

} // namespace quantoscope
