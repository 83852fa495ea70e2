// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/sample_run.h"

#include "core/network/pooling.h"

#include <algorithm>

namespace quantoscope {

SampleRun::SampleRun(const PreparedNetwork& network, std::uint64_t firstDraw, bool constantInput)
    : m_network(&network), m_draw(firstDraw), m_constantInput(constantInput), m_last(network.nodes().size()),
      m_delays(network.nodes().size()), m_layerOf(network.nodes().size())
{
    for (std::size_t number = 0; number < network.nodes().size(); ++number) {
        const PreparedNode& node = network.nodes()[number];
        m_inputs.emplace_back(sizeOf(node.input));
        m_outputs.emplace_back(sizeOf(node.output));
        if (const auto* delay = std::get_if<DelayLine>(&node.operation)) {
            m_delays[number].resize((delay->longest + 1) * delay->steps.size());
        }
        if (const auto* layer = std::get_if<NeuronLayer>(&node.operation)) {
            m_layerOf[number] = m_states.size();
            m_states.push_back(layer->initialState());
        }
    }
    for (const PreparedNode& node : network.nodes()) {
        for (const PlannedSource& source : node.sources) {
            if (source.delayed) {
                m_last[source.node].resize(m_outputs[source.node].size());
            }
        }
    }
}

/// The sum of what arrives at a node.
void SampleRun::gather(std::size_t number, std::span<const float> input)
{
    const PreparedNode& node = m_network->nodes()[number];
    Values& sum = m_inputs[number];
    if (number == m_network->input()) {
        std::ranges::copy(input, sum.begin());
        return;
    }
    bool first = true;
    for (const PlannedSource& source : node.sources) {
        const Values& values = source.delayed ? m_last[source.node] : m_outputs[source.node];
        if (first) {
            std::ranges::copy(values, sum.begin());
        } else {
            std::ranges::transform(sum, values, sum.begin(), std::plus<>());
        }
        first = false;
    }
}

void SampleRun::evaluate(std::size_t number)
{
    const PreparedNode& node = m_network->nodes()[number];
    const Values& x = m_inputs[number];
    Values& y = m_outputs[number];
    if (const auto* layer = std::get_if<NeuronLayer>(&node.operation)) {
        m_recurrent.clear();
        if (node.recurrent) {
            m_recurrent.resize(x.size());
            (*node.recurrent)(y, m_recurrent); // y has the spikes of the last step
        }
        layer->step(m_states[m_layerOf[number]], x, m_recurrent, y, m_draw);
    } else if (const auto* linear = std::get_if<LinearSums>(&node.operation)) {
        (*linear)(x, y);
    } else if (const auto* convolution = std::get_if<Convolution>(&node.operation)) {
        (*convolution)(x, y);
    } else if (const auto* pooling = std::get_if<Pool>(&node.operation)) {
        pool(pooling->node, node.input, node.output, x, y);
    } else if (const auto* scale = std::get_if<Multiply>(&node.operation)) {
        std::ranges::transform(x, scale->factors, y.begin(), std::multiplies<>());
    } else if (const auto* compare = std::get_if<Compare>(&node.operation)) {
        std::ranges::transform(x, compare->thresholds, y.begin(),
                               [](float value, float threshold) { return value > threshold ? 1.0F : 0.0F; });
    } else if (const auto* delay = std::get_if<DelayLine>(&node.operation)) {
        const std::size_t rows = delay->longest + 1;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const std::size_t row = (m_step + rows - delay->steps[i]) % rows;
            y[i] = delay->steps[i] == 0 ? x[i] : m_delays[number][row * y.size() + i];
        }
    } else {
        std::ranges::copy(x, y.begin());
    }
}

/// Stores what the delay lines got in this step, which may come from nodes after them.
void SampleRun::pushDelays()
{
    for (std::size_t number = 0; number < m_delays.size(); ++number) {
        if (!m_delays[number].empty()) {
            gather(number, {});
            const auto* delay = std::get_if<DelayLine>(&m_network->nodes()[number].operation);
            const std::size_t row = m_step % (delay->longest + 1);
            std::ranges::copy(m_inputs[number],
                              m_delays[number].begin() +
                                  static_cast<std::ptrdiff_t>(row * m_inputs[number].size()));
        }
    }
}

void SampleRun::step(std::span<const float> input)
{
    for (std::size_t number = 0; number < m_last.size(); ++number) {
        if (!m_last[number].empty()) {
            m_last[number] = m_outputs[number];
        }
    }
    for (std::size_t number = 0; number < m_outputs.size(); ++number) {
        if (m_step > 0 && m_constantInput && m_network->nodes()[number].constant) {
            continue;
        }
        gather(number, input);
        evaluate(number);
    }
    pushDelays();
    ++m_step;
    ++m_draw;
}

} // namespace quantoscope
