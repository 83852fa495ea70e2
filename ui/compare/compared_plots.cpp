// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compared_plots.h"

namespace quantoscope {

SharedRange sharedRange(std::span<const std::shared_ptr<const Exploration>> explorations)
{
    SharedRange range{seenMembranes(*explorations.front()), seenErrors(*explorations.front())};
    for (const auto& exploration : explorations.subspan(1)) {
        range.membranes.add(seenMembranes(*exploration));
        range.errors.add(seenErrors(*exploration));
    }
    constexpr double errorMargin = 0.075;
    return {range.membranes.widened(OverlayPlot::yMargin), range.errors.widened(errorMargin)};
}

void ComparedOverlay::showExploration()
{
    OverlayPlot::showExploration();
    showTrace(m_shared.membranes);
}

void ComparedError::showExploration()
{
    ErrorPlot::showExploration();
    showTrace(m_shared.errors);
}

} // namespace quantoscope
