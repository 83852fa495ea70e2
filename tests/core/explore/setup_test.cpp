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

TEST(Setup, RejectsAReferenceTraceThatCannotBeScaled)
{
    quantoscope::Setup setup;
    setup.reference = TraceName{.path = "chip.csv"};
    EXPECT_FALSE(validate(setup));
    setup.reference->matching.scale = 0;
    EXPECT_EQ(validate(setup)->parameter, "compare_scale");
    setup.reference->matching = {.scale = -2, .tolerance = -0.5};
    EXPECT_EQ(validate(setup)->sentence,
              "compare_tolerance is -0.5; it must be a finite number of at least 0.");
}
