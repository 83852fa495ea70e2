// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/layer_run.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// Sets every row to `row`, or to 0 if it is empty.
template<typename Real>
void fillRows(std::span<Real> rows, std::span<const Real> row)
{
    if (row.empty()) {
        std::ranges::fill(rows, Real{0});
        return;
    }
    for (auto next = rows.begin(); next != rows.end();) {
        next = std::copy(row.begin(), row.end(), next);
    }
}

/// sums += the sum of the rows
template<typename Real>
void addRows(std::span<const Real> rows, std::span<Real> sums)
{
    const std::size_t width = sums.size();
    Real* const sum = sums.data();
    for (std::size_t first = 0; first < rows.size(); first += width) {
        const Real* const row = rows.data() + first;
        for (std::size_t i = 0; i < width; ++i) {
            sum[i] += row[i];
        }
    }
}

} // namespace

template<typename Real>
LayerRun<Real>::LayerRun(const LayerShape& layer, std::size_t inputs, const RunRules& rules,
                         const BasicQuantizer<Real>* state)
    : m_layer(layer), m_inputs(inputs), m_rules(rules), m_state(state)
{
}

template<typename Real>
std::uint64_t LayerRun<Real>::spikeCount() const
{
    const std::span<const Real> spikes = std::span(m_spikes).subspan(cells(), m_rules.steps * cells());
    return static_cast<std::uint64_t>(std::ranges::count_if(spikes, [](Real spike) { return spike != 0; }));
}

template<typename Real>
void LayerRun<Real>::start(std::size_t samples, bool constant)
{
    m_samples = samples;
    const std::size_t all = m_rules.steps * cells();
    m_current.resize(constant ? cells() : all);
    m_looped.resize(m_layer.recurrent ? cells() : 0);
    m_raw.resize(m_state != nullptr ? all : 0);
    m_membrane.resize(all + cells());
    m_spikes.resize(all + cells());
    const bool firesAtRest = Real{0} > static_cast<Real>(m_layer.threshold);
    std::ranges::fill(at(std::span(m_membrane), 0), Real{0});
    std::ranges::fill(at(std::span(m_spikes), 0), firesAtRest ? Real{1} : Real{0});
}

template<typename Real>
void LayerRun<Real>::findCurrents(const LayerInput<Real>& input, const LayerWeights<const Real>& weights)
{
    fillRows(std::span(m_current), weights.biases);
    if (input.spikes != nullptr) {
        input.spikes->addOutputs(m_layer.neurons, weights.weights.data(), m_current.data());
    } else {
        addOutputs(sums(m_current.size() / m_layer.neurons), input.values, weights.weights.data(),
                   m_current.data());
    }
}

template<typename Real>
void LayerRun<Real>::step(std::size_t t, bool constant, const LayerWeights<const Real>& weights)
{
    const LayerLoops<Real> loops(m_layer, m_rules.surrogate, cells());
    const Real* looped = nullptr;
    if (m_layer.recurrent && t > 0) {
        std::ranges::fill(m_looped, Real{0});
        addOutputs(this->loops(m_samples), spikes(t - 1).data(), weights.recurrent.data(), m_looped.data());
        looped = m_looped.data();
    }
    const Real* const current = m_current.data() + (constant ? 0 : t * cells());
    const std::span<Real> membrane = at(std::span(m_membrane), t + 1);
    const std::span<Real> raw = m_state != nullptr ? at(std::span(m_raw), t) : membrane;
    loops.charge(at(std::span(m_membrane), t).data(), at(std::span(m_spikes), t).data(), current, looped,
                 raw.data());
    if (m_state != nullptr) {
        m_state->quantize(raw, membrane);
    }
    loops.fire(membrane.data(), at(std::span(m_spikes), t + 1).data());
}

template<typename Real>
void LayerRun<Real>::forward(std::size_t samples, const LayerInput<Real>& input,
                             const LayerWeights<const Real>& weights, bool findsPlaces)
{
    start(samples, input.constant);
    findCurrents(input, weights);
    for (std::size_t t = 0; t < m_rules.steps; ++t) {
        step(t, input.constant, weights);
    }
    m_sparse = findsPlaces && m_places.find(m_rules.steps * samples, neurons(), m_spikes.data() + cells(),
                                            [](std::size_t row) { return row; });
}

template<typename Real>
std::span<Real> LayerRun<Real>::bySpikes()
{
    m_bySpike.resize(m_rules.steps * cells());
    return m_bySpike;
}

/// The gradient by the spikes at t, including those that they send back to the layer; null: 0.
template<typename Real>
const Real* LayerRun<Real>::spikeGradient(std::size_t t, const LayerWeights<const Real>& weights,
                                          const SteadyGradient* steady)
{
    if (!m_layer.recurrent && steady != nullptr) {
        return steady->bySpike.empty() ? nullptr : steady->bySpike.data();
    }
    const std::span<Real> sum = at(bySpikes(), t);
    if (steady != nullptr) {
        fillRows(sum, steady->bySpike);
    }
    if (m_layer.recurrent) {
        addInputGradient(loops(m_samples), byCurrent(t + 1).data(), weights.recurrent.data(), sum.data());
    }
    return sum.data();
}

template<typename Real>
void LayerRun<Real>::stepBack(std::size_t t, const LayerWeights<const Real>& weights,
                              const SteadyGradient* steady)
{
    const LayerLoops<Real> loops(m_layer, m_rules.surrogate, cells());
    Real* const gradient = at(std::span(m_byCurrent), t).data();
    loops.carryBack(spikeGradient(t, weights, steady), byCurrent(t + 1).data(), membrane(t).data(),
                    spikes(t).data(), gradient);
    if (steady != nullptr && !steady->byMembrane.empty()) {
        loops.add(steady->byMembrane.data(), gradient);
    }
    if (clips()) {
        loops.clip(raw(t).data(), m_state->lowest(), m_state->highest(), gradient);
    }
    if (m_layer.recurrent && m_layer.reset == Reset::zero) {
        loops.discard(at(std::span<const Real>(m_spikes), t).data(), gradient);
    }
    loops.add(gradient, m_summed.data());
}

template<typename Real>
void LayerRun<Real>::addGradient(const LayerInput<Real>& input, const LayerWeights<Real>& gradient)
{
    const std::size_t rows = m_rules.steps * m_samples;
    if (input.constant) {
        addWeightGradient(sums(m_samples), m_summed.data(), input.values, gradient.weights.data());
    } else if (input.spikes != nullptr) {
        input.spikes->addWeightGradient(m_layer.neurons, m_byCurrent.data(), gradient.weights.data());
    } else {
        addWeightGradient(sums(rows), m_byCurrent.data(), input.values, gradient.weights.data());
    }
    if (m_layer.bias) {
        addRows(std::span<const Real>(m_summed), gradient.biases);
    }
    if (m_layer.recurrent) {
        addWeightGradient(loops(rows - m_samples), m_byCurrent.data() + cells(), spikes(0).data(),
                          gradient.recurrent.data());
    }
}

template<typename Real>
void LayerRun<Real>::backward(const LayerInput<Real>& input, const LayerWeights<const Real>& weights,
                              const LayerWeights<Real>& gradient, Real* byInput, const SteadyGradient* steady)
{
    m_byCurrent.resize((m_rules.steps + 1) * cells());
    m_summed.assign(cells(), Real{0});
    if (passesNothing()) {
        std::ranges::fill(m_byCurrent, Real{0});
    } else {
        std::ranges::fill(at(std::span(m_byCurrent), m_rules.steps), Real{0});
        for (std::size_t t = m_rules.steps; t-- > 0;) {
            stepBack(t, weights, steady);
        }
        addGradient(input, gradient);
    }
    if (byInput != nullptr) {
        setInputGradient(sums(m_rules.steps * m_samples), m_byCurrent.data(), weights.weights.data(),
                         byInput);
    }
}

template class LayerRun<float>;
template class LayerRun<double>;

} // namespace quantoscope
