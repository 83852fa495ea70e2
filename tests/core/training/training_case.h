// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batch_gradient.h"
#include "core/training/optimizer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace quantoscope::reference {

/// What snnTorch computes from the initial weights on.
struct Expected
{
    std::vector<double> logits; ///< samples x classes
    std::vector<double> gradient;
    std::vector<double> losses; ///< Before each step of gradient descent, and after the last.
    std::vector<double> finalWeights;
};

/// Allowed differences; of the gradients relative to the largest one, of losses and weights absolute.
struct Tolerances
{
    double logits;
    double gradient;
    double losses;
    double weights;
};

template<typename Range>
void expectClose(const Range& actual, const std::vector<double>& expected, double allowed,
                 const std::string& where)
{
    ASSERT_EQ(actual.size(), expected.size()) << where;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(static_cast<double>(actual[i]), expected[i], allowed) << where << " at " << i;
    }
}

inline double largestOf(const std::vector<double>& values)
{
    double largest = 0;
    for (const double value : values) {
        largest = std::max(largest, std::abs(value));
    }
    return largest;
}

/// A network with its samples, in one precision.
template<typename Real>
class TrainingCase
{
public:
    TrainingCase(std::string name, NetworkShape shape, const RunRules& rules, TrainingSamples samples,
                 const std::vector<double>& initial)
        : weights(shape), m_name(std::move(name)), m_shape(std::move(shape)), m_rules(rules),
          m_samples(std::move(samples))
    {
        EXPECT_EQ(weights.all().size(), initial.size()) << m_name;
        std::ranges::transform(initial, weights.all().begin(),
                               [](double value) { return static_cast<Real>(value); });
    }

    void quantizeStates(const std::vector<std::optional<Scheme>>& schemes)
    {
        for (const std::optional<Scheme>& scheme : schemes) {
            m_quantizers.push_back(
                scheme ? std::make_unique<BasicQuantizer<Real>>(LevelTable(*scheme), RoundingRule::reference)
                       : nullptr);
            precision.states.push_back(m_quantizers.back().get());
        }
    }

    /// The number of spikes of each layer, samples x neurons, with the weights as they are.
    std::vector<std::vector<std::size_t>> spikeCounts() const
    {
        Weights<Real> stored = weights;
        if (!precision.weights.empty()) {
            storeWeights(weights, std::span<const WeightPrecision>(precision.weights), stored);
        }
        BatchRun<Real> run(m_shape, m_rules, precision.states);
        run.forward(stored, m_samples);
        std::vector<std::vector<std::size_t>> counts;
        for (std::size_t layer = 0; layer < run.layers(); ++layer) {
            auto& sums = counts.emplace_back(run.layer(layer).spikes(0).size());
            for (std::size_t t = 0; t < m_rules.steps; ++t) {
                std::ranges::transform(
                    sums, run.layer(layer).spikes(t), sums.begin(),
                    [](std::size_t sum, Real spike) { return sum + static_cast<std::size_t>(spike); });
            }
        }
        return counts;
    }

    void expectTraining(const Expected& expected, double rate, const Tolerances& allowed)
    {
        BatchGradient<Real> engine(m_shape, m_rules, precision);
        std::vector<Real> logits;
        engine.forward(weights, m_samples, [&](std::size_t, const BatchRun<Real>& run) {
            logits.insert(logits.end(), run.logits().begin(), run.logits().end());
        });
        expectClose(logits, expected.logits, allowed.logits, m_name + " logits");
        Weights<Real> gradient(m_shape);
        std::vector<double> losses{engine.gradient(weights, m_samples, gradient).loss()};
        expectClose(gradient.all(), expected.gradient, allowed.gradient * largestOf(expected.gradient),
                    m_name + " gradients");
        Optimizer<Real> optimizer(OptimizerKind::sgd, rate);
        while (losses.size() < expected.losses.size()) {
            optimizer.step(weights, gradient);
            losses.push_back(engine.gradient(weights, m_samples, gradient).loss());
        }
        expectClose(losses, expected.losses, allowed.losses, m_name + " losses");
        expectClose(weights.all(), expected.finalWeights, allowed.weights, m_name + " final weights");
    }

    Weights<Real> weights;
    Precision<Real> precision;

private:
    std::string m_name;
    NetworkShape m_shape;
    RunRules m_rules;
    TrainingSamples m_samples;
    std::vector<std::unique_ptr<BasicQuantizer<Real>>> m_quantizers;
};

} // namespace quantoscope::reference
