// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batch_run.h"
#include "core/training/surrogate.h"

#include <cmath>
#include <vector>

namespace quantoscope {

/// A value and its derivative by one weight.
struct Dual
{
    double value = 0;
    double slope = 0;
};

/// A network for one sample, one neuron after the other, by the equations of LayerShape. It carries the
/// derivative by one weight forward: independent of backpropagation.
class PlainNetwork
{
public:
    PlainNetwork(const NetworkShape& shape, const RunRules& rules, const LayerStates<double>& states,
                 const Weights<double>& weights, std::size_t which)
        : m_shape(shape), m_rules(rules), m_states(states), m_weights(weights), m_which(which)
    {
        for (const LayerShape& layer : shape.layers) {
            m_membranes.emplace_back(layer.neurons);
            m_spikes.emplace_back(layer.neurons);
        }
    }

    /// The logits for `input`, one row of inputs, or one for each step. `afterStep` is called with each step.
    template<typename AfterStep>
    std::vector<Dual> run(std::span<const float> input, bool constant, const AfterStep& afterStep)
    {
        std::vector<Dual> logits(m_shape.classes());
        for (std::size_t t = 0; t < m_rules.steps; ++t) {
            std::vector<Dual> arriving(m_shape.inputs);
            for (std::size_t i = 0; i < m_shape.inputs; ++i) {
                arriving[i].value = input[(constant ? 0 : t * m_shape.inputs) + i];
            }
            for (std::size_t layer = 0; layer < m_shape.layers.size(); ++layer) {
                arriving = step(layer, arriving, t > 0);
            }
            for (std::size_t k = 0; k < logits.size(); ++k) {
                const bool counts = m_rules.loss == Loss::spikeCount;
                const Dual part = counts ? arriving[k] : m_membranes.back()[k];
                const double scale = counts ? 1 : 1 / static_cast<double>(m_rules.steps);
                logits[k].value += scale * part.value;
                logits[k].slope += scale * part.slope;
            }
            afterStep(t);
        }
        return logits;
    }

    /// The derivative of the cross-entropy.
    double derivative(std::span<const float> input, bool constant, std::size_t label)
    {
        const std::vector<Dual> logits = run(input, constant, [](std::size_t) {});
        double sum = 0;
        double slope = 0;
        for (const Dual& logit : logits) {
            sum += std::exp(logit.value);
            slope += std::exp(logit.value) * logit.slope;
        }
        return slope / sum - logits[label].slope;
    }

    const std::vector<Dual>& membranes(std::size_t layer) const { return m_membranes[layer]; }
    const std::vector<Dual>& spikes(std::size_t layer) const { return m_spikes[layer]; }

private:
    Dual weight(const double& value) const
    {
        const auto place = static_cast<std::size_t>(&value - m_weights.all().data());
        return {value, place == m_which ? 1.0 : 0.0};
    }

    static void addProduct(Dual& sum, const Dual& a, const Dual& b)
    {
        sum.value += a.value * b.value;
        sum.slope += a.slope * b.value + a.value * b.slope;
    }

    std::vector<Dual> step(std::size_t layer, const std::vector<Dual>& arriving, bool later)
    {
        const LayerShape& shape = m_shape.layers[layer];
        const LayerWeights<const double> weights = m_weights.layer(layer);
        std::vector<Dual> next(shape.neurons);
        std::vector<Dual> fired(shape.neurons);
        for (std::size_t n = 0; n < shape.neurons; ++n) {
            Dual current = shape.bias ? weight(weights.biases[n]) : Dual{};
            for (std::size_t i = 0; i < arriving.size(); ++i) {
                addProduct(current, weight(weights.weights[n * arriving.size() + i]), arriving[i]);
            }
            if (shape.recurrent && later) {
                for (std::size_t i = 0; i < shape.neurons; ++i) {
                    addProduct(current, weight(weights.recurrent[n * shape.neurons + i]), m_spikes[layer][i]);
                }
            }
            next[n] = quantized(layer, charged(shape, m_membranes[layer][n], current));
            const double u = next[n].value - shape.threshold;
            fired[n] = {u > 0 ? 1.0 : 0.0, surrogateDerivative(m_rules.surrogate, u) * next[n].slope};
        }
        m_membranes[layer] = next;
        m_spikes[layer] = fired;
        return fired;
    }

    static Dual charged(const LayerShape& shape, const Dual& before, const Dual& current)
    {
        const bool fired = before.value > shape.threshold;
        Dual base{shape.beta * before.value + current.value, shape.beta * before.slope + current.slope};
        if (fired && shape.reset == Reset::zero) {
            return shape.recurrent ? Dual{} : current;
        }
        if (fired && shape.reset == Reset::subtract) {
            base.value -= shape.threshold;
        }
        return base;
    }

    Dual quantized(std::size_t layer, const Dual& raw) const
    {
        const BasicQuantizer<double>* const state = m_states.empty() ? nullptr : m_states[layer];
        if (state == nullptr) {
            return raw;
        }
        const bool within = raw.value >= state->lowest() && raw.value <= state->highest();
        const bool passes = m_rules.stateGradient == StateGradient::straightThrough ||
                            (m_rules.stateGradient == StateGradient::clipped && within);
        return {(*state)(raw.value), passes ? raw.slope : 0.0};
    }

    const NetworkShape& m_shape;
    RunRules m_rules;
    LayerStates<double> m_states;
    const Weights<double>& m_weights;
    std::size_t m_which;
    std::vector<std::vector<Dual>> m_membranes;
    std::vector<std::vector<Dual>> m_spikes;
};

} // namespace quantoscope
