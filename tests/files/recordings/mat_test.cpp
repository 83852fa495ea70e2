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

TEST(Mat, OffersTheArraysThatScipyWrote)
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

TEST(Mat, RefusesWhatHoldsNoNumbers)
{
    expectFileRefused(pathOfFile("texts.mat"), {"no array of real numbers"});
    expectFileRefused(writeTemporary("text.mat", "no numbers at all, but quite some text"), {"no .mat file"});
}

TEST(Mat, RefusesClaimsBeyondTheFile)
{
    // The rows of the first array: 8 becomes 134 217 736.
    std::string lying = contentOf(pathOfFile("plain.mat"));
    lying[lying.find(std::string("\x08\0\0\0\x01\0\0\0", 8)) + 3] = 8;
    expectFileRefused(writeTemporary("lying.mat", lying), {"134217736 elements"});
}

TEST(Mat, RefusesWhatIsCutOffOrDamaged)
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
