// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/dataset.h"
#include "core/training/layer_run.h"
#include "core/training/weights.h"

#include <functional>

namespace quantoscope {

/// How well a network does on some points. Scores of parts add up to that of the whole.
struct Score
{
    double lossSum = 0;      ///< Of the points' cross-entropies.
    std::size_t correct = 0; ///< Points whose class has the greater number; a tie is class 0.
    std::size_t points = 0;

    double loss() const { return lossSum / static_cast<double>(points); }
    double accuracy() const { return static_cast<double>(correct) / static_cast<double>(points); }
    Score& operator+=(const Score& other);
    bool operator==(const Score&) const = default;
};

/// A batch's way through a network and, for the gradient, back through time. Keeps its memory from batch to
/// batch.
template<typename Real>
class BatchRun
{
public:
    /// `state` quantizes the membranes of both layers; null: float neurons. It must outlive this.
    BatchRun(const NetworkModel& model, std::size_t hidden, const BasicQuantizer<Real>* state);

    /// O(points x steps x hidden).
    void forward(const Weights<Real>& weights, const PointsView& points);

    /// Of the last forward run: what the cross-entropy is taken of, 2 x points.
    std::span<const Real> logits() const { return m_logits; }
    std::span<const Real> logits(std::size_t output) const
    {
        return logits().subspan(output * m_logits.size() / 2, m_logits.size() / 2);
    }
    Score score(std::span<const std::uint8_t> labels) const;

    /// Adds the gradient by every weight of (sum of the points' cross-entropies) / batchSize, for the weights
    /// and points of the last forward run: exact backpropagation through time, with the model's derivatives
    /// of spike and staircase. About as costly as `forward`.
    /// `afterStep`, where given, is called with each t once the layers stand there.
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
    std::vector<Real> m_byLogit;       // 2 x points: gradient by a logit, or by what is added to it a step
    std::vector<Real> m_bySpike;       // points: gradient by one hidden neuron's spikes
    std::vector<Real> m_hiddenCurrent; // hidden x points: gradient by the current, summed over the steps
};

extern template class BatchRun<float>;
extern template class BatchRun<double>;

} // namespace quantoscope
