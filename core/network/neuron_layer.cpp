// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/neuron_layer.h"

#include <algorithm>

namespace quantoscope {
namespace {

std::shared_ptr<const Quantizer> quantizerOf(const NodeSetup& setup)
{
    return setup.state ? std::make_shared<const Quantizer>(LevelTable(*setup.state), setup.arithmetic)
                       : nullptr;
}

} // namespace

NeuronLayer::NeuronLayer(LayerConstants constants, const NodeSetup& setup, bool recurrent)
    : m_constants(std::move(constants)), m_reset(fires(m_constants.model) ? setup.reset : Reset::none),
      m_resetDelay(setup.resetDelay), m_recurrent(recurrent), m_quantizer(quantizerOf(setup))
{
    for (const float threshold : m_constants.threshold) {
        m_firesAbove.push_back(firesAbove(threshold, setup.firing));
    }
}

LayerState NeuronLayer::initialState() const
{
    return {.membrane = std::vector<float>(neurons()),
            .synaptic = std::vector<float>(m_constants.alpha.size())};
}

/// The state before it is quantized.
template<Reset reset, bool synapse, bool recurrent>
void NeuronLayer::integrate(LayerState& state, const float* x, const float* rec) const
{
    const std::size_t count = neurons();
    for (std::size_t i = 0; i < count; ++i) {
        const float before = state.membrane[i];
        const float fired = reset == Reset::none ? 0.0F : flag(i, before);
        float membrane = 0;
        if constexpr (synapse) {
            float synaptic = (m_constants.alpha[i] * state.synaptic[i]) + x[i];
            if constexpr (recurrent) {
                synaptic = synaptic + rec[i];
            }
            state.synaptic[i] = synaptic;
            const float drive =
                m_constants.synapticScale.empty() ? synaptic : m_constants.synapticScale[i] * synaptic;
            membrane = (m_constants.beta[i] * before) + drive;
        } else if constexpr (reset == Reset::zero && !recurrent) {
            state.membrane[i] = (m_constants.beta[i] * ((1.0F - fired) * before)) + x[i];
            continue;
        } else {
            membrane = (m_constants.beta[i] * before) + x[i];
            if constexpr (recurrent) {
                membrane = membrane + rec[i];
            }
        }
        if constexpr (reset == Reset::subtract) {
            membrane = membrane - (fired * m_constants.threshold[i]);
        } else if constexpr (reset == Reset::zero) {
            membrane = membrane - (fired * membrane);
        }
        state.membrane[i] = membrane;
    }
}

template<Reset reset>
void NeuronLayer::integrateAs(LayerState& state, const float* x, const float* rec) const
{
    const bool synapse = !m_constants.alpha.empty();
    if (synapse) {
        m_recurrent ? integrate<reset, true, true>(state, x, rec)
                    : integrate<reset, true, false>(state, x, rec);
    } else {
        m_recurrent ? integrate<reset, false, true>(state, x, rec)
                    : integrate<reset, false, false>(state, x, rec);
    }
}

void NeuronLayer::quantize(LayerState& state, std::uint64_t draw) const
{
    if (m_quantizer == nullptr) {
        return;
    }
    const std::uint64_t first = 2 * draw * neurons(); // two parts of the state
    m_quantizer->quantizeFrom(first, state.membrane, state.membrane);
    if (!state.synaptic.empty()) {
        m_quantizer->quantizeFrom(first + neurons(), state.synaptic, state.synaptic);
    }
}

void NeuronLayer::fire(LayerState& state, std::span<const float> flagsBefore, std::span<float> output) const
{
    if (m_firesAbove.empty()) {
        std::ranges::copy(state.membrane, output.begin());
        return;
    }
    for (std::size_t i = 0; i < output.size(); ++i) {
        output[i] = flag(i, state.membrane[i]);
    }
    if (m_resetDelay || m_reset == Reset::none) {
        return;
    }
    for (std::size_t i = 0; i < output.size(); ++i) {
        const float rest = output[i] - flagsBefore[i];
        const float taken = m_reset == Reset::subtract ? m_constants.threshold[i] : state.membrane[i];
        state.membrane[i] = state.membrane[i] - (rest * taken);
    }
}

void NeuronLayer::step(LayerState& state, std::span<const float> input, std::span<const float> recurrent,
                       std::span<float> output, std::uint64_t draw) const
{
    thread_local std::vector<float> scaled;
    thread_local std::vector<float> flagsBefore;
    const float* x = input.data();
    if (!m_constants.inputScale.empty()) {
        scaled.resize(neurons());
        std::ranges::transform(input, m_constants.inputScale, scaled.begin(), std::multiplies<>());
        x = scaled.data();
    }
    flagsBefore.resize(neurons());
    for (std::size_t i = 0; i < neurons(); ++i) {
        flagsBefore[i] = flag(i, state.membrane[i]);
    }
    switch (m_reset) {
    case Reset::subtract:
        integrateAs<Reset::subtract>(state, x, recurrent.data());
        break;
    case Reset::zero:
        integrateAs<Reset::zero>(state, x, recurrent.data());
        break;
    case Reset::none:
        integrateAs<Reset::none>(state, x, recurrent.data());
        break;
    }
    quantize(state, draw);
    fire(state, flagsBefore, output);
}

} // namespace quantoscope
