// SPDX-License-Identifier: GPL-3.0-or-later
// Products of small integers, which are exact in any order, against their definition.
#include "core/signals/portable_random.h"
#include "core/training/matrix_products.h"
#include "core/training/spike_rows.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {

template<typename Real>
std::vector<Real> integers(std::size_t count, UniformSource& uniform)
{
    std::vector<Real> values(count);
    std::ranges::generate(values, [&] { return static_cast<Real>(static_cast<int>(uniform() * 15) - 7); });
    return values;
}

template<typename Real>
std::vector<Real> spikes(std::size_t count, double rate, UniformSource& uniform)
{
    std::vector<Real> values(count);
    std::ranges::generate(values, [&] { return uniform() < rate ? Real{1} : Real{0}; });
    return values;
}

/// The three matrices of a layer and what the products give.
template<typename Real>
struct Layer
{
    Layer(const ProductSize& size, std::vector<Real> rows, UniformSource& uniform)
        : x(std::move(rows)), w(integers<Real>(size.outputs * size.inputs, uniform)),
          y(integers<Real>(size.rows * size.outputs, uniform)), outputs(y), weightGradient(w),
          inputGradient(size.rows * size.inputs)
    {
        for (std::size_t row = 0; row < size.rows; ++row) {
            for (std::size_t output = 0; output < size.outputs; ++output) {
                for (std::size_t input = 0; input < size.inputs; ++input) {
                    const std::size_t atX = row * size.inputs + input;
                    const std::size_t atW = output * size.inputs + input;
                    const std::size_t atY = row * size.outputs + output;
                    outputs[atY] += x[atX] * w[atW];
                    inputGradient[atX] += y[atY] * w[atW];
                    weightGradient[atW] += y[atY] * x[atX];
                }
            }
        }
    }

    std::vector<Real> x;
    std::vector<Real> w;
    std::vector<Real> y;
    std::vector<Real> outputs;
    std::vector<Real> weightGradient;
    std::vector<Real> inputGradient;
};

template<typename Real>
void expectDense(const ProductSize& size, UniformSource& uniform)
{
    const Layer<Real> layer(size, integers<Real>(size.rows * size.inputs, uniform), uniform);
    std::vector<Real> y = layer.y;
    addOutputs(size, layer.x.data(), layer.w.data(), y.data());
    EXPECT_EQ(y, layer.outputs);
    std::vector<Real> w = layer.w;
    addWeightGradient(size, layer.y.data(), layer.x.data(), w.data());
    EXPECT_EQ(w, layer.weightGradient);
    std::vector<Real> x(layer.x.size(), Real{9});
    setInputGradient(size, layer.y.data(), layer.w.data(), x.data());
    EXPECT_EQ(x, layer.inputGradient);
    addInputGradient(size, layer.y.data(), layer.w.data(), x.data());
    std::ranges::transform(x, x.begin(), [](Real value) { return value / 2; });
    EXPECT_EQ(x, layer.inputGradient);
}

TEST(MatrixProducts, AreTheirDefinitions)
{
    UniformSource uniform(1);
    for (const ProductSize& size :
         {ProductSize{1, 1, 1}, {5, 2, 16}, {40, 16, 2}, {33, 70, 10}, {7, 128, 129}}) {
        expectDense<float>(size, uniform);
        expectDense<double>(size, uniform);
    }
}

template<typename Real>
void expectSparse(const ProductSize& size, UniformSource& uniform)
{
    const Layer<Real> layer(size, spikes<Real>(size.rows * size.inputs, 0.1, uniform), uniform);
    SpikeRows<Real> places;
    const auto inOrder = [](std::size_t row) { return row; };
    ASSERT_TRUE(places.find(size.rows, size.inputs, layer.x.data(), inOrder));
    std::vector<Real> y = layer.y;
    places.addOutputs(size.outputs, layer.w.data(), y.data());
    EXPECT_EQ(y, layer.outputs);
    std::vector<Real> w = layer.w;
    places.addWeightGradient(size.outputs, layer.y.data(), w.data());
    EXPECT_EQ(w, layer.weightGradient);
}

TEST(SpikeRows, ProductsEqualThoseOfTheDenseMatrix)
{
    UniformSource uniform(2);
    for (const std::size_t outputs : {1U, 16U, 31U, 37U, 128U, 173U}) {
        expectSparse<float>({30, 45, outputs}, uniform);
        expectSparse<double>({30, 64, outputs}, uniform);
    }
}

TEST(SpikeRows, RefuseDenseRowsAndOtherValues)
{
    constexpr std::size_t inputs = 20;
    std::vector<float> x(5 * inputs);
    SpikeRows<float> places;
    const auto found = [&] { return places.find(5, inputs, x.data(), [](std::size_t row) { return row; }); };
    EXPECT_TRUE(found());
    std::fill_n(x.begin(), 25, 1.0F);
    EXPECT_TRUE(found());
    x[30] = 1;
    EXPECT_FALSE(found());
    x.assign(x.size(), 0);
    x[17] = 0.5F;
    EXPECT_FALSE(found());
}

} // namespace
} // namespace quantoscope
