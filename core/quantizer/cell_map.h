// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace quantoscope {

/// Sends inputs to cells 0, 1, …, monotonically, in a handful of operations that any processor rounds alike:
/// boundaries in lower cells than an input's are below it, those in higher cells above it.
///
/// A cell is the leading bits of the float (x - origin) * scale + offset. With offset 0 these are its sign,
/// its exponent and some of its mantissa: cells that narrow geometrically towards the origin, as exponential
/// levels do. With offset 2^23 (2^52 in double) the last bit of the mantissa counts ones: even cells.
template<typename Float>
struct CellMap
{
    using Bits = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;
    static constexpr int signShift = 8 * sizeof(Bits) - 1;

    Float lowest = 0;  ///< Inputs below count as this one; NaN does.
    Float highest = 0; ///< Inputs above count as this one.
    Float origin = 0;
    Float scale = 1;
    Float offset = 0;
    int shift = 0;       ///< Bits of the mantissa left out.
    Bits innermost = 0;  ///< Leading bits below count as these.
    Bits cellsBelow = 0; ///< The number of cells below the origin.

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

/// The map under which the fewest inputs between ascending `boundaries` share a cell with more than one of
/// them, with few cells; `centre` is where they may crowd. O(boundaries).
template<typename Float>
CellMap<Float> chooseCellMap(std::span<const Float> boundaries, Float centre);

} // namespace quantoscope
