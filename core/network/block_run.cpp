// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/block_run.h"

#include "core/network/pooling.h"

#include <algorithm>

namespace quantoscope {

BlockRun::BlockRun(const PreparedNetwork& network, std::size_t samples, StepDraws draws, bool constantInput)
    : m_network(&network), m_samples(samples), m_draws(draws), m_constantInput(constantInput),
      m_inputs(network.nodes().size()), m_outputs(network.nodes().size()), m_sums(network.nodes().size()),
      m_values(network.nodes().size()), m_last(network.nodes().size()), m_delays(network.nodes().size()),
      m_layerOf(network.nodes().size())
{
    for (std::size_t number = 0; number < network.nodes().size(); ++number) {
        const PreparedNode& node = network.nodes()[number];
        if (number == network.input() || node.sources.size() != 1) {
            m_sums[number].resize(samples * sizeOf(node.input));
            m_inputs[number] = m_sums[number];
        }
        if (!std::holds_alternative<PassOn>(node.operation)) {
            m_values[number].resize(samples * sizeOf(node.output));
            m_outputs[number] = m_values[number];
        }
        if (const auto* line = std::get_if<DelayLine>(&node.operation)) {
            m_delays[number].resize((line->longest + 1) * m_values[number].size());
        }
        if (const auto* layer = std::get_if<NeuronLayer>(&node.operation)) {
            m_layerOf[number] = m_states.size();
            m_states.push_back(layer->initialState(samples));
        }
    }
    for (const PreparedNode& node : network.nodes()) {
        for (const PlannedSource& source : node.sources) {
            if (source.delayed) {
                m_last[source.node].resize(samples * sizeOf(network.nodes()[source.node].output));
            }
        }
    }
    for (std::size_t number = 0; number < network.nodes().size(); ++number) {
        gather(number, m_sums[network.input()]);
        if (m_values[number].empty()) {
            m_outputs[number] = m_inputs[number];
        }
    }
}

/// The sum of what arrives at a node.
void BlockRun::gather(std::size_t number, std::span<const float> input)
{
    const PreparedNode& node = m_network->nodes()[number];
    Values& sum = m_sums[number];
    if (number == m_network->input()) {
        std::ranges::copy(input, sum.begin());
        return;
    }
    bool first = true;
    for (const PlannedSource& source : node.sources) {
        const std::span<const float> values = source.delayed ? m_last[source.node] : m_outputs[source.node];
        if (node.sources.size() == 1) {
            m_inputs[number] = values;
        } else if (first) {
            std::ranges::copy(values, sum.begin());
        } else {
            std::ranges::transform(sum, values, sum.begin(), std::plus<>());
        }
        first = false;
    }
}

void BlockRun::delay(const DelayLine& line, std::size_t number)
{
    const std::span<const float> x = m_inputs[number];
    Values& y = m_values[number];
    const std::size_t rows = line.longest + 1;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const std::size_t steps = line.steps[i % line.steps.size()];
        const std::size_t row = (m_step + rows - steps) % rows;
        y[i] = steps == 0 ? x[i] : m_delays[number][row * y.size() + i];
    }
}

void BlockRun::evaluateLayer(const NeuronLayer& layer, std::size_t number)
{
    const auto& loop = m_network->nodes()[number].recurrent;
    Values& y = m_values[number];
    std::span<float> recurrent;
    if (loop) {
        m_recurrent.resize(std::max(m_recurrent.size(), y.size()));
        recurrent = std::span(m_recurrent).first(y.size());
        (*loop)(y, recurrent); // y has the spikes of the last step
    }
    layer.step(m_states[m_layerOf[number]], m_inputs[number], recurrent, y, m_draws.at(m_step));
}

void BlockRun::evaluate(std::size_t number)
{
    const PreparedNode& node = m_network->nodes()[number];
    const std::span<const float> x = m_inputs[number];
    const std::span<float> y = m_values[number];
    const auto perSample = [&](const auto& compute) {
        const std::size_t in = x.size() / m_samples;
        const std::size_t out = y.size() / m_samples;
        for (std::size_t sample = 0; sample < m_samples; ++sample) {
            compute(x.subspan(sample * in, in), y.subspan(sample * out, out));
        }
    };
    if (const auto* layer = std::get_if<NeuronLayer>(&node.operation)) {
        evaluateLayer(*layer, number);
    } else if (const auto* linear = std::get_if<LinearSums>(&node.operation)) {
        (*linear)(x, y);
    } else if (const auto* convolution = std::get_if<Convolution>(&node.operation)) {
        perSample([&](std::span<const float> from, std::span<float> to) { (*convolution)(from, to); });
    } else if (const auto* pooling = std::get_if<Pool>(&node.operation)) {
        perSample([&](std::span<const float> from, std::span<float> to) {
            pool(pooling->node, node.input, node.output, from, to);
        });
    } else if (const auto* scale = std::get_if<Multiply>(&node.operation)) {
        perSample([&](std::span<const float> from, std::span<float> to) {
            std::ranges::transform(from, scale->factors, to.begin(), std::multiplies<>());
        });
    } else if (const auto* compare = std::get_if<Compare>(&node.operation)) {
        perSample([&](std::span<const float> from, std::span<float> to) {
            std::ranges::transform(from, compare->thresholds, to.begin(), [](float value, float threshold) {
                return value > threshold ? 1.0F : 0.0F;
            });
        });
    } else if (const auto* line = std::get_if<DelayLine>(&node.operation)) {
        delay(*line, number);
    } else {
        m_outputs[number] = x;
    }
}

/// Such a node has no delayed edges, which would need its value of the last step: they close a cycle, and
/// nodes of a cycle are not exact.
void BlockRun::takeOver(std::size_t number, const BlockRun& raw)
{
    m_inputs[number] = raw.m_inputs[number];
    m_outputs[number] = raw.m_outputs[number];
    if (std::holds_alternative<NeuronLayer>(m_network->nodes()[number].operation)) {
        m_states[m_layerOf[number]] = raw.m_states[m_layerOf[number]];
    }
}

/// Stores what the delay lines got in this step, which may come from nodes after them.
void BlockRun::pushDelays()
{
    for (std::size_t number = 0; number < m_delays.size(); ++number) {
        if (!m_delays[number].empty()) {
            gather(number, {});
            const std::span<const float> x = m_inputs[number];
            const auto& line = std::get<DelayLine>(m_network->nodes()[number].operation);
            const std::size_t row = m_step % (line.longest + 1);
            std::ranges::copy(x, m_delays[number].begin() + static_cast<std::ptrdiff_t>(row * x.size()));
        }
    }
}

void BlockRun::step(std::span<const float> input, const BlockRun* raw)
{
    for (std::size_t number = 0; number < m_last.size(); ++number) {
        if (!m_last[number].empty() && m_step > 0) {
            std::ranges::copy(m_outputs[number], m_last[number].begin());
        }
    }
    for (std::size_t number = 0; number < m_outputs.size(); ++number) {
        const PreparedNode& node = m_network->nodes()[number];
        if (isKnown(node)) {
            continue;
        }
        if (raw != nullptr && node.exact) {
            takeOver(number, *raw);
            continue;
        }
        gather(number, input);
        evaluate(number);
    }
    pushDelays();
    ++m_step;
}

} // namespace quantoscope
