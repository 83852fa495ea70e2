// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/threshold_units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace quantoscope {
namespace {

/// Volts per unit; empty if the unit is not a voltage.
std::optional<double> voltsIn(std::string_view unit)
{
    constexpr std::array<std::pair<std::string_view, double>, 9> known{{{"V", 1},
                                                                        {"volt", 1},
                                                                        {"volts", 1},
                                                                        {"kV", 1e3},
                                                                        {"mV", 1e-3},
                                                                        {"uV", 1e-6},
                                                                        {"µV", 1e-6}, // micro sign
                                                                        {"μV", 1e-6}, // Greek mu
                                                                        {"nV", 1e-9}}};
    const auto found = std::ranges::find(known, unit, &std::pair<std::string_view, double>::first);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

bool isVoltage(std::string_view unit)
{
    return voltsIn(unit).has_value();
}

std::optional<MembraneMarks> proposedMarks(const SortedSamples& samples, std::string_view unit)
{
    if (samples.empty()) {
        return std::nullopt;
    }
    constexpr double usualDistance = 0.015; // V
    const double rest = samples.values()[samples.size() / 2];
    const double largest = samples.values().back();
    const auto volts = voltsIn(unit);
    const double distance = volts            ? usualDistance / *volts
                            : largest > rest ? (largest - rest) / 2
                                             : std::max(1.0, std::abs(rest));
    const double grain = std::pow(10, std::floor(std::log10(distance)) - 2);
    const auto rounded = [grain](double value) { return std::round(value / grain) * grain; };
    return MembraneMarks{.rest = rounded(rest), .threshold = rounded(rest + distance)};
}

ReadingOptions inThresholdUnits(ReadingOptions reading, const MembraneMarks& marks, double threshold)
{
    reading.gain = threshold / (marks.threshold - marks.rest);
    reading.offset = 0 - marks.rest * reading.gain; // not -0
    return reading;
}

double inFileUnits(const ReadingOptions& reading, double value)
{
    return (value - reading.offset) / reading.gain;
}

} // namespace quantoscope
