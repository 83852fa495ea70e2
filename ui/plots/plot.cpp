// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

namespace quantoscope {
Plot::Plot(const QString& name, const QString& title, const AxisTitles& titles, bool logarithmicY,
           QWidget* parent)
    : QWidget(parent), m_title(title), m_axes(*this, m_frame)
{
    setObjectName(name);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(160, titles.x.isEmpty() ? 80 : 104);
    m_frame.logarithmicY = logarithmicY;
    m_axes.setTitles(titles);
    Plot::setTheme(m_theme);
    m_area = Plot::screenArea();
}

void Plot::setExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    m_highlighted = ofTable(m_highlighted);
    showExploration();
    showTheme();
    showHighlight();
    update();
}

void Plot::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    m_axes.setTheme(theme);
    if (m_exploration) {
        showTheme();
    }
    update();
}

void Plot::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    layOut();
}

/// Adapts the plot area if the height of the header has changed.
void Plot::layOut()
{
    if (!m_sheet && m_area != screenArea()) {
        m_area = screenArea();
        applyRanges();
    }
}

/// The level, or empty if it is not in the table. Any level is accepted before the first Exploration.
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
        update();
    }
}

void Plot::SeenAxis::showFull()
{
    if (view != View::own) {
        shown = view == View::whole ? whole : usual;
    }
}

void Plot::SeenAxis::show(const Range& range)
{
    view = range == usual ? View::usual : range == whole ? View::whole : View::own;
    shown = range;
}

void Plot::setFullRange(const SeenSpan& x, const SeenSpan& y)
{
    const auto padded = [](const ValueSpan& span, bool logarithmic) {
        const auto [min, max] = span;
        if (min < max) {
            return Range{min, max};
        }
        return logarithmic ? Range{min / 10, max * 10} : Range{min - 0.5, max + 0.5};
    };
    m_ranged = true;
    m_x.usual = padded(x.usual, false);
    m_x.whole = padded(x.whole, false);
    m_y.usual = padded(y.usual, m_frame.logarithmicY);
    m_y.whole = padded(y.whole, m_frame.logarithmicY);
    const bool outOfSight = m_x.shown.min >= m_x.whole.max || m_x.shown.max <= m_x.whole.min;
    if (outOfSight) {
        m_x.view = View::usual;
    }
    m_x.showFull();
    m_y.showFull();
    applyRanges();
}

/// Updates the frame, the axes and the layers.
void Plot::applyRanges()
{
    m_frame = {m_sheet ? sheetArea() : m_area,
               m_x.shown.min,
               m_x.shown.max,
               m_y.shown.min,
               m_y.shown.max,
               m_frame.logarithmicY};
    if (!m_ranged) {
        return;
    }
    m_axes.followFrame();
    if (m_exploration) {
        showRange();
    }
    update();
}

void Plot::setXRange(double min, double max)
{
    if (m_x.shown == Range{min, max} || !(min < max)) {
        return;
    }
    m_x.show({min, max});
    applyRanges();
}

void Plot::resetView()
{
    m_x.view = View::usual;
    m_y.view = View::usual;
    m_x.showFull();
    m_y.showFull();
    applyRanges();
}

/// Shows all data, or the view without outliers if all data is already visible.
void Plot::showEverything()
{
    const bool seen = m_x.shown == m_x.whole && m_y.shown == m_y.whole;
    for (SeenAxis* axis : {&m_x, &m_y}) {
        axis->show(seen ? axis->usual : axis->whole);
    }
    applyRanges();
    emit xRangeChanged(m_x.shown.min, m_x.shown.max);
}

void Plot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_area = screenArea();
    applyRanges();
}

} // namespace quantoscope
