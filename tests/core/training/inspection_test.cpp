// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/simulate.h"
#include "core/training/inspection.h"
#include "tests/core/training/plane_network.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {

Precision<float> quantized(const Quantizer& state)
{
    return {.weights = {}, .states = {&state, &state}};
}

TEST(Inspection, TracesEqualThoseOfASingleNeuron)
{
    const Quantizer state(LevelTable({.numBits = 3}), RoundingRule::reference);
    const NetworkModel model;
    const NetworkShape shape = planeShape(model, 4);
    const RunRules rules = rulesOf(model);
    const Weights<float> weights = initialWeights(shape, 3);
    const TrainingSamples point{.inputs = {0.25F, -0.5F}, .labels = {0}, .width = 2};
    const LayerTraces raw = layerTraces({shape, rules, weights}, point).front();
    const LayerTraces stored = layerTraces({shape, rules, weights, quantized(state)}, point).front();
    ASSERT_EQ(raw.steps(), 25U);
    for (std::size_t h = 0; h < 4; ++h) {
        const auto w = weights.layer(0).weights.subspan(2 * h, 2);
        // Exact products, so that it does not matter how a processor adds them.
        const float current = w[0] * 0.25F + w[1] * -0.5F + weights.layer(0).biases[h];
        const std::vector<float> input(25, current);
        const NeuronRun rawRun = simulate({.beta = model.beta}, input, nullptr);
        const NeuronRun storedRun = simulate({.beta = model.beta}, input, &state);
        for (std::size_t t = 0; t < 25; ++t) {
            EXPECT_EQ(raw.membrane[t * 4 + h], rawRun.membrane[t]);
            EXPECT_EQ(stored.membrane[t * 4 + h], storedRun.membrane[t]);
            EXPECT_EQ(raw.spikes[t * 4 + h] != 0, raw.membrane[t * 4 + h] > 1.0F);
        }
    }
}

TEST(Inspection, TracesCoverAllLayersAndStoreTheWeights)
{
    const NetworkModel model;
    const NetworkShape shape = shapeOf(model, 3, std::array{5, 4}, 2, true);
    const RunRules rules = rulesOf(model);
    const Weights<float> weights = initialWeights(shape, 1);
    const TrainingSamples sample{.inputs = {0.5F, 1, 2}, .labels = {0}, .width = 3};
    const auto layers = layerTraces({shape, rules, weights}, sample);
    ASSERT_EQ(layers.size(), 3U);
    EXPECT_EQ(layers[0].neurons, 5U);
    EXPECT_EQ(layers[1].neurons, 4U);
    EXPECT_EQ(layers[2].neurons, 2U);
    const Precision<float> few{.weights = std::vector<WeightPrecision>(3, {.bits = 2}), .states = {}};
    Weights<float> stored(shape);
    storeWeights(weights, few.weights, stored);
    EXPECT_EQ(layerTraces({shape, rules, weights, few}, sample)[0].membrane,
              layerTraces({shape, rules, stored}, sample)[0].membrane);
}

GradientFlow flowWith(StateGradient stateGradient)
{
    const Quantizer state(LevelTable({.numBits = 2}), RoundingRule::reference);
    const NetworkModel model{.stateGradient = stateGradient};
    const NetworkShape shape = planeShape(model, 8);
    const RunRules rules = rulesOf(model);
    const Weights<float> weights = initialWeights(shape, 1);
    const Task task = makeTask(usualTask(TaskKind::exclusiveOr), rules.steps);
    return gradientFlow({shape, rules, weights, quantized(state)}, task.train, -3, 3, 60);
}

/// The greatest flow over the bins that lie whole within [from, to].
double greatestFlow(const GradientFlow& flow, double from, double to)
{
    double greatest = 0;
    for (std::size_t bin = 0; bin < flow.passing.size(); ++bin) {
        const double left = flow.first + flow.width * static_cast<double>(bin);
        if (left >= from && left + flow.width <= to) {
            greatest = std::max(greatest, flow.passing[bin]);
        }
    }
    return greatest;
}

TEST(Inspection, SlopesMatchTheStateGradient)
{
    const GradientFlow straight = flowWith(StateGradient::straightThrough);
    EXPECT_GT(greatestFlow(straight, -1, 1.2), 0);
    EXPECT_GT(greatestFlow(straight, -3, -1.1), 0);
    const GradientFlow clipped = flowWith(StateGradient::clipped);
    EXPECT_GT(greatestFlow(clipped, -1, 1.2), 0);
    EXPECT_EQ(greatestFlow(clipped, -3, -1.1), 0);
    EXPECT_EQ(greatestFlow(flowWith(StateGradient::staircase), -3, 3), 0);
}

} // namespace
} // namespace quantoscope
