// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/cell_map.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

template<typename Float>
constexpr int mantissaBits = std::numeric_limits<Float>::digits - 1;

template<typename Float>
CellMap<Float> mapOver(std::span<const Float> boundaries)
{
    CellMap<Float> map;
    map.lowest = std::nextafter(boundaries.front(), -std::numeric_limits<Float>::infinity());
    map.highest = boundaries.back();
    return map;
}

/// Numbers the cells; the cell of `lowest` is 0. Limits them to `mostCells` by merging neighbours.
template<typename Float>
void numberCells(CellMap<Float>& map, std::size_t mostCells)
{
    for (;; ++map.shift) {
        map.cellsBelow = 0;
        map.cellsBelow = -map.cell(map.lowest);
        if (map.cellCount() <= mostCells) {
            return;
        }
    }
}

/// The smallest distance between two boundaries; 1 if there is only one.
template<typename Float>
double smallestGap(std::span<const Float> boundaries)
{
    if (boundaries.size() == 1) {
        return 1;
    }
    double smallest = std::numeric_limits<double>::max();
    for (std::size_t i = 1; i < boundaries.size(); ++i) {
        smallest = std::min(smallest, static_cast<double>(boundaries[i]) - boundaries[i - 1]);
    }
    return smallest;
}

/// The nearest scale with which the positions of the inputs are finite, also with twice this scale.
template<typename Float>
Float usableScale(const CellMap<Float>& map, double scale)
{
    using Limits = std::numeric_limits<Float>;
    const double farthest = std::max(std::abs(static_cast<double>(map.lowest) - map.origin),
                                     std::abs(static_cast<double>(map.highest) - map.origin));
    const double largest = std::min<double>(Limits::max() / 4, Limits::max() / 4 / farthest);
    return static_cast<Float>(std::clamp<double>(scale, Limits::min(), largest));
}

/// Cells narrower than `gap` where possible, of equal width.
template<typename Float>
CellMap<Float> evenCells(std::span<const Float> boundaries, double gap, std::size_t mostCells)
{
    CellMap<Float> map = mapOver(boundaries);
    map.origin = map.lowest;
    const double width = static_cast<double>(map.highest) - static_cast<double>(map.lowest);
    const double cells = std::min(1.02 * width / gap, static_cast<double>(mostCells) - 2);
    const int bits = std::ilogb(cells + 2) + 1;
    map.scale = usableScale(map, std::ldexp(cells / width, -bits));
    map.shift = mantissaBits<Float> - bits;
    numberCells(map, mostCells);
    return map;
}

/// Cells narrower than `gap` at the origin, and 2^bits cells per doubling of the distance farther away.
template<typename Float>
CellMap<Float> geometricCells(std::span<const Float> boundaries, Float origin, double gap, int bits,
                              std::size_t mostCells)
{
    CellMap<Float> map = mapOver(boundaries);
    map.origin = origin == 0 ? -Float{0} : origin; // then the distance of -0 is 0, not -0
    map.scale = usableScale(map, std::ldexp(1.02 / gap, -bits));
    map.shift = mantissaBits<Float> - bits;
    numberCells(map, mostCells);
    return map;
}

/// The width of the cell of `x`, in units of the input.
template<typename Float>
double cellWidth(const CellMap<Float>& map, Float x)
{
    const auto positionOf = [&](typename CellMap<Float>::Bits leading) {
        return static_cast<double>(std::bit_cast<Float>((leading << map.shift) + map.innermost));
    };
    const auto leading = map.leadingBits(map.distance(x));
    return (positionOf(leading + 1) - positionOf(leading)) / static_cast<double>(map.scale);
}

/// The fraction of the inputs whose cell holds several boundaries, since these slow down all inputs in the
/// same vector, plus a small cost per cell.
template<typename Float>
double cost(const CellMap<Float>& map, std::span<const Float> boundaries)
{
    double crowded = 0;
    auto previous = map.cell(boundaries[0]);
    bool counted = false;
    for (std::size_t i = 1; i < boundaries.size(); ++i) {
        const auto cell = map.cell(boundaries[i]);
        if (cell != previous) {
            previous = cell;
            counted = false;
        } else if (!counted) {
            crowded += cellWidth(map, boundaries[i]);
            counted = true;
        }
    }
    const double width = static_cast<double>(map.highest) - static_cast<double>(map.lowest);
    return 10 * crowded / width + 1e-6 * static_cast<double>(map.cellCount());
}

} // namespace

template<typename Float>
CellMap<Float> chooseCellMap(std::span<const Float> boundaries, Float centre)
{
    if (boundaries.empty()) {
        return {};
    }
    const std::size_t mostCells = std::max<std::size_t>(1U << 14U, 2 * boundaries.size());
    const double gap = smallestGap(boundaries);
    CellMap<Float> best = evenCells(boundaries, gap, mostCells);
    double least = cost(best, boundaries);
    const double good = 4e-6 * static_cast<double>(boundaries.size());
    for (int bits = 0; bits <= 7 && least > good; ++bits) {
        const CellMap<Float> map = geometricCells(boundaries, centre, gap, bits, mostCells);
        const double itsCost = cost(map, boundaries);
        if (itsCost < least) {
            best = map;
            least = itsCost;
        }
    }
    return best;
}

template CellMap<float> chooseCellMap(std::span<const float> boundaries, float centre);
template CellMap<double> chooseCellMap(std::span<const double> boundaries, double centre);

} // namespace quantoscope
