// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/recording_files.h"

#include <algorithm>

namespace quantoscope {
namespace {

void expectScipyContent(const std::string& name)
{
    SCOPED_TRACE(name);
    const Recording recording = readFile(pathOfFile(name));
    EXPECT_EQ(namesOf(recording),
              (std::vector<std::string>{"membrane", "row", "trials[0]", "trials[1]", "trials[2]", "wide[0]",
                                        "wide[1]", "wide[2]", "single", "cell.data", "cell.rate"}));
    EXPECT_EQ(samplesOf(recording, 0), ramp(8));
    EXPECT_EQ(samplesOf(recording, 1), ramp(6));
    EXPECT_EQ(samplesOf(recording, 4), ramp(5, 2));
    EXPECT_EQ(samplesOf(recording, 7), (std::vector<float>{200, 200, 200, 200, 201})); // whole numbers
    EXPECT_EQ(samplesOf(recording, 8), ramp(4));
    EXPECT_EQ(samplesOf(recording, 9), ramp(7));
}

TEST(Mat, ListsTheArraysOfScipyFiles)
{
    expectScipyContent("plain.mat");
    expectScipyContent("compressed.mat");
}

TEST(Mat, ReadsTheOldestAndTheNewestVersion)
{
    for (const char* name : {"version4.mat", "version73.mat"}) {
        SCOPED_TRACE(name);
        const Recording recording = readFile(pathOfFile(name));
        EXPECT_EQ(namesOf(recording),
                  (std::vector<std::string>{"membrane", "trials[0]", "trials[1]", "trials[2]"}));
        EXPECT_EQ(samplesOf(recording, 0), ramp(8));
        EXPECT_EQ(samplesOf(recording, 3), ramp(5, 2));
    }
}

TEST(Mat, ListsThePartsOfCellsAndStructures)
{
    for (const char* name : {"cells.mat", "cells_compressed.mat"}) {
        SCOPED_TRACE(name);
        const Recording recording = readFile(pathOfFile(name));
        EXPECT_EQ(namesOf(recording),
                  (std::vector<std::string>{"lay.outline{1}", "lay.outline{3}[0]", "lay.outline{3}[1]",
                                            "cells(1).trace", "cells(2).trace", "fires"}));
        EXPECT_EQ(samplesOf(recording, 0), ramp(4));
        EXPECT_EQ(samplesOf(recording, 2), ramp(3, 1));
        EXPECT_EQ(samplesOf(recording, 4), ramp(6, 1));
        EXPECT_EQ(samplesOf(recording, 5), (std::vector<float>{1, 0, 1}));
        const std::string note = leftOutNote(recording, name);
        EXPECT_NE(note.find("lay.outline{2} (text)"), std::string::npos) << note;
        EXPECT_NE(note.find("2 more"), std::string::npos) << note;
    }
}

TEST(Mat, ListsThePartsOfMatlab73Files)
{
    const Recording recording = readFile(pathOfFile("cells73.mat"));
    EXPECT_EQ(
        namesOf(recording),
        (std::vector<std::string>{"fires", "lay.deep.trace", "outline{1}", "outline{3}", "people(1).trace",
                                  "people(2).trace", "trials[0]", "trials[1]", "trials[2]"}));
    EXPECT_EQ(samplesOf(recording, 0), (std::vector<float>{1, 0, 1}));
    EXPECT_EQ(samplesOf(recording, 3), ramp(6, 1));
    EXPECT_EQ(samplesOf(recording, 8), ramp(5, 2));
}

TEST(Mat, RefusesAWrongChecksum)
{
    // The bytes of the compressed numbers and of the checksums themselves; whatever they become, no other
    // numbers may.
    const std::string content = contentOf(pathOfFile("compressed.mat"));
    for (const std::size_t place : {std::size_t{190}, std::size_t{198}, content.size() - 1}) {
        std::string flipped = content;
        flipped[place] = static_cast<char>(flipped[place] ^ 1);
        expectFileRefused(writeTemporary("flipped.mat", flipped), {"corrupt", "checksum"});
    }
}

TEST(Mat, ObjectDataIsNotARecording)
{
    // A variable without a name holds the memory of MATLAB's objects: one of 8 bytes.
    std::string file = contentOf(pathOfFile("plain.mat")).substr(0, 128);
    const std::string variable("\x06\0\0\0\x08\0\0\0\x09\0\0\0\0\0\0\0"   // flags: uint8
                               "\x05\0\0\0\x08\0\0\0\x01\0\0\0\x08\0\0\0" // 1 x 8
                               "\x01\0\0\0\0\0\0\0"                       // no name
                               "\x02\0\0\0\x08\0\0\0\1\2\3\4\5\6\7\x08",
                               56);
    const std::string tag = std::string("\x0E\0\0\0", 4) + std::string("\x38\0\0\0", 4);
    expectFileRefused(writeTemporary("objects.mat", file + tag + variable), {"MATLAB object data"});
}

TEST(Mat, RefusesFilesWithoutNumbers)
{
    expectFileRefused(pathOfFile("texts.mat"),
                      {"contains no array that can be read as a recording: name (text)."});
    expectFileRefused(writeTemporary("text.mat", "no numbers at all, but quite some text"),
                      {"not a .mat file"});
}

TEST(Mat, RefusesClaimsBeyondTheFile)
{
    // The rows of the first array: 8 becomes 134 217 736.
    std::string lying = contentOf(pathOfFile("plain.mat"));
    lying[lying.find(std::string("\x08\0\0\0\x01\0\0\0", 8)) + 3] = 8;
    expectFileRefused(writeTemporary("lying.mat", lying), {"134217736 elements"});
}

TEST(Mat, RefusesTruncatedAndCorruptFiles)
{
    // Between two variables a file ends well.
    const auto among = [](std::initializer_list<std::size_t> ends) {
        return [ends = std::vector(ends)](std::size_t size) {
            return std::ranges::find(ends, size) != ends.end();
        };
    };
    expectCutsRefused("plain.mat", among({256, 360, 544, 632, 712, 776}));
    expectCutsRefused("compressed.mat", among({199, 262, 356, 417, 478, 532}));
    expectCutsRefused("version4.mat", among({93}));
    expectCutsRefused("version73.mat");
    for (const char* name : {"plain.mat", "compressed.mat", "version4.mat", "version73.mat"}) {
        expectDamageBorne(name, 25);
    }
}

} // namespace
} // namespace quantoscope
