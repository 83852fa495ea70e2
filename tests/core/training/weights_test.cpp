// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/model.h"
#include "core/training/weights.h"
#include "tests/core/training/plane_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

NetworkShape someShape()
{
    return {.inputs = 3,
            .layers = {{.neurons = 4, .recurrent = true}, {.neurons = 5, .bias = false}, {.neurons = 2}}};
}

TEST(Weights, LieLayerByLayerInOneArray)
{
    Weights<float> weights(someShape());
    EXPECT_EQ(weights.all().size(), (12U + 4 + 16) + 20 + (10 + 2));
    EXPECT_EQ(Weights<float>::count(someShape()), weights.all().size());
    const float* next = weights.all().data();
    for (std::size_t i = 0; i < weights.layers(); ++i) {
        const LayerWeights<float> layer = weights.layer(i);
        EXPECT_EQ(layer.weights.size(), weights.inputs(i) * weights.neurons(i));
        for (const std::span<float> part : {layer.weights, layer.biases, layer.recurrent}) {
            EXPECT_TRUE(part.empty() || part.data() == next);
            next += part.size();
        }
    }
    EXPECT_TRUE(weights.layer(1).biases.empty());
    EXPECT_TRUE(weights.layer(2).recurrent.empty());
}

TEST(Weights, StartWithinTheReachOfTheirInputs)
{
    const Weights<float> weights = initialWeights(someShape(), 7);
    const auto largest = [](std::span<const float> values) {
        return std::abs(std::ranges::max(values, {}, [](float value) { return std::abs(value); }));
    };
    EXPECT_LE(largest(weights.layer(0).weights), 1 / std::sqrt(3.0F));
    EXPECT_LE(largest(weights.layer(0).recurrent), 0.5F);
    EXPECT_GT(largest(weights.layer(0).recurrent), 0.25F);
    EXPECT_LE(largest(weights.layer(2).biases), 1 / std::sqrt(5.0F));
    EXPECT_EQ(weights, initialWeights(someShape(), 7));
    EXPECT_NE(weights, initialWeights(someShape(), 8));
}

/// Sessions and lessons depend on them.
TEST(Weights, OfTheTrainTabAreTheSameAsEver)
{
    const Weights<float> weights = initialWeights(planeShape({}, 16), 1);
    EXPECT_EQ(weights.all().size(), 82U);
    EXPECT_EQ(weights.all()[0], -0.517776608F);
    EXPECT_EQ(weights.all()[40], 0.544902921F);
    EXPECT_EQ(weights.all()[81], 0.110378467F);
}

/// The formula of tests/reference/NETWORKS.md.
float storedAs(float weight, float largest, int bits)
{
    const auto last = static_cast<float>((1 << (bits - 1)) - 1);
    const float scale = largest / last;
    return std::clamp(std::nearbyint(weight / scale), -last, last) * scale;
}

TEST(StoredWeights, HaveAScaleForEachMatrixOrEachNeuron)
{
    const NetworkShape shape = someShape();
    const Weights<float> weights = initialWeights(shape, 3);
    for (const bool perChannel : {false, true}) {
        for (const int bits : {2, 3, 8, 16}) {
            const std::vector<WeightPrecision> precision(3, {.bits = bits, .perChannel = perChannel});
            Weights<float> stored(shape);
            storeWeights(weights, std::span(precision), stored);
            for (std::size_t i = 0; i < 3; ++i) {
                const std::span<const float> matrix = weights.layer(i).weights;
                for (std::size_t at = 0; at < matrix.size(); ++at) {
                    const std::size_t inputs = weights.inputs(i);
                    const auto scaled = perChannel ? matrix.subspan(at / inputs * inputs, inputs) : matrix;
                    float largest = 0;
                    std::ranges::for_each(scaled,
                                          [&](float value) { largest = std::max(largest, std::abs(value)); });
                    EXPECT_EQ(stored.layer(i).weights[at], storedAs(matrix[at], largest, bits));
                }
                EXPECT_TRUE(std::ranges::equal(stored.layer(i).biases, weights.layer(i).biases));
            }
            EXPECT_FALSE(std::ranges::equal(stored.layer(0).recurrent, weights.layer(0).recurrent));
        }
    }
}

TEST(StoredWeights, StayFloatInLayersWithoutBitsAndWhereAllAreZero)
{
    const NetworkShape shape = someShape();
    Weights<double> weights(shape);
    std::ranges::fill(weights.layer(2).weights, 0.3);
    std::ranges::fill(weights.layer(1).weights, 0.1);
    weights.layer(1).weights[0] = 1;
    const std::vector<WeightPrecision> precision{{.bits = 4}, {.bits = 0}, {.bits = 2, .perChannel = true}};
    Weights<double> stored(shape);
    storeWeights(weights, std::span(precision), stored);
    EXPECT_TRUE(stored == weights);
}

TEST(NetworkShape, RefusesWhatCannotBeTrained)
{
    const auto parameter = [](auto&& change) {
        NetworkShape shape = someShape();
        change(shape);
        const auto problem = validate(shape);
        return problem ? problem->parameter : std::string();
    };
    EXPECT_EQ(parameter([](auto&) {}), "");
    EXPECT_EQ(parameter([](auto& s) { s.inputs = 0; }), "inputs");
    EXPECT_EQ(parameter([](auto& s) { s.layers.clear(); }), "layers");
    EXPECT_EQ(parameter([](auto& s) { s.layers.resize(5, s.layers.back()); }), "layers");
    EXPECT_EQ(parameter([](auto& s) { s.layers[1].neurons = 0; }), "neurons");
    EXPECT_EQ(parameter([](auto& s) { s.layers[1].beta = std::nan(""); }), "beta");
    EXPECT_EQ(parameter([](auto& s) { s.layers[1].threshold = std::nan(""); }), "neuron_threshold");
    EXPECT_EQ(parameter([](auto& s) { s.layers.back().neurons = 1; }), "classes");
    EXPECT_EQ(parameter([](auto& s) { s.layers.back().neurons = 257; }), "classes");
}

} // namespace
} // namespace quantoscope
