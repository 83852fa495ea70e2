// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix products, convolutions and pools against their definitions, bit for bit.
#include "core/network/convolution.h"
#include "core/network/linear_sums.h"
#include "core/network/output_shape.h"
#include "core/network/pooling.h"
#include "core/signals/portable_random.h"

#include <gtest/gtest.h>

#include <functional>

namespace quantoscope {
namespace {

std::vector<float> numbers(std::size_t count, UniformSource& uniform, double zeros = 0)
{
    std::vector<float> values(count);
    for (float& value : values) {
        value = uniform() < zeros ? 0.0F : static_cast<float>(2 * uniform() - 1);
    }
    return values;
}

/// weight * x + bias by its definition.
std::vector<float> sumsOf(const std::vector<float>& weight, const std::vector<float>& bias,
                          const std::vector<float>& x, std::size_t inputs)
{
    std::vector<float> y;
    for (std::size_t row = 0; row < x.size(); row += inputs) {
        for (std::size_t output = 0; output < bias.size(); ++output) {
            float sum = 0;
            for (std::size_t input = 0; input < inputs; ++input) {
                sum += weight[output * inputs + input] * x[row + input];
            }
            y.push_back(sum + bias[output]);
        }
    }
    return y;
}

TEST(LinearSums, AddProductsInTheOrderOfTheInputsWithEachInstructionSet)
{
    UniformSource uniform(1);
    for (const auto& [outputs, inputs] : std::vector<std::pair<std::size_t, std::size_t>>{
             {1, 1}, {3, 7}, {16, 5}, {17, 40}, {64, 64}, {100, 33}, {257, 12}, {70, 900}}) {
        const auto weight = numbers(outputs * inputs, uniform);
        const auto bias = numbers(outputs, uniform);
        const auto x = numbers(3 * inputs, uniform, 0.5);
        const LinearSums sums(weight, bias, inputs);
        for (const InstructionSet set :
             {InstructionSet::plain, InstructionSet::avx2, InstructionSet::avx512}) {
            if (isAvailable(set)) {
                std::vector<float> y(3 * outputs);
                sums(x, y, set);
                EXPECT_EQ(y, sumsOf(weight, bias, x, inputs)) << outputs << "x" << inputs;
            }
        }
    }
}

/// One output of a convolution by its definition.
float convolved(const ConvolutionNode& node, const std::vector<float>& x, const Shape& input, std::size_t out,
                std::size_t top, std::size_t left)
{
    const std::size_t group = out / (node.outputs / node.groups);
    float sum = 0;
    for (std::size_t in = 0; in < node.perGroup; ++in) {
        for (std::size_t i = 0; i < node.kernel[0]; ++i) {
            for (std::size_t j = 0; j < node.kernel[1]; ++j) {
                const std::size_t row = top * node.stride[0] + i * node.dilation[0] - node.paddingBefore[0];
                const std::size_t column =
                    left * node.stride[1] + j * node.dilation[1] - node.paddingBefore[1];
                if (row < input[1] && column < input[2]) { // unsigned: also refuses what is below 0
                    const std::size_t channel = group * node.perGroup + in;
                    const std::size_t tap = (out * node.perGroup + in) * node.kernel[0] + i;
                    sum += node.weight[tap * node.kernel[1] + j] *
                           x[(channel * input[1] + row) * input[2] + column];
                }
            }
        }
    }
    return sum + node.bias[out];
}

/// A random small convolution.
ConvolutionNode convolutionOf(UniformSource& uniform)
{
    const auto upTo = [&](std::size_t most) {
        return static_cast<std::size_t>(uniform() * double(most + 1));
    };
    ConvolutionNode node;
    node.groups = 1 + upTo(1);
    node.perGroup = 1 + upTo(2);
    node.outputs = node.groups * (1 + upTo(3));
    for (std::size_t axis = 0; axis < 2; ++axis) {
        node.kernel[axis] = 1 + upTo(3);
        node.stride[axis] = 1 + upTo(2);
        node.dilation[axis] = 1 + upTo(1);
        node.paddingBefore[axis] = upTo(2);
        node.paddingAfter[axis] = upTo(2);
    }
    node.weight = numbers(node.outputs * node.perGroup * node.kernel[0] * node.kernel[1], uniform);
    node.bias = numbers(node.outputs, uniform);
    return node;
}

TEST(Convolution, EqualsItsDefinition)
{
    UniformSource uniform(2);
    for (int round = 0; round < 200; ++round) {
        const NetworkNode node{"conv", "Conv2d", convolutionOf(uniform)};
        const auto& convolution = std::get<ConvolutionNode>(node.content);
        const Shape input{convolution.groups * convolution.perGroup, 8, 9};
        const Shape output = outputShape(node, input, "input");
        const auto x = numbers(sizeOf(input), uniform, 0.4);
        std::vector<float> y(sizeOf(output));
        Convolution(convolution, convolution.weight, input, output)(x, y);
        std::size_t at = 0;
        for (std::size_t out = 0; out < output[0]; ++out) {
            for (std::size_t top = 0; top < output[1]; ++top) {
                for (std::size_t left = 0; left < output[2]; ++left) {
                    ASSERT_EQ(y[at++], convolved(convolution, x, input, out, top, left)) << "round " << round;
                }
            }
        }
    }
}

TEST(Convolution, OfOneRowIsAConv1d)
{
    ConvolutionNode node{
        .twoDimensional = false, .outputs = 1, .perGroup = 1, .kernel = {1, 2}, .weight = {1, 10}};
    const Shape output = outputShape({"conv", "Conv1d", node}, {1, 4}, "input");
    EXPECT_EQ(output, (Shape{1, 3}));
    std::vector<float> y(3);
    Convolution(node, node.weight, {1, 4}, output)(std::vector<float>{1, 2, 3, 4}, y);
    EXPECT_EQ(y, (std::vector<float>{21, 32, 43}));
}

TEST(Pooling, LeavesOutTheRestOfAnOddImageAndCountsPadding)
{
    const std::vector<float> image{1, 2, 3, 4, 5, 6, 7, 8, 9};
    const PoolingNode sum{.mean = false, .kernel = {2, 2}, .stride = {2, 2}, .padding = {0, 0}};
    const Shape small = outputShape({"pool", "SumPool2d", sum}, {1, 3, 3}, "input");
    EXPECT_EQ(small, (Shape{1, 1, 1}));
    std::vector<float> y(1);
    pool(sum, {1, 3, 3}, small, image, y);
    EXPECT_EQ(y.front(), 12);

    const PoolingNode mean{.mean = true, .kernel = {2, 2}, .stride = {2, 2}, .padding = {1, 1}};
    const Shape padded = outputShape({"pool", "AvgPool2d", mean}, {1, 3, 3}, "input");
    EXPECT_EQ(padded, (Shape{1, 2, 2}));
    y.resize(4);
    pool(mean, {1, 3, 3}, padded, image, y);
    EXPECT_EQ(y, (std::vector<float>{0.25, 1.25, 2.75, 7}));
}

} // namespace
} // namespace quantoscope
