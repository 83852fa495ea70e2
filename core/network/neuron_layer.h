// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_constants.h"
#include "core/network/network_setup.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace quantoscope {

/// The number of samples that run through a network together, at most.
inline constexpr std::size_t samplesPerBlock = 8;

/// The numbers of the steps of consecutive samples, for the random numbers of stochastic rounding: those of
/// sample i begin at first + i * perSample.
struct StepDraws
{
    std::uint64_t first;
    std::uint64_t perSample;

    StepDraws at(std::size_t step) const { return {first + step, perSample}; }
};

/// The state of the neurons of a layer, samples x neurons. All start at 0, which is not quantized.
struct LayerState
{
    std::vector<float> membrane;
    std::vector<float> synaptic; ///< Empty without a synaptic current.
};

/// A layer of snnTorch's Leaky, Synaptic, RLeaky or RSynaptic neurons, each with its own constants. With
/// R = 1 where the membrane of the last step fires, x the (scaled) input, rec the recurrent input, and Q the
/// quantizer, each line one float32 operation after the other:
///
///     Leaky     m = ((beta*mem) + x) - (R*threshold), or for a reset to zero (beta*((1-R)*mem)) + x
///     RLeaky    base = ((beta*mem) + x) + rec;  m = base - (R*threshold), or base - (R*base)
///     Synaptic  syn = ((alpha*syn) + x) [+ rec];  m = (beta*mem) + syn;  m - (R*threshold), or m - (m*R)
///     then      mem = Q(m), syn = Q(syn), spike = mem > threshold
///
/// Without reset delay the rest of the reset follows: with D = spike - R, mem - (D*threshold) or
/// mem - (D*mem), which is not quantized again. Immutable.
class NeuronLayer
{
public:
    /// Throws InputError if the scheme of the setup is invalid or has no scale.
    NeuronLayer(LayerConstants constants, const NodeSetup& setup);

    std::size_t neurons() const { return m_constants.neurons(); }
    const LayerConstants& constants() const { return m_constants; }

    /// Null if the state stays float.
    const Quantizer* quantizer() const { return m_quantizer.get(); }

    /// Of 1 to samplesPerBlock samples.
    LayerState initialState(std::size_t samples) const;

    /// Advances all neurons of all samples by a step. `input` and `recurrent` have one value for each of
    /// them, `recurrent` none without a recurrent connection. `output` receives the spikes as 0 and 1, or the
    /// membrane if the model does not fire. O(samples · neurons).
    void step(LayerState& state, std::span<const float> input, std::span<const float> recurrent,
              std::span<float> output, StepDraws draws) const;

private:
    void quantize(LayerState& state, StepDraws draws) const;
    void draw(std::span<float> values, StepDraws draws, std::uint64_t part) const;
    void fire(LayerState& state, const float* firedBefore, std::span<float> output) const;

    LayerConstants m_constants;      ///< One per neuron.
    LayerConstants m_repeated;       ///< The same for samplesPerBlock samples.
    std::vector<float> m_firesAbove; ///< Repeated; empty if the model does not fire.
    Reset m_reset;
    bool m_resetDelay;
    std::shared_ptr<const Quantizer> m_quantizer;
};

} // namespace quantoscope
