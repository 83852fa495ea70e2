// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/table_error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace quantoscope {
namespace {

/// Sum of the squared errors, as mse, and the levels used.
TableError roundingError(const SortedSamples& samples, const LevelTable& table, RoundingRule rule)
{
    const auto levels = table.distinct();
    TableError error;
    std::size_t first = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const std::size_t last = i + 1 == levels.size()
                                     ? samples.size()
                                     : samples.countBelow(decisionBoundary<float>(table, i, rule));
        if (last > first) {
            error.mse += samples.squaredError(first, last, levels[i]);
            ++error.levelsUsed;
        }
        first = last;
    }
    return error;
}

/// The mean of the same for stochastic rounding: (x - lower)(upper - x) for a sample between two levels.
TableError drawnError(const SortedSamples& samples, const LevelTable& table)
{
    const auto levels = table.distinct();
    std::vector<bool> used(levels.size());
    TableError error;
    std::size_t first = samples.countBelow(levels.front());
    error.mse = samples.squaredError(0, first, levels.front());
    used.front() = first > 0;
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
        const std::size_t last = samples.countBelow(levels[i + 1]);
        if (last > first) {
            const auto count = static_cast<double>(last - first);
            const double mean = samples.moments(first, last).sum / count;
            error.mse +=
                count * (mean - levels[i]) * (levels[i + 1] - mean) - samples.squaredError(first, last, mean);
            used[i] = true;
            used[i + 1] = samples.values()[last - 1] > levels[i];
        }
        first = last;
    }
    error.mse = std::max(0.0, error.mse) + samples.squaredError(first, samples.size(), levels.back());
    used.back() = used.back() || first < samples.size();
    error.levelsUsed = static_cast<std::size_t>(std::ranges::count(used, true));
    return error;
}

} // namespace

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

namespace {

/// The mean of the spike errors of stochastic rounding, rounded up: only samples between the two levels on
/// either side of the threshold may take the wrong one.
std::size_t drawnSpikeErrors(const SortedSamples& samples, const LevelTable& table, float threshold)
{
    const auto levels = table.distinct();
    const auto above = std::ranges::upper_bound(levels, threshold);
    const std::size_t spikes = samples.countAbove(threshold);
    if (above == levels.end()) {
        return spikes;
    }
    if (above == levels.begin()) {
        return samples.size() - spikes;
    }
    const double lower = *(above - 1);
    const double upper = *above;
    const std::size_t first = samples.countBelow(*(above - 1));
    const std::size_t silent = samples.size() - spikes;
    const std::size_t last = samples.countBelow(*above);
    const Moments below = samples.moments(first, silent);
    const Moments beyond = samples.moments(silent, last);
    const double added = below.sum - lower * static_cast<double>(silent - first);
    const double lost = upper * static_cast<double>(last - silent) - beyond.sum;
    return static_cast<std::size_t>(std::ceil(std::max(0.0, added + lost) / (upper - lower)));
}

} // namespace

std::size_t spikeErrors(const SortedSamples& samples, const LevelTable& table, RoundingRule rule,
                        float threshold)
{
    if (rule == RoundingRule::stochastic) {
        return drawnSpikeErrors(samples, table, threshold);
    }
    const std::size_t raw = samples.countAbove(threshold);
    const auto boundary = spikeBoundary(table, rule, threshold);
    const std::size_t quantized = boundary ? samples.size() - samples.countBelow(*boundary) : 0;
    return raw > quantized ? raw - quantized : quantized - raw;
}

TableError tableError(const SortedSamples& samples, const LevelTable& table, RoundingRule rule,
                      float threshold)
{
    if (samples.empty()) {
        return {};
    }
    TableError error =
        rule == RoundingRule::stochastic ? drawnError(samples, table) : roundingError(samples, table, rule);
    error.mse /= static_cast<double>(samples.size());
    error.outside = samples.countBelow(table.lowest()) + samples.countAbove(table.highest());
    error.rawSpikes = samples.countAbove(threshold);
    error.spikeErrors = spikeErrors(samples, table, rule, threshold);
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
