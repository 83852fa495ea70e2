// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/construct_levels.h"
#include "core/levels/level_table.h"
#include "tests/core/reference_data.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {

TEST(LevelsReference, EveryTableIsBitForBitTheReferences)
{
    const auto cases = reference::cases("levels.json");
    ASSERT_EQ(cases.size(), 128U);
    for (const auto& entry : cases) {
        const auto levels = constructLevels(reference::scheme(entry.at("scheme")));
        EXPECT_EQ(reference::firstDifference(levels, reference::floats(entry.at("levels"))), -1)
            << entry.at("scheme");
    }
}

} // namespace
} // namespace quantoscope
