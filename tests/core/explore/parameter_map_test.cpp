// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/parameter_map.h"

#include "core/neurons/trajectory.h"

#include <gtest/gtest.h>

#include <algorithm>

// In a TEST, Setup alone is a private name of testing::Test: hence quantoscope::Setup.
namespace quantoscope {
namespace {

Setup slowNeuron(double amplitude)
{
    return {.scheme = {.numBits = 4}, .neuron = {.beta = 0.95}, .stimulus = {.amplitude = amplitude}};
}

TEST(ParameterMap, ClassifiesTheReferenceNeurons)
{
    EXPECT_EQ(mapCell(slowNeuron(0.03)).life, Life::quiet);
    EXPECT_EQ(mapCell(slowNeuron(0.06)).life, Life::silent);
    EXPECT_EQ(mapCell(slowNeuron(0.12)).life, Life::tooMuch);
    quantoscope::Setup eight = slowNeuron(0.12);
    eight.scheme.numBits = 8;
    EXPECT_EQ(mapCell(eight).life, Life::alive);
    eight.neuron.beta = 1.2;
    EXPECT_EQ(mapCell(eight), MapCell{});
    EXPECT_NEAR(mapCell(slowNeuron(0.12)).quantizedRate, 1.0 / 7, 1e-12);
}

TEST(ParameterMap, EveryCellEqualsTheCellOfItsSetup)
{
    const quantoscope::Setup setup = slowNeuron(0.1);
    for (std::size_t i = 0; i < mapParameterNames.size(); ++i) {
        const auto a = static_cast<MapParameter>(i);
        const auto b = static_cast<MapParameter>((i + 1) % mapParameterNames.size());
        const ParameterMap map = parameterMap(setup, usualAxis(a, 9), usualAxis(b, 7));
        ASSERT_EQ(map.rows(), map.y.values.size());
        for (std::size_t row = 0; row < map.y.values.size(); ++row) {
            for (std::size_t column = 0; column < map.x.values.size(); ++column) {
                const auto own = withValue(withValue(setup, b, map.y.values[row]), a, map.x.values[column]);
                ASSERT_EQ(map.at(column, row), mapCell(own))
                    << mapParameterNames[i] << ' ' << column << ' ' << row;
            }
        }
    }
}

TEST(ParameterMap, ACellThatTheFormatDoesNotHaveIsInvalid)
{
    const quantoscope::Setup setup{.scheme = {.format = NormalFloatFormat{}, .scale = 2.0},
                                   .stimulus = {.amplitude = 0.3}};
    const MapAxis bits = usualAxis(MapParameter::numBits, 0);
    const ParameterMap map = parameterMap(setup, bits, {MapParameter::beta, {0.9}});
    for (std::size_t column = 0; column < bits.values.size(); ++column) {
        EXPECT_EQ(map.at(column, 0).life == Life::invalid, bits.values[column] != 4) << bits.values[column];
    }
}

TEST(ParameterMap, AxesAscendAndHoldValidValues)
{
    for (std::size_t i = 0; i < mapParameterNames.size(); ++i) {
        const auto parameter = static_cast<MapParameter>(i);
        const MapAxis axis = usualAxis(parameter, 30);
        EXPECT_TRUE(std::ranges::is_sorted(axis.values));
        EXPECT_EQ(std::ranges::adjacent_find(axis.values), axis.values.end());
        for (const double value : axis.values) {
            const auto setup = withValue(exampleSetup(), parameter, value);
            EXPECT_EQ(valueOf(setup, parameter), value);
            EXPECT_FALSE(validate(setup)) << mapParameterNames[i] << ' ' << value;
        }
    }
}

TEST(ParameterMap, ReportsRowByRowAndCanBeCancelled)
{
    std::size_t rows = 0;
    const auto x = usualAxis(MapParameter::numBits, 12);
    const auto y = usualAxis(MapParameter::beta, 8);
    EXPECT_THROW(parameterMap(slowNeuron(0.1), x, y,
                              [&](const ParameterMap& soFar) {
                                  EXPECT_EQ(soFar.rows(), ++rows);
                                  return rows < 3;
                              }),
                 Cancelled);
    EXPECT_EQ(rows, 3U);
}

} // namespace
} // namespace quantoscope
