// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/rounding_rule.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

template<typename Float>
void expectBoundariesBesideTheIdealOnes(const Scheme& scheme, RoundingRule rule)
{
    const LevelTable table(scheme);
    const auto levels = table.distinct();
    for (std::size_t rank = 0; rank + 1 < levels.size(); ++rank) {
        const double ideal = idealBoundary(levels[rank], levels[rank + 1], rule);
        const auto found = decisionBoundary<Float>(table, rank, rule);
        const auto before = std::nextafter(found, -std::numeric_limits<Float>::infinity());
        // The reference rule compares distances that are rounded to Float.
        const double gap = double{levels[rank + 1]} - levels[rank];
        const double slack =
            rule == RoundingRule::reference ? gap * std::numeric_limits<Float>::epsilon() : 0;
        EXPECT_LE(double{before}, ideal + slack) << roundingName(rule) << ' ' << rank;
        EXPECT_GE(double{found}, ideal - slack) << roundingName(rule) << ' ' << rank;
    }
}

TEST(RoundingRule, BoundariesAreTheFirstFloatsNotBelowTheIdealOnes)
{
    for (const RoundingRule rule : allRoundingRules) {
        for (const Scheme& scheme :
             {Scheme{.numBits = 1}, Scheme{.numBits = 5}, Scheme{.numBits = 8, .uniform = false},
              Scheme{.numBits = 6, .uniform = false, .thrCentered = false}, Scheme{.threshold = -1}}) {
            expectBoundariesBesideTheIdealOnes<float>(scheme, rule);
            expectBoundariesBesideTheIdealOnes<double>(scheme, rule);
        }
    }
}

TEST(RoundingRule, TruncationTowardZeroChangesSidesAtZero)
{
    EXPECT_EQ(idealBoundary(1, 2, RoundingRule::towardZero), 2);
    EXPECT_EQ(idealBoundary(-2, -1, RoundingRule::towardZero), -2);
    EXPECT_EQ(idealBoundary(-1, 2, RoundingRule::towardZero), 2);
    EXPECT_EQ(idealBoundary(-2, 1, RoundingRule::towardZero), -2);
    EXPECT_EQ(idealBoundary(-1, 1, RoundingRule::towardZero), 1) << "equally near: the lower one";
    EXPECT_EQ(idealBoundary(-1, 1, RoundingRule::floor), 1);
}

TEST(RoundingRule, ADescendingTableHasTheSameBoundaries)
{
    const LevelTable ascending({.numBits = 4, .upperLimit = 0});
    const LevelTable descending({.numBits = 4, .threshold = -1, .upperLimit = 0});
    for (const RoundingRule rule : allRoundingRules) {
        for (std::size_t rank = 0; rule != RoundingRule::reference && rank < 15; ++rank) {
            EXPECT_EQ(decisionBoundary<float>(ascending, rank, rule),
                      decisionBoundary<float>(descending, rank, rule));
        }
    }
}

} // namespace
} // namespace quantoscope
