// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/prepared_network.h"

#include <span>
#include <vector>

namespace quantoscope {

/// One sample on its way through a network, step by step. The network must outlive it.
class SampleRun
{
public:
    /// `firstDraw` numbers the first step of the sample among the steps of all samples, for stochastic
    /// rounding. If `constantInput`, the input of the first step counts for all steps.
    SampleRun(const PreparedNetwork& network, std::uint64_t firstDraw, bool constantInput);

    /// Evaluates every node once. `input` has the size of the network's input.
    void step(std::span<const float> input);

    /// What a layer received and returned in the last step, and its membrane after it; `layer` counts as
    /// PreparedNetwork::layers(). One value per neuron.
    std::span<const float> current(std::size_t layer) const { return m_inputs[numberOf(layer)]; }
    std::span<const float> output(std::size_t layer) const { return m_outputs[numberOf(layer)]; }
    std::span<const float> membrane(std::size_t layer) const { return m_states[layer].membrane; }
    std::span<const float> synaptic(std::size_t layer) const { return m_states[layer].synaptic; }

    /// What arrived at the network's Output.
    std::span<const float> result() const { return m_outputs[m_network->output()]; }

private:
    using Values = std::vector<float>;

    std::size_t numberOf(std::size_t layer) const { return m_network->layers()[layer]; }
    void gather(std::size_t number, std::span<const float> input);
    void evaluate(std::size_t number);
    void pushDelays();

    const PreparedNetwork* m_network;
    std::uint64_t m_draw;
    bool m_constantInput;
    std::size_t m_step = 0;
    std::vector<Values> m_inputs;  ///< Of each node.
    std::vector<Values> m_outputs; ///< Of each node.
    std::vector<Values> m_last;    ///< The outputs of the last step, of nodes with delayed edges.
    std::vector<Values> m_delays;  ///< Of each delay line: a ring of steps x values.
    std::vector<LayerState> m_states;
    std::vector<std::size_t> m_layerOf; ///< The layer of each node of neurons.
    Values m_recurrent;
};

} // namespace quantoscope
