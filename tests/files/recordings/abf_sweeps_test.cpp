// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/abf_files.h"

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace quantoscope {
namespace {

TEST(Abf, JoinsSweepsAndOffersEachOfThem)
{
    for (const auto write : abfWriters) {
        const AbfFile file = episodes();
        const Recording recording = readAbfText(write(file));
        EXPECT_EQ(namesOf(recording), (std::vector<std::string>{
                                          "VmRK", "IN 2", "stim", "VmRK, sweep 1", "VmRK, sweep 2",
                                          "VmRK, sweep 3", "IN 2, sweep 1", "IN 2, sweep 2", "IN 2, sweep 3",
                                          "stim, sweep 1", "stim, sweep 2", "stim, sweep 3"}));
        EXPECT_EQ(recording.columns[1].calibration,
                  (Calibration{.samplingRate = 20'000, .unit = "pA", .borders = {4, 5}}));
        EXPECT_EQ(recording.columns[8].calibration, (Calibration{.samplingRate = 20'000, .unit = "pA"}));
        for (std::size_t channel = 0; channel < 3; ++channel) {
            expectColumn(recording, channel, file.column(channel));
            expectColumn(recording, 3 + 3 * channel, file.column(channel, 0, 4));
            expectColumn(recording, 4 + 3 * channel, file.column(channel, 4, 1));
            expectColumn(recording, 5 + 3 * channel, file.column(channel, 5, 5));
        }
        EXPECT_EQ(recording.columns[2].role, Recording::Role::signal);
        EXPECT_EQ(recording.columns[3].role, Recording::Role::other);
    }
}

TEST(Abf, ReadsTheLastSweepOfALongRecording)
{
    AbfFile file{.channels = threeChannels(), .frames = 360'000, .mode = 5};
    file.sweeps.assign(90, 4000);
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        ASSERT_EQ(recording.columns.size(), 3U + 3 * 90);
        EXPECT_EQ(recording.columns.back().name, "stim, sweep 90");
        expectColumn(recording, recording.columns.size() - 1, file.column(2, 356'000, 4000));
        expectColumn(recording, 1, file.column(1));
        EXPECT_EQ(recording.columns[1].calibration.borders.back(), 356'000U);
    }
}

TEST(Abf, OneSweepIsNotOfferedTwice)
{
    const AbfFile file{.channels = {{}}, .frames = 6, .sweeps = {6}, .mode = 5};
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        EXPECT_EQ(recording.columns.size(), 1U);
        EXPECT_TRUE(recording.columns[0].calibration.borders.empty());
    }
}

TEST(Abf, SweepsOfOneLengthNeedNoTable)
{
    const AbfFile file{
        .channels = threeChannels(), .frames = 12, .mode = 5, .claimedSweeps = 4, .claimedSweepLength = 9};
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        EXPECT_EQ(recording.columns.size(), 3U + 12);
        EXPECT_EQ(recording.columns[0].calibration.borders, (std::vector<std::size_t>{3, 6, 9}));
        expectColumn(recording, 3 + 4 + 2, file.column(1, 6, 3));
    }
}

TEST(Abf, EventsOfFixedLengthAreSweeps)
{
    AbfFile file = episodes();
    file.mode = 2;
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        EXPECT_EQ(recording.columns.size(), 12U);
        EXPECT_EQ(recording.columns[0].calibration.borders, (std::vector<std::size_t>{4, 5}));
    }
}

TEST(Abf, AnInterruptedGapFreeRecordingHasGapsButNoSweeps)
{
    AbfFile file = episodes();
    file.mode = 3;
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        EXPECT_EQ(recording.columns.size(), 3U);
        EXPECT_EQ(recording.columns[2].calibration.borders, (std::vector<std::size_t>{4, 5}));
        expectColumn(recording, 2, file.column(2));
    }
}

TEST(Abf, NotesUnclearInterruptions)
{
    AbfFile file = episodes();
    file.mode = 3;
    file.sweeps = {4, 1, 4};
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        EXPECT_EQ(recording.notes,
                  std::vector<std::string>{
                      "x.abf: the table of interruptions does not match the samples; gaps are not marked."});
        EXPECT_TRUE(recording.columns[0].calibration.borders.empty());
    }
}

TEST(Abf, RefusesSweepsThatDoNotAddUpToTheSamples)
{
    const std::vector<std::vector<int>> wrong{{4, 1, 4}, {4, 1, 6}, {4, 1, 5, 1}, {4, 6, 0}, {4, 7, -1}};
    for (const auto write : abfWriters) {
        for (const std::vector<int>& sweeps : wrong) {
            AbfFile file = episodes();
            file.sweeps = sweeps;
            expectAbfRefused(write(file), {"sweeps do not add up to 30 samples of 3 channels"});
        }
        AbfFile file{.channels = threeChannels(), .frames = 12, .mode = 5};
        expectAbfRefused(write(file), {"corrupt: 0 sweeps of 0 samples do not add up"});
        file.claimedSweeps = 3;
        file.claimedSweepLength = 9;
        expectAbfRefused(write(file), {"corrupt: 3 sweeps of 9 samples do not add up to 36 samples"});
        file.claimedSweepLength = 10;
        expectAbfRefused(write(file), {"corrupt: 3 sweeps of 10 samples"});
    }
}

TEST(Abf, RefusesSweepsThatEndWithinAFrame)
{
    for (const auto write : abfWriters) {
        const std::string whole = write(episodes());
        FileBytes file;
        file.putText(0, whole);
        // In the first file the table of sweeps is at the end, in the second its place is in the header.
        const std::size_t table = write == abf1 ? whole.size() - 24 : 2048;
        file.put(table + 4, std::int32_t{11});
        file.put(table + 12, std::int32_t{4});
        expectAbfRefused(file.bytes(), {"corrupt: 3 sweeps do not add up to 30 samples of 3 channels"});
    }
}

TEST(Abf, TooManySweepsAreNotColumns)
{
    AbfFile file{.channels = {{}, {.input = 1}}, .frames = 40'000, .mode = 5};
    file.sweeps.assign(40'000, 1);
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        EXPECT_EQ(recording.columns.size(), 2U);
        EXPECT_EQ(recording.columns[1].calibration.borders.size(), 39'999U);
        EXPECT_EQ(recording.notes,
                  std::vector<std::string>{"x.abf: 40000 sweeps are too many to be separate columns."});
    }
}

} // namespace
} // namespace quantoscope
