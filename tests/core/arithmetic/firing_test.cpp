// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/firing.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <random>

namespace quantoscope {
namespace {

/// Floats around `x`, and some far away.
std::vector<float> membranesAround(float x)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    return {x,
            std::nextafter(x, infinity),
            std::nextafter(x, -infinity),
            -x,
            0.0F,
            -0.0F,
            infinity,
            -infinity,
            std::nanf("")};
}

TEST(Firing, FiresAboveTellsSpikesByOneComparison)
{
    std::mt19937 random(3);
    std::vector<float> thresholds{1, 0, -0.0F, -1, 1e-45F, -1e-45F, 3e38F, -3e38F};
    for (int i = 0; i < 10'000; ++i) {
        thresholds.push_back(std::bit_cast<float>(static_cast<std::uint32_t>(random())));
    }
    for (const float threshold : thresholds) {
        if (!std::isfinite(threshold)) {
            continue;
        }
        for (const float membrane : membranesAround(threshold)) {
            EXPECT_EQ(membrane > firesAbove(threshold, Firing::above), membrane > threshold);
            EXPECT_EQ(membrane > firesAbove(threshold, Firing::atOrAbove), membrane >= threshold)
                << std::hexfloat << membrane << ' ' << threshold;
        }
    }
}

} // namespace
} // namespace quantoscope
