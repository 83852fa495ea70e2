// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/compare_schemes.h"
#include "core/parameters/input_error.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

TEST(CompareSchemes, ExploresTheSetupWithTheOtherScheme)
{
    const quantoscope::Setup setup = exampleSetup();
    const Scheme other{.numBits = 3, .uniform = false, .thrCentered = false};
    const ComparedScheme compared = compareScheme(setup, other, {});
    quantoscope::Setup expected = setup;
    expected.scheme = other;
    EXPECT_EQ(compared.exploration->setup, expected);
    EXPECT_EQ(compared.exploration->metrics.mse, explore(expected)->metrics.mse);
}

TEST(CompareSchemes, CountsTheSpikesThatTheExplorationCounts)
{
    for (const Loop loop : {Loop::open, Loop::closed}) {
        quantoscope::Setup setup = exampleSetup();
        setup.loop = loop;
        for (const int numBits : {2, 4, 8}) {
            const ComparedScheme compared = compareScheme(setup, {.numBits = numBits}, {});
            const Exploration& run = *compared.exploration;
            EXPECT_EQ(compared.spikes.rawSpikes, run.metrics.rawSpikes);
            EXPECT_EQ(compared.spikes.quantizedSpikes, run.metrics.quantizedSpikes);
            ASSERT_EQ(compared.spikes.firstDivergence.has_value(), run.metrics.firstDivergence.has_value());
            if (run.metrics.firstDivergence) {
                EXPECT_EQ(*compared.spikes.firstDivergence,
                          static_cast<double>(*run.metrics.firstDivergence));
            }
        }
    }
}

TEST(CompareSchemes, RefusesWhatExploreRefusesAndStopsWhenTold)
{
    EXPECT_THROW(compareScheme(exampleSetup(), {.numBits = 17}, {}), InputError);
    EXPECT_THROW(compareScheme(exampleSetup(), {}, {}, {}, [](double) { return false; }), Cancelled);
}

} // namespace
} // namespace quantoscope
