// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batch_run.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

Score& Score::operator+=(const Score& other)
{
    lossSum += other.lossSum;
    correct += other.correct;
    points += other.points;
    spikes += other.spikes;
    return *this;
}

template<typename Real>
BatchRun<Real>::BatchRun(const NetworkShape& shape, const RunRules& rules, const LayerStates<Real>& states)
    : m_rules(rules)
{
    for (std::size_t i = 0; i < shape.layers.size(); ++i) {
        m_layers.emplace_back(shape.layers[i], shape.inputsOf(i), rules,
                              states.empty() ? nullptr : states[i]);
    }
}

/// Whether a layer has enough neurons for the products of SpikeRows, which add whole rows of them.
template<typename Real>
bool BatchRun<Real>::paysToFindPlaces(std::size_t layer) const
{
    constexpr std::size_t least = 32;
    return layer < m_layers.size() && m_layers[layer].neurons() >= least;
}

/// Step by step instead of sample by sample.
template<typename Real>
void BatchRun<Real>::takeInput(const SamplesView& samples)
{
    m_constant = samples.constant;
    const std::size_t steps = samples.constant ? 1 : m_rules.steps;
    const std::size_t inputs = samples.width / steps;
    const std::size_t rows = steps * samples.size();
    const float* const values = samples.inputs.data();
    const auto rowAt = [&](std::size_t i) { return i % steps * samples.size() + i / steps; };
    m_sparse = !m_constant && paysToFindPlaces(0) && m_places.find(rows, inputs, values, rowAt);
    if (m_sparse) {
        return;
    }
    m_input.resize(rows * inputs);
    for (std::size_t i = 0; i < rows; ++i) {
        std::copy_n(values + i * inputs, inputs, m_input.data() + rowAt(i) * inputs);
    }
}

template<typename Real>
LayerInput<Real> BatchRun<Real>::inputOf(std::size_t layer)
{
    return layer == 0 ? LayerInput<Real>{m_input.data(), m_constant, m_sparse ? &m_places : nullptr}
                      : m_layers[layer - 1].output();
}

template<typename Real>
void BatchRun<Real>::forward(const Weights<Real>& weights, const SamplesView& samples)
{
    takeInput(samples);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        m_layers[i].forward(samples.size(), inputOf(i), weights.layer(i), paysToFindPlaces(i + 1));
    }
    findLogits();
}

template<typename Real>
void BatchRun<Real>::findLogits()
{
    const LayerRun<Real>& output = m_layers.back();
    const bool ofMembrane = m_rules.loss == Loss::meanMembrane;
    m_logits.assign(output.samples() * output.neurons(), Real{0});
    for (std::size_t t = 0; t < m_rules.steps; ++t) {
        const Real* const values = (ofMembrane ? output.membrane(t) : output.spikes(t)).data();
        Real* const sums = m_logits.data();
        for (std::size_t i = 0; i < m_logits.size(); ++i) {
            sums[i] += values[i];
        }
    }
    if (ofMembrane) {
        std::ranges::for_each(m_logits, [this](Real& logit) { logit /= static_cast<Real>(m_rules.steps); });
    }
}

template<typename Real>
Score BatchRun<Real>::score(std::span<const std::uint8_t> labels) const
{
    const std::size_t classes = m_layers.back().neurons();
    Score score{.points = labels.size()};
    for (const LayerRun<Real>& layer : m_layers) {
        score.spikes += layer.spikeCount();
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::span<const Real> logits = std::span(m_logits).subspan(i * classes, classes);
        const auto largest = std::ranges::max_element(logits);
        // log of the sum of exp, from the leads over the largest logit.
        double others = 0;
        for (auto logit = logits.begin(); logit != logits.end(); ++logit) {
            others += logit == largest ? 0 : std::exp(double{*logit} - double{*largest});
        }
        score.lossSum += (double{*largest} - double{logits[labels[i]]}) + std::log1p(others);
        score.correct += largest - logits.begin() == labels[i] ? 1 : 0;
    }
    return score;
}

/// Derivative of the cross-entropy divided by batchSize: softmax - 1 at the label's logit, softmax at the
/// others.
template<typename Real>
void BatchRun<Real>::differentiateLoss(std::span<const std::uint8_t> labels, std::size_t batchSize)
{
    const std::size_t classes = m_layers.back().neurons();
    const Real fraction = Real{1} / static_cast<Real>(batchSize);
    const Real perStep =
        m_rules.loss == Loss::meanMembrane ? fraction / static_cast<Real>(m_rules.steps) : fraction;
    m_byLogit.resize(m_logits.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::span<const Real> logits = std::span(m_logits).subspan(i * classes, classes);
        const std::span<Real> gradient = std::span(m_byLogit).subspan(i * classes, classes);
        const Real largest = std::ranges::max(logits);
        Real others = 0; // of all but the label's logit
        for (std::size_t k = 0; k < classes; ++k) {
            gradient[k] = std::exp(logits[k] - largest);
            others += k == labels[i] ? Real{0} : gradient[k];
        }
        const Real sum = others + gradient[labels[i]];
        std::ranges::for_each(gradient, [&](Real& value) { value = value / sum * perStep; });
        gradient[labels[i]] = -(others / sum) * perStep;
    }
}

template<typename Real>
void BatchRun<Real>::backward(const Weights<Real>& weights, std::span<const std::uint8_t> labels,
                              std::size_t batchSize, Weights<Real>& gradient)
{
    differentiateLoss(labels, batchSize);
    const bool ofMembrane = m_rules.loss == Loss::meanMembrane;
    const typename LayerRun<Real>::SteadyGradient ofLogits{
        ofMembrane ? std::span<const Real>() : std::span<const Real>(m_byLogit),
        ofMembrane ? std::span<const Real>(m_byLogit) : std::span<const Real>()};
    for (std::size_t i = m_layers.size(); i-- > 0;) {
        Real* const below = i > 0 ? m_layers[i - 1].bySpikes().data() : nullptr;
        m_layers[i].backward(inputOf(i), weights.layer(i), gradient.layer(i), below,
                             i + 1 == m_layers.size() ? &ofLogits : nullptr);
    }
}

template class BatchRun<float>;
template class BatchRun<double>;

} // namespace quantoscope
