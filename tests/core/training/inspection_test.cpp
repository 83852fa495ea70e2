// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/simulate.h"
#include "core/training/inspection.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {

TEST(Inspection, HiddenTracesEqualASingleNeurons)
{
    const Quantizer state(LevelTable({.numBits = 3}), RoundingRule::reference);
    const NetworkModel model;
    const Weights<float> weights = initialWeights(shapeOf(model, 4), 3);
    const HiddenTraces traces = hiddenTraces(model, weights, state, 0.25F, -0.5F);
    ASSERT_EQ(traces.steps(), 25U);
    for (std::size_t h = 0; h < 4; ++h) {
        const auto w = weights.layer(0).weights.subspan(2 * h, 2);
        // Exact products, so that it does not matter how a processor adds them.
        const float current = w[0] * 0.25F + w[1] * -0.5F + weights.layer(0).biases[h];
        const std::vector<float> input(25, current);
        const NeuronRun raw = simulate({.beta = model.beta}, input, nullptr);
        const NeuronRun quantized = simulate({.beta = model.beta}, input, &state);
        for (std::size_t t = 0; t < 25; ++t) {
            EXPECT_EQ(traces.raw[t * 4 + h], raw.membrane[t]);
            EXPECT_EQ(traces.quantized[t * 4 + h], quantized.membrane[t]);
        }
    }
}

GradientFlow flowWith(StateGradient stateGradient)
{
    const Quantizer state(LevelTable({.numBits = 2}), RoundingRule::reference);
    const Points points = makeDataset({.size = 40}).train;
    return gradientFlow({.stateGradient = stateGradient}, initialWeights(shapeOf({}, 8), 1), state, points,
                        -3, 3, 60);
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
