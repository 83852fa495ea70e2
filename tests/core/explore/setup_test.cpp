// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/setup.h"

#include <gtest/gtest.h>

using namespace quantoscope;

TEST(MainColumn, SwapsWithAColumnShownBesideIt)
{
    RecordingName recording{"r", 4, {1, 7}};
    setMainColumn(recording, 7);
    EXPECT_EQ(recording, (RecordingName{"r", 7, {1, 4}}));
}

TEST(MainColumn, KeepsTheOtherColumnsIfItIsNotAmongThem)
{
    RecordingName recording{"r", 4, {1, 7}};
    setMainColumn(recording, 2);
    EXPECT_EQ(recording, (RecordingName{"r", 2, {1, 7}}));
    setMainColumn(recording, 2);
    EXPECT_EQ(recording, (RecordingName{"r", 2, {1, 7}}));
}
