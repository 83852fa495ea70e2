// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/byte_ranks.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::uint32_t cellsOfByte = 256;
constexpr std::uint32_t fractions = 256;

/// The map with another scale and so many cells that the boundaries use most of the keys.
CellMap<float> mapToKeys(CellMap<float> map, float scaleFactor)
{
    map.scale *= scaleFactor;
    // The smallest and the largest key, also of clipped inputs, contain no boundary.
    const auto keys = [&] { return map.cell(map.highest) - map.cell(map.lowest) + 4; };
    while (map.shift > 0 && 2 * keys() < cellsOfByte * fractions) {
        --map.shift;
    }
    while (keys() >= cellsOfByte * fractions) {
        ++map.shift;
    }
    map.cellsBelow = 0;
    map.cellsBelow = 1 - map.cell(map.lowest);
    return map;
}

/// The bits of the largest position of which all inputs are within [lowest, highest].
std::uint32_t farthestWithin(const CellMap<float>& map, float lowest, float highest)
{
    const float distance = std::min(map.origin - lowest, highest - map.origin);
    const auto position = std::bit_cast<std::uint32_t>(distance * map.scale + 1);
    return std::isinf(distance) ? position : position - 1;
}

/// Sets the tables and perCell. Returns whether every cell has room for its boundaries.
bool insert(std::span<const float> boundaries, const CellMap<float>& map, ByteRanks& ranks)
{
    std::array<std::uint8_t, cellsOfByte> held{};
    for (const float boundary : boundaries) {
        const std::uint32_t key = map.cell(boundary);
        std::uint8_t& count = held[key / fractions];
        if (count == ByteRanks::mostPerCell) {
            return false;
        }
        ranks.boundaryFraction[count][key / fractions] =
            std::min(static_cast<std::uint8_t>(key % fractions), ByteRanks::largestFraction);
        ++count;
        ranks.perCell = std::max<std::size_t>(ranks.perCell, count);
    }
    std::uint8_t rank = 0;
    for (std::size_t cell = 0; cell < cellsOfByte; ++cell) {
        ranks.first[cell] = rank;
        rank = static_cast<std::uint8_t>(rank + held[cell]);
    }
    return true;
}

std::optional<ByteRanks> fit(const CellMap<float>& keys, std::span<const float> boundaries, float lowest,
                             float highest)
{
    const std::uint32_t farthest = farthestWithin(keys, lowest, highest);
    const auto positionOf = [&](float x) {
        return std::bit_cast<std::uint32_t>(std::abs(x - keys.origin) * keys.scale + 1);
    };
    if (std::max(positionOf(keys.lowest), positionOf(keys.highest)) > farthest) {
        return std::nullopt;
    }
    ByteRanks ranks{.origin = keys.origin,
                    .scale = keys.scale,
                    .shift = keys.shift,
                    .keyOfOrigin = keys.cellsBelow,
                    .farthest = farthest,
                    .first = {},
                    .boundaryFraction = {}};
    for (ByteTable& fraction : ranks.boundaryFraction) {
        fraction.fill(255);
    }
    return insert(boundaries, keys, ranks) ? std::optional(ranks) : std::nullopt;
}

} // namespace

std::optional<ByteRanks> ByteRanks::of(const CellMap<float>& map, std::span<const float> boundaries,
                                       float lowest, float highest)
{
    if (boundaries.empty() || boundaries.size() > 255 || !(map.origin > lowest) || !(map.origin < highest)) {
        return std::nullopt;
    }
    // Which boundaries share a cell depends on where the cells begin. The fewer share one, the less time an
    // input takes.
    std::optional<ByteRanks> best;
    for (const float factor : {1.0F, 0.92F, 0.84F, 0.77F, 0.71F, 0.65F, 0.59F, 0.54F, 1.09F, 1.19F, 1.3F,
                               1.41F, 1.54F, 1.68F, 1.83F}) {
        const auto ranks = fit(mapToKeys(map, factor), boundaries, lowest, highest);
        if (ranks && (!best || ranks->perCell < best->perCell)) {
            best = ranks;
        }
    }
    return best;
}

} // namespace quantoscope
