// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/comparison_table.h"

#include "files/exports/fit_writer.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {

std::vector<ComparisonRow> twoRows()
{
    return {{.name = "=mine, too",
             .loop = Loop::closed,
             .scheme = {.numBits = 4},
             .mse = 0.01,
             .sqnrDb = 20.125,
             .rawSpikes = 206,
             .quantizedSpikes = 117,
             .levelsUsed = 9,
             .outside = 3},
            {.scheme = {.numBits = 5, .uniform = false},
             .mse = 0.001,
             .sqnrDb = 30.5,
             .boundSqnrDb = 31.0,
             .belowBoundDb = 0.5,
             .rawSpikes = 206,
             .spikeErrors = 1,
             .levelsUsed = 32}};
}

TEST(ComparisonTable, CsvHasEveryColumnAndNamesThatAreSafeInSpreadsheets)
{
    EXPECT_EQ(
        comparisonText(twoRows(), ComparisonFormat::csv),
        "name,loop,num_bits,mode,threshold,lower_limit,upper_limit,multiplier,mse,sqnr_db,bound_sqnr_db,"
        "raw_spikes,spikes,spike_errors,levels_used,outside,below_bound_db\n"
        "\"'=mine, too\",closed,4,uniform,1,0,0.2,,0.01,20.125,,206,117,,9,3,\n"
        ",,5,thr-centered,1,0,0.2,0.7,0.001,30.5,31,206,,1,32,0,0.5\n");
}

TEST(ComparisonTable, ShownTableHasBitsSchemeSqnrSpikesAndBound)
{
    const std::vector<std::string> sentences{"On trace_1.csv."};
    EXPECT_EQ(comparisonText(twoRows(), ComparisonFormat::markdown, 2, sentences),
              "On trace\\_1.csv.\n\n"
              "| name | loop | bits | scheme | SQNR (dB) | bound (dB) | raw spikes | spikes | spike errors | "
              "below the bound (dB) |\n"
              "|:---|:---|---:|:---|---:|---:|---:|---:|---:|---:|\n"
              "| =mine, too | closed | 4 | uniform | 20.12 |  | 206 | 117 |  |  |\n"
              "|  |  | 5 | thr-centered | 30.50 | 31.00 | 206 |  | 1 | 0.50 |\n");
    const std::string latex = comparisonText(twoRows(), ComparisonFormat::latex, std::nullopt, sentences);
    EXPECT_TRUE(
        latex.starts_with("% On trace_1.csv.\n% \\usepackage{booktabs}\n\\begin{tabular}{llrlrrrrrr}\n"))
        << latex;
    EXPECT_NE(latex.find("=mine, too & closed & $4$ & uniform & $20.125$ &  & $206$ & $117$ &  &  \\\\\n"),
              std::string::npos)
        << latex;
}

TEST(ComparisonTable, EmptyColumnsAreOmitted)
{
    std::vector<ComparisonRow> rows{twoRows().back()};
    const std::string csv = comparisonText(rows, ComparisonFormat::csv);
    EXPECT_TRUE(csv.starts_with("num_bits,mode,")) << csv;
    EXPECT_EQ(csv.find(",spikes,"), std::string::npos) << csv;
}

TEST(ComparisonTable, ACostIsThreeNumbersOrEmpty)
{
    std::vector<ComparisonRow> rows = twoRows();
    EXPECT_EQ(comparisonText(rows, ComparisonFormat::csv).find("estimated"), std::string::npos);
    rows[0].cost = NeuronCost{std::nullopt, "The sum needs 26 bits."};
    rows[1].cost = NeuronCost{CircuitCost{.luts = 40, .flipFlops = 6, .multipliers = 1}, {}};
    const std::string csv = comparisonText(rows, ComparisonFormat::csv);
    EXPECT_NE(csv.find(",below_bound_db,estimated_luts,estimated_flip_flops,estimated_multipliers\n"),
              std::string::npos)
        << csv;
    EXPECT_NE(csv.find(",9,3,,,,\n"), std::string::npos) << csv;
    EXPECT_TRUE(csv.ends_with(",32,0,0.5,40,6,1\n")) << csv;
    const std::string markdown = comparisonText(rows, ComparisonFormat::markdown, 2);
    EXPECT_NE(markdown.find("| LUTs | flip-flops | multipliers |\n"), std::string::npos) << markdown;
    EXPECT_NE(markdown.find("| 0.50 | 40 | 6 | 1 |\n"), std::string::npos) << markdown;
}

TEST(ComparisonTable, ColumnsOfCostsStayIfNoRowHasACost)
{
    std::vector<ComparisonRow> rows = twoRows();
    for (ComparisonRow& row : rows) {
        row.cost = NeuronCost{std::nullopt, "The sum needs 26 bits."};
    }
    const std::string csv = comparisonText(rows, ComparisonFormat::csv);
    EXPECT_NE(csv.find(",estimated_multipliers\n"), std::string::npos) << csv;
    EXPECT_TRUE(csv.ends_with(",0.5,,,\n")) << csv;
}

TEST(ComparisonTable, FormatsAreRecognizedByExtension)
{
    EXPECT_EQ(comparisonFormatForEnding("tex"), ComparisonFormat::latex);
    EXPECT_EQ(comparisonFormatForEnding("md"), ComparisonFormat::markdown);
    EXPECT_EQ(comparisonFormatForEnding("csv"), ComparisonFormat::csv);
    EXPECT_FALSE(comparisonFormatForEnding("json"));
}

} // namespace
} // namespace quantoscope
