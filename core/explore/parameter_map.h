// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "core/progress/progress.h"

#include <array>
#include <functional>
#include <string_view>
#include <vector>

namespace quantoscope {

/// The numbers of a Setup that a map can be drawn over.
enum class MapParameter { numBits, beta, threshold, lowerLimit, upperLimit, multiplier, amplitude };

inline constexpr std::array<std::string_view, 7> mapParameterNames{
    "num_bits", "beta", "threshold", "lower_limit", "upper_limit", "multiplier", "amplitude"};

double valueOf(const Setup& setup, MapParameter parameter);
Setup withValue(Setup setup, MapParameter parameter, double value);

/// A parameter and the values that it takes along an axis, ascending.
struct MapAxis
{
    MapParameter parameter;
    std::vector<double> values;
};

/// The usual values of the parameter: every num_bits from 1 to 12, about `count` values of any other.
MapAxis usualAxis(MapParameter parameter, std::size_t count);

/// How the quantized neuron fares beside the raw one under a constant current, by their rates for ever.
enum class Life {
    invalid,   ///< No such setup.
    quiet,     ///< Neither fires.
    alive,     ///< Both fire, the rates within 20 %.
    silent,    ///< Only the raw one fires.
    tooLittle, ///< Both fire, the quantized one less.
    tooMuch,   ///< The quantized one fires more, or alone.
};

inline constexpr std::array<std::string_view, 6> lifeNames{"invalid", "quiet",      "alive",
                                                           "silent",  "too little", "too much"};

struct MapCell
{
    Life life = Life::invalid;
    double rawRate = 0; ///< Spikes a step.
    double quantizedRate = 0;

    bool operator==(const MapCell&) const = default;
};

struct ParameterMap
{
    MapAxis x, y;
    std::vector<MapCell> cells; ///< Row by row, a row a value of y; rows not computed yet are missing.

    const MapCell& at(std::size_t column, std::size_t row) const
    {
        return cells[row * x.values.size() + column];
    }
    std::size_t rows() const { return cells.size() / x.values.size(); }
};

/// The cell of one setup under its constant current. O(levels log levels + two courses).
MapCell mapCell(const Setup& setup);

/// Told the map so far after each row; answers whether to go on.
using MapProgress = std::function<bool(const ParameterMap& soFar)>;

/// The whole map, each cell as `mapCell` of the setup with the two values. Throws Cancelled where `progress`
/// says so.
ParameterMap parameterMap(const Setup& setup, const MapAxis& x, const MapAxis& y,
                          const MapProgress& progress = {});

} // namespace quantoscope
