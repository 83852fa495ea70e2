// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/firing.h"
#include "core/arithmetic/leak.h"
#include "core/arithmetic/register_format.h"
#include "core/signals/stimulus.h"

#include <array>
#include <optional>
#include <string_view>

namespace quantoscope {

enum class NeuronKind { leaky, lapicque, synaptic, alpha };

inline constexpr std::array<std::string_view, 4> neuronNames{"leaky", "lapicque", "synaptic", "alpha"};

enum class Reset { subtract, zero, none };

inline constexpr std::array<std::string_view, 3> resetNames{"subtract", "zero", "none"};

/// The parameters of one of snnTorch's neurons; `hasParameter` tells which of them a kind uses.
struct Neuron
{
    NeuronKind kind = NeuronKind::leaky;
    double beta = 0.9;   ///< Decay per step of the membrane; for Alpha, of the inhibitory current. 0 to 1.
    double alpha = 0.95; ///< Decay per step of Synaptic's current and of Alpha's excitatory current. 0 to 1.
    Leak leak = ExactLeak{}; ///< Of a quantized membrane; that of the float neuron is exact. Not of Alpha.
    /// What holds the input of the quantized neuron (a weight), and its sums before they are stored. The
    /// input saturates; sums saturate or wrap around as the state does.
    RegisterFormat input = {};
    RegisterFormat accumulator = {};
    std::optional<double> threshold = std::nullopt; ///< Empty: in a Setup the scheme's, otherwise 1.
    Firing firing = Firing::above;
    Reset reset = Reset::subtract;
    bool resetDelay = true; ///< True: the reset acts in the step after the spike; false: in the same step.
    /// Lapicque's circuit. A value that is not set is derived from beta; if both are set, beta is not used.
    std::optional<double> resistance = std::nullopt;
    std::optional<double> capacitance = std::nullopt;
    double timeStep = 1.0; ///< In the unit of resistance times capacitance.

    bool operator==(const Neuron&) const = default;
};

/// Whether a kind uses the parameter of this name, such as "beta" or "neuron_threshold" (describe_neuron.h).
bool hasParameter(NeuronKind kind, std::string_view parameter);

/// `beta` or `alpha` as float32, clamped to 0 to 1 as in the reference.
float decayOf(double decay);

/// The threshold as float32, as in the reference.
float thresholdOf(const Neuron& neuron);

/// firesAbove() of the neuron's threshold.
float firesAbove(const Neuron& neuron);

/// Lapicque's resistor and capacitor as float32. Missing values are derived from beta as in the reference: R
/// = 1; C = time_step / (R log(1/beta)), or R = time_step / (C log(1/beta)).
struct Circuit
{
    float resistance;
    float capacitance;
    float timeStep;

    /// Fraction of the membrane kept per step: 1 - time_step / (R C). Negative if the time step exceeds R C.
    float decay() const { return 1.0F - (timeStep / (resistance * capacitance)); }
};
Circuit circuitOf(const Neuron& neuron);

/// The factor between Alpha's currents and its membrane: log(alpha) / (log(beta) - log(alpha))
/// + 1, as float32.
float tauOf(const Neuron& neuron);

/// The first parameter that is invalid for the neuron's kind, or nullopt.
std::optional<ParameterProblem> validate(const Neuron& neuron);

} // namespace quantoscope
