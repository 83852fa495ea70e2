// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/study_tables.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

using enum StudyMethod;

std::vector<StudyRow> someRows()
{
    return {
        {.seed = 1, .studied = {}, .accuracy = 0.975, .loss = 0.1, .spikes = 250.5},
        {.seed = 1, .studied = {ptq, {2, 0, Spacing::uniform}}, .accuracy = 1, .loss = 0, .spikes = 3},
        {.seed = 18446744073709551615U,
         .studied = {qatState, {4, 3, Spacing::thresholdCentred}},
         .accuracy = 1.0 / 3,
         .loss = 1e-300,
         .spikes = 12345.678901234567},
    };
}

TEST(StudyTables, HaveOneLinePerRow)
{
    EXPECT_EQ(studyHeader(), "seed,method,weight_bits,state_bits,spacing,accuracy,loss,spikes\n");
    const std::vector<StudyRow> rows = someRows();
    const std::string text = studyLines(std::span(rows).first(2));
    EXPECT_EQ(text, "1,float,float,float,,0.975,0.1,250.5\n1,ptq,2,float,,1,0,3\n");
}

TEST(StudyTables, ReadBackExactly)
{
    EXPECT_EQ(studyRowsIn(studyHeader() + studyLines(someRows())), someRows());
    EXPECT_EQ(studyRowsIn(""), std::vector<StudyRow>{});
}

TEST(StudyTables, RefuseOtherText)
{
    for (const char* text :
         {"x,y\n", "1,float,float,float,,0.975,0.1\n", "1,float,float,float,,0.975,0.1,2,3\n",
          "-1,float,float,float,,1,1,1\n", "1,best,float,float,,1,1,1\n", "1,qat,0,float,,1,1,1\n",
          "1,qat,2,2,near,1,1,1\n", "1,qat,2,2,uniform,x,1,1\n", "1,qat,2,2,uniform,1,1,1 \n"}) {
        EXPECT_EQ(studyRowsIn(text), std::nullopt) << text;
    }
}

TEST(StudyTables, SummariesHaveIntervals)
{
    std::vector<StudyRow> rows;
    for (std::uint64_t repeat = 1; repeat <= 3; ++repeat) {
        const double accuracy = 0.6 + 0.1 * static_cast<double>(repeat);
        rows.push_back({.seed = repeat, .studied = {ptq, {2, 2, Spacing::uniform}}, .accuracy = accuracy});
        rows.push_back(
            {.seed = repeat, .studied = {qat, {2, 2, Spacing::thresholdCentred}}, .accuracy = accuracy});
        rows.push_back(
            {.seed = repeat, .studied = {qat, {2, 2, Spacing::uniform}}, .accuracy = accuracy - 0.1});
    }
    const std::vector<CaseSummary> summary = summaryOf(rows);
    EXPECT_EQ(summaryLine(summary[0]),
              "ptq, weights 2 bits, state 2 bits uniform: accuracy 80 ± 24.84 % (3 seeds)");
    EXPECT_TRUE(summaryCsv(summary).starts_with("method,weight_bits,state_bits,spacing,seeds,accuracy,"));
    EXPECT_NE(summaryCsv(summary).find("\nptq,2,2,uniform,3,0."), std::string::npos);
    const std::vector<Ordering> orderings = squatOrderings(rows);
    const std::string markdown = summaryMarkdown(summary, orderings);
    EXPECT_NE(markdown.find("| ptq | 2 | 2 | uniform | 3 | 80 ± 24.84 |"), std::string::npos) << markdown;
    EXPECT_NE(markdown.find("| thr-centered - uniform | 10 ± "), std::string::npos) << markdown;
    EXPECT_EQ(summaryMarkdown(summary, {}).find("ordering"), std::string::npos);
    EXPECT_TRUE(orderingSentence(orderings[0])
                    .starts_with("Levels dense at the threshold are better than uniform ones: holds"))
        << orderingSentence(orderings[0]);
    EXPECT_TRUE(orderingSentence(orderings[2]).ends_with("with quantized state: not studied."));
}

TEST(StudyTables, SummariesMayHaveCosts)
{
    const std::vector<CaseSummary> summary = summaryOf(someRows());
    ASSERT_EQ(summary.size(), 3U);
    const std::vector<CaseCost> costs{
        {.stateMemory = 3200, .neuron = std::nullopt},
        {.stateMemory = 400, .neuron = NeuronCost{std::nullopt, "The sum needs 26 bits."}},
        {.stateMemory = 300,
         .neuron = NeuronCost{CircuitCost{.luts = 40, .flipFlops = 6, .multipliers = 1}, {}}}};
    const std::string csv = summaryCsv(summary, costs);
    EXPECT_NE(csv.find(",spikes_high,state_memory_bits,estimated_luts,estimated_flip_flops,"
                       "estimated_multipliers\nfloat,"),
              std::string::npos)
        << csv;
    EXPECT_NE(csv.find(",3200,,,\n"), std::string::npos) << csv;
    EXPECT_NE(csv.find(",400,,,\n"), std::string::npos) << csv;
    EXPECT_TRUE(csv.ends_with(",300,40,6,1\n")) << csv;
    const std::string markdown = summaryMarkdown(summary, {}, costs);
    EXPECT_NE(
        markdown.find(
            "| state memory / bits | LUTs per neuron | flip-flops per neuron | multipliers per neuron |\n"
            "|---|---|---|---|---|---|---|---|---|---|---|---|\n"),
        std::string::npos)
        << markdown;
    EXPECT_TRUE(markdown.ends_with(" | 300 | 40 | 6 | 1 |\n")) << markdown;
}

} // namespace
} // namespace quantoscope
