// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fit.h"
#include "core/hardware/neuron_cost.h"
#include "tests/app/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace quantoscope {
namespace {

class FitCommand : public FilesTest
{
protected:
    void SetUp() override
    {
        std::string text = "time,membrane\n";
        for (int i = 0; i < 400; ++i) {
            m_membrane.push_back(static_cast<float>(i * i % 397) / 300.0F);
            text += std::to_string(i) + "," + std::to_string(m_membrane.back()) + "\n";
            m_membrane.back() = std::stof(std::to_string(m_membrane.back()));
        }
        m_file = write("trace.csv", text);
    }

    Outcome fit(const QStringList& arguments) const
    {
        return runProgram(QStringList{"fit", "--input", m_file, "--column", "membrane"} + arguments);
    }

    std::vector<float> m_membrane;
    QString m_file;
};

TEST_F(FitCommand, PrintsTheThreeFittedSchemes)
{
    const Outcome outcome = fit({"--num-bits", "3"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    EXPECT_TRUE(
        outcome.out.starts_with("num_bits,mode,threshold,lower_limit,upper_limit,multiplier,mse,sqnr_db,"
                                "bound_sqnr_db,raw_spikes,spike_errors,levels_used,outside,"
                                "below_bound_db\n3,"))
        << outcome.out;
    EXPECT_EQ(std::ranges::count(outcome.out, '\n'), 4);
}

TEST_F(FitCommand, WritesTablesForPapersByFormatOrExtension)
{
    const Outcome outcome = fit({"--num-bits", "3", "--format", "markdown", "--decimals", "2"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("\n| bits | scheme | SQNR (dB) | bound (dB) | raw spikes | spike errors | "
                               "below the bound (dB) |\n"),
              std::string::npos)
        << outcome.out;
    EXPECT_EQ(std::ranges::count(outcome.out, '\n'), 4 + 2 + 3);
    const QString path = pathOf("fit.tex");
    ASSERT_EQ(fit({"--num-bits", "3", "-o", path}).exitCode, 0);
    EXPECT_NE(read(path).find("\\begin{tabular}{rlrrrrr}"), std::string::npos) << read(path);
    ASSERT_EQ(fit({"--num-bits", "3", "--format", "latex", "--decimals", "2", "-o", path}).exitCode, 0);
    const auto best = fitSchemes(SortedSamples(m_membrane), {}, 3, 3).front();
    const double hundredths = std::round(100 * best.boundSqnrDb) / 100;
    EXPECT_NE(read(path).find("& $" + std::to_string(hundredths).substr(0, 5) + "$ &"), std::string::npos)
        << read(path);
    EXPECT_TRUE(
        refuses(fit({"--decimals", "3"}), 2, "--decimals applies only to the formats latex and markdown"));
    EXPECT_TRUE(refuses(fit({"--format", "latex", "--decimals", "10"}), 2,
                        "decimals is \"10\"; it must be an integer from 0 to 9"));
}

TEST_F(FitCommand, WritesTaskAndFitsAsJson)
{
    const QString path = pathOf("fit.json");
    ASSERT_EQ(fit({"--num-bits", "2..3", "--objective", "spikes", "--threshold", "0.5", "-o", path}).exitCode,
              0);
    const auto json = nlohmann::json::parse(read(path));
    EXPECT_EQ(json.at("objective"), "spikes");
    EXPECT_EQ(json.at("threshold"), 0.5);
    ASSERT_EQ(json.at("fits").size(), 2U);
    const auto expected =
        fitSchemes(SortedSamples(m_membrane), {.threshold = 0.5, .objective = Objective::spikes}, 2, 3);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& fitted = json.at("fits")[i];
        EXPECT_EQ(fitted.at("num_bits"), 2 + static_cast<int>(i));
        EXPECT_EQ(fitted.at("bound").at("levels"), expected[i].bound.levels);
        for (std::size_t k = 0; k < 3; ++k) {
            const FittedScheme& scheme = expected[i].schemes[k];
            EXPECT_EQ(fitted.at("schemes")[k].at("scheme").at("lower_limit"), scheme.scheme.lowerLimit);
            EXPECT_EQ(fitted.at("schemes")[k].at("sqnr_db"), scheme.sqnrDb);
            EXPECT_EQ(fitted.at("schemes")[k].at("spike_errors"), scheme.error.spikeErrors);
        }
    }
}

/// The cells of the rows of a CSV text, without its header.
std::vector<QStringList> cellsOf(const std::string& csv)
{
    std::vector<QStringList> rows;
    for (const QString& line : QString::fromStdString(csv).split('\n', Qt::SkipEmptyParts).mid(1)) {
        rows.push_back(line.split(','));
    }
    return rows;
}

TEST_F(FitCommand, AddsTheCostOfANeuronWithEachScheme)
{
    const Outcome without = fit({"--num-bits", "2..3"});
    const Outcome outcome = fit({"--num-bits", "2..3", "--cost", "ice40"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    EXPECT_NE(outcome.out.find(",below_bound_db,estimated_luts,estimated_flip_flops,estimated_multipliers\n"),
              std::string::npos)
        << outcome.out;
    const auto fits = fitSchemes(SortedSamples(m_membrane), {}, 2, 3);
    const auto rows = cellsOf(outcome.out);
    const auto plainRows = cellsOf(without.out);
    ASSERT_EQ(rows.size(), 6U);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Scheme& scheme = fits[i / 3].schemes[i % 3].scheme;
        const NeuronCost expected = neuronCost(plainNeuron(scheme), Technology::ice40);
        ASSERT_TRUE(expected.cost) << expected.problem;
        const QStringList costs{QString::number(expected.cost->luts),
                                QString::number(expected.cost->flipFlops), "0"};
        EXPECT_EQ(rows[i].join(',').toStdString(), (plainRows[i] + costs).join(',').toStdString());
    }
}

TEST_F(FitCommand, TheCostIsThatOfTheHardwareCommand)
{
    const Outcome outcome =
        fit({"--num-bits", "3", "--all-formats", "--cost", "xc7", "--rounding", "floor", "--format", "json"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const auto json = nlohmann::json::parse(outcome.out);
    EXPECT_EQ(json.at("technology"), "xc7");
    const auto& schemes = json.at("fits")[0].at("schemes");
    const auto found = std::ranges::find_if(
        schemes, [](const auto& row) { return row.at("scheme").at("scheme") == "pow2"; });
    ASSERT_NE(found, schemes.end()) << outcome.out;
    const auto scale = QString::fromStdString(found->at("scheme").at("scale").dump());
    const Outcome neuron =
        runProgram({"hardware", "--scheme", "pow2", "--num-bits", "3", "--scale", scale, "--rounding",
                    "floor", "--leak", "shift:3", "--reset", "zero", "--cost"},
                   {{"PATH", pathOf("no programs")}, {"XDG_CACHE_HOME", pathOf("cache")}});
    ASSERT_EQ(neuron.exitCode, 0) << neuron.err;
    const std::string expected = "xc7,estimate," + found->at("estimated_luts").dump() + "," +
                                 found->at("estimated_flip_flops").dump() + ",";
    EXPECT_NE(neuron.out.find(expected), std::string::npos) << expected << neuron.out;
}

TEST_F(FitCommand, ACostThatIsMissingIsEmptyAndExplained)
{
    const QStringList sixBits{"--num-bits", "6", "--all-formats", "--cost", "xc7"};
    const Outcome outcome = fit(sixBits);
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const auto rows = cellsOf(outcome.out);
    const auto isMissing = [](const QStringList& row) { return row.back().isEmpty(); };
    const auto first = std::ranges::find_if(rows, isMissing);
    ASSERT_NE(first, rows.end()) << outcome.out;
    const QStringList noNumbers{"", "", ""};
    EXPECT_EQ(first->last(3), noNumbers);
    const auto missing = std::ranges::count_if(rows, isMissing);
    EXPECT_TRUE(outcome.err.starts_with(
        "quantoscope fit: note: Rows without a cost: " + std::to_string(missing) + " of " +
        std::to_string(rows.size()) + ". The first is " + first->at(1).toStdString() + ", num_bits 6: "))
        << outcome.err;
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1);
    const auto json = nlohmann::json::parse(fit(sixBits + QStringList{"--format", "json"}).out);
    const auto place = static_cast<std::size_t>(first - rows.begin());
    EXPECT_TRUE(json.at("fits")[0].at("schemes")[place].at("estimated_luts").is_null());
}

TEST_F(FitCommand, TablesForPapersSayWhatTheCostIs)
{
    const Outcome outcome = fit({"--num-bits", "3", "--cost", "xc7", "--format", "markdown"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("LUTs, flip-flops and multipliers are estimates for xc7: a leaky neuron with "
                               "the leak shift:3 whose state has these levels."),
              std::string::npos)
        << outcome.out;
    EXPECT_NE(outcome.out.find("| below the bound (dB) | LUTs | flip-flops | multipliers |\n"),
              std::string::npos)
        << outcome.out;
}

TEST_F(FitCommand, FindsTheFewestBitsThatMeetTheRequirements)
{
    const Outcome outcome = fit({"--keep-db", "20", "--keep-spikes", "--objective", "spikes"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const auto fits = fitSchemes(SortedSamples(m_membrane), {.objective = Objective::spikes}, 1, 6);
    const FittedScheme* smallest = smallestMeeting(fits, {.sqnrDb = 20, .everySpike = true});
    ASSERT_NE(smallest, nullptr);
    const std::string bits = std::to_string(smallest->scheme.numBits);
    EXPECT_EQ(outcome.err,
              "quantoscope fit: The fewest bits that give at least 20 dB and keep every spike: " + bits +
                  ".\n");
    EXPECT_NE(outcome.out.find("\n" + bits + ","), std::string::npos) << outcome.out;
}

TEST_F(FitCommand, KeepSpikesImpliesTheSpikesObjective)
{
    const Outcome alone = fit({"--keep-spikes"});
    ASSERT_EQ(alone.exitCode, 0) << alone.err;
    EXPECT_EQ(alone.out, fit({"--keep-spikes", "--objective", "spikes"}).out);
    EXPECT_NE(alone.out, fit({"--keep-spikes", "--objective", "mse"}).out);
}

TEST_F(FitCommand, ReportsAndOmitsNonFiniteSamplesAndOutliers)
{
    std::string text = "membrane\n";
    for (const float x : m_membrane) {
        text += std::to_string(x) + "\n";
    }
    const QString clean = write("clean.csv", text);
    const QString damaged = write("damaged.csv", text + "nan\ninf\n-inf\n1e9\n-1e30\n");
    const Outcome wanted = runProgram({"fit", "--input", clean});
    const Outcome outcome = runProgram({"fit", "--input", damaged});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(outcome.out, wanted.out);
    EXPECT_EQ(wanted.err, "");
    EXPECT_NE(outcome.err.find("damaged.csv: 3 of 405 samples are not finite (1 NaN, 2 infinite); left out."),
              std::string::npos)
        << outcome.err;
    EXPECT_NE(outcome.err.find("damaged.csv: 2 of 402 samples lie beyond"), std::string::npos) << outcome.err;
}

TEST_F(FitCommand, RejectsInvalidArguments)
{
    EXPECT_TRUE(
        refuses(fit({"--num-bits", "0"}), 2, "num_bits is \"0\"; it must be an integer from 1 to 16"));
    EXPECT_TRUE(refuses(fit({"--num-bits", "5..3"}), 2, "num_bits is \"5..3\""));
    EXPECT_TRUE(
        refuses(fit({"--threshold", "0"}), 2, "threshold is 0; for a fit it must be a number other than 0"));
    EXPECT_TRUE(refuses(fit({"--objective", "both"}), 2, "objective is \"both\"; it must be mse or spikes"));
    EXPECT_TRUE(refuses(fit({"--cost", "luts"}), 2, "cost is \"luts\"; it must be xc7 or ice40"));
    EXPECT_TRUE(
        refuses(fit({"--format", "xml"}), 2, "format is \"xml\"; it must be csv, json, latex or markdown"));
    EXPECT_TRUE(refuses(fit({"-o", "fit.txt"}), 2, "fit.txt does not end in csv, json, tex or md"));
    EXPECT_TRUE(refuses(fit({"--keep-db", "nan"}), 2, "keep_db is \"nan\""));
    EXPECT_TRUE(refuses(fit({"--num-bits", "1..2", "--keep-db", "200"}), 2,
                        "No scheme of 1 to 2 bits can give at least 200 dB"));
    EXPECT_TRUE(refuses(runProgram("fit --num-bits 3"), 2, "--input is required"));
    const QString several = write("several.csv", "a,b\n0.5,1\n0.25,0.5\n");
    EXPECT_TRUE(refuses(runProgram({"fit", "--input", several}), 2, "has 2 columns"));
    const QString nothing = write("nan.csv", "x\nnan\nnan\n");
    EXPECT_TRUE(refuses(runProgram({"fit", "--input", nothing}), 2, "contains no finite number in column x"));
}

TEST_F(FitCommand, AcceptsAThresholdInMillivolts)
{
    const QString file = write("cell.csv", "Vm (mV)\n-65\n-64\n-52\n-49\n-65\n-40\n-66\n");
    const Outcome outcome = runProgram({"fit", "--input", file, "--num-bits", "4", "--threshold", "-50"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("\n4,uniform,-50,"), std::string::npos) << outcome.out;
    EXPECT_TRUE(refuses(runProgram({"fit", "--input", file, "--threshold", "0"}), 2,
                        "threshold is 0; for a fit it must be a number other than 0, from -1e30 to 1e30."));
}

} // namespace
} // namespace quantoscope
