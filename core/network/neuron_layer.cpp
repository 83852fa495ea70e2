// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/neuron_layer.h"

#include "core/network/neuron_step.h"

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

NeuronLayer::NeuronLayer(LayerConstants constants, const NodeSetup& setup)
    : m_constants(std::move(constants)), m_repeated(repeated(m_constants)),
      m_reset(fires(m_constants.model) ? setup.reset : Reset::none), m_resetDelay(setup.resetDelay),
      m_quantizer(quantizerOf(setup))
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

/// Writes the spikes, or the membranes if the model does not fire, and resets at once without a delay.
void NeuronLayer::fire(LayerState& state, const float* firedBefore, std::span<float> output) const
{
    if (m_firesAbove.empty()) {
        std::ranges::copy(state.membrane, output.begin());
        return;
    }
    float* const membrane = state.membrane.data();
    flagAbove(membrane, m_firesAbove.data(), output.data(), output.size());
    if (!m_resetDelay && m_reset != Reset::none) {
        const float* const taken = m_reset == Reset::subtract ? m_repeated.threshold.data() : nullptr;
        finishReset(membrane, output.data(), firedBefore, taken, output.size());
    }
}

void NeuronLayer::step(LayerState& state, std::span<const float> input, std::span<const float> recurrent,
                       std::span<float> output, StepDraws draws) const
{
    // They grow only: a vector that grows again sets its numbers to 0.
    thread_local std::vector<float> scaled;
    thread_local std::vector<float> fired;
    if (!m_repeated.inputScale.empty()) {
        scaled.resize(std::max(scaled.size(), input.size()));
        std::ranges::transform(input, m_repeated.inputScale, scaled.begin(), std::multiplies<>());
        input = std::span(scaled).first(input.size());
    }
    fired.resize(std::max(fired.size(), output.size()));
    if (m_reset != Reset::none) {
        flagAbove(state.membrane.data(), m_firesAbove.data(), fired.data(), output.size());
    }
    const auto arrayOf = [](const std::vector<float>& values) {
        return values.empty() ? nullptr : values.data();
    };
    integrate({.beta = m_repeated.beta.data(),
               .alpha = arrayOf(m_repeated.alpha),
               .threshold = arrayOf(m_repeated.threshold),
               .synapticScale = arrayOf(m_repeated.synapticScale),
               .input = input.data(),
               .recurrent = recurrent.empty() ? nullptr : recurrent.data(),
               .fired = fired.data(),
               .membrane = state.membrane.data(),
               .synaptic = state.synaptic.empty() ? nullptr : state.synaptic.data(),
               .count = output.size()},
              m_reset);
    quantize(state, draws);
    fire(state, fired.data(), output);
}

} // namespace quantoscope
