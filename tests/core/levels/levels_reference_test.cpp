// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/construct_levels.h"
#include "core/levels/level_table.h"
#include "tests/core/reference_data.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

using nlohmann::json;

bool isFinite(const json& parameter)
{
    return parameter.is_null() || std::isfinite(reference::number(parameter));
}

bool parametersAreFinite(const json& scheme)
{
    return isFinite(scheme.at("threshold")) && isFinite(scheme.at("lower_limit")) &&
           isFinite(scheme.at("upper_limit")) && isFinite(scheme.at("multiplier"));
}

TEST(LevelsReference, EveryTableIsBitForBitTheReferences)
{
    const json cases = reference::cases("levels.json");
    reference::expectHere(cases.size(), 128);
    for (const json& entry : cases) {
        const Scheme scheme = reference::scheme(entry.at("scheme"));
        if (reference::isRefused(entry)) {
            EXPECT_TRUE(validate(scheme)) << entry.at("scheme");
            continue;
        }
        const auto levels = constructLevels(scheme);
        EXPECT_EQ(reference::firstDifference(levels, reference::floats(entry.at("levels"))), -1)
            << entry.at("scheme");
    }
}

TEST(LevelsReference, OnlyTablesOfAnotherSizeAreRefused)
{
    const json cases = reference::cases("levels.json");
    std::size_t refused = 0;
    for (const json& entry : cases) {
        const bool isRefused = validate(reference::scheme(entry.at("scheme"))).has_value();
        EXPECT_EQ(isRefused, reference::isRefused(entry)) << entry.at("scheme");
        refused += isRefused ? 1 : 0;
    }
    reference::expectHere(refused, 3);
}

TEST(LevelsReference, TheTableKnowsItsOrderAndItsDistinctLevels)
{
    for (const json& entry : reference::cases("levels.json")) {
        const Scheme scheme = reference::scheme(entry.at("scheme"));
        if (validate(scheme)) {
            continue;
        }
        const LevelTable table(scheme);
        EXPECT_EQ(table.distinct().size(), entry.at("distinct").get<std::size_t>()) << entry.at("scheme");
        EXPECT_EQ(table.ascending(), entry.at("nondecreasing").get<bool>()) << entry.at("scheme");
    }
}

// Accepted is what yields 2^num_bits finite levels, num_bits 1 to 16, from finite parameters: with a NaN or
// infinite multiplier the reference may still build a table, of which some levels are then not finite.
TEST(LevelsReference, OddParametersAreAcceptedExactlyWhereTheReferenceYieldsATable)
{
    const json cases = reference::cases("levels_errors.json");
    reference::expectHere(cases.size(), 50);
    for (const json& entry : cases) {
        const Scheme scheme = reference::scheme(entry.at("scheme"));
        const json& numBits = entry.at("scheme").at("num_bits");
        if (numBits.is_number_float()) {
            // 2.0 is a type error in Python. Scheme::numBits is an int, so the case cannot be put to it, and
            // the int nearest to it is a good scheme.
            EXPECT_EQ(entry.at("outcome"), "error: TypeError");
            EXPECT_FALSE(validate(scheme));
            continue;
        }
        const bool yieldsTable = entry.at("outcome") == "ok" && scheme.numBits >= minNumBits &&
                                 scheme.numBits <= maxNumBits && entry.at("nonfinite") == 0 &&
                                 entry.at("count").get<int>() == levelCount(scheme) &&
                                 parametersAreFinite(entry.at("scheme"));
        const auto problem = validate(scheme);
        EXPECT_EQ(!problem, yieldsTable) << entry.at("scheme") << (problem ? problem->sentence : "");
    }
}

TEST(LevelsReference, OddTablesThatAreAcceptedAreBitForBitTheReferences)
{
    for (const json& entry : reference::cases("levels_errors.json")) {
        const Scheme scheme = reference::scheme(entry.at("scheme"));
        if (entry.at("outcome") != "ok" || validate(scheme)) {
            continue;
        }
        const std::vector<float> levels = constructLevels(scheme);
        if (entry.contains("levels")) {
            EXPECT_EQ(reference::firstDifference(levels, reference::floats(entry.at("levels"))), -1)
                << entry.at("scheme");
        } else {
            const auto head = reference::floats(entry.at("levels_head"));
            const auto tail = reference::floats(entry.at("levels_tail"));
            const auto length = static_cast<std::ptrdiff_t>(tail.size());
            EXPECT_EQ(reference::firstDifference(
                          {levels.begin(), levels.begin() + static_cast<std::ptrdiff_t>(head.size())}, head),
                      -1)
                << entry.at("scheme");
            EXPECT_EQ(reference::firstDifference({levels.end() - length, levels.end()}, tail), -1)
                << entry.at("scheme");
        }
        const LevelTable table(scheme);
        EXPECT_EQ(table.distinct().size(), entry.at("distinct").get<std::size_t>()) << entry.at("scheme");
    }
}

} // namespace
} // namespace quantoscope
