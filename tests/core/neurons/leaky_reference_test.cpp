// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/leaky.h"
#include "tests/core/reference_data.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {

using nlohmann::json;

std::vector<json> leakyCases()
{
    std::vector<json> cases;
    for (const json& entry : reference::cases("neurons.json")) {
        if (entry.at("neuron") == "Leaky") {
            cases.push_back(entry);
        }
    }
    return cases;
}

Leaky neuronOf(const json& entry)
{
    const auto name = entry.at("reset_mechanism").get<std::string>();
    const auto reset = std::find(resetNames.begin(), resetNames.end(), name);
    return {.beta = entry.at("beta").get<double>(),
            .threshold = entry.at("threshold").get<double>(),
            .reset = static_cast<Reset>(reset - resetNames.begin()),
            .resetDelay = entry.at("reset_delay").get<bool>()};
}

std::vector<float> asFloats(const std::vector<std::uint8_t>& spikes)
{
    return {spikes.begin(), spikes.end()};
}

void expectRun(const NeuronRun& run, const json& entry, const std::string& kind)
{
    EXPECT_EQ(reference::firstDifference(run.membrane, reference::floats(entry.at("mem_" + kind))), -1)
        << kind << ' ' << entry.at("scheme");
    EXPECT_EQ(reference::firstDifference(asFloats(run.spikes), reference::floats(entry.at("spk_" + kind))),
              -1)
        << kind << ' ' << entry.at("scheme");
}

TEST(LeakyReference, AllFortyNeuronsAreThereTwentyTwoOfThemLeaky)
{
    EXPECT_EQ(reference::cases("neurons.json").size(), 40U);
    EXPECT_EQ(leakyCases().size(), 22U);
}

TEST(LeakyReference, FloatMembraneAndSpikesAreBitForBitTheReferences)
{
    for (const json& entry : leakyCases()) {
        const auto input = reference::floats(entry.at("input"));
        ASSERT_EQ(input.size(), 200U);
        expectRun(simulate(neuronOf(entry), input, nullptr), entry, "float");
    }
}

TEST(LeakyReference, QuantizedMembraneAndSpikesAreBitForBitTheReferences)
{
    for (const json& entry : leakyCases()) {
        const Quantizer quantizer(LevelTable(reference::scheme(entry.at("scheme"))), RoundingRule::reference);
        const auto input = reference::floats(entry.at("input"));
        expectRun(simulate(neuronOf(entry), input, &quantizer), entry, "quant");
    }
}

TEST(Leaky, AMembraneAtTheThresholdDoesNotSpike)
{
    const std::vector<float> input{1.0F};
    EXPECT_EQ(simulate({}, input, nullptr).spikes[0], 0);
    EXPECT_EQ(simulate({}, std::vector{1.0000001F}, nullptr).spikes[0], 1);
}

TEST(Leaky, BetaIsClampedToZeroAndOne)
{
    const std::vector<float> input(20, 0.1F);
    EXPECT_EQ(simulate({.beta = 1.5}, input, nullptr).membrane,
              simulate({.beta = 1.0}, input, nullptr).membrane);
    EXPECT_EQ(simulate({.beta = -1.0}, input, nullptr).membrane,
              simulate({.beta = 0.0}, input, nullptr).membrane);
}

TEST(Leaky, NoInputGivesAnEmptyRun)
{
    EXPECT_TRUE(simulate({}, {}, nullptr).membrane.empty());
}

TEST(Leaky, StopsWhereProgressSaysSo)
{
    const std::vector<float> input(200'000, 0.1F);
    int reports = 0;
    EXPECT_THROW(simulate({}, input, nullptr, [&](double) { return ++reports < 2; }), Cancelled);
    EXPECT_EQ(reports, 2);
}

} // namespace
} // namespace quantoscope
