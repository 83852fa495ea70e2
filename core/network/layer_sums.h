// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_metrics.h"
#include "core/quantizer/instruction_set.h"

#include <span>
#include <vector>

namespace quantoscope {

/// A step of all neurons of a layer, of one or several samples: each span is samples x neurons. `lowest` and
/// `highest` are the limits of the levels, infinite for a float state.
struct LayerStep
{
    std::span<const float> rawSpikes; ///< 0 where there is none.
    std::span<const float> quantizedSpikes;
    std::span<const float> rawMembrane;
    std::span<const float> quantizedMembrane;
    float lowest;
    float highest;
};

/// The sums of the steps of a layer. Each neuron of each sample has its own, so that a step is added with
/// vector instructions.
class LayerSums
{
public:
    LayerSums(std::size_t samples, std::size_t neurons);

    /// Adds a step of as many samples. The result is the same with each instruction set. At most 2^32 - 1
    /// times. O(samples · neurons).
    void add(const LayerStep& step, InstructionSet instructions = bestInstructionSet());

    /// Adds the sums of all samples, in their order, to the totals of the neurons.
    void addTo(std::span<NeuronTotals> neurons) const;

private:
    std::size_t m_neurons;
    std::vector<std::uint32_t> m_rawSpikes;
    std::vector<std::uint32_t> m_quantizedSpikes;
    std::vector<std::uint32_t> m_commonSpikes;
    std::vector<std::uint32_t> m_clipped;
    std::vector<double> m_signalPower;
    std::vector<double> m_errorPower;
    std::vector<float> m_least;
    std::vector<float> m_greatest;
};

} // namespace quantoscope
