// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include <QChart>

namespace quantoscope {
Plot::Plot(const QString& name, const QString& title, const AxisTitles& titles, bool logarithmicY,
           QWidget* parent)
    : QChartView(new QChart, parent), m_title(title), m_axes(new Axes(chart(), m_frame))
{
    setObjectName(name);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(160, titles.x.isEmpty() ? 80 : 104);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->setAnimationOptions(QChart::NoAnimation);
    m_frame.logarithmicY = logarithmicY;
    m_axes->setTitles(titles);
    Plot::setTheme(m_theme);
}

QGraphicsItem* Plot::canvas() const
{
    return chart();
}

void Plot::setExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    m_highlighted = ofTable(m_highlighted);
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
    m_axes->setTheme(theme);
    setBackgroundBrush(theme.background);
    if (m_exploration) {
        showTheme();
    }
    viewport()->update();
}

void Plot::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
}

/// A level that the table has; any as long as there is no table.
std::optional<int> Plot::ofTable(std::optional<int> buildIndex) const
{
    const bool there =
        buildIndex && (!m_exploration || static_cast<std::size_t>(*buildIndex) < m_exploration->table.size());
    return there ? buildIndex : std::nullopt;
}

void Plot::setHighlightedLevel(std::optional<int> buildIndex)
{
    const auto level = ofTable(buildIndex);
    if (level == m_highlighted) {
        return;
    }
    m_highlighted = level;
    if (m_exploration) {
        showHighlight();
        viewport()->update();
    }
}

void Plot::setFullRange(double xMin, double xMax, double yMin, double yMax)
{
    const auto padded = [](double min, double max, bool logarithmic) {
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

/// Tells axes and layers where the ranges lie in pixels.
void Plot::applyRanges()
{
    m_frame = {m_sheet ? sheetArea() : chart()->plotArea(),
               m_x.min,
               m_x.max,
               m_y.min,
               m_y.max,
               m_frame.logarithmicY};
    if (!m_ranged) {
        return;
    }
    m_axes->followFrame();
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
    chart()->setPlotArea(screenArea());
    applyRanges();
}

} // namespace quantoscope
