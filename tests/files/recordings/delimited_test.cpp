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
    for (const Case& entry :
         {Case{"a,b\n1,2\n1\n1,2,3\n4,5\n", "line 3 has 1 value; every row must have 2"},
          Case{"a,b\n1,2\n1,2,3\n1\n4,5\n", "line 3 has 3 values; every row must have 2"},
          Case{"a,b\n1,2\n\n1,2,3\n4,5\n", "line 4 has 3 values; every row must have 2"},
          Case{"a;b;c\n1;2;3\n4;5;6\n1;2\n3;4;5;6\n", "line 4 has 2 values; every row must have 3"},
          Case{"a,b\r\n1,2\r\n \r\n1,2,3\r\n4,5\r\n", "line 4 has 3 values"}}) {
        for (const std::size_t column : {0U, 1U}) {
            expectRefused([&] { samplesOf(readRecording("x.csv", bytesOf(entry.text)), column); },
                          {entry.sentence});
        }
    }
}

} // namespace
} // namespace quantoscope
