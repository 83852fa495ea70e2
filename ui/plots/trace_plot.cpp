// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/trace_plot.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

struct ColumnRequest
{
    std::weak_ptr<const Exploration> exploration;
    std::size_t first = 0, last = 0, count = 0;
};

/// The columns asked for last. The trace plots share their x range: one of them computes, the others read.
const std::vector<OverlayColumn>& sharedColumns(const std::shared_ptr<const Exploration>& exploration,
                                                std::size_t first, std::size_t last, std::size_t count)
{
    static ColumnRequest asked; // of the GUI thread, as all widgets are
    static std::vector<OverlayColumn> columns;
    if (asked.exploration.lock() != exploration || asked.first != first || asked.last != last ||
        asked.count != count) {
        columns = overlayColumns(*exploration, first, last, count).columns;
        asked = {exploration, first, last, count};
    }
    return columns;
}

} // namespace

TracePlot::TracePlot(const QString& name, const QString& title, const AxisTitles& axes, QWidget* parent)
    : Plot(name, title, axes, false, parent)
{
}

std::size_t TracePlot::stepAt(double x) const
{
    const double last = static_cast<double>(exploration()->steps() - 1);
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
    setFullRange(0, std::max<double>(1, static_cast<double>(exploration()->steps()) - 1), yMin, yMax);
}

void TracePlot::showRange()
{
    if (frame().area.width() < 2) {
        return;
    }
    const double count = static_cast<double>(exploration()->steps());
    const auto first = static_cast<std::size_t>(std::clamp(std::floor(frame().xMin), 0.0, count));
    const auto last = static_cast<std::size_t>(std::clamp(std::ceil(frame().xMax) + 1, 0.0, count));
    const auto pixels = static_cast<std::size_t>(frame().area.width());
    if (last <= first) {
        showSteps({0, 0}, {});
    } else if (last - first > 2 * pixels) {
        m_firstColumn = static_cast<double>(first);
        m_columnWidth = static_cast<double>(last - first) / static_cast<double>(pixels);
        showSteps({first, last}, sharedColumns(exploration(), first, last, pixels));
    } else {
        showSteps({first, last}, {});
    }
}

} // namespace quantoscope
