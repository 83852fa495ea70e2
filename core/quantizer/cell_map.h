// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace quantoscope {

/// Maps inputs monotonically to cells 0, 1, … with a few operations that every processor rounds the same way.
/// Boundaries in lower cells than an input's are below the input, boundaries in higher cells are above it.
///
/// A cell consists of the leading bits of the float (x - origin) * scale + offset. With offset 0 these are
/// the sign, the exponent and part of the mantissa, so the cells narrow geometrically towards the origin,
/// like exponential levels. With offset 2^23 (2^52 for double) the last bit of the mantissa counts units, so
/// the cells are of equal width.
template<typename Float>
struct CellMap
{
    using Bits = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;
    static constexpr int signShift = 8 * sizeof(Bits) - 1;

    Float lowest = 0;  ///< Smaller inputs and NaN are treated as this one.
    Float highest = 0; ///< Larger inputs are treated as this one.
    Float origin = 0;
    Float scale = 1;
    Float offset = 0;
    int shift = 0;       ///< Number of mantissa bits dropped.
    Bits innermost = 0;  ///< Smaller leading bits are treated as these.
    Bits cellsBelow = 0; ///< Number of cells below the origin.

    Float position(Float x) const
    {
        x = x > lowest ? x : lowest;
        x = x < highest ? x : highest;
        return (x - origin) * scale + offset;
    }
    Bits leadingBits(Float position) const
    {
        return (std::bit_cast<Bits>(position) & ~(Bits{1} << signShift)) >> shift;
    }
    Bits cell(Float x) const
    {
        const Float at = position(x);
        const Bits outwards = std::max(leadingBits(at), innermost) - innermost;
        const Bits below = Bits{0} - (std::bit_cast<Bits>(at) >> signShift); // all ones below the origin
        return (outwards ^ below) + cellsBelow;
    }
    Bits cellCount() const { return cell(highest) + 1; }
};

/// Chooses the map, with equally wide or geometrically narrowing cells, under which the fewest inputs share a
/// cell with more than one of the ascending `boundaries`, and which has few cells. `centre` is where
/// boundaries may be dense. O(boundaries).
template<typename Float>
CellMap<Float> chooseCellMap(std::span<const Float> boundaries, Float centre);

} // namespace quantoscope
