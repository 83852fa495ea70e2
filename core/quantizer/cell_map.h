// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace quantoscope {

/// Maps inputs monotonically to cells 0, 1, … with a few operations that every processor rounds the same way.
/// Boundaries in lower cells than an input's are below the input, boundaries in higher cells are above it.
///
/// A cell consists of the leading bits of the float 1 + |x - origin| * scale, on each side of the origin. Up
/// to the distance 1 / scale from the origin the cells are therefore equally wide; beyond it their width
/// doubles whenever the distance doubles, like the steps of exponential levels.
template<typename Float>
struct CellMap
{
    using Bits = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;
    static constexpr int signShift = 8 * sizeof(Bits) - 1;
    static constexpr Bits innermost = std::bit_cast<Bits>(Float{1}); ///< The smallest position.

    Float lowest = 0;  ///< Smaller inputs and NaN are treated as this one.
    Float highest = 0; ///< Larger inputs are treated as this one.
    Float origin = 0;
    Float scale = 1;
    int shift = 0;       ///< Number of mantissa bits dropped.
    Bits cellsBelow = 0; ///< Number of cells below the origin.

    /// The distance of an input from the origin.
    Float distance(Float x) const
    {
        x = x > lowest ? x : lowest;
        x = x < highest ? x : highest;
        return x - origin;
    }
    Bits leadingBits(Float distance) const
    {
        constexpr Bits sign = Bits{1} << signShift;
        const auto size = std::bit_cast<Float>(std::bit_cast<Bits>(distance) & ~sign);
        return (std::bit_cast<Bits>(size * scale + Float{1}) - innermost) >> shift;
    }
    Bits cell(Float x) const
    {
        const Float at = distance(x);
        const Bits below = Bits{0} - (std::bit_cast<Bits>(at) >> signShift); // all ones below the origin
        return (leadingBits(at) ^ below) + cellsBelow;
    }
    Bits cellCount() const { return cell(highest) + 1; }
};

/// Chooses the map, with equally wide or geometrically narrowing cells, under which the fewest inputs share a
/// cell with more than one of the ascending `boundaries`, and which has few cells. `centre` is where
/// boundaries may be dense. O(boundaries).
template<typename Float>
CellMap<Float> chooseCellMap(std::span<const Float> boundaries, Float centre);

} // namespace quantoscope
