// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/trace_plot.h"

#include "ui/plots/trace_columns.h"
#include "ui/plots/units.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
TracePlot::TracePlot(const QString& name, const QString& title, const AxisTitles& axes, QWidget* parent)
    : Plot(name, title, axes, false, parent), m_titles(axes)
{
    share(new TraceColumns(this));
}

void TracePlot::share(TraceColumns* columns)
{
    if (m_columns != nullptr) {
        disconnect(m_columns, nullptr, this, nullptr);
    }
    m_columns = columns;
    connect(m_columns, &TraceColumns::refined, this, [this] {
        showRange();
        viewport()->update();
    });
}

std::size_t TracePlot::stepAt(double x) const
{
    const auto last = static_cast<double>(exploration()->steps() - 1);
    return static_cast<std::size_t>(std::clamp(std::round(x), 0.0, last));
}

double TracePlot::reach(const Exploration& exploration)
{
    const LevelTable& table = exploration.table;
    const double width = std::max<double>(static_cast<double>(table.highest()) - table.lowest(),
                                          std::abs(exploration.threshold));
    const SignalSummary& raw = exploration.raw->summary();
    return width > 0 ? width : std::max(static_cast<double>(raw.max) - raw.min, 1e-6);
}

void TracePlot::showTrace(double yMin, double yMax)
{
    const TimeScale scale = timeScaleOf(*exploration());
    axes().setXScale(scale.perStep);
    axes().setTitles(
        {m_titles.x.isEmpty() ? QString() : scale.title(), withUnit(m_titles.y, *exploration())});
    setFullRange(0, std::max<double>(1, static_cast<double>(exploration()->steps()) - 1), yMin, yMax);
}

void TracePlot::showRange()
{
    if (frame().area.width() < 2) {
        return;
    }
    const auto count = static_cast<double>(exploration()->steps());
    const auto first = static_cast<std::size_t>(std::clamp(std::floor(frame().xMin), 0.0, count));
    const auto last = static_cast<std::size_t>(std::clamp(std::ceil(frame().xMax) + 1, 0.0, count));
    const auto pixels = static_cast<std::size_t>(frame().area.width());
    m_estimated = false;
    if (last <= first) {
        showSteps({0, 0}, {});
    } else if (last - first > 2 * pixels) {
        m_firstColumn = static_cast<double>(first);
        m_columnWidth = static_cast<double>(last - first) / static_cast<double>(pixels);
        const OverlayColumns& shared = m_columns->of(exploration(), first, last, pixels);
        m_estimated = !shared.exact || !shared.errorExact;
        showSteps({first, last}, shared.columns);
    } else {
        showSteps({first, last}, {});
    }
}

} // namespace quantoscope
