// SPDX-License-Identifier: GPL-3.0-or-later
// Text files as other programs write them.
#include "files/recordings/delimited.h"

#include "tests/files/recordings/expect_refused.h"

#include <bit>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

using Samples = std::vector<float>;

TEST(Delimited, ReadsNumbersOfOtherPrograms)
{
    EXPECT_EQ(samplesOf(readText("x.csv", "a,b\n\"1,234.5\",1\n\"2,000\",2\n"), 0), (Samples{1234.5F, 2000}));
    EXPECT_EQ(samplesOf(readText("x.txt", "1D+03\n-2.5d-1\n1E2\n")), (Samples{1000, -0.25F, 100}));
    expectRefused([] { samplesOf(readText("x.csv", "a,b\n1,2\n3,4\n\"12,34\",5\n"), 0); },
                  {"line 4", "12,34"});
}

TEST(Delimited, ReadsLineEndsAndTrailersOfOtherPrograms)
{
    EXPECT_EQ(samplesOf(readText("x.csv", "time,membrane\r0,0.5\r1,0.6\r"), 1), (Samples{0.5F, 0.6F}));
    EXPECT_EQ(samplesOf(readText("x.csv", "time,membrane,\n0,0.5,\n1,0.6,\n"), 1), (Samples{0.5F, 0.6F}));
    EXPECT_EQ(readText("x.csv", "time,membrane,\n0,0.5,\n1,0.6,\n").columns.size(), 2U);
    EXPECT_EQ(samplesOf(readText("x.csv", "sep=;\ntime;membrane\n0;0.5\n1;0.6\n"), 1), (Samples{0.5F, 0.6F}));
    EXPECT_EQ(samplesOf(readText("x.txt", "time\tmembrane\n0 0.5\n1 0.6\n"), 1), (Samples{0.5F, 0.6F}));
    EXPECT_EQ(samplesOf(readText("x.txt", "0.5 # rest\n0.6 # spike\n")), (Samples{0.5F, 0.6F}));
    EXPECT_EQ(samplesOf(readText("x.txt", "% MATLAB ascii\n0.5\n0.6\n")), (Samples{0.5F, 0.6F}));
    const Recording tail = readText("x.csv", "time,membrane\n0,0.5\n2,0.6\n,\n,\n");
    EXPECT_EQ(samplesOf(tail, 1), (Samples{0.5F, 0.6F}));
    EXPECT_NE(tail.notes.back().find("2 empty rows at the end"), std::string::npos);
}

std::string utf16(std::u16string_view text, bool little)
{
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char16_t unit : text) {
        const auto low = static_cast<char>(unit & 0xFFU);
        const auto high = static_cast<char>(unit >> 8U);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

TEST(Delimited, ReadsUtf16WithAByteOrderMark)
{
    for (const bool little : {true, false}) {
        const Recording recording =
            readText("x.txt", utf16(u"t\tVm \u00B5V \U0001F600\n1\t2\n3\t4\n", little));
        EXPECT_EQ(recording.columns[1].name, "Vm µV 😀");
        EXPECT_EQ(samplesOf(recording, 1), (Samples{2, 4}));
    }
}

TEST(Delimited, RefusesATruncatedUtf16Character)
{
    std::string bytes = utf16(u"v\n1\n2\n34", true);
    bytes.pop_back();
    try {
        samplesOf(readText("x.txt", bytes));
        FAIL() << "read as numbers";
    } catch (const FormatError& error) {
        EXPECT_NE(std::string(error.what()).find("is not a number"), std::string::npos) << error.what();
    }
}

TEST(Delimited, SkipsManyCommentsAndLongPreambles)
{
    std::string comments;
    for (int i = 0; i < 5000; ++i) {
        comments += "# made by hand\n";
    }
    const Recording recording = readText("x.csv", comments + "# time,v\n0,0.5\n2,0.6\n");
    EXPECT_EQ(recording.columns[1].name, "v");
    EXPECT_EQ(samplesOf(recording, 1), (Samples{0.5F, 0.6F}));
}

TEST(Delimited, TakesNamesFromAComment)
{
    for (const char* text :
         {"# time membrane\n0 0.5\n1 0.6\n", "# made by x\n# time,membrane\n0,0.5\n1,0.6\n",
          "% time;membrane\n0;0.5\n1;0.6\n"}) {
        const Recording recording = readText("x.txt", text);
        EXPECT_EQ(recording.columns[1].name, "membrane") << text;
        EXPECT_EQ(samplesOf(recording, 1), (Samples{0.5F, 0.6F}));
    }
    EXPECT_EQ(readText("x.txt", "# v\n1\n2\n").columns[0].name, "v");
    EXPECT_EQ(readText("x.txt", "# a note on this\n1\n2\n").columns[0].name, "column 0");
}

TEST(Delimited, RecognizesTheHeadersOfPandas)
{
    const Recording indexed = readText("x.csv", ",0\n0,0.0\n1,0.25\n2,0.5\n");
    EXPECT_EQ(indexed.columns[1].name, "0");
    EXPECT_EQ(samplesOf(indexed, 1), (Samples{0, 0.25F, 0.5F}));
    EXPECT_NE(indexed.columns[0].problem.find("is a row number"), std::string::npos);

    const Recording plain = readText("x.csv", "0\n0.0\n0.25\n0.5\n1.0\n");
    EXPECT_EQ(samplesOf(plain), (Samples{0, 0.25F, 0.5F, 1}));
    EXPECT_FALSE(plain.text->sure);
    EXPECT_NE(plain.notes.front().find("line 1 contains the names"), std::string::npos);

    const Recording unclear = readText("x.csv", "0\n0.25\n0.5\n");
    EXPECT_EQ(samplesOf(unclear), (Samples{0, 0.25F, 0.5F}));
    EXPECT_NE(unclear.notes.front().find("without names"), std::string::npos);
    EXPECT_TRUE(readText("x.csv", "0\n1\n2\n").notes.empty());
}

TEST(Delimited, NotesThatNamesMayBeACorruptRow)
{
    const Recording recording = readText("x.csv", "1,x,3\n2,3,4\n4,5,6\n");
    EXPECT_EQ(samplesOf(recording, 1), (Samples{3, 5}));
    EXPECT_FALSE(recording.text->sure);
    EXPECT_FALSE(recording.notes.empty());
}

TEST(Delimited, TheStartOfTheTableCanBeGiven)
{
    const char* text = "Date,2024\nGain,5\ntime,membrane\n0,0.5\n2,0.6\n";
    const Recording guessed = readText("x.csv", text);
    EXPECT_EQ(samplesOf(guessed, 1), (Samples{0.5F, 0.6F}));
    EXPECT_FALSE(guessed.text->sure) << "lines above the header are passed over";
    EXPECT_TRUE(readText("x.csv", text, {.skipLines = 2}).text->sure);
    EXPECT_EQ(readText("x.csv", text, {.headerLine = 3}).columns[1].name, "membrane");
    EXPECT_EQ(samplesOf(readText("x.csv", "0\n0.0\n1.0\n", {.headerLine = 0})), (Samples{0, 0, 1}));
    EXPECT_EQ(samplesOf(readText("x.csv", "5\n6\n7\n", {.headerLine = 1})), (Samples{6, 7}));
    EXPECT_EQ(readText("x.csv", "5\n6\n7\n", {.headerLine = 1}).columns[0].name, "5");
    expectRefused([&] { readText("x.csv", text, {.skipLines = 9}); }, {"no"});
}

Calibration calibrationOf(std::string_view text, std::size_t column)
{
    return readText("x.csv", text).columns.at(column).calibration;
}

TEST(Delimited, AColumnOfTimesGivesTheRate)
{
    EXPECT_EQ(calibrationOf("time_ms,Vm (mV)\n0,1\n0.5,2\n1,3\n", 1),
              (Calibration{.samplingRate = 2000, .unit = "mV"}));
    EXPECT_EQ(calibrationOf("time,v\ns,V\n0,1\n0.25,2\n0.5,3\n", 1),
              (Calibration{.samplingRate = 4, .unit = "V"}));
    EXPECT_EQ(calibrationOf("Time (us),v\n0,1\n4,2\n8,3\n", 1).samplingRate, 250'000);
    EXPECT_NEAR(
        *calibrationOf("t [ms],v\n0.033,1\n0.067,2\n0.1,3\n0.133,4\n0.167,5\n0.2,6\n", 1).samplingRate,
        29'940.1, 1)
        << "rounded times";
    EXPECT_EQ(calibrationOf("time_ms,v\n0,1\n1,2\n3,3\n", 1).samplingRate, std::nullopt)
        << "not evenly spaced";
    EXPECT_EQ(calibrationOf("time,v\n0,1\n1,2\n2,3\n", 1).samplingRate, std::nullopt) << "steps";
    const Recording unitless = readText("x.csv", "time,v\n0,1\n0.1,2\n0.2,3\n");
    EXPECT_EQ(unitless.columns[1].calibration.samplingRate, 10);
    EXPECT_NE(unitless.notes.front().find("seconds are assumed"), std::string::npos);
    EXPECT_EQ(unitless.columns[0].role, Recording::Role::other);
}

TEST(Delimited, ReadsTheTablesOfOscilloscopes)
{
    const Recording rigol = readText("rigol.csv", "X,CH1,CH2,Start,Increment\nSequence,VOLT,VOLT,-6.0e-04,1."
                                                  "0e-06\n0,0.02,1,,\n1,0.04,2,,\n2,0.06,3,,\n");
    EXPECT_EQ(rigol.columns[2].name, "CH2");
    EXPECT_EQ(rigol.columns[1].calibration, (Calibration{.samplingRate = 1 / 1e-6, .unit = "V"}));
    EXPECT_EQ(samplesOf(rigol, 1), (Samples{0.02F, 0.04F, 0.06F}));

    const Recording tektronix = readText("tek.csv", "Record Length,2.5e+03,,-0.000499,0.00\n"
                                                    "Sample Interval,4.0e-07,,-0.000498,0.02\n"
                                                    "Source,CH2,,-0.000497,0.04\n,,,-0.000496,0.02\n");
    EXPECT_EQ(tektronix.columns[4].name, "CH2");
    EXPECT_EQ(samplesOf(tektronix, 4), (Samples{0, 0.02F, 0.04F, 0.02F}));
    EXPECT_NEAR(*tektronix.columns[4].calibration.samplingRate, 2.5e6, 1);

    const Recording labView =
        readText("x.lvm", "LabVIEW Measurement\t\nSeparator\tTab\nX_Columns\tOne\n***End_of_Header***\t\n\t\n"
                          "Channels\t1\t\nDelta_X\t0.001\n***End_of_Header***\n"
                          "X_Value\tVoltage\tComment\n0.000\t0.5\n0.001\t0.6\n0.002\t0.7\n");
    EXPECT_EQ(labView.columns[1].name, "Voltage");
    EXPECT_EQ(samplesOf(labView, 1), (Samples{0.5F, 0.6F, 0.7F}));
    EXPECT_NEAR(*labView.columns[1].calibration.samplingRate, 1000, 1e-6);

    const Recording sigrok =
        readText("x.csv", "; CSV generated by libsigrok 0.5.2\n; Channels (2/8): D0, D1\n"
                          "; Samplerate: 1 MHz\nD0,D1\n0,1\n1,1\n1,0\n");
    EXPECT_EQ(sigrok.columns[1].name, "D1");
    EXPECT_EQ(sigrok.columns[1].calibration.samplingRate, 1e6);
    EXPECT_EQ(samplesOf(sigrok, 0), (Samples{0, 1, 1}));

    const Recording digilent =
        readText("x.csv", "#Digilent WaveForms Oscilloscope Acquisition\n#Sample rate: 2e+03Hz\n\n"
                          "Time (s),Channel 1 (V)\n-0.001,0.5\n-0.0005,0.6\n0,0.7\n");
    EXPECT_EQ(digilent.columns[1].name, "Channel 1 (V)");
    EXPECT_EQ(digilent.columns[1].calibration, (Calibration{.samplingRate = 2000, .unit = "V"}));
    EXPECT_EQ(samplesOf(digilent, 1), (Samples{0.5F, 0.6F, 0.7F}));
}

} // namespace
} // namespace quantoscope
