// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/prepared_network.h"

#include <span>
#include <vector>

namespace quantoscope {

/// Consecutive samples on their way through a network together, step by step. Together they take a fraction
/// of the time, and each gets the same results as alone. The network must outlive the run.
class BlockRun
{
public:
    /// `samples` is at most samplesPerBlock; `draws` numbers the steps for stochastic rounding. If
    /// `constantInput`, the input of the first step counts for all steps.
    BlockRun(const PreparedNetwork& network, std::size_t samples, StepDraws draws, bool constantInput);

    BlockRun(const BlockRun&) = delete;
    BlockRun& operator=(const BlockRun&) = delete;

    std::size_t samples() const { return m_samples; }

    /// Evaluates every node once. `input` is samples x features. `raw` may be the run of the float network
    /// with the same samples, one step ahead: nodes that compute the same there take over its values. It must
    /// be the same run at every step, and outlive this one.
    void step(std::span<const float> input, const BlockRun* raw = nullptr);

    /// What a layer received and returned in the last step, and its state after it: samples x neurons.
    /// `layer` counts as PreparedNetwork::layers().
    std::span<const float> current(std::size_t layer) const { return m_inputs[numberOf(layer)]; }
    std::span<const float> output(std::size_t layer) const { return m_outputs[numberOf(layer)]; }
    std::span<const float> membrane(std::size_t layer) const { return m_states[layer].membrane; }
    std::span<const float> synaptic(std::size_t layer) const { return m_states[layer].synaptic; }

    /// What arrived at the network's Output.
    std::span<const float> result() const { return m_outputs[m_network->output()]; }

private:
    using Values = std::vector<float>;
    using Arrays = std::vector<std::span<const float>>;

    std::size_t numberOf(std::size_t layer) const { return m_network->layers()[layer]; }
    bool isKnown(const PreparedNode& node) const { return m_step > 0 && m_constantInput && node.constant; }
    void gather(std::size_t number, std::span<const float> input);
    void evaluate(std::size_t number);
    void delay(const DelayLine& line, std::size_t number);
    void takeOver(std::size_t number, const BlockRun& raw);
    void evaluateLayer(const NeuronLayer& layer, std::size_t number);
    void pushDelays();

    const PreparedNetwork* m_network;
    std::size_t m_samples;
    StepDraws m_draws;
    bool m_constantInput;
    std::size_t m_step = 0;
    Arrays m_inputs;            ///< Of each node: the values of its source, or their sum in m_sums.
    Arrays m_outputs;           ///< Of each node: what it computed in m_values, its input, or the raw run's.
    std::vector<Values> m_sums; ///< Empty for a node with one source.
    std::vector<Values> m_values; ///< Empty for a node that passes its input on.
    std::vector<Values> m_last;   ///< The outputs of the last step, of nodes with delayed edges.
    std::vector<Values> m_delays; ///< Of each delay line: a ring of steps x samples x values.
    std::vector<LayerState> m_states;
    std::vector<std::size_t> m_layerOf; ///< The layer of each node of neurons.
    Values m_recurrent;                 ///< Grows only: a vector that grows again sets its numbers to 0.
};

} // namespace quantoscope
