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

void repeat(std::vector<float>& values)
{
    const std::size_t count = values.size();
    values.resize(count * samplesPerBlock);
    for (std::size_t i = count; i < values.size(); ++i) {
        values[i] = values[i - count];
    }
}

LayerConstants repeated(LayerConstants constants)
{
    for (std::vector<float>* values : {&constants.beta, &constants.alpha, &constants.threshold,
                                       &constants.inputScale, &constants.synapticScale}) {
        repeat(*values);
    }
    return constants;
}

} // namespace

NeuronLayer::NeuronLayer(LayerConstants constants, const NodeSetup& setup, bool recurrent)
    : m_constants(std::move(constants)), m_repeated(repeated(m_constants)),
      m_reset(fires(m_constants.model) ? setup.reset : Reset::none), m_resetDelay(setup.resetDelay),
      m_recurrent(recurrent), m_quantizer(quantizerOf(setup))
{
    for (const float threshold : m_repeated.threshold) {
        m_firesAbove.push_back(firesAbove(threshold, setup.firing));
    }
}

LayerState NeuronLayer::initialState(std::size_t samples) const
{
    return {.membrane = std::vector<float>(samples * neurons()),
            .synaptic = std::vector<float>(samples * m_constants.alpha.size())};
}

// The loops use pointers: _GLIBCXX_ASSERTIONS would check every index of a vector, and so prevent that
// several neurons are computed at once.

/// The state before it is quantized; `fired` is R of each neuron.
template<Reset reset, bool synapse, bool recurrent>
void NeuronLayer::integrate(LayerState& state, const Inputs& inputs) const
{
    const std::size_t count = state.membrane.size();
    const float* const beta = m_repeated.beta.data();
    const float* const alpha = m_repeated.alpha.data();
    const float* const threshold = m_repeated.threshold.data();
    const float* const scale = m_repeated.synapticScale.empty() ? nullptr : m_repeated.synapticScale.data();
    float* const membranes = state.membrane.data();
    float* const synapses = state.synaptic.data();
    for (std::size_t i = 0; i < count; ++i) {
        const float fired = reset == Reset::none ? 0.0F : inputs.fired[i];
        float membrane = 0;
        if constexpr (synapse) {
            float synaptic = (alpha[i] * synapses[i]) + inputs.x[i];
            if constexpr (recurrent) {
                synaptic = synaptic + inputs.recurrent[i];
            }
            synapses[i] = synaptic;
            membrane = (beta[i] * membranes[i]) + (scale == nullptr ? synaptic : scale[i] * synaptic);
        } else if constexpr (reset == Reset::zero && !recurrent) {
            membranes[i] = (beta[i] * ((1.0F - fired) * membranes[i])) + inputs.x[i];
            continue;
        } else {
            membrane = (beta[i] * membranes[i]) + inputs.x[i];
            if constexpr (recurrent) {
                membrane = membrane + inputs.recurrent[i];
            }
        }
        if constexpr (reset == Reset::subtract) {
            membrane = membrane - (fired * threshold[i]);
        } else if constexpr (reset == Reset::zero) {
            membrane = membrane - (fired * membrane);
        }
        membranes[i] = membrane;
    }
}

template<Reset reset>
void NeuronLayer::integrateAs(LayerState& state, const Inputs& inputs) const
{
    const bool synapse = !m_constants.alpha.empty();
    if (synapse) {
        m_recurrent ? integrate<reset, true, true>(state, inputs)
                    : integrate<reset, true, false>(state, inputs);
    } else {
        m_recurrent ? integrate<reset, false, true>(state, inputs)
                    : integrate<reset, false, false>(state, inputs);
    }
}

/// Each neuron of a sample has a draw of its own for each of the two parts of its state.
void NeuronLayer::draw(std::span<float> values, StepDraws draws, std::uint64_t part) const
{
    const std::size_t count = neurons();
    for (std::size_t sample = 0; sample * count < values.size(); ++sample) {
        const std::uint64_t step = draws.first + sample * draws.perSample;
        const std::span<float> own = values.subspan(sample * count, count);
        m_quantizer->quantizeFrom((2 * step + part) * count, own, own);
    }
}

void NeuronLayer::quantize(LayerState& state, StepDraws draws) const
{
    if (m_quantizer == nullptr) {
        return;
    }
    if (m_quantizer->isStochastic()) {
        draw(state.membrane, draws, 0);
        draw(state.synaptic, draws, 1);
        return;
    }
    m_quantizer->quantize(state.membrane, state.membrane);
    m_quantizer->quantize(state.synaptic, state.synaptic);
}

/// 1 where a membrane fires, otherwise 0.
void NeuronLayer::flag(const std::vector<float>& membranes, float* flags) const
{
    const float* const membrane = membranes.data();
    const float* const limit = m_firesAbove.data();
    const std::size_t count = m_firesAbove.empty() ? 0 : membranes.size();
    for (std::size_t i = 0; i < count; ++i) {
        flags[i] = membrane[i] > limit[i] ? 1.0F : 0.0F;
    }
}

void NeuronLayer::fire(LayerState& state, const float* firedBefore, std::span<float> output) const
{
    if (m_firesAbove.empty()) {
        std::ranges::copy(state.membrane, output.begin());
        return;
    }
    flag(state.membrane, output.data());
    if (m_resetDelay || m_reset == Reset::none) {
        return;
    }
    float* const membrane = state.membrane.data();
    const float* const fired = output.data();
    const float* const taken = m_reset == Reset::subtract ? m_repeated.threshold.data() : membrane;
    for (std::size_t i = 0; i < output.size(); ++i) {
        membrane[i] = membrane[i] - ((fired[i] - firedBefore[i]) * taken[i]);
    }
}

void NeuronLayer::step(LayerState& state, std::span<const float> input, std::span<const float> recurrent,
                       std::span<float> output, StepDraws draws) const
{
    thread_local std::vector<float> scaled;
    thread_local std::vector<float> fired;
    fired.assign(output.size(), 0);
    flag(state.membrane, fired.data());
    Inputs inputs{.x = input.data(), .recurrent = recurrent.data(), .fired = fired.data()};
    if (!m_repeated.inputScale.empty()) {
        scaled.resize(input.size());
        std::ranges::transform(input, m_repeated.inputScale, scaled.begin(), std::multiplies<>());
        inputs.x = scaled.data();
    }
    switch (m_reset) {
    case Reset::subtract:
        integrateAs<Reset::subtract>(state, inputs);
        break;
    case Reset::zero:
        integrateAs<Reset::zero>(state, inputs);
        break;
    case Reset::none:
        integrateAs<Reset::none>(state, inputs);
        break;
    }
    quantize(state, draws);
    fire(state, fired.data(), output);
}

} // namespace quantoscope
