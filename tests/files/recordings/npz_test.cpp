// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/recording_files.h"

namespace quantoscope {
namespace {

TEST(Npz, ListsEveryNumericArray)
{
    const Recording recording = readFile(pathOfFile("plain.npz"));
    EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"membrane", "trials[0]", "trials[1]", "trials[2]",
                                                            "fortran[0]", "fortran[1]"}));
    EXPECT_EQ(samplesOf(recording, 0), ramp(8));
    EXPECT_EQ(samplesOf(recording, 2), ramp(5, 1));
    EXPECT_EQ(samplesOf(recording, 5), (std::vector<float>{100, 100, 100, 100})); // whole numbers
    EXPECT_FALSE(recording.columns[0].calibration.samplingRate);
}

TEST(Npz, UnpacksDeflatedArrays)
{
    const Recording recording = readFile(pathOfFile("deflated.npz"));
    EXPECT_EQ(samplesOf(recording, 0), ramp(8));
    EXPECT_EQ(samplesOf(recording, 3), ramp(5, 2));
}

TEST(Npz, RefusesFilesWithoutNumbers)
{
    expectFileRefused(pathOfFile("texts.npz"), {"array labels", "<U1"});
    expectFileRefused(writeTemporary("text.npz", "no archive"), {"not a valid zip archive"});
    // An archive without any member.
    expectFileRefused(writeTemporary("none.npz", "PK\5\6" + std::string(18, '\0')), {"contains no array"});
}

TEST(Npz, RefusesFalseClaimsBeforeAllocatingMemory)
{
    expectFileRefused(pathOfFile("bomb.npz"), {"membrane", "64 MB", "save it without compression"});
    expectFileRefused(pathOfFile("claims.npz"), {"membrane", "1000000000000"});
    // The directory claims two gigabytes for a member.
    std::string lying = contentOf(pathOfFile("deflated.npz"));
    constexpr std::size_t sizePlace = 24;
    lying.replace(lying.find("PK\1\2") + sizePlace, 4, "\xFF\xFF\xFF\x7F");
    expectFileRefused(writeTemporary("lying.npz", lying), {"membrane", "2047 MB"});
}

TEST(Npz, RefusesTruncatedAndCorruptFiles)
{
    expectCutsRefused("plain.npz");
    expectCutsRefused("deflated.npz");
    // One wrong bit among the numbers: the checksum tells.
    std::string wrong = contentOf(pathOfFile("plain.npz"));
    const std::size_t place = wrong.find("\x93NUMPY") + 128 + 2;
    wrong[place] = static_cast<char>(wrong[place] ^ 1);
    expectFileRefused(writeTemporary("wrong.npz", wrong), {"membrane", "CRC"});
    expectDamageBorne("deflated.npz", 300);
}

} // namespace
} // namespace quantoscope
