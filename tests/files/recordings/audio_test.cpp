// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/recording_files.h"

#include <algorithm>
#include <functional>

namespace quantoscope {
namespace {

TEST(Audio, ReadsChannelsAndRateOfSoxFiles)
{
    const std::vector<float> left{0,          1 / 128.0F, 2 / 128.0F, 3 / 128.0F,
                                  4 / 128.0F, 5 / 128.0F, 6 / 128.0F, 7 / 128.0F};
    for (const char* name : {"stereo.wav", "stereo.flac", "stereo.aiff"}) {
        SCOPED_TRACE(name);
        const Recording recording = readFile(pathOfFile(name));
        EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"channel[0]", "channel[1]"}));
        EXPECT_EQ(recording.columns[1].calibration, (Calibration{.samplingRate = 8000, .unit = ""}));
        EXPECT_EQ(samplesOf(recording, 0), left);
        std::vector<float> right = left;
        std::ranges::transform(left, right.begin(), std::negate());
        EXPECT_EQ(samplesOf(recording, 1), right);
    }
}

TEST(Audio, ReadsFloatsUnscaled)
{
    const Recording recording = readFile(pathOfFile("mono.wav"));
    EXPECT_EQ(namesOf(recording), std::vector<std::string>{"channel"});
    EXPECT_EQ(recording.columns[0].calibration.samplingRate, 44'100);
    EXPECT_EQ(samplesOf(recording), (std::vector<float>{0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875}));
}

TEST(Audio, RefusesNonAudioFiles)
{
    expectFileRefused(writeTemporary("text.wav", "no sound"), {"not a valid .wav, .flac"});
    expectFileRefused(writeTemporary("text.flac", "no sound"), {"not a valid .wav, .flac"});
}

TEST(Audio, ToleratesTheUnknownSizeOfAPipe)
{
    std::string piped = contentOf(pathOfFile("stereo.wav"));
    piped.replace(4, 4, "\xFF\xFF\xFF\xFF");
    EXPECT_EQ(samplesOf(readFile(writeTemporary("piped.wav", piped))).size(), 8U);
}

TEST(Audio, RefusesTruncatedAndCorruptFiles)
{
    expectFileRefused(writeTemporary("cut.wav", contentOf(pathOfFile("stereo.wav")).substr(0, 60)),
                      {"truncated", "claims 76 bytes", "60"});
    for (const char* name : {"stereo.wav", "stereo.flac", "stereo.aiff", "mono.wav"}) {
        expectCutsRefused(name);
        expectDamageBorne(name, 300);
    }
}

/// A mono RF64 file of 16 bits, which claims `frames` and holds `held`.
std::string rf64(std::uint64_t frames, std::size_t held)
{
    const auto number = [](std::uint64_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i) {
            text += static_cast<char>(value >> (8 * i));
        }
        return text;
    };
    const std::uint64_t dataSize = 2 * frames;
    std::string file = "RF64\xFF\xFF\xFF\xFFWAVEds64" + number(28, 4) + number(dataSize + 72, 8) +
                       number(dataSize, 8) + number(frames, 8) + number(0, 4) + "fmt " + number(16, 4) +
                       number(1, 2) + number(1, 2) + number(8000, 4) + number(16000, 4) + number(2, 2) +
                       number(16, 2) + "data\xFF\xFF\xFF\xFF";
    for (std::size_t i = 0; i < held; ++i) {
        file += number(256 * i, 2);
    }
    return file;
}

TEST(Audio, ReadsRf64AndRefusesItTruncated)
{
    EXPECT_EQ(samplesOf(readText("x.wav", rf64(8, 8))),
              (std::vector<float>{0, 1 / 128.0F, 2 / 128.0F, 3 / 128.0F, 4 / 128.0F, 5 / 128.0F, 6 / 128.0F,
                                  7 / 128.0F}));
    expectRefused([] { readText("x.wav", rf64(8, 5)); }, {"truncated", "claims 96 bytes but has 90"});
    expectRefused([] { readText("x.wav", rf64(std::uint64_t{1} << 40U, 8)); }, {"truncated"});
}

TEST(Audio, RefusesALengthBeyondTheFile)
{
    // The lowest of the 36 bits that count the samples of a FLAC stream are the last four bytes before the
    // checksum of its sound.
    std::string lying = contentOf(pathOfFile("stereo.flac"));
    constexpr std::size_t countPlace = 4 + 4 + 14;
    lying.replace(countPlace, 4, "\x7F\xFF\xFF\xFF");
    expectFileRefused(writeTemporary("lying.flac", lying), {"its audio claims", "8191 MB"});
}

} // namespace
} // namespace quantoscope
