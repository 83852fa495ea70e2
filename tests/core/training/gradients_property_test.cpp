// SPDX-License-Identifier: GPL-3.0-or-later
// The gradients against finite differences where the loss is smooth, and against an independent derivation
// that carries derivatives forward, one sample and one weight at a time.
#include "core/training/batch_run.h"
#include "core/training/dataset.h"
#include "core/training/surrogate.h"
#include "tests/core/training/plain_network.h"
#include "tests/core/training/plane_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace quantoscope {
namespace {

constexpr int hidden = 5;

NetworkShape someShape(const NetworkModel& model = {})
{
    return planeShape(model, hidden);
}

Weights<double> someWeights(std::uint64_t seed)
{
    const Weights<float> drawn = initialWeights(someShape(), seed);
    Weights<double> weights(someShape());
    std::ranges::copy(drawn.all(), weights.all().begin());
    return weights;
}

Points somePoints(int count, std::uint64_t seed)
{
    return makeDataset({.kind = DatasetKind::circles, .size = 2 * count, .seed = seed}).train;
}

Weights<double> gradientOf(const NetworkModel& model, const BasicQuantizer<double>* state,
                           const Weights<double>& weights, const Points& points)
{
    const TrainingSamples samples = samplesOf(points);
    BatchRun<double> run(someShape(model), rulesOf(model), {state, state});
    Weights<double> gradient(someShape());
    run.forward(weights, samples);
    run.backward(weights, samples.labels, samples.size(), gradient);
    return gradient;
}

void expectForwardAgrees(const NetworkModel& model, const BasicQuantizer<double>* state, std::uint64_t seed)
{
    const Weights<double> weights = someWeights(seed);
    const Points points = somePoints(6, seed);
    const Weights<double> backward = gradientOf(model, state, weights, points);
    const TrainingSamples samples = samplesOf(points);
    const NetworkShape shape = someShape(model);
    for (std::size_t which = 0; which < weights.all().size(); ++which) {
        double sum = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            PlainNetwork plain(shape, rulesOf(model), {state, state}, weights, which);
            sum += plain.derivative(SamplesView(samples).subview(i, 1).inputs, true, points.label[i]);
        }
        EXPECT_NEAR(backward.all()[which], sum / static_cast<double>(points.size()), 1e-9)
            << "weight " << which << " seed " << seed;
    }
}

TEST(Gradients, BackwardPassEqualsForwardDifferentiation)
{
    const BasicQuantizer<double> narrow(LevelTable({.numBits = 3, .lowerLimit = -0.5}),
                                        RoundingRule::reference);
    for (const Loss loss : {Loss::meanMembrane, Loss::spikeCount}) {
        for (const Surrogate surrogate : {Surrogate::atan, Surrogate::fastSigmoid}) {
            for (const StateGradient stateGradient :
                 {StateGradient::straightThrough, StateGradient::clipped}) {
                const NetworkModel model{
                    .steps = 12, .loss = loss, .surrogate = surrogate, .stateGradient = stateGradient};
                expectForwardAgrees(model, nullptr, 1);
                expectForwardAgrees(model, &narrow, 2);
            }
        }
    }
}

TEST(Gradients, ClippedDiffersFromStraightThroughForClippedStates)
{
    const BasicQuantizer<double> narrow(LevelTable({.numBits = 3, .lowerLimit = -0.5}),
                                        RoundingRule::reference);
    NetworkModel model;
    const auto straight = gradientOf(model, &narrow, someWeights(2), somePoints(20, 2));
    model.stateGradient = StateGradient::clipped;
    EXPECT_FALSE(gradientOf(model, &narrow, someWeights(2), somePoints(20, 2)) == straight);
    const BasicQuantizer<double> wide(LevelTable({.numBits = 3, .lowerLimit = 100, .upperLimit = 100}),
                                      RoundingRule::reference);
    const auto clipped = gradientOf(model, &wide, someWeights(2), somePoints(20, 2));
    model.stateGradient = StateGradient::straightThrough;
    EXPECT_TRUE(gradientOf(model, &wide, someWeights(2), somePoints(20, 2)) == clipped);
}

TEST(Gradients, TheStaircasePassesNoGradient)
{
    const BasicQuantizer<double> quantizer(LevelTable({.numBits = 4}), RoundingRule::reference);
    const NetworkModel model{.stateGradient = StateGradient::staircase};
    const auto stopped = gradientOf(model, &quantizer, someWeights(1), somePoints(20, 1));
    EXPECT_TRUE(std::ranges::all_of(stopped.all(), [](double value) { return value == 0; }));
    const auto flowing = gradientOf(model, nullptr, someWeights(1), somePoints(20, 1));
    EXPECT_TRUE(std::ranges::any_of(flowing.all(), [](double value) { return value != 0; }));
}

/// While no spike comes or goes, the mean membrane is a smooth function of the output layer's weights.
TEST(Gradients, OutputLayerAgreesWithFiniteDifferences)
{
    const NetworkModel model{.loss = Loss::meanMembrane};
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Weights<double> weights = someWeights(seed);
        const Points points = somePoints(10, seed);
        const auto gradient = gradientOf(model, nullptr, weights, points);
        const auto lossWith = [&](std::size_t which, double step) {
            Weights<double> moved = weights;
            moved.all()[which] += step;
            BatchRun<double> run(someShape(model), rulesOf(model));
            run.forward(moved, samplesOf(points));
            return run.score(points.label).loss();
        };
        constexpr double step = 1e-6;
        for (std::size_t which = std::size_t{3} * hidden; which < weights.all().size(); ++which) {
            const double difference = (lossWith(which, step) - lossWith(which, -step)) / (2 * step);
            EXPECT_NEAR(gradient.all()[which], difference, 1e-7) << "weight " << which << " seed " << seed;
        }
    }
}

/// snnTorch's own smooth stand-ins for a spike: atan(pi u)/pi and u/(1 + 25|u|).
TEST(Gradients, SurrogatesAreTheDerivativesOfTheirSmoothSpikes)
{
    constexpr double step = 1e-6;
    const auto slope = [](auto&& function, double u) {
        return (function(u + step) - function(u - step)) / (2 * step);
    };
    for (const double u : {-3.0, -0.7, -0.01, 0.02, 0.5, 2.0}) {
        EXPECT_NEAR(surrogateDerivative(Surrogate::atan, u),
                    slope([](double v) { return std::atan(std::numbers::pi * v) / std::numbers::pi; }, u),
                    1e-8);
        EXPECT_NEAR(surrogateDerivative(Surrogate::fastSigmoid, u),
                    slope([](double v) { return v / (1 + 25 * std::abs(v)); }, u), 1e-8);
    }
}

TEST(Gradients, PartsOfABatchAddUpToTheWhole)
{
    const Quantizer quantizer(LevelTable({.numBits = 3}), RoundingRule::reference);
    const TrainingSamples all = samplesOf(somePoints(37, 4));
    const SamplesView samples = all;
    const Weights<float> weights = initialWeights(someShape(), 4);
    BatchRun<float> run(someShape(), rulesOf({}), {&quantizer, &quantizer});
    Weights<float> whole(someShape());
    run.forward(weights, samples);
    run.backward(weights, samples.labels, samples.size(), whole);
    const Score wholeScore = run.score(samples.labels);
    Weights<float> parts(someShape());
    Score partScore;
    for (const auto& [first, count] : {std::pair{0U, 10U}, {10U, 1U}, {11U, 26U}}) {
        const SamplesView part = samples.subview(first, count);
        run.forward(weights, part);
        run.backward(weights, part.labels, samples.size(), parts);
        partScore += run.score(part.labels);
    }
    for (std::size_t i = 0; i < whole.all().size(); ++i) {
        EXPECT_NEAR(parts.all()[i], whole.all()[i], 1e-5) << i;
    }
    EXPECT_EQ(partScore.correct, wholeScore.correct);
    EXPECT_EQ(partScore.points, 37U);
    EXPECT_NEAR(partScore.loss(), wholeScore.loss(), 1e-9);
}

} // namespace
} // namespace quantoscope
