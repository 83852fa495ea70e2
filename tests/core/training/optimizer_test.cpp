// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/model.h"
#include "core/training/optimizer.h"
#include "tests/core/training/plane_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// Two steps by the formulas of the paper, Kingma and Ba 2015, algorithm 1.
TEST(Optimizer, AdamFollowsItsPaper)
{
    Weights<double> weights(planeShape({}, 1));
    Weights<double> gradient(planeShape({}, 1));
    Optimizer<double> optimizer(OptimizerKind::adam, 0.1);
    double expected = 0;
    double mean = 0;
    double square = 0;
    int step = 0;
    for (const double g : {3.0, -0.5}) {
        ++step;
        mean = 0.9 * mean + 0.1 * g;
        square = 0.999 * square + 0.001 * g * g;
        expected -= 0.1 * (mean / (1 - std::pow(0.9, step))) /
                    (std::sqrt(square / (1 - std::pow(0.999, step))) + 1e-8);
        std::ranges::fill(gradient.all(), g);
        optimizer.step(weights, gradient);
        EXPECT_NEAR(weights.all()[0], expected, 1e-12);
    }
}

double normOf(const Weights<double>& gradient)
{
    double square = 0;
    std::ranges::for_each(gradient.all(), [&](double value) { square += value * value; });
    return std::sqrt(square);
}

TEST(Optimizer, LongGradientsAreClippedToTheLargestNorm)
{
    Weights<double> gradient(planeShape({}, 3));
    for (std::size_t i = 0; i < gradient.all().size(); ++i) {
        gradient.all()[i] = static_cast<double>(i) - 4;
    }
    const Weights<double> whole = gradient;
    const double norm = normOf(whole);
    for (const double largest : {0.0, norm + 1}) {
        clipNorm(gradient, largest);
        EXPECT_TRUE(gradient == whole);
    }
    clipNorm(gradient, 2);
    EXPECT_NEAR(normOf(gradient), 2, 1e-12);
    EXPECT_NEAR(gradient.all()[0] / whole.all()[0], gradient.all()[9] / whole.all()[9], 1e-12);
    gradient.all()[5] = std::numeric_limits<double>::infinity();
    const Weights<double> infinite = gradient;
    clipNorm(gradient, 2);
    EXPECT_TRUE(gradient == infinite);
}

TEST(Optimizer, RatesFollowTheirSchedule)
{
    const auto rate = [](RateSchedule schedule, int epoch) {
        return scheduledRate(schedule, 0.4, 10, epoch);
    };
    EXPECT_EQ(rate(RateSchedule::constant, 1000), 0.4);
    EXPECT_EQ(rate(RateSchedule::step, 9), 0.4);
    EXPECT_NEAR(rate(RateSchedule::step, 10), 0.04, 1e-12);
    EXPECT_NEAR(rate(RateSchedule::step, 25), 0.004, 1e-12);
    EXPECT_EQ(rate(RateSchedule::cosine, 0), 0.4);
    EXPECT_NEAR(rate(RateSchedule::cosine, 5), 0.2, 1e-12);
    EXPECT_NEAR(rate(RateSchedule::cosine, 10), 0, 1e-12);
    EXPECT_NEAR(rate(RateSchedule::cosine, 15), 0, 1e-12);
}

} // namespace
} // namespace quantoscope
