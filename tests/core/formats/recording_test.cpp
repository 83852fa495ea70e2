// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/recording.h"

#include "core/formats/npy.h"
#include "tests/core/formats/expect_refused.h"

#include <array>

namespace quantoscope {
namespace {

TEST(Recording, TakesTheFirstDimensionAsTimeAndTheOthersAsColumns)
{
    const std::vector<float> values{0, 1, 2, 10, 11, 12};
    const std::array<std::size_t, 2> shape{2, 3};
    const std::string file = npyBytes(values, shape);
    const Recording recording = readRecording("x.npy", bytesOf(file));
    ASSERT_EQ(recording.columns.size(), 3U);
    EXPECT_EQ(recording.columns[1].name, "column 1");
    EXPECT_EQ(recording.columns[1].samples, (std::vector<float>{1, 11}));
}

TEST(Recording, KnowsAnNpyFileWhateverItsName)
{
    const std::size_t size = 1;
    const std::string file = npyBytes(std::vector<float>{3}, {&size, 1});
    EXPECT_EQ(readRecording("x.dat", bytesOf(file)).columns[0].samples, std::vector<float>{3});
}

TEST(Recording, RefusesEmptyFilesAndUnknownKinds)
{
    expectRefused([] { readRecording("x.csv", {}); }, {"x.csv", "empty"});
    expectRefused([] { readRecording("x.xlsx", bytesOf("PK")); }, {"x.xlsx", ".csv", ".npy"});
}

TEST(Recording, FindsAColumnByNameThenByNumber)
{
    const Recording recording = readRecording("x.csv", bytesOf("time,current,membrane\n0,5,9\n"));
    EXPECT_EQ(findColumn(recording, "membrane", "x.csv"), 2U);
    EXPECT_EQ(findColumn(recording, "1", "x.csv"), 1U);
    EXPECT_EQ(findColumn(recording, "0", "x.csv"), 0U);
    expectRefused([&] { findColumn(recording, "spikes", "x.csv"); }, {"x.csv", "spikes", "2 membrane"});
    expectRefused([&] { findColumn(recording, "3", "x.csv"); }, {"3", "0 time"});
    expectRefused([&] { findColumn(recording, "", "x.csv"); }, {"3 columns"});
}

TEST(Recording, TheOnlyColumnNeedsNoName)
{
    EXPECT_EQ(findColumn(readRecording("x.txt", bytesOf("1\n2\n")), "", "x.txt"), 0U);
}

} // namespace
} // namespace quantoscope
