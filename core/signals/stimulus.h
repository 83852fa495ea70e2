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

/// An input current over time. Every kind adds `offset`; t counts steps from 0.
///   step     amplitude at every step
///   ramp     amplitude * t / (steps - 1)
///   sine     amplitude * sin(2 pi t / period)
///   pulses   amplitude for `width` steps at the start of every `period`
///   poisson  amplitude with probability `rate` at each step (a Bernoulli train, as snnTorch's spikegen.rate)
///   noise    amplitude * n, n the sum of twelve uniform numbers less 6: variance 1, close to normal, within
///   6
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

/// The first parameter out of its range, or empty.
std::optional<ParameterProblem> validate(const Stimulus& stimulus);

/// The current at each step, float32. Built from exactly specified operations alone (no libm, no standard
/// distribution), so that the same stimulus has the same bits on every platform. O(steps).
std::vector<float> generate(const Stimulus& stimulus);

} // namespace quantoscope
