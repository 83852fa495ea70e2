// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter_problem.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

enum class StimulusKind { step, ramp, sine, pulses, poisson, noise };

inline constexpr std::array<std::string_view, 6> stimulusNames{"step",   "ramp",    "sine",
                                                               "pulses", "poisson", "noise"};

/// An input current over time. `offset` is added to every kind; t counts steps from 0.
///   step     amplitude at every step
///   ramp     amplitude * t / (steps - 1); amplitude if steps is 1
///   sine     amplitude * sin(2 pi t / period)
///   pulses   amplitude for `width` steps at the start of every `period`
///   poisson  amplitude with probability `rate` at each step (Bernoulli train, like snnTorch's spikegen.rate)
///   noise    amplitude * n, n the sum of twelve uniform numbers minus 6: about normal, variance 1, within ±6
struct Stimulus
{
    StimulusKind kind = StimulusKind::step;
    double amplitude = 0.15;
    double offset = 0.0;
    int steps = 200;   ///< 1 to maxStimulusSteps
    int period = 50;   ///< 1 or more, in steps
    int width = 10;    ///< 1 or more, in steps
    double rate = 0.1; ///< 0 to 1
    std::uint64_t seed = 1;

    bool operator==(const Stimulus&) const = default;
};

inline constexpr int maxStimulusSteps = 1'000'000;

/// The first parameter outside its range, or nullopt.
std::optional<ParameterProblem> validate(const Stimulus& stimulus);

/// The current at each step as float32. Built only from exactly specified operations (no libm, no standard
/// distribution): the same stimulus gives the same bits on every platform. O(steps).
std::vector<float> generate(const Stimulus& stimulus);

} // namespace quantoscope
