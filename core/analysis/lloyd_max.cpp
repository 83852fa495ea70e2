// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/lloyd_max.h"

#include "core/analysis/optimal_partition.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// The first rank, from `from` on, whose value is at least x.
std::size_t firstNotBelow(std::span<const float> values, double x, std::size_t from)
{
    std::size_t stride = 1;
    std::size_t low = from;
    while (low + stride <= values.size() && values[low + stride - 1] < x) {
        low += stride;
        stride *= 2;
    }
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(low);
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(std::min(low + stride, values.size()));
    return static_cast<std::size_t>(std::lower_bound(begin, end, x) - values.begin());
}

struct Round
{
    double squaredError = 0;       ///< Of the levels passed in.
    std::vector<double> centroids; ///< Levels for the next round. A level without samples keeps its value.
};

Round oneRound(const SortedSamples& samples, const std::vector<double>& levels)
{
    Round round;
    round.centroids = levels;
    std::size_t first = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const std::size_t last =
            i + 1 == levels.size() ? samples.size()
                                   : firstNotBelow(samples.values(), (levels[i] + levels[i + 1]) / 2, first);
        if (last > first) {
            round.squaredError += samples.squaredError(first, last, levels[i]);
            round.centroids[i] = samples.moments(first, last).sum / static_cast<double>(last - first);
        }
        first = last;
    }
    return round;
}

} // namespace

std::size_t cellsFor(std::size_t levelCount)
{
    return std::clamp<std::size_t>(8 * levelCount, 1U << 14U, 1U << 17U);
}

LloydMax descend(const SortedSamples& samples, std::vector<double> levels, int mostIterations,
                 const Progress& progress)
{
    if (samples.empty()) {
        return {std::move(levels), 0};
    }
    constexpr double gainWorthwhile = 1e-9;
    Round round = oneRound(samples, levels);
    for (int i = 0; i < mostIterations && round.squaredError > 0; ++i) {
        reportProgress(progress, static_cast<double>(i) / mostIterations);
        Round next = oneRound(samples, round.centroids);
        const double gain = round.squaredError - next.squaredError;
        if (gain > 0) {
            levels = std::move(round.centroids);
            round = std::move(next);
        }
        if (!(gain > gainWorthwhile * round.squaredError)) {
            break;
        }
    }
    return {std::move(levels), round.squaredError / static_cast<double>(samples.size())};
}

LloydMax lloydMax(const SortedSamples& samples, const ScatterCells& cells, std::size_t levelCount,
                  const Progress& progress)
{
    const std::vector<std::size_t> runs = optimalPartition(cells, levelCount, progress);
    std::vector<double> levels;
    levels.reserve(levelCount);
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        levels.push_back(cells.meanOf(runs[i], runs[i + 1]));
    }
    // More levels leave only finer detail to settle, which takes fewer iterations.
    const auto iterations = std::clamp<std::size_t>((1U << 19U) / levelCount, 8, 200);
    return descend(samples, std::move(levels), static_cast<int>(iterations), progress);
}

} // namespace quantoscope
