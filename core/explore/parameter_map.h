// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "core/progress/progress.h"

#include <array>
#include <functional>
#include <string_view>
#include <vector>

namespace quantoscope {

/// The numbers of a Setup that can be an axis of a map.
enum class MapParameter { numBits, beta, threshold, lowerLimit, upperLimit, multiplier, scale, amplitude };

inline constexpr std::array<std::string_view, 8> mapParameterNames{
    "num_bits", "beta", "threshold", "lower_limit", "upper_limit", "multiplier", "scale", "amplitude"};

double valueOf(const Setup& setup, MapParameter parameter);

/// The setup with another value; unchanged if it is a number of bits that the format does not have
/// (withBits()).
Setup withValue(Setup setup, MapParameter parameter, double value);

/// A parameter and its values along an axis, ascending.
struct MapAxis
{
    MapParameter parameter;
    std::vector<double> values;
};

/// The usual values of a parameter: num_bits from 1 to 12, or `count` values of any other parameter.
MapAxis usualAxis(MapParameter parameter, std::size_t count);

/// The quantized neuron's firing regime compared with the raw neuron's under a constant current, by their
/// long-run rates.
enum class Life {
    invalid,   ///< The setup is invalid.
    quiet,     ///< Neither neuron fires.
    alive,     ///< Both fire; the rates differ by at most 20 %.
    silent,    ///< Only the raw neuron fires.
    tooLittle, ///< Both fire; the quantized neuron fires less.
    tooMuch,   ///< The quantized neuron fires more, or it alone fires.
};

inline constexpr std::array<std::string_view, 6> lifeNames{"invalid", "quiet",      "alive",
                                                           "silent",  "too little", "too much"};

struct MapCell
{
    Life life = Life::invalid;
    double rawRate = 0; ///< Spikes per step.
    double quantizedRate = 0;

    bool operator==(const MapCell&) const = default;
};

struct ParameterMap
{
    MapAxis x, y;
    std::vector<MapCell> cells; ///< Row-major, one row per value of y. Rows not computed yet are missing.

    const MapCell& at(std::size_t column, std::size_t row) const
    {
        return cells[row * x.values.size() + column];
    }
    std::size_t rows() const { return cells.size() / x.values.size(); }
};

/// The cell of a setup under constantCurrentOf(setup). O(levels log levels + two trajectories).
MapCell mapCell(const Setup& setup);

/// Called with the map so far after each row; returns whether to continue.
using MapProgress = std::function<bool(const ParameterMap& soFar)>;

/// Computes the whole map: each cell is `mapCell` of the setup with the two values set, or invalid if the
/// setup cannot have them. `setup` must not have an automatic scale. Throws Cancelled if `progress` returns
/// false.
ParameterMap parameterMap(const Setup& setup, const MapAxis& x, const MapAxis& y,
                          const MapProgress& progress = {});

} // namespace quantoscope
