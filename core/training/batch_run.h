// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/dataset.h"
#include "core/training/layer_run.h"
#include "core/training/weights.h"

#include <functional>

namespace quantoscope {

/// The performance of a network on some points. Scores of disjoint sets of points can be added.
struct Score
{
    double lossSum = 0;      ///< Sum of the points' cross-entropies.
    std::size_t correct = 0; ///< Points whose class has the larger logit; a tie counts as class 0.
    std::size_t points = 0;

    double loss() const { return lossSum / static_cast<double>(points); }
    double accuracy() const { return static_cast<double>(correct) / static_cast<double>(points); }
    Score& operator+=(const Score& other);
    bool operator==(const Score&) const = default;
};

/// Runs a batch forward through a network and, for the gradient, backward through time. Reuses its memory for
/// the next batch.
template<typename Real>
class BatchRun
{
public:
    /// `state` quantizes the membranes of both layers and must outlive this object; null for float neurons.
    BatchRun(const NetworkModel& model, std::size_t hidden, const BasicQuantizer<Real>* state);

    /// O(points x steps x hidden).
    void forward(const Weights<Real>& weights, const PointsView& points);

    /// The logits of the last forward run, from which the cross-entropy is computed: 2 x points.
    std::span<const Real> logits() const { return m_logits; }
    std::span<const Real> logits(std::size_t output) const
    {
        return logits().subspan(output * m_logits.size() / 2, m_logits.size() / 2);
    }
    Score score(std::span<const std::uint8_t> labels) const;

    /// Adds the gradient of (sum of the points' cross-entropies) / batchSize with respect to every weight,
    /// for the weights and points of the last forward run. Exact backpropagation through time with the
    /// model's derivatives of spikes and staircase. Costs about as much as `forward`. If given, `afterStep`
    /// is called with each t after both layers have processed this step.
    void backward(const Weights<Real>& weights, const PointsView& points, std::size_t batchSize,
                  Weights<Real>& gradient, const std::function<void(std::size_t)>& afterStep = {});

    const LayerRun<Real>& hiddenLayer() const { return m_hidden; }
    const LayerRun<Real>& outputLayer() const { return m_output; }

private:
    void differentiateLoss(std::span<const std::uint8_t> labels, std::size_t batchSize);
    void outputBackward(std::size_t t);
    void hiddenBackward(std::size_t t, const Weights<Real>& weights);
    void addOutputGradient(std::size_t t, Weights<Real>& gradient) const;
    void addHiddenGradient(const PointsView& points, Weights<Real>& gradient) const;

    Loss m_loss;
    std::size_t m_steps;
    std::size_t m_hiddenCount;
    LayerRun<Real> m_hidden;
    LayerRun<Real> m_output;
    std::vector<Real> m_logits;
    std::vector<Real> m_byLogit;       // 2 x points: gradient of a logit or of its increment per step
    std::vector<Real> m_bySpike;       // points: gradient of one hidden neuron's spikes
    std::vector<Real> m_hiddenCurrent; // hidden x points: gradient of the current, summed over the steps
};

extern template class BatchRun<float>;
extern template class BatchRun<double>;

} // namespace quantoscope
