// SPDX-License-Identifier: GPL-3.0-or-later
// The gradients against finite differences where the loss is smooth, and against an independent derivation
// that carries derivatives forward, one sample and one weight at a time.
#include "core/training/batch_run.h"
#include "core/training/surrogate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace quantoscope {
namespace {

constexpr std::size_t hidden = 5;

Weights<double> someWeights(std::uint64_t seed)
{
    const Weights<float> drawn = initialWeights(hidden, seed);
    Weights<double> weights(hidden);
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
    BatchRun<double> run(model, hidden, state);
    Weights<double> gradient(hidden);
    run.forward(weights, points);
    run.backward(weights, points, points.size(), gradient);
    return gradient;
}

/// A value and its derivative by one weight.
struct Dual
{
    double value = 0;
    double slope = 0;
};

/// One Leaky neuron that carries a derivative along.
class DualNeuron
{
public:
    DualNeuron(const NetworkModel& model, const BasicQuantizer<double>* state)
        : m_model(model), m_state(state)
    {
    }

    /// The spike, with the surrogate's derivative.
    Dual step(Dual current)
    {
        const double reset = m_membrane.value > m_model.threshold ? m_model.threshold : 0.0;
        Dual next{m_model.beta * m_membrane.value + current.value - reset,
                  m_model.beta * m_membrane.slope + current.slope};
        if (m_state != nullptr) {
            const bool within = next.value >= m_state->lowest() && next.value <= m_state->highest();
            const bool passes = m_model.stateGradient == StateGradient::straightThrough ||
                                (m_model.stateGradient == StateGradient::clipped && within);
            next = {(*m_state)(next.value), passes ? next.slope : 0.0};
        }
        m_membrane = next;
        const double u = next.value - m_model.threshold;
        return {u > 0 ? 1.0 : 0.0, surrogateDerivative(m_model.surrogate, u) * next.slope};
    }
    Dual membrane() const { return m_membrane; }

private:
    NetworkModel m_model;
    const BasicQuantizer<double>* m_state;
    Dual m_membrane;
};

/// The derivative of one point's cross-entropy by weight `which`.
double forwardDerivative(const NetworkModel& model, const BasicQuantizer<double>* state,
                         const Weights<double>& weights, std::size_t which, double x, double y, int label)
{
    const auto weight = [&](std::size_t i) { return Dual{weights.all()[i], i == which ? 1.0 : 0.0}; };
    std::vector<DualNeuron> hiddenNeurons(hidden, DualNeuron(model, state));
    std::vector<DualNeuron> outputNeurons(2, DualNeuron(model, state));
    std::array<Dual, 2> logits{};
    for (int t = 0; t < model.steps; ++t) {
        std::array<Dual, 2> currents{weight(5 * hidden), weight(5 * hidden + 1)};
        for (std::size_t h = 0; h < hidden; ++h) {
            const Dual byX = weight(2 * h);
            const Dual byY = weight(2 * h + 1);
            const Dual bias = weight(2 * hidden + h);
            const Dual spike = hiddenNeurons[h].step(
                {byX.value * x + byY.value * y + bias.value, byX.slope * x + byY.slope * y + bias.slope});
            for (std::size_t output = 0; output < 2; ++output) {
                const Dual w = weight((3 + output) * hidden + h);
                currents[output].value += w.value * spike.value;
                currents[output].slope += w.slope * spike.value + w.value * spike.slope;
            }
        }
        for (std::size_t output = 0; output < 2; ++output) {
            const Dual spike = outputNeurons[output].step(currents[output]);
            const bool counts = model.loss == Loss::spikeCount;
            const Dual part = counts ? spike : outputNeurons[output].membrane();
            logits[output].value += counts ? part.value : part.value / model.steps;
            logits[output].slope += counts ? part.slope : part.slope / model.steps;
        }
    }
    const double ofOne = 1 / (1 + std::exp(logits[0].value - logits[1].value));
    return (ofOne - label) * (logits[1].slope - logits[0].slope);
}

void expectForwardAgrees(const NetworkModel& model, const BasicQuantizer<double>* state, std::uint64_t seed)
{
    const Weights<double> weights = someWeights(seed);
    const Points points = somePoints(6, seed);
    const Weights<double> backward = gradientOf(model, state, weights, points);
    for (std::size_t which = 0; which < weights.all().size(); ++which) {
        double sum = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            sum += forwardDerivative(model, state, weights, which, points.x[i], points.y[i], points.label[i]);
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
            BatchRun<double> run(model, hidden, nullptr);
            run.forward(moved, points);
            return run.score(points.label).loss();
        };
        constexpr double step = 1e-6;
        for (std::size_t which = 3 * hidden; which < weights.all().size(); ++which) {
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
    const Points points = somePoints(37, 4);
    const Weights<float> weights = initialWeights(hidden, 4);
    BatchRun<float> run({}, hidden, &quantizer);
    Weights<float> whole(hidden);
    run.forward(weights, points);
    run.backward(weights, points, points.size(), whole);
    const Score wholeScore = run.score(points.label);
    Weights<float> parts(hidden);
    Score partScore;
    for (const auto& [first, count] : {std::pair{0U, 10U}, {10U, 1U}, {11U, 26U}}) {
        const PointsView part = PointsView(points).subview(first, count);
        run.forward(weights, part);
        run.backward(weights, part, points.size(), parts);
        partScore += run.score(part.label);
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
