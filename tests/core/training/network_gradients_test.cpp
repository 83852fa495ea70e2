// SPDX-License-Identifier: GPL-3.0-or-later
// Networks of any shape against a plain scan with forward derivatives, and the gradients of batches.
#include "core/signals/portable_random.h"
#include "core/training/batch_gradient.h"
#include "tests/core/training/plain_network.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1); // derivative by no weight

Weights<double> drawnWeights(const NetworkShape& shape, std::uint64_t seed)
{
    UniformSource uniform(seed);
    Weights<double> weights(shape);
    std::ranges::generate(weights.all(), [&] { return 2.4 * uniform() - 1; });
    return weights;
}

/// `spikes`: a third of the inputs are 1; otherwise currents up to 1.
TrainingSamples drawnSamples(const NetworkShape& shape, std::size_t count, std::size_t steps, bool constant,
                             bool spikes, std::uint64_t seed)
{
    UniformSource uniform(seed);
    TrainingSamples samples{.inputs = std::vector<float>(count * shape.inputs * (constant ? 1 : steps)),
                            .labels = std::vector<std::uint8_t>(count),
                            .width = shape.inputs * (constant ? 1 : steps),
                            .constant = constant};
    std::ranges::generate(samples.inputs, [&] {
        const double drawn = uniform();
        return static_cast<float>(spikes ? (drawn < 0.15 ? 1 : 0) : drawn);
    });
    std::ranges::generate(samples.labels, [&] {
        return static_cast<std::uint8_t>(uniform() * static_cast<double>(shape.classes()));
    });
    return samples;
}

/// Three hidden layers, the second one recurrent, with neurons of all kinds.
NetworkShape variedShape(Reset reset)
{
    return {.inputs = 4,
            .layers = {{.neurons = 5, .beta = 0.8, .reset = reset},
                       {.neurons = 4, .beta = 0.7, .threshold = 0.8, .reset = reset, .recurrent = true},
                       {.neurons = 3, .beta = 0.9, .threshold = 1.1, .reset = reset, .bias = false},
                       {.neurons = 3, .beta = 0.95, .reset = reset, .recurrent = true}}};
}

struct Scan
{
    NetworkShape shape;
    RunRules rules;
    LayerStates<double> states;
    bool constant;
};

void expectPlainScan(const Scan& scan, std::uint64_t seed)
{
    const Weights<double> weights = drawnWeights(scan.shape, seed);
    const TrainingSamples samples = drawnSamples(scan.shape, 3, scan.rules.steps, scan.constant, false, seed);
    BatchRun<double> run(scan.shape, scan.rules, scan.states);
    run.forward(weights, samples);
    std::size_t spikes = 0;
    for (std::size_t sample = 0; sample < samples.size(); ++sample) {
        PlainNetwork plain(scan.shape, scan.rules, scan.states, weights, none);
        plain.run(SamplesView(samples).subview(sample, 1).inputs, scan.constant, [&](std::size_t t) {
            for (std::size_t layer = 0; layer < run.layers(); ++layer) {
                for (std::size_t n = 0; n < scan.shape.layers[layer].neurons; ++n) {
                    const std::size_t cell = sample * scan.shape.layers[layer].neurons + n;
                    EXPECT_NEAR(run.layer(layer).membrane(t)[cell], plain.membranes(layer)[n].value, 1e-12);
                    EXPECT_EQ(run.layer(layer).spikes(t)[cell], plain.spikes(layer)[n].value);
                    spikes += plain.spikes(layer)[n].value > 0 ? 1 : 0;
                }
            }
        });
    }
    EXPECT_GT(spikes, 0U);
}

void expectForwardDerivatives(const Scan& scan, std::uint64_t seed)
{
    const Weights<double> weights = drawnWeights(scan.shape, seed);
    const TrainingSamples samples = drawnSamples(scan.shape, 3, scan.rules.steps, scan.constant, false, seed);
    Weights<double> gradient(scan.shape);
    BatchGradient<double> engine(scan.shape, scan.rules, {{}, scan.states});
    engine.gradient(weights, samples, gradient);
    for (std::size_t which = 0; which < weights.all().size(); ++which) {
        double sum = 0;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            PlainNetwork plain(scan.shape, scan.rules, scan.states, weights, which);
            sum +=
                plain.derivative(SamplesView(samples).subview(i, 1).inputs, scan.constant, samples.labels[i]);
        }
        EXPECT_NEAR(gradient.all()[which], sum / static_cast<double>(samples.size()), 1e-10)
            << "weight " << which << " seed " << seed;
    }
}

template<typename Expect>
void forEachKind(const Expect& expect)
{
    const BasicQuantizer<double> state(LevelTable({.numBits = 4, .lowerLimit = 0.5, .upperLimit = 0.5}),
                                       RoundingRule::reference);
    std::uint64_t seed = 0;
    for (const Reset reset : {Reset::subtract, Reset::zero, Reset::none}) {
        for (const Loss loss : {Loss::meanMembrane, Loss::spikeCount}) {
            for (const bool constant : {false, true}) {
                for (const StateGradient gradient :
                     {StateGradient::straightThrough, StateGradient::clipped}) {
                    const RunRules rules{.steps = 9, .loss = loss, .stateGradient = gradient};
                    expect(Scan{variedShape(reset), rules, {}, constant}, ++seed);
                    expect(Scan{variedShape(reset), rules, {&state, nullptr, &state, &state}, constant},
                           ++seed);
                }
            }
        }
    }
}

TEST(NetworkGradients, MembranesAndSpikesAreThoseOfAPlainScan)
{
    forEachKind(expectPlainScan);
}

TEST(NetworkGradients, BackpropagationEqualsForwardDerivatives)
{
    forEachKind(expectForwardDerivatives);
}

/// While no spike changes, the mean membrane is smooth in the weights of the last layer, also in its
/// recurrent ones.
TEST(NetworkGradients, TheLastLayerAgreesWithFiniteDifferences)
{
    const NetworkShape shape = variedShape(Reset::subtract);
    const RunRules rules{.steps = 9, .loss = Loss::meanMembrane};
    Weights<double> weights = drawnWeights(shape, 3);
    std::ranges::fill(weights.layer(3).recurrent, 0.0); // so that its spikes have no influence
    const TrainingSamples samples = drawnSamples(shape, 5, rules.steps, false, false, 3);
    BatchGradient<double> engine(shape, rules, {});
    Weights<double> gradient(shape);
    engine.gradient(weights, samples, gradient);
    constexpr double step = 1e-6;
    const std::size_t last = weights.all().size();
    for (std::size_t which = last - 9 - 3 - 9; which < last - 9; ++which) {
        const auto lossWith = [&](double change) {
            Weights<double> moved = weights;
            moved.all()[which] += change;
            return engine.score(moved, samples).loss();
        };
        const double difference = (lossWith(step) - lossWith(-step)) / (2 * step);
        EXPECT_NEAR(gradient.all()[which], difference, 1e-7) << "weight " << which;
    }
}

NetworkShape wideShape()
{
    return {.inputs = 40, .layers = {{.neurons = 64, .recurrent = true}, {.neurons = 48}, {.neurons = 10}}};
}

TEST(NetworkGradients, AnyNumberOfThreadsGivesTheSameBits)
{
    const NetworkShape shape = wideShape();
    const Quantizer state(LevelTable({.numBits = 4}), RoundingRule::reference);
    const Weights<float> weights = initialWeights(shape, 1);
    for (const bool spikes : {true, false}) {
        const TrainingSamples samples = drawnSamples(shape, 1500, 12, false, spikes, 2);
        for (const Precision<float>& precision :
             {Precision<float>{},
              Precision<float>{std::vector<WeightPrecision>(3, {.bits = 4, .perChannel = true}),
                               LayerStates<float>(3, &state)}}) {
            Weights<float> expected(shape);
            BatchGradient<float> single(shape, {.steps = 12}, precision, 1);
            const Score score = single.gradient(weights, samples, expected);
            for (const std::size_t threads : {2U, 7U}) {
                Weights<float> gradient(shape);
                BatchGradient<float> engine(shape, {.steps = 12}, precision, threads);
                EXPECT_EQ(engine.gradient(weights, samples, gradient), score);
                EXPECT_TRUE(gradient == expected) << threads;
                EXPECT_EQ(engine.score(weights, samples), score);
            }
        }
    }
}

TEST(NetworkGradients, BlocksAddUpToTheWholeBatch)
{
    const NetworkShape shape = wideShape();
    const Weights<float> weights = initialWeights(shape, 1);
    const TrainingSamples samples = drawnSamples(shape, 700, 12, false, true, 2);
    BatchRun<float> run(shape, {.steps = 12});
    Weights<float> whole(shape);
    run.forward(weights, samples);
    run.backward(weights, samples.labels, samples.size(), whole);
    Weights<float> blocks(shape);
    BatchGradient<float> engine(shape, {.steps = 12}, {});
    const Score score = engine.gradient(weights, samples, blocks);
    for (std::size_t i = 0; i < whole.all().size(); ++i) {
        EXPECT_NEAR(blocks.all()[i], whole.all()[i], 1e-5F * std::max(1.0F, std::abs(whole.all()[i]))) << i;
    }
    EXPECT_EQ(score.correct, run.score(samples.labels).correct);
    std::vector<float> logits;
    engine.forward(weights, samples, [&](std::size_t first, const BatchRun<float>& block) {
        EXPECT_EQ(first * shape.classes(), logits.size());
        logits.insert(logits.end(), block.logits().begin(), block.logits().end());
    });
    EXPECT_TRUE(std::ranges::equal(logits, run.logits()));
}

TEST(NetworkGradients, TheGradientPassesQuantizedWeightsUnchanged)
{
    const NetworkShape shape = variedShape(Reset::subtract);
    const Weights<double> weights = drawnWeights(shape, 5);
    const TrainingSamples samples = drawnSamples(shape, 20, 9, true, false, 5);
    const std::vector<WeightPrecision> precision(4, {.bits = 3});
    Weights<double> stored(shape);
    storeWeights(weights, std::span(precision), stored);
    Weights<double> byFloat(shape);
    Weights<double> byStored(shape);
    BatchGradient<double>(shape, {.steps = 9}, {precision, {}}).gradient(weights, samples, byFloat);
    BatchGradient<double>(shape, {.steps = 9}, {}).gradient(stored, samples, byStored);
    EXPECT_TRUE(byFloat == byStored);
}

} // namespace
} // namespace quantoscope
