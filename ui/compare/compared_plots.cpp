// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compared_plots.h"

#include <algorithm>

namespace quantoscope {

SharedRange sharedRange(std::span<const std::shared_ptr<const Exploration>> explorations)
{
    SharedRange range{
        .low = explorations.front()->threshold, .high = explorations.front()->threshold, .largestError = 0};
    for (const auto& exploration : explorations) {
        const LevelTable& table = exploration->table;
        const double lowest = table.lowest();
        const double highest = table.highest();
        const double width = std::max(1e-6, highest - lowest);
        const SignalSummary& raw = exploration->raw->summary();
        const SignalSummary quantized =
            exploration->quantized
                ? exploration->quantized->summary()
                : SignalSummary{.min = exploration->quantizer(std::max(raw.min, table.lowest())),
                                .max = exploration->quantizer(std::min(raw.max, table.highest()))};
        // Outliers far beyond the levels would flatten everything else.
        range.low = std::min({range.low, std::max<double>(raw.min, lowest - width), double{quantized.min}});
        range.high =
            std::max({range.high, std::min<double>(raw.max, highest + width), double{quantized.max}});
        range.largestError = std::max(range.largestError, std::min(exploration->metrics.maxError, 2 * width));
    }
    const double margin = 0.06 * std::max(range.high - range.low, 1e-6);
    range.low -= margin;
    range.high += margin;
    range.largestError = std::max(1e-12, 1.15 * range.largestError);
    return range;
}

void ComparedOverlay::showExploration()
{
    OverlayPlot::showExploration();
    showTrace(m_shared.low, m_shared.high);
}

void ComparedError::showExploration()
{
    ErrorPlot::showExploration();
    showTrace(-m_shared.largestError, m_shared.largestError);
}

} // namespace quantoscope
