// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/table_error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
std::optional<float> spikeBoundary(const LevelTable& table, RoundingRule rule, float threshold)
{
    const auto levels = table.distinct();
    const auto above = std::upper_bound(levels.begin(), levels.end(), threshold);
    if (above == levels.end()) {
        return std::nullopt;
    }
    if (above == levels.begin()) {
        return -std::numeric_limits<float>::infinity();
    }
    return decisionBoundary<float>(table, static_cast<std::size_t>(above - levels.begin()) - 1, rule);
}

std::size_t spikeErrors(const SortedSamples& samples, const LevelTable& table, RoundingRule rule,
                        float threshold)
{
    const std::size_t raw = samples.countAbove(threshold);
    const auto boundary = spikeBoundary(table, rule, threshold);
    const std::size_t quantized = boundary ? samples.size() - samples.countBelow(*boundary) : 0;
    return raw > quantized ? raw - quantized : quantized - raw;
}

TableError tableError(const SortedSamples& samples, const LevelTable& table, RoundingRule rule,
                      float threshold)
{
    const auto levels = table.distinct();
    TableError error;
    double squares = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const std::size_t last = i + 1 == levels.size()
                                     ? samples.size()
                                     : samples.countBelow(decisionBoundary<float>(table, i, rule));
        if (last > first) {
            squares += samples.squaredError(first, last, levels[i]);
            ++error.levelsUsed;
        }
        first = last;
    }
    if (!samples.empty()) {
        error.mse = squares / static_cast<double>(samples.size());
        error.outside = samples.countBelow(table.lowest()) + samples.countAbove(table.highest());
        error.rawSpikes = samples.countAbove(threshold);
        error.spikeErrors = spikeErrors(samples, table, rule, threshold);
    }
    return error;
}

double signalPower(const SortedSamples& samples)
{
    return samples.empty() ? 0.0
                           : samples.squaredError(0, samples.size(), 0) / static_cast<double>(samples.size());
}

double decibels(double power, double mse)
{
    return mse > 0 ? 10 * std::log10(power / mse) : std::numeric_limits<double>::infinity();
}

} // namespace quantoscope
