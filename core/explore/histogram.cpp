// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/histogram.h"

#include "core/levels/decision_boundary.h"
#include "core/signals/sorted_samples.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// Number of samples in bins before `bin`.
std::size_t countBefore(const SortedSamples& sorted, const Histogram& histogram, std::size_t bin)
{
    constexpr float largest = std::numeric_limits<float>::max();
    const auto edge = static_cast<double>(bin);
    const auto guess =
        static_cast<float>(std::clamp<double>(histogram.first + edge * histogram.width, -largest, largest));
    const auto reaches = [&](float x) { return histogram.binOf(x) >= edge; };
    if (reaches(-largest)) {
        return 0;
    }
    return reaches(largest) ? sorted.countBelow(firstTaken(-largest, largest, guess, reaches))
                            : sorted.size();
}

} // namespace

Histogram histogramOf(const SortedSamples& sorted, const LevelTable& table)
{
    constexpr std::size_t bins = 240;
    constexpr double margin = 0.25;
    const double lowest = table.lowest();
    const double highest = table.highest();
    const double span = highest > lowest ? highest - lowest : std::max(1e-3, std::abs(highest));
    return histogramOf(sorted, lowest - margin * span, lowest + (1 + margin) * span, bins);
}

Histogram histogramOf(const SortedSamples& sorted, double first, double last, std::size_t bins)
{
    Histogram histogram;
    histogram.first = first;
    histogram.width = (last - first) / static_cast<double>(bins);
    std::size_t before = countBefore(sorted, histogram, 0);
    histogram.below = before + sorted.nonFinite().negativeInfinity;
    histogram.counts.reserve(bins);
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const std::size_t next = countBefore(sorted, histogram, bin + 1);
        histogram.counts.push_back(next - before);
        before = next;
    }
    histogram.above = sorted.size() - before + sorted.nonFinite().positiveInfinity;
    return histogram;
}

} // namespace quantoscope
