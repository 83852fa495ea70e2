// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/abf_files.h"

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace quantoscope {
namespace {

TEST(Abf, ReadsChannelsWithTheirRateAndUnit)
{
    const Recording recording = readFile(pathOfFile("cell.abf"));
    EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"Vm", "Im"}));
    EXPECT_EQ(recording.columns[0].calibration, (Calibration{.samplingRate = 20'000, .unit = "mV"}));
    EXPECT_EQ(recording.columns[1].calibration, (Calibration{.samplingRate = 20'000, .unit = "pA"}));
    EXPECT_EQ(samplesOf(recording, 0), ramp(8));
    EXPECT_EQ(samplesOf(recording, 1), (std::vector<float>{12.5, 12.25, 12, 11.75, 11.5, 11.25, 11, 10.75}));
}

TEST(Abf, ReadsEachChannelCompletelyInSamplingOrder)
{
    const AbfFile file{.channels = threeChannels(), .frames = 350'001, .interval = 40};
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        ASSERT_EQ(namesOf(recording), (std::vector<std::string>{"VmRK", "IN 2", "stim"}));
        EXPECT_EQ(recording.columns[2].calibration, (Calibration{.samplingRate = 25'000, .unit = "V"}));
        for (std::size_t channel = 0; channel < 3; ++channel) {
            expectColumn(recording, channel, file.column(channel));
        }
        EXPECT_TRUE(recording.notes.empty());
    }
}

TEST(Abf, ReadsMoreThanAMillionSamplesOfOneChannel)
{
    const AbfFile file{.channels = {{.instrumentScale = 0.25F}}, .frames = 1'100'000};
    for (const auto write : abfWriters) {
        expectColumn(readAbfText(write(file)), 0, file.column(0));
    }
}

TEST(Abf, ReadsAllInputsOfADigitizer)
{
    AbfFile file{.frames = 20'000};
    for (int i = 0; i < 16; ++i) {
        file.channels.push_back(
            {.input = (5 * i + 3) % 16, .instrumentScale = std::exp2(static_cast<float>(i - 8))});
    }
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        ASSERT_EQ(recording.columns.size(), 16U);
        for (std::size_t channel = 0; channel < 16; ++channel) {
            expectColumn(recording, channel, file.column(channel));
        }
    }
}

TEST(Abf, AppliesEachGainAndOffset)
{
    AbfFile file{.channels = {{}}, .frames = 1, .range = 4, .resolution = 16'384};
    AbfFile::Channel& channel = file.channels[0];
    const auto raw = static_cast<float>(shortAt(0, 0));
    ASSERT_NE(raw, 0);
    const auto expectFirst = [&](float value) {
        for (const auto write : abfWriters) {
            EXPECT_EQ(samplesOf(readAbfText(write(file))), std::vector<float>{value});
        }
    };
    expectFirst(raw / 4096);
    channel.instrumentScale = 0.5F;
    expectFirst(raw / 2048);
    channel.signalGain = 4;
    expectFirst(raw / 8192);
    channel.programmableGain = 8;
    expectFirst(raw / 65'536);
    channel.telegraphGain = 16; // not enabled
    expectFirst(raw / 65'536);
    channel.telegraph = true;
    expectFirst(raw / 1'048'576);
    channel.instrumentOffset = 3;
    expectFirst(raw / 1'048'576 + 3);
    channel.signalOffset = 5;
    expectFirst(raw / 1'048'576 - 2);
    channel.instrumentScale = -0.5F;
    expectFirst(-raw / 1'048'576 - 2);
}

TEST(Abf, ReadsFloatsUnscaled)
{
    AbfFile file{.channels = threeChannels(), .frames = 100'000};
    for (std::size_t i = 0; i < 3 * file.frames; ++i) {
        file.floats.push_back(0.1F * static_cast<float>(shortAt(i, 7)));
    }
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        for (std::size_t channel = 0; channel < 3; ++channel) {
            expectColumn(recording, channel, file.column(channel));
        }
    }
}

TEST(Abf, LeavesFloatsOfOneChannelInPlace)
{
    const float infinity = std::numeric_limits<float>::infinity();
    const AbfFile file{.channels = {{.instrumentScale = 0}}, .frames = 3, .floats = {1.5F, NAN, -infinity}};
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        const SharedSamples samples = recording.columns[0].read();
        EXPECT_EQ(samples.values.data(), recording.columns[0].read().values.data());
        EXPECT_EQ(samples.values[0], 1.5F);
        EXPECT_TRUE(std::isnan(samples.values[1]));
        EXPECT_EQ(samples.values[2], -infinity);
    }
}

TEST(Abf, DatesDoNotMatter)
{
    for (const auto write : abfWriters) {
        for (const std::uint32_t date : {0U, 99'999'999U, 0xFFFF'FFFFU}) {
            const AbfFile file{.channels = {{}}, .frames = 3, .date = date};
            EXPECT_EQ(samplesOf(readAbfText(write(file))), file.column(0));
        }
    }
}

TEST(Abf, NamesAndUnitsLoseOnlyTheirPadding)
{
    const AbfFile file{.channels = {{.input = 0, .name = "IN 0 (a)  ", .unit = "\xB5V"},
                                    {.input = 1, .name = "Im, cell 2", .unit = " pA"},
                                    {.input = 2, .name = "", .unit = ""}},
                       .frames = 2};
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"IN 0 (a)", "Im, cell 2", "column 2"}));
        EXPECT_EQ(recording.columns[0].calibration.unit, "µV");
        EXPECT_EQ(recording.columns[1].calibration.unit, "pA");
        EXPECT_EQ(recording.columns[2].calibration.unit, "");
    }
}

TEST(Abf, AChannelWithoutAScaleIsLeftOut)
{
    for (const float wrong : {0.0F, NAN, std::numeric_limits<float>::infinity()}) {
        AbfFile file = episodes();
        file.channels[1].programmableGain = wrong;
        for (const auto write : abfWriters) {
            const Recording recording = readAbfText(write(file));
            ASSERT_EQ(recording.leftOut.size(), 1U);
            EXPECT_EQ(recording.leftOut[0].name, "IN 2");
            EXPECT_EQ(recording.columns.size(), 2U + 6);
            expectColumn(recording, 1, file.column(2));
        }
    }
    AbfFile file{.channels = {{.name = "Vm"}}, .frames = 2, .resolution = 0};
    for (const auto write : abfWriters) {
        expectAbfRefused(write(file), {"x.abf", "Vm (gain of 0 or not a number)"});
    }
}

TEST(Abf, NotesAnUnusedSignalConditionerWithAGain)
{
    AbfFile file{.channels = {{.name = "Vm", .signalGain = 2}}, .frames = 2, .conditioner = false};
    for (const auto write : abfWriters) {
        const Recording recording = readAbfText(write(file));
        EXPECT_EQ(samplesOf(recording), file.column(0));
        ASSERT_EQ(recording.notes.size(), 1U);
        EXPECT_NE(recording.notes[0].find("x.abf: Vm has the gain or offset of a signal conditioner"),
                  std::string::npos);
    }
    file.channels[0].signalGain = 1;
    for (const auto write : abfWriters) {
        EXPECT_TRUE(readAbfText(write(file)).notes.empty());
    }
}

TEST(Abf, OlderHeadersTelegraphOneInput)
{
    for (const float version : {1.3F, 1.5F, 1.65F}) {
        const AbfFile file{.channels = threeChannels(), .frames = 4, .version1 = version};
        const Recording recording = readAbfText(abf1(file));
        for (std::size_t channel = 0; channel < 3; ++channel) {
            expectColumn(recording, channel, file.column(channel));
        }
    }
}

TEST(Abf, TheSamplingRateIsUnknownIfItChanges)
{
    FileBytes file;
    file.putText(0, abf1({.channels = {{}}, .frames = 2, .interval = 50}));
    file.put(126, 50.0F);
    EXPECT_EQ(readAbfText(file.bytes()).columns[0].calibration.samplingRate, 20'000);
    file.put(126, 100.0F);
    const Recording recording = readAbfText(file.bytes());
    EXPECT_EQ(recording.columns[0].calibration.samplingRate, std::nullopt);
    EXPECT_EQ(recording.notes.size(), 1U);
    file.put(126, 0.0F);
    file.put(122, NAN);
    EXPECT_EQ(readAbfText(file.bytes()).columns[0].calibration.samplingRate, std::nullopt);
}

TEST(Abf, SkipsIgnoredPoints)
{
    const AbfFile written{.channels = {{}}, .frames = 5};
    FileBytes file;
    file.putText(0, abf1(written));
    file.put(10, std::int32_t{3});
    file.put(14, std::int16_t{2});
    EXPECT_EQ(samplesOf(readAbfText(file.bytes())), written.column(0, 2, 3));
}

TEST(Abf, IgnoresAnIncompleteLastFrame)
{
    const AbfFile written{.channels = threeChannels(), .frames = 5};
    FileBytes file;
    file.putText(0, abf1(written));
    file.put(10, std::int32_t{14});
    const Recording recording = readAbfText(file.bytes());
    expectColumn(recording, 0, written.column(0, 0, 4));
    EXPECT_EQ(recording.notes,
              std::vector<std::string>{
                  "x.abf: the last 2 samples are ignored because other channels do not have them."});
}

TEST(Abf, RefusesOtherModesByName)
{
    for (const auto write : abfWriters) {
        AbfFile file = episodes();
        for (const auto& [mode, name] : {std::pair{1, "variable-length event-driven mode"},
                                         {4, "high-speed oscilloscope mode"},
                                         {0, "unknown (0) mode"},
                                         {6, "unknown (6) mode"}}) {
            file.mode = mode;
            expectAbfRefused(write(file), {"x.abf was recorded in", name, "episodic"});
        }
    }
}

TEST(Abf, RefusesOtherFormatsByName)
{
    expectAbfRefused("CLPX" + std::string(3000, '\0'), {"Clampex (CLPX)", "save it as ABF 2 in Clampfit"});
    expectAbfRefused("FTCX" + std::string(3000, '\0'), {"Fetchex (FTCX)"});
    expectAbfRefused(std::string("\0\0\x80\x3F", 4) + std::string(3000, '\0'), {"Clampex 5"});
    expectAbfRefused(std::string("\0\0\x20\x41", 4) + std::string(3000, '\0'), {"Fetchex 5"});
    expectAbfRefused(" FBA" + std::string(3000, '\0'), {"Macintosh"});
    expectAbfRefused("no cell was ever recorded here", {"not an ABF file", "\"no c\""});
    FileBytes third;
    third.putText(0, abf2(episodes()));
    third.put(7, '\3');
    expectAbfRefused(third.bytes(), {"ABF version 3"});
    FileBytes compressed;
    compressed.putText(0, abf2(episodes()));
    compressed.put(512 + 6, '\1');
    expectAbfRefused(compressed.bytes(), {"is compressed"});
    AbfFile future = episodes();
    future.version1 = 2.1F;
    expectAbfRefused(abf1(future), {"variant of ABF", "version 2.1"});
    FileBytes microsoft;
    microsoft.putText(0, abf1(episodes()));
    microsoft.put(38, std::int16_t{1});
    expectAbfRefused(microsoft.bytes(), {"variant of ABF"});
}

TEST(Abf, RefusesInconsistentHeaders)
{
    const std::string whole1 = abf1(episodes());
    const std::string whole2 = abf2(episodes());
    const auto changed = [](const std::string& whole, std::size_t place, auto value) {
        FileBytes file;
        file.putText(0, whole);
        file.put(place, value);
        return file.bytes();
    };
    expectAbfRefused(changed(whole1, 100, std::int16_t{2}), {"its data format is 2"});
    expectAbfRefused(changed(whole1, 120, std::int16_t{0}), {"the number of channels is 0"});
    expectAbfRefused(changed(whole1, 120, std::int16_t{17}), {"the number of channels is 17"});
    expectAbfRefused(changed(whole1, 120, std::int16_t{-1}), {"number of channels is -1"});
    expectAbfRefused(changed(whole1, 412, std::int16_t{16}), {"the input of channel 1 is 16"});
    expectAbfRefused(changed(whole1, 412, std::int16_t{-1}), {"the input of channel 1 is -1"});
    expectAbfRefused(changed(whole1, 40, std::int32_t{4}),
                     {"its samples begin at byte 2048, within the header"});
    expectAbfRefused(changed(whole1, 40, std::int32_t{-1}), {"number of blocks is -1"});
    expectAbfRefused(changed(whole1, 10, std::int32_t{0}), {"contains no samples"});
    expectAbfRefused(changed(whole1, 10, std::int32_t{-3}), {"number of samples is -3"});
    expectAbfRefused(changed(whole2, 30, std::int16_t{1}), {"a sample has 2 bytes; it must have 4"});
    expectAbfRefused(changed(whole2, 76 + 16 + 4, std::uint32_t{40}), {"3 channels with 40 bytes"});
    expectAbfRefused(changed(whole2, 76 + 16 + 8, std::int64_t{0}), {"0 channels"});
    expectAbfRefused(changed(whole2, 76, std::uint32_t{0}), {"the section \"protocol\" is missing"});
    expectAbfRefused(changed(whole2, 76 + 16, std::uint32_t{0}), {"the section \"channels\" is missing"});
    expectAbfRefused(changed(whole2, 76 + 16 * 10, std::uint32_t{0}), {"the section \"samples\" is missing"});
    expectAbfRefused(changed(whole2, 76 + 16 * 9, std::uint32_t{1}), {"no string section at byte 512"});
}

TEST(Abf, RefusesMoreSamplesThanTheFileHolds)
{
    FileBytes first;
    first.putText(0, abf1(episodes()));
    first.put(10, std::numeric_limits<std::int32_t>::max());
    expectAbfRefused(first.bytes(),
                     {"is truncated: it claims 2147483647 samples of 2 bytes from byte 6144 on"});
    FileBytes second;
    second.putText(0, abf2(episodes()));
    second.put(76 + 16 * 10 + 8, std::numeric_limits<std::int64_t>::max());
    expectAbfRefused(second.bytes(), {"is truncated: it claims 9223372036854775807 samples"});
    second.put(76 + 16 * 10 + 8, std::int64_t{30});
    second.put(76 + 16 * 15 + 8, std::numeric_limits<std::int64_t>::max());
    expectAbfRefused(second.bytes(), {"a table of 9223372036854775807 sweeps"});
}

TEST(Abf, RefusesTruncatedFilesAndToleratesCorruption)
{
    expectCutsRefused("cell.abf");
    expectDamageBorne("cell.abf", 25);
    for (const auto write : abfWriters) {
        AbfFile file = episodes();
        expectCutsRefused(".abf", write(file));
        expectDamageBorne(".abf", write(file), 300, 7000);
        file.version1 = 1.3F;
        expectDamageBorne(".abf", write(file), 300, 2100);
    }
}

TEST(Abf, ReadingCanBeCancelledWithinAColumn)
{
    const Recording recording = readAbfText(abf1({.channels = {{}}, .frames = 200'000}));
    int calls = 0;
    EXPECT_THROW(recording.columns[0].read([&](double) { return ++calls < 3; }), Cancelled);
    std::vector<double> shares;
    recording.columns[0].read([&](double fraction) {
        shares.push_back(fraction);
        return true;
    });
    EXPECT_EQ(shares, (std::vector<double>{0, 65'536 / 200'000.0, 131'072 / 200'000.0, 196'608 / 200'000.0}));
}

} // namespace
} // namespace quantoscope
