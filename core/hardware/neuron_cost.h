// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "core/hardware/circuit_cost.h"
#include "core/progress/progress.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

/// The estimated cost of a neuron, or why it has none.
struct NeuronCost
{
    std::optional<CircuitCost> cost;
    std::string problem; ///< A sentence; empty if there is a cost.

    bool operator==(const NeuronCost&) const = default;
};

/// estimatedCost() of hardwareNeuron(), or if it throws, of the same with levels rounded to
/// requireProposedFixedPoint(). The loop of the setup does not matter. Takes about 50 ms, for thousands of
/// levels seconds. Throws Cancelled.
NeuronCost neuronCost(const Setup& setup, Technology technology, const Progress& progress = {});

/// neuronCost() of each setup, on all threads. Throws Cancelled.
std::vector<NeuronCost> neuronCosts(std::span<const Setup> setups, Technology technology,
                                    const Progress& progress = {});

/// The neuron by which schemes are compared where no neuron is known: Leaky with the leak shift:3, the
/// threshold of the scheme, and reset to zero. With the exact leak or a threshold to subtract, such as 0.7,
/// few schemes have a circuit.
Setup plainNeuron(const Scheme& scheme, const Arithmetic& arithmetic = {});

} // namespace quantoscope
