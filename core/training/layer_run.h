// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/quantizer.h"
#include "core/training/layer_loops.h"
#include "core/training/matrix_products.h"
#include "core/training/spike_rows.h"
#include "core/training/weights.h"

#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// What arrives at a layer: steps x samples x inputs, or samples x inputs if it is constant over the steps.
/// Sparse spikes may be given by their places; then `values` is not used.
template<typename Real>
struct LayerInput
{
    const Real* values;
    bool constant;
    SpikeRows<Real>* spikes = nullptr;
};

/// A layer processing a block of samples through all steps, forward and backward. Every array is steps x
/// samples x neurons, so that the sums of all steps are one matrix product and one operation processes the
/// neurons of all samples. Only the recurrent sums are computed step by step. Reuses its memory for the next
/// block.
template<typename Real>
class LayerRun
{
public:
    /// `state` quantizes the membranes and must outlive this object; null for float neurons.
    LayerRun(const LayerShape& layer, std::size_t inputs, const RunRules& rules,
             const BasicQuantizer<Real>* state);

    std::size_t neurons() const { return m_layer.neurons; }
    std::size_t samples() const { return m_samples; }

    /// From rest. `findsPlaces`: finds the places of the spikes for output(), if they are sparse. O(steps x
    /// samples x neurons x inputs).
    void forward(std::size_t samples, const LayerInput<Real>& input, const LayerWeights<const Real>& weights,
                 bool findsPlaces);

    /// Of step t, samples x neurons; spikes are 0 or 1.
    std::span<const Real> membrane(std::size_t t) const { return at(std::span(m_membrane), t + 1); }
    std::span<const Real> spikes(std::size_t t) const { return at(std::span(m_spikes), t + 1); }

    std::uint64_t spikeCount() const; ///< Of all steps. O(steps x samples x neurons).

    /// The membrane before quantization.
    std::span<const Real> raw(std::size_t t) const
    {
        return m_state == nullptr ? membrane(t) : at(std::span(m_raw), t);
    }

    /// The spikes of all steps, for the next layer.
    LayerInput<Real> output() { return {m_spikes.data() + cells(), false, m_sparse ? &m_places : nullptr}; }

    /// Where the layer above puts the gradient of the loss by the spikes, steps x samples x neurons.
    std::span<Real> bySpikes();

    /// The gradient of the loss by the spikes and by the membranes, the same at every step; empty: 0.
    struct SteadyGradient
    {
        std::span<const Real> bySpike;
        std::span<const Real> byMembrane;
    };

    /// Backpropagation through time after forward(), of a layer below others from the gradient in bySpikes(),
    /// of the last layer from `steady`. Adds to the gradient of the weights. If `byInput` is not null, sets
    /// it to the gradient by the input. About twice as long as forward().
    void backward(const LayerInput<Real>& input, const LayerWeights<const Real>& weights,
                  const LayerWeights<Real>& gradient, Real* byInput, const SteadyGradient* steady = nullptr);

    /// The gradient by the current at step t, and thus by raw(), after backward().
    std::span<const Real> byCurrent(std::size_t t) const { return at(std::span(m_byCurrent), t); }

private:
    std::size_t cells() const { return m_layer.neurons * m_samples; }
    template<typename Value>
    std::span<Value> at(std::span<Value> values, std::size_t step) const
    {
        return values.subspan(step * cells(), cells());
    }
    bool passesNothing() const
    {
        return m_state != nullptr && m_rules.stateGradient == StateGradient::staircase;
    }
    bool clips() const { return m_state != nullptr && m_rules.stateGradient == StateGradient::clipped; }
    ProductSize sums(std::size_t rows) const { return {rows, m_inputs, m_layer.neurons}; }
    ProductSize loops(std::size_t rows) const { return {rows, m_layer.neurons, m_layer.neurons}; }

    void start(std::size_t samples, bool constant);
    void findCurrents(const LayerInput<Real>& input, const LayerWeights<const Real>& weights);
    void step(std::size_t t, bool constant, const LayerWeights<const Real>& weights);
    void stepBack(std::size_t t, const LayerWeights<const Real>& weights, const SteadyGradient* steady);
    const Real* spikeGradient(std::size_t t, const LayerWeights<const Real>& weights,
                              const SteadyGradient* steady);
    void addGradient(const LayerInput<Real>& input, const LayerWeights<Real>& gradient);

    LayerShape m_layer;
    std::size_t m_inputs;
    RunRules m_rules;
    const BasicQuantizer<Real>* m_state;
    std::size_t m_samples = 0;
    std::vector<Real> m_current;  // one step if the input is constant
    std::vector<Real> m_looped;   // of one step, only if recurrent
    std::vector<Real> m_raw;      // only if quantized
    std::vector<Real> m_membrane; // steps + 1, the first at rest
    std::vector<Real> m_spikes;   // steps + 1
    SpikeRows<Real> m_places;     // of m_spikes without the first step, if they are sparse
    bool m_sparse = false;
    std::vector<Real> m_bySpike;   // only of layers below others, or recurrent
    std::vector<Real> m_byCurrent; // steps + 1, the last 0
    std::vector<Real> m_summed;    // of one step: m_byCurrent summed over the steps
};

extern template class LayerRun<float>;
extern template class LayerRun<double>;

} // namespace quantoscope
