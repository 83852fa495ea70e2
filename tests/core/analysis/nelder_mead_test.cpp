// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/nelder_mead.h"

#include <gtest/gtest.h>

#include <cmath>

namespace quantoscope {
namespace {

using Point = std::array<double, 2>;

/// The minimum at (1, 3) of a valley that is a thousand times as steep along the first axis.
double valley(const Point& point)
{
    return 1e6 * std::pow(point[0] - 1, 2) + std::pow(point[1] - 3, 2);
}

Judged<2, double> found(const Point& steps)
{
    const Point start{0.5, 2};
    return nelderMead(Judged<2, double>{start, valley(start)}, steps, 1000, 1e-4, valley);
}

TEST(NelderMead, ConvergesAlongEachAxis)
{
    for (const Point& steps : {Point{0.1, 0.1}, Point{0.1, -0.1}, Point{-0.1, 0.1}, Point{-0.1, -0.1}}) {
        const Point minimum = found(steps).point;
        EXPECT_NEAR(minimum[0], 1, 1e-3) << steps[0] << " " << steps[1];
        EXPECT_NEAR(minimum[1], 3, 1e-3) << steps[0] << " " << steps[1];
    }
}

TEST(NelderMead, DoesNotMoveAnAxisWithoutAStep)
{
    const Point minimum = found({0.1, 0}).point;
    EXPECT_NEAR(minimum[0], 1, 1e-3);
    EXPECT_EQ(minimum[1], 2);
}

} // namespace
} // namespace quantoscope
