// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/layer_run.h"
#include "core/training/samples.h"

#include <cstdint>
#include <vector>

namespace quantoscope {

/// The performance of a network on some samples. Scores of disjoint sets of samples can be added.
struct Score
{
    double lossSum = 0;      ///< Sum of the samples' cross-entropies.
    std::size_t correct = 0; ///< Samples whose class has the largest logit; the first of equal logits counts.
    std::size_t points = 0;
    std::uint64_t spikes = 0; ///< Of all neurons, output included.

    double spikesPerSample() const { return static_cast<double>(spikes) / static_cast<double>(points); }
    double loss() const { return lossSum / static_cast<double>(points); }
    double accuracy() const { return static_cast<double>(correct) / static_cast<double>(points); }
    Score& operator+=(const Score& other);
    bool operator==(const Score&) const = default;
};

/// The state quantizers of the layers, null for float neurons. Empty: all float.
template<typename Real>
using LayerStates = std::vector<const BasicQuantizer<Real>*>;

/// Runs a block of samples forward through a network and, for the gradient, backward through time, in one
/// thread. Reuses its memory for the next block.
template<typename Real>
class BatchRun
{
public:
    /// The quantizers must outlive this object.
    BatchRun(const NetworkShape& shape, const RunRules& rules, const LayerStates<Real>& states = {});

    /// With the weights as they are: of quantized ones, give those of storeWeights(). O(samples x steps x
    /// weights).
    void forward(const Weights<Real>& weights, const SamplesView& samples);

    /// The logits of the last forward run, from which the cross-entropy is computed: samples x classes.
    std::span<const Real> logits() const { return m_logits; }
    Score score(std::span<const std::uint8_t> labels) const;

    /// Adds the gradient of (sum of the samples' cross-entropies) / batchSize with respect to every weight,
    /// for the weights and samples of the last forward run. Exact backpropagation through time with the
    /// rules' derivatives of spikes and staircase. About twice as long as `forward`.
    void backward(const Weights<Real>& weights, std::span<const std::uint8_t> labels, std::size_t batchSize,
                  Weights<Real>& gradient);

    std::size_t layers() const { return m_layers.size(); }
    const LayerRun<Real>& layer(std::size_t index) const { return m_layers[index]; }

private:
    void takeInput(const SamplesView& samples);
    LayerInput<Real> inputOf(std::size_t layer);
    bool paysToFindPlaces(std::size_t layer) const;
    void findLogits();
    void differentiateLoss(std::span<const std::uint8_t> labels, std::size_t batchSize);

    RunRules m_rules;
    std::vector<LayerRun<Real>> m_layers;
    std::vector<Real> m_input; // steps x samples x inputs, or samples x inputs; empty if m_sparse
    SpikeRows<Real> m_places;  // of the input, if m_sparse
    bool m_constant = true;
    bool m_sparse = false;
    std::vector<Real> m_logits;
    std::vector<Real> m_byLogit; // samples x classes: gradient of a logit or of its increment per step
};

extern template class BatchRun<float>;
extern template class BatchRun<double>;

} // namespace quantoscope
