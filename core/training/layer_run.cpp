// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/layer_run.h"

#include "core/training/surrogate.h"

#include <algorithm>
#include <functional>

// The inner loops use pointers for the reason given in batch_run.cpp.

namespace quantoscope {
namespace {

/// carried = bySpikes * surrogate'(membrane - threshold) + beta * carried
template<Surrogate surrogate, typename Real>
void carryBack(std::span<const Real> bySpikes, std::span<const Real> membranes, Real threshold, Real beta,
               std::span<Real> carriedBack)
{
    const Real* const bySpike = bySpikes.data();
    const Real* const membrane = membranes.data();
    Real* const carried = carriedBack.data();
    for (std::size_t i = 0; i < carriedBack.size(); ++i) {
        const Real slope = surrogateDerivative<surrogate>(membrane[i] - threshold);
        carried[i] = bySpike[i] * slope + beta * carried[i];
    }
}

} // namespace

template<typename Real>
LayerRun<Real>::LayerRun(const NetworkModel& model, std::size_t neurons, const BasicQuantizer<Real>* state)
    : m_state(state), m_neurons(neurons), m_steps(static_cast<std::size_t>(model.steps)),
      m_beta(static_cast<Real>(model.beta)), m_threshold(static_cast<Real>(model.threshold)),
      m_surrogate(model.surrogate), m_stateGradient(model.stateGradient)
{
}

template<typename Real>
void LayerRun<Real>::start(std::size_t samples)
{
    m_samples = samples;
    m_current.resize(size());
    m_membrane.resize((m_steps + 1) * size());
    m_spikes.resize((m_steps + 1) * size());
    m_passes.resize(clipped() ? m_steps * size() : 0);
    std::ranges::fill(at(std::span(m_membrane), 0), Real{0});
    std::ranges::fill(at(std::span(m_spikes), 0), Real{0} > m_threshold ? Real{1} : Real{0});
}

template<typename Real>
void LayerRun<Real>::forward(std::size_t t)
{
    const std::size_t cells = size();
    const Real* const before = at(std::span<const Real>(m_membrane), t).data();
    const Real* const reset = at(std::span<const Real>(m_spikes), t).data();
    const Real* const current = m_current.data();
    const std::span<Real> membranes = at(std::span(m_membrane), t + 1);
    Real* const membrane = membranes.data();
    for (std::size_t i = 0; i < cells; ++i) {
        membrane[i] = (m_beta * before[i] + current[i]) - reset[i] * m_threshold;
    }
    if (clipped()) {
        Real* const passes = at(std::span(m_passes), t).data();
        for (std::size_t i = 0; i < cells; ++i) {
            passes[i] = membrane[i] >= m_state->lowest() && membrane[i] <= m_state->highest() ? 1 : 0;
        }
    }
    if (m_state != nullptr) {
        m_state->quantize(membranes, membranes);
    }
    Real* const spikes = at(std::span(m_spikes), t + 1).data();
    for (std::size_t i = 0; i < cells; ++i) {
        spikes[i] = membrane[i] > m_threshold ? Real{1} : Real{0};
    }
}

template<typename Real>
void LayerRun<Real>::startBackward()
{
    m_carried.assign(size(), Real{0});
}

template<typename Real>
void LayerRun<Real>::backward(std::size_t t, std::size_t neuron, std::span<const Real> bySpikes,
                              std::span<const Real> byMembrane)
{
    const std::span<Real> carried = row(std::span(m_carried), neuron);
    if (m_state != nullptr && m_stateGradient == StateGradient::staircase) {
        return; // the staircase passes no gradient: carried stays 0
    }
    if (bySpikes.empty()) {
        std::ranges::transform(carried, carried.begin(), [this](Real later) { return m_beta * later; });
    } else if (m_surrogate == Surrogate::atan) {
        carryBack<Surrogate::atan>(bySpikes, row(membrane(t), neuron), m_threshold, m_beta, carried);
    } else {
        carryBack<Surrogate::fastSigmoid>(bySpikes, row(membrane(t), neuron), m_threshold, m_beta, carried);
    }
    if (!byMembrane.empty()) {
        std::ranges::transform(carried, byMembrane, carried.begin(), std::plus<>());
    }
    if (clipped()) {
        const std::span<const Real> passes = row(at(std::span<const Real>(m_passes), t), neuron);
        std::ranges::transform(carried, passes, carried.begin(), std::multiplies<>());
    }
}

template class LayerRun<float>;
template class LayerRun<double>;

} // namespace quantoscope
