// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/outliers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {

double outlierReach(const SortedSamples& samples, double threshold)
{
    constexpr double factor = 100;
    constexpr std::size_t oneIn = 200; // excluded at each end
    double usual = std::abs(threshold);
    if (!samples.empty()) {
        const auto values = samples.values();
        const std::size_t beyond = std::min((values.size() + oneIn - 1) / oneIn, (values.size() - 1) / 2);
        usual = std::max(
            {usual, std::abs(double{values[beyond]}), std::abs(double{values[values.size() - 1 - beyond]})});
    }
    return factor * usual;
}

std::optional<SortedSamples> withoutOutliers(const SortedSamples& samples, double threshold)
{
    const double reach = outlierReach(samples, threshold);
    const auto largest = static_cast<double>(std::numeric_limits<float>::max());
    if (reach >= largest) {
        return std::nullopt;
    }
    const auto end = static_cast<float>(reach);
    const std::size_t first = samples.countBelow(-end);
    const std::size_t last = samples.size() - samples.countAbove(end);
    if (last - first == samples.size()) {
        return std::nullopt;
    }
    return SortedSamples(samples.values().subspan(first, last - first));
}

} // namespace quantoscope
