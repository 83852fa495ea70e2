// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/cell_map.h"

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

/// Numbers the cells; the cell of `lowest` is 0. Limits them to about `mostCells` by merging
/// cells at the origin.
template<typename Float>
void numberCells(CellMap<Float>& map, typename CellMap<Float>::Bits mostCells)
{
    const Float first = map.position(map.lowest);
    const Float last = map.position(map.highest);
    const auto outermost = std::max(map.leadingBits(first), map.leadingBits(last));
    map.innermost = std::max(map.innermost, outermost - std::min(outermost, mostCells / 2));
    if (first >= 0) {
        map.innermost = std::max(map.innermost, map.leadingBits(first));
    } else if (last < 0) {
        map.innermost = std::max(map.innermost, map.leadingBits(last));
    }
    map.cellsBelow = 0;
    map.cellsBelow = -map.cell(map.lowest);
}

template<typename Float>
CellMap<Float> evenCells(std::span<const Float> boundaries, std::size_t mostCells)
{
    CellMap<Float> map = mapOver(boundaries);
    if (boundaries.size() == 1) {
        numberCells(map, 2);
        return map;
    }
    double narrowest = std::numeric_limits<double>::max();
    for (std::size_t i = 1; i < boundaries.size(); ++i) {
        narrowest = std::min(narrowest, static_cast<double>(boundaries[i]) - boundaries[i - 1]);
    }
    const double width = static_cast<double>(map.highest) - static_cast<double>(map.lowest);
    const double perUnit = std::min({1.02 / narrowest, static_cast<double>(mostCells) / width,
                                     double{std::numeric_limits<float>::max()}});
    map.origin = map.lowest;
    map.scale = std::max(static_cast<Float>(perUnit), std::numeric_limits<Float>::min());
    map.offset = std::ldexp(Float{1}, mantissaBits<Float>);
    numberCells(map, static_cast<typename CellMap<Float>::Bits>(2 * mostCells));
    return map;
}

/// 2^bits cells per octave of the distance from the origin.
template<typename Float>
CellMap<Float> geometricCells(std::span<const Float> boundaries, Float origin, int bits,
                              std::size_t mostCells)
{
    CellMap<Float> map = mapOver(boundaries);
    map.origin = origin;
    map.shift = mantissaBits<Float> - bits;
    // The innermost cell may contain one boundary on each side of the origin.
    const auto at = std::lower_bound(boundaries.begin(), boundaries.end(), origin);
    map.innermost = std::numeric_limits<typename CellMap<Float>::Bits>::max();
    if (boundaries.end() - at > 1) {
        map.innermost = std::min(map.innermost, map.leadingBits(map.position(at[1])));
    }
    if (at - boundaries.begin() > 1) {
        map.innermost = std::min(map.innermost, map.leadingBits(map.position(at[-2])));
    }
    map.innermost -= map.innermost != 0 ? 1 : 0;
    numberCells(map, static_cast<typename CellMap<Float>::Bits>(mostCells));
    return map;
}

/// The width of the cell of `x`, in units of the input.
template<typename Float>
double cellWidth(const CellMap<Float>& map, Float x)
{
    const auto valueOf = [&](typename CellMap<Float>::Bits leading) {
        return static_cast<double>(std::bit_cast<Float>(leading << map.shift));
    };
    const auto leading = map.leadingBits(map.position(x));
    const double inner = leading > map.innermost ? valueOf(leading) : 0;
    return (valueOf(std::max(leading, map.innermost) + 1) - inner) / static_cast<double>(map.scale);
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
    CellMap<Float> best = evenCells(boundaries, mostCells);
    double least = cost(best, boundaries);
    const double good = 4e-6 * static_cast<double>(boundaries.size());
    for (int bits = 0; bits <= 7 && least > good; ++bits) {
        const CellMap<Float> map = geometricCells(boundaries, centre, bits, mostCells);
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
