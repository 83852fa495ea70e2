// SPDX-License-Identifier: GPL-3.0-or-later
// The fewest bits of each layer against all combinations.
#include "core/network/bits_search.h"
#include "core/network/layer_ranges.h"
#include "core/parameters/input_error.h"
#include "tests/core/network/small_networks.h"

#include <gtest/gtest.h>

#include <limits>

namespace quantoscope {
namespace {

struct Case
{
    explicit Case(std::uint64_t seed)
        : network(small::feedForward({6, 12, 8, 4}, seed)),
          dataset(small::spikes(6, 30, 6, 0.35, seed + 100)),
          setup(withMeasuredRanges(network, planOf(network, 6), {}, dataset, 0.001))
    {
    }

    NetworkRun run(const std::vector<int>& bits) const
    {
        const NetworkPlan plan = planOf(network, dataset.features);
        const NetworkSetup chosen = withBits(setup, {"lif1", "lif2", "lif3"}, bits);
        return runNetwork(PreparedNetwork(network, plan, floatSetup(chosen)),
                          PreparedNetwork(network, plan, chosen), chosen, dataset, {0, dataset.samples});
    }

    Network network;
    NetworkData dataset;
    NetworkSetup setup;
};

/// The fewest state bits of all combinations of 2 to 6 bits.
std::uint64_t fewestByForce(const Case& given, const KeptQuality& keep)
{
    std::uint64_t fewest = std::numeric_limits<std::uint64_t>::max();
    for (int first = 2; first <= 6; ++first) {
        for (int second = 2; second <= 6; ++second) {
            for (int third = 2; third <= 6; ++third) {
                const NetworkRun run = given.run({first, second, third});
                if (keep.isMetBy(qualityOf(run))) {
                    fewest = std::min(fewest, run.stateBits);
                }
            }
        }
    }
    return fewest;
}

TEST(BitsSearch, FindsTheFewestStateBitsOfAllCombinations)
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Case given(seed);
        const BitsTask task{.keep = {.spikes = 0.9}, .fewestBits = 2, .mostBits = 6};
        const BitsSearch search = searchBits(given.network, given.setup, given.dataset, task);
        ASSERT_TRUE(search.chosen.has_value()) << seed;
        EXPECT_TRUE(search.isExact);
        EXPECT_EQ(search.chosen->stateBits, fewestByForce(given, task.keep)) << seed;
        EXPECT_EQ(search.chosen->stateBits, given.run(search.chosen->bits).stateBits);
        EXPECT_GT(search.tried.size(), 10U) << "the first choices suffice, so this shows nothing";
    }
}

TEST(BitsSearch, WithoutEnoughTriesGoesDownFromTheMostBits)
{
    const Case given(1);
    const BitsTask task{.keep = {.spikes = 0.9}, .fewestBits = 2, .mostBits = 6, .mostTried = 3};
    const BitsSearch search = searchBits(given.network, given.setup, given.dataset, task);
    EXPECT_FALSE(search.isExact);
    ASSERT_TRUE(search.chosen.has_value());
    EXPECT_TRUE(task.keep.isMetBy(search.chosen->quality));
    EXPECT_LT(search.chosen->stateBits, given.run({6, 6, 6}).stateBits);
}

TEST(BitsSearch, HasNoChoiceIfNothingSuffices)
{
    const Case given(2);
    const BitsTask task{.keep = {.sqnr = 300}, .fewestBits = 2, .mostBits = 3};
    const BitsSearch search = searchBits(given.network, given.setup, given.dataset, task);
    EXPECT_FALSE(search.chosen.has_value());
    EXPECT_EQ(search.tried.size(), 8U);
}

TEST(BitsSearch, SaysWhenItDidNotTryEverything)
{
    const Case given(2);
    const BitsTask task{.keep = {.sqnr = 300}, .fewestBits = 2, .mostBits = 3, .mostTried = 3};
    const BitsSearch search = searchBits(given.network, given.setup, given.dataset, task);
    EXPECT_FALSE(search.chosen.has_value());
    EXPECT_FALSE(search.isExact);
}

TEST(BitsSearch, NamesLayersThatSpikesDoNotRestrict)
{
    Case given(2);
    given.network.nodes[small::placeOf(given.network, "lif3")].content = [] {
        NeuronNode readout = small::lif(0.9);
        readout.model = NeuronModel::li;
        readout.threshold = {};
        return readout;
    }();
    const auto unrestricted = [&](const KeptQuality& keep) {
        return searchBits(given.network, given.setup, given.dataset,
                          {.keep = keep, .fewestBits = 8, .mostBits = 8})
            .unrestricted;
    };
    EXPECT_EQ(unrestricted({.spikes = 0.1}), std::vector<std::string>{"lif3"});
    EXPECT_TRUE(unrestricted({.spikes = 0.1, .sqnr = 1}).empty());
}

TEST(BitsSearch, SensitivityQuantizesOneLayerAtATime)
{
    const Case given(3);
    const BitsTask task{.keep = {.spikes = 0}, .fewestBits = 2, .mostBits = 4};
    const BitsSearch search = searchBits(given.network, given.setup, given.dataset, task);
    ASSERT_EQ(search.layers, (std::vector<std::string>{"lif1", "lif2", "lif3"}));
    for (const auto& row : search.sensitivity) {
        ASSERT_EQ(row.size(), 3U);
        EXPECT_EQ(row.front().bits, std::vector<int>{2});
        EXPECT_LT(row.front().quality.sqnr, row.back().quality.sqnr);
    }
}

TEST(BitsSearch, RefusesWhatItCannotSearch)
{
    const Case given(4);
    const BitsTask byAccuracy{.keep = {.accuracy = 0.5}};
    EXPECT_THROW(searchBits(given.network, given.setup, given.dataset, byAccuracy), InputError);
    EXPECT_THROW(searchBits(given.network, NetworkSetup{}, given.dataset, {}), InputError);
}

TEST(LayerRanges, CoverAllButAFractionOfTheMembranes)
{
    const Case given(5);
    const NetworkRun run = given.run({8, 8, 8});
    for (const LayerMetrics& layer : run.layers) {
        EXPECT_LE(layer.clippedFraction(), 0.002); // 0.001 at each end
        EXPECT_GE(LevelTable(*layer.state).highest(), 1);
    }
}

} // namespace
} // namespace quantoscope
