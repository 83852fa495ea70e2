// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/integer_arithmetic.h"
#include "core/neurons/neuron.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The ways in which chips and simulators compute one and the same leaky integrate-and-fire neuron. How they
// differ was measured on eleven platforms by Pedersen et al., Neuromorphic intermediate representation,
// Nature Communications 15 (2024).

namespace quantoscope {

/// The operations of one step and their order, which decides about the last bits. i is the input.
enum class LifUpdate {
    asSimulated,  ///< As the program simulates the neuron (core/neurons/steppers.h).
    decayAndAdd,  ///< v = decay·v + gain·i
    towardInput,  ///< v = v + leak·((0 - v) + ratio·i)
    subtractLeak, ///< v = v - v·(1 - decay) + gain·i
    heldCurrent,  ///< v = v - (J - v)·expm1(-dt/tau); at most one spike in a step, timed within it.
    exactEvents,  ///< The solution between events, with spikes at their exact times.
    integerDecay, ///< v = (v·(4096 - dv)) >> 12 + gain·i, in integers.
};

inline constexpr std::array<std::string_view, 7> updateNames{"as-simulated",  "decay-and-add", "toward-input",
                                                             "subtract-leak", "held-current",  "exact-events",
                                                             "integer-decay"};

/// What a step leaves of the membrane, and how much of the input it adds.
enum class LifDecay {
    euler,       ///< decay = 1 - dt/tau (beta), and the fraction dt/tau of the input.
    exponential, ///< decay = exp(-dt/tau), and the fraction dt/tau of the input.
    heldInput,   ///< decay = exp(-dt/tau), and the fraction 1 - decay of the input.
};

inline constexpr std::array<std::string_view, 3> decayNames{"euler", "exponential", "held-input"};

/// The unit of the membrane: a choice between scaling the input and scaling the threshold.
enum class MembraneUnit {
    own,         ///< As the neuron's parameters give it, if that is none of the others.
    input,       ///< An input of 1 raises the membrane by 1 in its step.
    steadyState, ///< A constant input of 1 raises the membrane to 1.
    threshold,   ///< The threshold is 1.
};

inline constexpr std::array<std::string_view, 4> unitNames{"own", "input", "steady-state", "threshold"};

enum class LifNumbers {
    float32,
    mixed, ///< float64, with parameters that were stored as float32.
    float64,
};

inline constexpr std::array<std::string_view, 3> numbersNames{"float32", "float64-of-float32", "float64"};

enum class ResetTime {
    sameStep,
    nextStep,           ///< After the leak and the input of the step that follows the spike.
    nextStepBeforeLeak, ///< Before the leak of that step: its leak acts on the membrane after the reset.
};

inline constexpr std::array<std::string_view, 3> resetTimeNames{"same-step", "next-step",
                                                                "next-step-before-leak"};

/// One way to compute a neuron and to record it. Fields that the update does not use have their defaults.
struct Alternative
{
    LifUpdate update = LifUpdate::asSimulated;
    LifDecay decay = LifDecay::euler;
    MembraneUnit unit = MembraneUnit::input;
    LifNumbers numbers = LifNumbers::float32;
    Reset reset = Reset::subtract;
    ResetTime resetTime = ResetTime::nextStep; ///< sameStep without a reset.
    Firing firing = Firing::above;
    bool inputLate = false;  ///< The input acts one step later.
    bool spikesLate = false; ///< A spike is recorded in the step after the one in which the membrane crosses.
    /// In steps in which the neuron is reset, one and the same value is recorded instead of the membrane.
    bool spikesMarked = false;
    IntegerRounding rounding = IntegerRounding::towardZero; ///< Of the decay, for integerDecay.
    IntegerOverflow overflow = IntegerOverflow::saturate;   ///< Of the membrane, 24 bits.
    int fractionBits = 8; ///< Of weight and threshold, whose unit is 2^6 of the integer membrane.

    bool operator==(const Alternative&) const = default;
};

/// The settings in which an alternative differs from another one, each as a noun phrase: "reset to zero".
/// `mark` is the value that is recorded at spikes.
std::vector<std::string> changesFrom(const Alternative& base, const Alternative& alternative,
                                     std::optional<double> mark = std::nullopt);

/// The number of phrases that changesFrom() returns.
std::size_t changeCount(const Alternative& base, const Alternative& alternative);

/// Which simulators or chips are known to compute in this way, in one sentence; empty if none is.
std::string knownUse(const Alternative& alternative);

} // namespace quantoscope
