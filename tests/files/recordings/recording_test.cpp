// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/find_column.h"
#include "files/recordings/recording.h"

#include "files/recordings/npy.h"
#include "tests/files/recordings/expect_refused.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {
namespace {

TEST(Recording, TheFirstDimensionIsTimeAndTheOthersAreColumns)
{
    const std::vector<float> values{0, 1, 2, 10, 11, 12};
    const std::array<std::size_t, 2> shape{2, 3};
    const std::string file = npyBytes(values, shape);
    const Recording recording = readRecording("x.npy", bytesOf(file));
    ASSERT_EQ(recording.columns.size(), 3U);
    EXPECT_EQ(recording.columns[1].name, "column 1");
    EXPECT_EQ(samplesOf(recording, 1), (std::vector<float>{1, 11}));
}

TEST(Recording, RecognizesAnNpyFileByContent)
{
    const std::size_t size = 1;
    const std::string file = npyBytes(std::vector<float>{3}, {&size, 1});
    EXPECT_EQ(samplesOf(readRecording("x.dat", bytesOf(file))), std::vector<float>{3});
}

TEST(Recording, RefusesEmptyFilesAndUnknownFormats)
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
    expectRefused(
        [&] { findColumn(recording, "spikes", "x.csv"); },
        {"x.csv has no column \"spikes\"; it must be a number from 0 to 2 or a name (time, current, "
         "membrane)."});
    expectRefused([&] { findColumn(recording, "3", "x.csv"); }, {"\"3\"", "from 0 to 2"});
}

TEST(Recording, ColumnsWithTheSameNameAreChosenByNumber)
{
    const Recording recording = readRecording("x.csv", bytesOf("a,a,b\n0,5,9\n"));
    expectRefused([&] { findColumn(recording, "a", "x.csv"); },
                  {"x.csv has 2 columns named \"a\"; choose one by its number from 0 to 2."});
    EXPECT_EQ(findColumn(recording, "1", "x.csv"), 1U);
    EXPECT_EQ(findColumn(recording, "b", "x.csv"), 2U);
}

TEST(Recording, SeveralColumnsGiveAShortErrorThatSaysHowToChoose)
{
    const Recording named = readRecording("x.csv", bytesOf("a,b,c,d,e,f,g\n0,1,2,3,4,5,6\n"));
    expectRefused(
        [&] { findColumn(named, "", "x.csv"); },
        {"x.csv has 7 columns; choose one with --column, by a number from 0 to 6 or a name (a, b, c, "
         "d, e, …)."});
    const Recording nameless = readRecording("x.csv", bytesOf("0,1,2\n3,4,5\n"));
    expectRefused([&] { findColumn(nameless, "", "x.csv"); },
                  {"x.csv has 3 columns; choose one with --column, by a number from 0 to 2."});
}

TEST(Recording, TheOnlyColumnNeedsNoName)
{
    EXPECT_EQ(findColumn(readRecording("x.txt", bytesOf("1\n2\n")), "", "x.txt"), 0U);
}

TEST(Recording, UsesContiguousFloatsInPlace)
{
    const std::vector<float> values{1, 2, 3};
    const std::size_t size = values.size();
    Recording recording = readText("x.npy", npyBytes(values, {&size, 1}));
    const SharedSamples samples = recording.columns[0].read();
    const SharedSamples again = recording.columns[0].read();
    recording = {};
    EXPECT_EQ(samples.values.data(), again.values.data());
    EXPECT_TRUE(std::ranges::equal(samples.values, values));
}

TEST(Recording, ConvertsOtherLayouts)
{
    const std::vector<double> doubles{1, 2, 3, 4};
    const std::vector<float> floats{1, 2, 3, 4};
    const std::array<std::size_t, 2> shape{2, 2};
    for (const std::string& file : {npyBytes(doubles, shape), npyBytes(floats, shape)}) {
        const Recording recording = readRecording("x.npy", bytesOf(file));
        EXPECT_EQ(samplesOf(recording, 0), (std::vector<float>{1, 3}));
        EXPECT_EQ(samplesOf(recording, 1), (std::vector<float>{2, 4}));
    }
    const std::string whole = npyBytes(floats, shape);
    const std::string unaligned = "x" + whole;
    const auto bytes = bytesOf(unaligned).subspan(1);
    EXPECT_EQ(samplesOf(readRecording("x.npy", bytes), 1), (std::vector<float>{2, 4}));
}

TEST(Recording, AppliesGainAndOffset)
{
    const std::string file = "Vm (mV),I (pA)\n-65,10\n-50,20\nnan,30\n-57.5,40\n";
    const auto read = [&](const ReadingOptions& options) {
        return readRecording({.path = "x.csv", .bytes = bytesOf(file)}, options);
    };
    EXPECT_EQ(read({}).columns[0].calibration.unit, "mV");
    const Recording scaled = read({.gain = 1.0 / 15, .offset = 65.0 / 15});
    EXPECT_EQ(scaled.columns[0].calibration.unit, "");
    const std::vector<float> samples = samplesOf(scaled);
    EXPECT_NEAR(samples[0], 0, 1e-7);
    EXPECT_NEAR(samples[1], 1, 1e-7);
    EXPECT_TRUE(std::isnan(samples[2]));
    EXPECT_NEAR(samples[3], 0.5, 1e-7);
    EXPECT_EQ(samplesOf(scaled, 1)[3], static_cast<float>(1.0 / 15 * 40 + 65.0 / 15));
}

} // namespace
} // namespace quantoscope
