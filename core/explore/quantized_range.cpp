// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/quantized_range.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// Levels that differ by less than this may tie for an input at this distance; the factor is a safety margin.
double tieReach(double distance)
{
    const auto size = static_cast<float>(std::abs(distance));
    return 8 * (static_cast<double>(std::nextafter(size, std::numeric_limits<float>::infinity())) - size);
}

} // namespace

QuantizedRange::QuantizedRange(const LevelTable& table, const Quantizer& quantizer)
    : m_table(table), m_quantizer(quantizer)
{
    for (std::size_t rank = 0; quantizer.tiesWithin() && rank < table.distinct().size(); ++rank) {
        if (quantizer.mayTie(rank)) {
            m_tied.push_back(tiedRanksFrom(rank));
            rank = m_tied.back().last;
        }
    }
}

/// An input may take its nearest level, the level on its other side, and any level so close to either of them
/// that the rounded distance is equal. Beyond the outermost levels only inputs next to a boundary tie.
QuantizedRange::TiedRanks QuantizedRange::tiedRanksFrom(std::size_t rank) const
{
    const auto levels = m_table.distinct();
    const std::size_t top = levels.size() - 1;
    TiedRanks tied{rank, rank, levels[rank], levels[rank]};
    for (; tied.last < top && m_quantizer.mayTie(tied.last + 1); ++tied.last) {
    }
    const std::size_t below = tied.first > 0 ? tied.first - 1 : 0;
    const std::size_t above = std::min(tied.last + 1, top);
    const double distance = static_cast<double>(levels[above]) - levels[below];
    const double reach = tieReach(distance);
    tied.lowest = *std::lower_bound(levels.begin(), levels.end(), levels[below] - reach);
    tied.highest = *(std::upper_bound(levels.begin(), levels.end(), levels[above] + reach) - 1);
    return tied;
}

bool QuantizedRange::follows(float min, float max) const
{
    const auto [first, last] = m_quantizer.monotoneInterval();
    if (!(min >= first && max <= last)) {
        return false;
    }
    if (m_tied.empty()) {
        return true;
    }
    const auto boundaries = m_quantizer.boundaries();
    const auto rankOf = [&](float x) {
        return static_cast<std::size_t>(std::upper_bound(boundaries.begin(), boundaries.end(), x) -
                                        boundaries.begin());
    };
    const std::size_t low = rankOf(min);
    const std::size_t high = rankOf(max);
    const auto [lowest, highest] = std::minmax({m_quantizer(min), m_quantizer(max)});
    return std::ranges::all_of(m_tied, [&, lowest = lowest, highest = highest](const TiedRanks& tied) {
        return tied.last < low || tied.first > high || (tied.lowest >= lowest && tied.highest <= highest);
    });
}

} // namespace quantoscope
