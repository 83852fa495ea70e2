// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/cell_map.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace quantoscope {

/// A table of bytes by byte, laid out for vector loads.
struct alignas(64) ByteTable : std::array<std::uint8_t, 256>
{
};

/// The ranks of at most 256 levels from tables of bytes, which vector instructions look up without loads per
/// input. An input has a key of 16 bits: its cell and its fraction within the cell. The fraction is compared
/// with those of the boundaries in the cell; if it equals one of them, the key does not determine the rank.
struct ByteRanks
{
    static constexpr std::size_t mostPerCell = 3;
    static constexpr std::uint8_t largestFraction = 254; ///< Greater fractions are treated as this one.

    float origin; ///< As in CellMap, but with shorter cells.
    float scale;
    int shift;
    std::uint32_t keyOfOrigin;
    std::uint32_t farthest;  ///< The bits of the largest position; see CellMap.
    std::size_t perCell = 0; ///< Boundaries in the fullest cell, at most mostPerCell.
    ByteTable first;         ///< The rank of the smallest input in the cell.
    std::array<ByteTable, mostPerCell> boundaryFraction; ///< Ascending; 255 without a boundary.

    /// nullopt if the ascending boundaries are too many or too close to each other. The map must be that of
    /// the boundaries. Inputs outside [lowest, highest] get a position beyond `farthest`. O(boundaries).
    static std::optional<ByteRanks> of(const CellMap<float>& map, std::span<const float> boundaries,
                                       float lowest, float highest);
};

/// Values of 4 bytes by rank; table i holds their i-th bytes.
using BytePlanes = std::array<ByteTable, 4>;

/// The planes of at most 256 values.
template<typename Value>
BytePlanes bytePlanes(std::span<const Value> values)
{
    static_assert(sizeof(Value) == sizeof(std::uint32_t));
    BytePlanes planes{};
    for (std::size_t rank = 0; rank < values.size(); ++rank) {
        const auto bits = std::bit_cast<std::uint32_t>(values[rank]);
        for (std::size_t i = 0; i < planes.size(); ++i) {
            planes[i][rank] = static_cast<std::uint8_t>(bits >> (8 * i));
        }
    }
    return planes;
}

/// The ranks and the values that belong to them.
struct ByteLookup
{
    ByteRanks ranks;
    BytePlanes values;
};

} // namespace quantoscope
