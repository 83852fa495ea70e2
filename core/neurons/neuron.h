// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/stimulus.h"

#include <array>
#include <optional>
#include <string_view>

namespace quantoscope {

enum class NeuronKind { leaky, lapicque, synaptic, alpha };

inline constexpr std::array<std::string_view, 4> neuronNames{"leaky", "lapicque", "synaptic", "alpha"};

enum class Reset { subtract, zero, none };

inline constexpr std::array<std::string_view, 3> resetNames{"subtract", "zero", "none"};

/// One of snnTorch's neurons and its parameters; `hasParameter` says which of them a kind has.
struct Neuron
{
    NeuronKind kind = NeuronKind::leaky;
    double beta = 0.9;   ///< Decay a step of the membrane; of Alpha's inhibitory current. 0 to 1.
    double alpha = 0.95; ///< Decay a step of Synaptic's current, of Alpha's excitatory one. 0 to 1.
    std::optional<double> threshold = std::nullopt; ///< Empty: in a Setup the scheme's, alone 1.
    Reset reset = Reset::subtract;
    bool resetDelay = true; ///< The reset acts at the step after the spike; else in the same one.
    /// Lapicque's circuit; what is empty follows from beta. With both given, beta is not used.
    std::optional<double> resistance = std::nullopt;
    std::optional<double> capacitance = std::nullopt;
    double timeStep = 1.0; ///< In the unit of resistance times capacitance.

    bool operator==(const Neuron&) const = default;
};

/// Whether a kind has the parameter of this name, such as "beta" or "neuron_threshold" (describe_neuron.h).
bool hasParameter(NeuronKind kind, std::string_view parameter);

/// The threshold as the reference holds it.
float thresholdOf(const Neuron& neuron);

/// Lapicque's resistor and capacitor in float32. What is not given follows from beta as in the reference:
/// R = 1; C = time_step / (R log(1/beta)), or R = time_step / (C log(1/beta)).
struct Circuit
{
    float resistance;
    float capacitance;
    float timeStep;

    /// Share of the membrane kept each step, 1 - time_step / (R C). Below 0 where the step is longer than RC.
    float decay() const { return 1.0F - (timeStep / (resistance * capacitance)); }
};
Circuit circuitOf(const Neuron& neuron);

/// The factor between Alpha's currents and its membrane, log(alpha) / (log(beta) - log(alpha)) + 1, float32.
float tauOf(const Neuron& neuron);

/// The first parameter that its kind cannot work with, or empty.
std::optional<ParameterProblem> validate(const Neuron& neuron);

} // namespace quantoscope
