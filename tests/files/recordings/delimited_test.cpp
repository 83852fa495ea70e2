// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/delimited.h"

#include "core/text/number_text.h"
#include "tests/files/recordings/expect_refused.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <random>

namespace quantoscope {
namespace {

using Samples = std::vector<float>;

void refused(std::string_view text, std::initializer_list<const char*> parts)
{
    expectRefused([&] { readText("trace.csv", text); }, parts);
}

TEST(Delimited, DetectsTheDelimiter)
{
    for (const char* text :
         {"a,b\n1,2\n3,4\n", "a;b\n1;2\n3;4\n", "a\tb\n1\t2\n3\t4\n", "a b\n1   2\n 3 4 \n"}) {
        const Recording recording = readText("x.csv", text);
        ASSERT_EQ(recording.columns.size(), 2U) << text;
        EXPECT_EQ(recording.columns[0].name, "a");
        EXPECT_EQ(samplesOf(recording, 1), (Samples{2, 4}));
    }
}

TEST(Delimited, NumbersTheColumnsWithoutAHeader)
{
    const Recording recording = readText("x.csv", "1,2,5\n3,4,6\n");
    EXPECT_EQ(recording.columns[1].name, "column 1");
    EXPECT_EQ(samplesOf(recording, 0), (Samples{1, 3}));
}

TEST(Delimited, SkipsCommentsAboveTheTableBlankLinesByteOrderMarkAndCarriageReturns)
{
    const Recording recording =
        readText("x.csv", "\xEF\xBB\xBF# made by hand\r\n\r\n\"mem brane\", v\r\n1,2\r\n\r\n3,4");
    EXPECT_EQ(recording.columns[0].name, "mem brane");
    EXPECT_EQ(samplesOf(recording, 1), (Samples{2, 4}));
}

TEST(Delimited, DelimitersWithinQuotesBelongToAName)
{
    const Recording recording = readText("x.csv", "\"Vm, mV\", \"the \"\"soma\"\"\",I\n1,2,3\n4,5,6\n");
    ASSERT_EQ(recording.columns.size(), 3U);
    EXPECT_EQ(recording.columns[0].name, "Vm, mV");
    EXPECT_EQ(recording.columns[1].name, "the \"soma\"");
    EXPECT_EQ(samplesOf(recording, 2), (Samples{3, 6}));
}

TEST(Delimited, DelimitersWithinQuotesDoNotSeparateColumns)
{
    const Recording recording = readText("x.csv", "\"Vm, mV\";\"I, nA\"\n1;2\n");
    ASSERT_EQ(recording.columns.size(), 2U);
    EXPECT_EQ(recording.columns[1].name, "I, nA");
    EXPECT_EQ(readText("x.txt", "\"Vm, mV\"\n1\n").columns[0].name, "Vm, mV");
    EXPECT_EQ(readText("x.txt", "\"a b\" c\n1 2\n").columns[0].name, "a b");
}

TEST(Delimited, AnEmptyNameBecomesTheColumnNumber)
{
    EXPECT_EQ(readText("x.tsv", "a\tb\t\n1\t2\t3\n").columns[2].name, "column 2");
    EXPECT_EQ(readText("x.csv", "\"\",b\n1,2\n").columns[0].name, "column 0");
}

TEST(Delimited, AnOpenQuoteIsPartOfAName)
{
    const Recording recording = readText("x.csv", "5\" probe,v\n1,2\n");
    ASSERT_EQ(recording.columns.size(), 2U);
    EXPECT_EQ(recording.columns[0].name, "5\" probe");
}

TEST(Delimited, KeepsNaNAndInfinity)
{
    const Samples samples = samplesOf(readText("x.csv", "v\nnan\nNaN\ninf\n-inf\n+1.5\nInfinity\n"));
    EXPECT_TRUE(std::isnan(samples[0]) && std::isnan(samples[1]));
    EXPECT_EQ(samples[2], std::numeric_limits<float>::infinity());
    EXPECT_EQ(samples[3], -std::numeric_limits<float>::infinity());
    EXPECT_EQ(samples[4], 1.5F);
}

TEST(Delimited, NumbersBeyondFloatBecomeInfinityOrZero)
{
    const Samples samples = samplesOf(readText("x.csv", "v\n1e39\n-1e400\n1e-60\n-1e-400\n"));
    EXPECT_EQ(samples[0], std::numeric_limits<float>::infinity());
    EXPECT_EQ(samples[1], -std::numeric_limits<float>::infinity());
    EXPECT_EQ(samples[2], 0.0F);
    EXPECT_EQ(samples[3], 0.0F);
}

TEST(Delimited, EveryShortestFloatReadsBackTheSame)
{
    std::mt19937 random(7);
    Samples written;
    std::string text = "v\n";
    while (written.size() < 20'000) {
        const auto value = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
        if (std::isfinite(value)) {
            written.push_back(value);
            text += numberText(value) + "\n";
        }
    }
    EXPECT_EQ(samplesOf(readText("x.csv", text)), written);
}

TEST(Delimited, ReportsTheLineOfAnInvalidTable)
{
    refused("\n \n", {"trace.csv", "no data"});
    refused("# only a comment\n", {"trace.csv", "no column of numbers"});
    refused("time,membrane\n", {"trace.csv", "no column of numbers"});
    refused("a,b\n1,2\n3\n", {"line 3", "1 value", "must have 2"});
    refused("a,b\n1,2\n3,4,5\n", {"line 3", "3 values"});
    refused("label\ncat\ndog\n", {"no column of numbers"});
    refused(std::string_view("1,2\n\0\0", 6), {"trace.csv", "not a text file"});
}

TEST(Delimited, ReportsTheLineOfAFieldThatIsNotANumber)
{
    const auto refusedColumn = [](std::string_view text, std::size_t column,
                                  std::initializer_list<const char*> parts) {
        const Recording recording = readText("trace.csv", text);
        expectRefused([&] { recording.columns.at(column).read(); }, parts);
    };
    refusedColumn("a,b\n1,2\n5,6\n3,high\n", 1, {"trace.csv, line 4, b", "\"high\" is not a number"});
    refusedColumn("a\x1B,b\n1,2\n3,4\n\x93,5\n", 0, {"line 4", "a\\x1B", "\"\\x93\""});
    refusedColumn("a\n1\n2\n3\n" + std::string(1'000'000, 'x'), 0,
                  {"line 5", (std::string(40, 'x') + "…").c_str()});
    // A number sign begins a comment only above the rows.
    refusedColumn("v\n0.5\n0.6\n# restarted\n0.7\n", 0, {"line 4", "\"# restarted\""});
}

TEST(Delimited, ATextColumnIsListedButCannotBeRead)
{
    const Recording recording = readText(
        "x.csv",
        "t,membrane,spike,note\n2024-01-01 00:00:00,0.5,False,\"c, d\"\n2024-01-01 00:00:01,0.6,True,e\n");
    ASSERT_EQ(recording.columns.size(), 4U);
    EXPECT_EQ(samplesOf(recording, 1), (Samples{0.5F, 0.6F}));
    EXPECT_EQ(samplesOf(recording, 2), (Samples{0, 1}));
    EXPECT_NE(recording.columns[0].problem.find("x.csv, t: the column contains text"), std::string::npos);
    EXPECT_NE(recording.columns[3].problem.find("\"c, d\""), std::string::npos);
    expectRefused([&] { recording.columns[0].read(); }, {"x.csv, t", "text"});
}

void expectMissing(std::string_view text, std::size_t column, std::size_t row)
{
    const Samples samples = samplesOf(readText("x.csv", text), column);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        EXPECT_EQ(std::isnan(samples[i]), i == row) << text << " " << i;
    }
}

TEST(Delimited, AMissingValueIsNaN)
{
    for (const char* missing : {"", " ", "#N/A", "NA", "null", "NaN", "\"\"", "#NV"}) {
        expectMissing("a,b\n1,2\n3," + std::string(missing) + "\n5,6\n", 1, 1);
        expectMissing("b,a\n1,2\n" + std::string(missing) + ",3\n5,6\n", 0, 1);
    }
    expectMissing("a\n1\n#N/A\n2\n", 0, 1);
    expectMissing("a\n#N/A\n1\n2\n", 0, 0);
}

TEST(Delimited, UnambiguousDecimalCommasAreRead)
{
    EXPECT_EQ(samplesOf(readText("x.csv", "Zeit;Spannung\n0;1\n1;0,5\n2;-0,75\n"), 1),
              (Samples{1, 0.5F, -0.75F}));
    EXPECT_EQ(samplesOf(readText("x.txt", "a\tb\n0\t1,5\n1\t1.234,5\n"), 1), (Samples{1.5F, 1234.5F}));
    refused("0,5\n1,25\n0,75\n", {"decimal commas", "--header none"});
    refused("Spannung\n0,5\n1,25\n", {"decimal commas"});
    refused("t,v\n0,5,1,25\n1,5,0,75\n", {"decimal commas"});
    expectRefused([] { samplesOf(readText("x.csv", "a;b\n0;1,5\n1;1.234\n"), 1); },
                  {"line", "is not a number"});
    EXPECT_EQ(samplesOf(readText("x.csv", "0,5\n1,25\n2,75\n"), 1), (Samples{5, 25, 75}))
        << "rows are counted";
    EXPECT_EQ(samplesOf(readText("x.csv", "0,5\n1,25\n0,75\n", {.headerLine = 0}), 1), (Samples{5, 25, 75}));
}

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

TEST(Delimited, RefusesAnEndlessLineBeforeAllocatingMemory)
{
    std::string line = "1";
    for (int i = 0; i < 1'000'000; ++i) {
        line += ",1";
    }
    refused(line, {"trace.csv", "1000001 columns", "65536"});
}

/// A text of some megabytes, which is read in parts: rows of two columns, now and then written oddly.
std::string longText(Samples& first, Samples& second)
{
    constexpr std::array<std::string_view, 6> oddRows{" +1 ,\t2 \n",  "\"1\",2\r\n", "1,2 # a note\n",
                                                      "\n\r\n1, 2\n", "1e39,2\n",    "nan,inf\n"};
    std::mt19937 random(11);
    std::string text = "a,b\n";
    while (text.size() < (9U << 20U)) {
        if (random() % 50 == 0) {
            const std::size_t odd = random() % oddRows.size();
            text += oddRows[odd];
            first.push_back(odd == 4 ? HUGE_VALF : odd == 5 ? std::nanf("") : 1.0F);
            second.push_back(odd == 5 ? HUGE_VALF : 2.0F);
        } else {
            first.push_back(static_cast<float>(random() % 100'000) / 4096.0F - 10.0F);
            second.push_back(static_cast<float>(random() % 1000));
            text += numberText(first.back()) + "," + numberText(second.back()) + "\n";
        }
    }
    return text;
}

void expectSameFloats(const Samples& actual, const Samples& expected)
{
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        ASSERT_TRUE(actual[i] == expected[i] || (std::isnan(actual[i]) && std::isnan(expected[i]))) << i;
    }
}

TEST(Delimited, ReadsLongTextInPartsLikeShortText)
{
    Samples first;
    Samples second;
    const std::string text = longText(first, second);
    const Recording recording = readText("x.csv", text);
    expectSameFloats(samplesOf(recording, 0), first);
    expectSameFloats(samplesOf(recording, 1), second);
}

TEST(Delimited, ReportsTheFirstInvalidLineOfALongText)
{
    Samples first;
    Samples second;
    std::string text = longText(first, second);
    for (const double place : {0.95, 0.6, 0.2}) {
        const std::size_t at =
            text.find('\n', static_cast<std::size_t>(place * static_cast<double>(text.size())));
        text.insert(at + 1, "1,?\n");
        const auto line = std::to_string(
            std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at) + 1, '\n') + 1);
        const Recording recording = readText("trace.csv", text);
        expectRefused([&] { recording.columns[1].read(); }, {("line " + line + ", b").c_str(), "\"?\""});
        EXPECT_NO_THROW(recording.columns[0].read());
    }
}

TEST(Delimited, CanBeCancelled)
{
    Samples first;
    Samples second;
    EXPECT_THROW(readText("x.csv", longText(first, second), {}, [](double) { return false; }), Cancelled);
}

/// Rows that lack fields where others have too many are as wrong as either alone, whichever column is read.
TEST(Delimited, ReportsRowsWhoseErrorsCancelOut)
{
    struct Case
    {
        const char* text;
        const char* sentence;
    };
    for (const auto& [text, sentence] :
         {Case{"a,b\n1,2\n1\n1,2,3\n4,5\n", "line 3 has 1 value; every row must have 2"},
          Case{"a,b\n1,2\n1,2,3\n1\n4,5\n", "line 3 has 3 values; every row must have 2"},
          Case{"a,b\n1,2\n\n1,2,3\n4,5\n", "line 4 has 3 values; every row must have 2"},
          Case{"a;b;c\n1;2;3\n4;5;6\n1;2\n3;4;5;6\n", "line 4 has 2 values; every row must have 3"},
          Case{"a,b\r\n1,2\r\n \r\n1,2,3\r\n4,5\r\n", "line 4 has 3 values"}}) {
        for (const std::size_t column : {0U, 1U}) {
            expectRefused([&] { samplesOf(readRecording("x.csv", bytesOf(text)), column); }, {sentence});
        }
    }
}

} // namespace
} // namespace quantoscope
