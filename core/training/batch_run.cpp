// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batch_run.h"

#include <algorithm>
#include <cmath>

// The inner loops use pointers: _GLIBCXX_ASSERTIONS checks every index of a span, which prevents
// vectorization over samples and makes an epoch four times slower.

namespace quantoscope {
namespace {

/// Sum of a[i] * b[i] in eight partial sums, which the processor adds in parallel.
template<typename Real, typename Other>
Real dot(std::span<const Real> a, std::span<const Other> b)
{
    constexpr std::size_t lanes = 8;
    Real parts[lanes] = {};
    const Real* const left = a.data();
    const Other* const right = b.data();
    const std::size_t whole = a.size() / lanes * lanes;
    for (std::size_t i = 0; i < whole; i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            parts[lane] += left[i + lane] * static_cast<Real>(right[i + lane]);
        }
    }
    Real sum = 0;
    for (std::size_t i = whole; i < a.size(); ++i) {
        sum += left[i] * static_cast<Real>(right[i]);
    }
    for (const Real part : parts) {
        sum += part;
    }
    return sum;
}

template<typename Real>
Real total(std::span<const Real> values)
{
    constexpr std::size_t lanes = 8;
    Real parts[lanes] = {};
    const Real* const value = values.data();
    for (std::size_t i = 0; i < values.size(); ++i) {
        parts[i % lanes] += value[i];
    }
    Real sum = 0;
    for (const Real part : parts) {
        sum += part;
    }
    return sum;
}

template<typename Real>
void addTo(std::span<Real> sums, std::span<const Real> values)
{
    Real* const sum = sums.data();
    const Real* const value = values.data();
    for (std::size_t i = 0; i < sums.size(); ++i) {
        sum[i] += value[i];
    }
}

} // namespace

Score& Score::operator+=(const Score& other)
{
    lossSum += other.lossSum;
    correct += other.correct;
    points += other.points;
    return *this;
}

template<typename Real>
BatchRun<Real>::BatchRun(const NetworkModel& model, std::size_t hidden, const BasicQuantizer<Real>* state)
    : m_loss(model.loss), m_steps(static_cast<std::size_t>(model.steps)), m_hiddenCount(hidden),
      m_hidden(model, hidden, state), m_output(model, 2, state)
{
}

template<typename Real>
void BatchRun<Real>::forward(const Weights<Real>& weights, const PointsView& points)
{
    const std::size_t samples = points.size();
    m_hidden.start(samples);
    m_output.start(samples);
    m_logits.assign(2 * samples, Real{0});
    for (std::size_t h = 0; h < m_hiddenCount; ++h) {
        const Real byX = weights.hiddenWeights()[2 * h];
        const Real byY = weights.hiddenWeights()[2 * h + 1];
        const Real bias = weights.hiddenBiases()[h];
        Real* const current = m_hidden.current(h).data();
        const auto* const x = points.x.data();
        const auto* const y = points.y.data();
        for (std::size_t i = 0; i < samples; ++i) {
            current[i] = byX * static_cast<Real>(x[i]) + byY * static_cast<Real>(y[i]) + bias;
        }
    }
    for (std::size_t t = 0; t < m_steps; ++t) {
        m_hidden.forward(t);
        for (std::size_t output = 0; output < 2; ++output) {
            const std::span<Real> current = m_output.current(output);
            std::ranges::fill(current, Real{0});
            for (std::size_t h = 0; h < m_hiddenCount; ++h) {
                const Real weight = weights.outputWeights()[output * m_hiddenCount + h];
                Real* const sum = current.data();
                const Real* const spikes = m_hidden.spikes(t, h).data();
                for (std::size_t i = 0; i < samples; ++i) {
                    sum[i] += weight * spikes[i];
                }
            }
            const Real bias = weights.outputBiases()[output];
            std::ranges::for_each(current, [bias](Real& value) { value += bias; });
        }
        m_output.forward(t);
        addTo(std::span(m_logits), m_loss == Loss::meanMembrane ? m_output.membrane(t) : m_output.spikes(t));
    }
    if (m_loss == Loss::meanMembrane) {
        std::ranges::for_each(m_logits, [this](Real& logit) { logit /= static_cast<Real>(m_steps); });
    }
}

template<typename Real>
Score BatchRun<Real>::score(std::span<const std::uint8_t> labels) const
{
    const std::span<const Real> zero = logits(0);
    const std::span<const Real> one = logits(1);
    Score score{.points = labels.size()};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        // -log softmax of the label's logit, from the lead of the other logit.
        const double ahead =
            labels[i] == 0 ? double{one[i]} - double{zero[i]} : double{zero[i]} - double{one[i]};
        score.lossSum += std::max(ahead, 0.0) + std::log1p(std::exp(-std::abs(ahead)));
        score.correct += (one[i] > zero[i]) == (labels[i] == 1) ? 1 : 0;
    }
    return score;
}

/// Derivative of the cross-entropy divided by batchSize: softmax - 1 at the label's logit,
/// softmax at the other.
template<typename Real>
void BatchRun<Real>::differentiateLoss(std::span<const std::uint8_t> labels, std::size_t batchSize)
{
    const std::size_t samples = labels.size();
    const Real fraction = Real{1} / static_cast<Real>(batchSize);
    const Real perStep = m_loss == Loss::meanMembrane ? fraction / static_cast<Real>(m_steps) : fraction;
    m_byLogit.resize(2 * samples);
    for (std::size_t i = 0; i < samples; ++i) {
        const Real difference = logits(1)[i] - logits(0)[i];
        const Real probabilityOfOne = Real{1} / (Real{1} + std::exp(-difference));
        const Real probabilityOfZero = Real{1} / (Real{1} + std::exp(difference));
        const Real towardsOne = labels[i] == 1 ? -probabilityOfZero : probabilityOfOne;
        m_byLogit[samples + i] = towardsOne * perStep;
        m_byLogit[i] = -towardsOne * perStep;
    }
}

template<typename Real>
void BatchRun<Real>::outputBackward(std::size_t t)
{
    const std::size_t samples = m_byLogit.size() / 2;
    for (std::size_t output = 0; output < 2; ++output) {
        const auto byLogit = std::span<const Real>(m_byLogit).subspan(output * samples, samples);
        if (m_loss == Loss::meanMembrane) {
            m_output.backward(t, output, {}, byLogit);
        } else {
            m_output.backward(t, output, byLogit, {});
        }
    }
}

template<typename Real>
void BatchRun<Real>::hiddenBackward(std::size_t t, const Weights<Real>& weights)
{
    const Real* const byZero = m_output.currentGradient(0).data();
    const Real* const byOne = m_output.currentGradient(1).data();
    Real* const bySpike = m_bySpike.data();
    const std::size_t samples = m_bySpike.size();
    for (std::size_t h = 0; h < m_hiddenCount; ++h) {
        const Real toZero = weights.outputWeights()[h];
        const Real toOne = weights.outputWeights()[m_hiddenCount + h];
        for (std::size_t i = 0; i < samples; ++i) {
            bySpike[i] = toZero * byZero[i] + toOne * byOne[i];
        }
        m_hidden.backward(t, h, m_bySpike, {});
        addTo(std::span(m_hiddenCurrent).subspan(h * samples, samples), m_hidden.currentGradient(h));
    }
}

template<typename Real>
void BatchRun<Real>::addOutputGradient(std::size_t t, Weights<Real>& gradient) const
{
    for (std::size_t output = 0; output < 2; ++output) {
        const std::span<const Real> byCurrent = m_output.currentGradient(output);
        gradient.outputBiases()[output] += total(byCurrent);
        for (std::size_t h = 0; h < m_hiddenCount; ++h) {
            gradient.outputWeights()[output * m_hiddenCount + h] += dot(byCurrent, m_hidden.spikes(t, h));
        }
    }
}

template<typename Real>
void BatchRun<Real>::addHiddenGradient(const PointsView& points, Weights<Real>& gradient) const
{
    const std::size_t samples = points.size();
    for (std::size_t h = 0; h < m_hiddenCount; ++h) {
        const auto byCurrent = std::span<const Real>(m_hiddenCurrent).subspan(h * samples, samples);
        gradient.hiddenWeights()[2 * h] += dot(byCurrent, points.x);
        gradient.hiddenWeights()[2 * h + 1] += dot(byCurrent, points.y);
        gradient.hiddenBiases()[h] += total(byCurrent);
    }
}

template<typename Real>
void BatchRun<Real>::backward(const Weights<Real>& weights, const PointsView& points, std::size_t batchSize,
                              Weights<Real>& gradient, const std::function<void(std::size_t)>& afterStep)
{
    differentiateLoss(points.label, batchSize);
    m_hidden.startBackward();
    m_output.startBackward();
    m_bySpike.resize(points.size());
    m_hiddenCurrent.assign(m_hiddenCount * points.size(), Real{0});
    for (std::size_t t = m_steps; t-- > 0;) {
        outputBackward(t);
        addOutputGradient(t, gradient);
        hiddenBackward(t, weights);
        if (afterStep) {
            afterStep(t);
        }
    }
    addHiddenGradient(points, gradient);
}

template class BatchRun<float>;
template class BatchRun<double>;

} // namespace quantoscope
