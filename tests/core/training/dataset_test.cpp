// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/dataset.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace quantoscope {
namespace {

constexpr std::array kinds{DatasetKind::clusters, DatasetKind::exclusiveOr, DatasetKind::circles,
                           DatasetKind::moons, DatasetKind::spiral};

std::size_t ones(const Points& points)
{
    return std::accumulate(points.label.begin(), points.label.end(), std::size_t{0});
}

TEST(Dataset, SplitsTheGivenNumberIntoTwoEqualClasses)
{
    for (const DatasetKind kind : kinds) {
        const Dataset dataset = makeDataset({.kind = kind, .size = 300, .testFraction = 0.2});
        EXPECT_EQ(dataset.train.size(), 240U);
        EXPECT_EQ(dataset.test.size(), 60U);
        EXPECT_EQ(ones(dataset.train) + ones(dataset.test), 150U);
    }
}

TEST(Dataset, DependsOnlyOnSettingsAndSeed)
{
    for (const DatasetKind kind : kinds) {
        DatasetSettings settings{.kind = kind, .seed = 7};
        EXPECT_EQ(makeDataset(settings).train, makeDataset(settings).train);
        const Points before = makeDataset(settings).test;
        settings.seed = 8;
        EXPECT_NE(makeDataset(settings).test, before);
    }
}

/// Bits of a few coordinates, which must be these on every platform.
TEST(Dataset, IsTheSameBitForBitOnEveryPlatform)
{
    const auto bits = [](DatasetKind kind) {
        const Dataset dataset = makeDataset({.kind = kind, .noise = 0.1, .size = 10, .seed = 1});
        return std::bit_cast<std::uint32_t>(dataset.train.x[0]) ^
               std::bit_cast<std::uint32_t>(dataset.train.y[4]);
    };
    EXPECT_EQ(bits(DatasetKind::clusters), 1585237U);
    EXPECT_EQ(bits(DatasetKind::exclusiveOr), 2155471878U);
    EXPECT_EQ(bits(DatasetKind::circles), 24541496U);
    EXPECT_EQ(bits(DatasetKind::moons), 9648399U);
    EXPECT_EQ(bits(DatasetKind::spiral), 29233361U);
}

TEST(Dataset, ExclusiveOrDependsOnTheSignsAndAvoidsTheAxes)
{
    const Dataset dataset = makeDataset({.kind = DatasetKind::exclusiveOr, .noise = 0});
    for (std::size_t i = 0; i < dataset.train.size(); ++i) {
        const float x = dataset.train.x[i];
        const float y = dataset.train.y[i];
        EXPECT_EQ(dataset.train.label[i] == 1, x * y < 0);
        EXPECT_GE(std::min(std::abs(x), std::abs(y)), 0.05F);
        EXPECT_LE(std::max(std::abs(x), std::abs(y)), 1.0F);
    }
}

TEST(Dataset, CirclesLieWithinTheirRings)
{
    const Dataset dataset = makeDataset({.kind = DatasetKind::circles, .noise = 0});
    for (std::size_t i = 0; i < dataset.train.size(); ++i) {
        const float radius = std::hypot(dataset.train.x[i], dataset.train.y[i]);
        if (dataset.train.label[i] == 1) {
            EXPECT_LE(radius, 0.5001F);
        } else {
            EXPECT_GE(radius, 0.6999F);
            EXPECT_LE(radius, 1.0001F);
        }
    }
}

TEST(Dataset, TheArmsOfTheSpiralDifferByHalfATurn)
{
    const Dataset dataset = makeDataset({.kind = DatasetKind::spiral, .noise = 0, .size = 2000});
    for (std::size_t i = 0; i < dataset.train.size(); ++i) {
        const double x = dataset.train.x[i];
        const double y = dataset.train.y[i];
        const double along = (std::hypot(x, y) - 0.1) / 0.9;
        const double turns = std::atan2(y, x) / (2 * std::acos(-1.0));
        double arm = turns - 0.75 * along;
        arm -= std::floor(arm);
        const double expected = dataset.train.label[i] == 1 ? 0.5 : 0.0;
        const double away = std::abs(arm - expected);
        EXPECT_LT(std::min(away, 1 - away), 1e-5);
    }
}

TEST(Dataset, NoiseSpreadsThePoints)
{
    const auto spread = [](double noise) {
        const Dataset dataset = makeDataset({.kind = DatasetKind::clusters, .noise = noise});
        double sum = 0;
        for (std::size_t i = 0; i < dataset.train.size(); ++i) {
            const double centre = dataset.train.label[i] == 1 ? 0.5 : -0.5;
            sum += std::pow(dataset.train.x[i] - centre, 2);
        }
        return std::sqrt(sum / static_cast<double>(dataset.train.size()));
    };
    EXPECT_NEAR(spread(0), 0.1, 0.02);
    EXPECT_NEAR(spread(0.4), 0.5, 0.08);
}

TEST(Dataset, YourPointsFillTheSquare)
{
    Points points;
    for (int i = 0; i < 10; ++i) {
        points.add(static_cast<float>(100 + 10 * i), static_cast<float>(5 * i), i % 2 == 0 ? 0 : 1);
    }
    const YourSamples yours = scaledSamples(points);
    EXPECT_EQ(yours.inputs, 2U);
    EXPECT_EQ(yours.scale, (InputScale{.centreX = 145, .centreY = 22.5F, .halfWidth = 45}));
    EXPECT_EQ(yours.samples.labels, points.label);
    EXPECT_EQ(yours.samples.inputs[0], -1.0F);
    EXPECT_EQ(yours.samples.inputs[18], 1.0F);
    EXPECT_EQ(*std::ranges::min_element(yours.samples.inputs), -1.0F);
    EXPECT_EQ(*std::ranges::max_element(yours.samples.inputs), 1.0F);
}

} // namespace
} // namespace quantoscope
