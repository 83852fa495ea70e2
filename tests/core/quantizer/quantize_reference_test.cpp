// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/quantizer.h"
#include "tests/core/reference_data.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

TEST(QuantizerReference, OnlyTablesOfAnotherSizeAreRefused)
{
    std::size_t refused = 0;
    for (const auto& entry : reference::cases("quantize.json")) {
        const bool isRefused = validate(reference::scheme(entry.at("scheme"))).has_value();
        EXPECT_EQ(isRefused, reference::isRefused(entry)) << entry.at("scheme");
        refused += isRefused ? 1 : 0;
    }
    reference::expectHere(refused, 1); // 17 levels at 4 bits
}

TEST(QuantizerReference, EveryProbeTakesTheReferencesLevel)
{
    const auto cases = reference::cases("quantize.json");
    reference::expectHere(cases.size(), 41);
    for (const auto& entry : cases) {
        if (reference::isRefused(entry)) {
            continue;
        }
        const LevelTable table(reference::scheme(entry.at("scheme")));
        const std::vector<float> levels(table.levels().begin(), table.levels().end());
        EXPECT_EQ(reference::firstDifference(levels, reference::floats(entry.at("levels"))), -1);

        const Quantizer quantizer(table, RoundingRule::reference);
        const auto input = reference::floats(entry.at("input"));
        const auto output = reference::floats(entry.at("output"));
        ASSERT_EQ(output.size(), input.size());
        for (std::size_t i = 0; i < input.size(); ++i) {
            EXPECT_EQ(quantizer.index(input[i]), entry.at("index")[i].get<int>())
                << "input " << input[i] << ' ' << entry.at("scheme");
            EXPECT_TRUE(reference::same(quantizer(input[i]), output[i]))
                << "input " << input[i] << ' ' << entry.at("scheme");
        }
    }
}

TEST(QuantizerReference, WholeArraysAreQuantizedAsSingleSamplesAre)
{
    for (const auto& entry : reference::cases("quantize.json")) {
        if (reference::isRefused(entry)) {
            continue;
        }
        const Quantizer quantizer(LevelTable(reference::scheme(entry.at("scheme"))), RoundingRule::reference);
        auto samples = reference::floats(entry.at("input"));
        std::vector<std::int32_t> indices(samples.size());
        quantizer.indices(samples, indices);
        quantizer.quantize(samples, samples); // in place
        EXPECT_EQ(indices, entry.at("index").get<std::vector<std::int32_t>>());
        EXPECT_EQ(reference::firstDifference(samples, reference::floats(entry.at("output"))), -1);
    }
}

TEST(QuantizerReference, FarAwayInputsFallToTheFirstLevel)
{
    const Quantizer quantizer(LevelTable({}), RoundingRule::reference);
    EXPECT_EQ(quantizer(1e9F), -1.0F);
    EXPECT_GT(quantizer(1e7F), -1.0F);
    EXPECT_LT(quantizer(1e7F), 1.2F);
}

} // namespace
} // namespace quantoscope
