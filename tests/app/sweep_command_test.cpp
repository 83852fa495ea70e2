// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/neuron_cost.h"
#include "tests/app/program.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <sstream>

namespace quantoscope {
namespace {

class SweepCommand : public FilesTest
{
protected:
    void SetUp() override
    {
        for (const int prime : {397, 211}) {
            std::string text = "membrane\n";
            for (int i = 0; i < 300; ++i) {
                text += std::to_string(static_cast<double>(i * i % prime) / (prime - 100)) + "\n";
            }
            m_files += write(QString("trace %1, .csv").arg(prime), text);
        }
    }

    /// A sweep over both files with 2 * (1 + 2 * 3) * 2 schemes each.
    QStringList arguments(const QStringList& more = {}) const
    {
        return QStringList{"sweep",        "--num-bits",    "2..3",     "--multiplier",
                           "auto,0.5,0.9", "--upper-limit", "0..0.5:2", "--input"} +
               m_files + more;
    }

    QStringList m_files;
};

constexpr auto sweepColumns =
    "input,num_bits,mode,threshold,lower_limit,upper_limit,multiplier,scale,mse,sqnr_db,"
    "bound_sqnr_db,raw_spikes,spike_errors,levels_used,outside,problem\n";

TEST_F(SweepCommand, WritesOneRowPerSchemeAndRecording)
{
    const Outcome outcome = runProgram(arguments());
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    EXPECT_TRUE(outcome.out.starts_with(sweepColumns)) << outcome.out;
    EXPECT_EQ(std::ranges::count(outcome.out, '\n'), 1 + 2 * 2 * (1 + 2 * 3) * 2);
    EXPECT_NE(outcome.out.find(",3,thr-centered,1,0,0.5,0.9,"), std::string::npos) << outcome.out;
}

TEST_F(SweepCommand, ConcatenatedShardsEqualTheWholeSweep)
{
    for (const char* format : {"csv", "json"}) {
        const std::string whole = runProgram(arguments({"--format", format})).out;
        for (const int count : {2, 7, 100}) {
            std::string joined;
            for (int shard = 1; shard <= count; ++shard) {
                const QString part = QString("%1/%2").arg(shard).arg(count);
                const Outcome outcome = runProgram(arguments({"--format", format, "--shard", part}));
                ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
                joined += outcome.out;
            }
            EXPECT_EQ(joined, whole) << count;
            if (std::string_view(format) == "json") {
                break; // once is enough
            }
        }
    }
}

TEST_F(SweepCommand, AShardReadsOnlyTheRecordingsItNeeds)
{
    m_files[1] = pathOf("missing.csv");
    EXPECT_EQ(runProgram(arguments({"--shard", "1/2"})).exitCode, 0);
    EXPECT_TRUE(refuses(runProgram(arguments({"--shard", "2/2"})), 2, "missing.csv"));
}

// As docs/sweeps.md says it: every part in a process of its own, the parts strung together in order.
TEST_F(SweepCommand, RunsUnderGnuParallel)
{
    QProcess parallel;
    parallel.start("parallel", QStringList{"--will-cite", "-k", "-j", "2", "-q", QUANTOSCOPE_PROGRAM} +
                                   arguments({"--shard", "{}/5"}) +
                                   QStringList{":::", "1", "2", "3", "4", "5"});
    ASSERT_TRUE(parallel.waitForStarted()) << "GNU parallel is not installed; ./dev test installs it.";
    ASSERT_TRUE(parallel.waitForFinished(60'000));
    EXPECT_EQ(parallel.exitCode(), 0) << parallel.readAllStandardError().toStdString();
    EXPECT_EQ(parallel.readAllStandardOutput().toStdString(), runProgram(arguments()).out);
}

TEST_F(SweepCommand, JsonHasOneObjectPerLine)
{
    const Outcome outcome = runProgram(arguments({"--format", "json"}));
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    std::istringstream lines(outcome.out);
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const auto row = nlohmann::json::parse(line);
        EXPECT_EQ(row.size(), 10U);
        EXPECT_EQ(row.at("scheme").size(), 9U) << "the same members as in a session";
        EXPECT_TRUE(row.at("scheme").contains("thr_centered"));
        EXPECT_LE(row.at("sqnr_db").get<double>(), row.at("bound_sqnr_db").get<double>());
    }
    EXPECT_EQ(count, 56);
}

TEST_F(SweepCommand, AddsTheCostOfANeuronWithEachScheme)
{
    const Outcome outcome = runProgram(arguments({"--cost", "ice40", "--format", "json"}));
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    std::istringstream lines(outcome.out);
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const auto row = nlohmann::json::parse(line);
        const auto& scheme = row.at("scheme");
        const NeuronCost expected = neuronCost(
            plainNeuron({.numBits = scheme.at("num_bits"),
                         .uniform = scheme.at("uniform"),
                         .thrCentered = scheme.at("thr_centered"),
                         .upperLimit = scheme.at("upper_limit"),
                         .multiplier = scheme.at("multiplier").is_null()
                                           ? std::nullopt
                                           : std::optional(scheme.at("multiplier").get<double>())}),
            Technology::ice40);
        ASSERT_TRUE(expected.cost) << expected.problem;
        EXPECT_EQ(row.at("estimated_luts"), expected.cost->luts) << line;
        EXPECT_EQ(row.at("estimated_flip_flops"), expected.cost->flipFlops) << line;
        EXPECT_EQ(row.at("estimated_multipliers"), 0) << line;
    }
    EXPECT_EQ(count, 56);
}

TEST_F(SweepCommand, RowsWithoutACostAreEmptyAndCounted)
{
    const QStringList sweep{"sweep", "--num-bits", "3..12", "--modes", "zero-centered", "--multiplier",
                            "3",     "--cost",     "xc7",   "--input", m_files[0],      m_files[1]};
    const Outcome csv = runProgram(sweep);
    ASSERT_EQ(csv.exitCode, 0) << csv.err;
    EXPECT_NE(csv.out.find(",outside,estimated_luts,estimated_flip_flops,estimated_multipliers,problem\n"),
              std::string::npos)
        << csv.out;
    EXPECT_NE(csv.out.find(",,,,,,,,\"multiplier 3 raised to the power"), std::string::npos) << csv.out;
    const Outcome json = runProgram(sweep + QStringList{"--format", "json"});
    std::istringstream lines(json.out);
    int missing = 0;
    for (std::string line; std::getline(lines, line);) {
        missing += nlohmann::json::parse(line).at("estimated_luts").is_null() ? 1 : 0;
    }
    EXPECT_GT(missing, 0);
    EXPECT_LT(missing, 20);
    EXPECT_TRUE(
        json.err.starts_with("quantoscope sweep: note: Rows without a cost: " + std::to_string(missing) +
                             " of 20. The first is zero-centered, num_bits "))
        << json.err;
    EXPECT_EQ(std::ranges::count(json.err, '\n'), 1);
}

TEST_F(SweepCommand, ShardsWithCostsAreTheWholeSweepToo)
{
    const QStringList options{"--cost", "xc7"};
    std::string joined;
    for (const char* shard : {"1/3", "2/3", "3/3"}) {
        joined += runProgram(arguments(options + QStringList{"--shard", shard})).out;
    }
    EXPECT_EQ(joined, runProgram(arguments(options)).out);
}

TEST_F(SweepCommand, SaysWhyMetricsAreMissingIfNoTableCanBeBuilt)
{
    const Outcome outcome = runProgram({"sweep", "--num-bits", "12", "--modes", "zero-centered",
                                        "--multiplier", "3", "--input", m_files[0]});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_NE(outcome.out.find(",12,zero-centered,1,0,0.2,3,1,,,"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find(",,,,,\"multiplier 3 raised to the power"), std::string::npos) << outcome.out;
}

TEST_F(SweepCommand, ReportsTheNumberOfNonFiniteSamples)
{
    const QString damaged = write("damaged.csv", "membrane\n0.5\nnan\ninf\n0.25\n");
    const Outcome outcome = runProgram({"sweep", "--num-bits", "2", "--input", damaged});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1);
    EXPECT_NE(outcome.err.find("2 of 4 samples are not finite (1 NaN, 1 infinite); left out."),
              std::string::npos)
        << outcome.err;
}

/// Lines go out as they are found.
TEST_F(SweepCommand, ALongSweepNeedsNoMoreMemoryThanAShortOne)
{
    qputenv("ASAN_OPTIONS", "quarantine_size_mb=1"); // else AddressSanitizer keeps what was freed
    const QString recording = write("short.csv", "membrane\n0\n0.5\n0.25\n");
    const auto megabytes = [&](const char* limits, const QStringList& more) {
        const Outcome outcome = runPython(
            QStringList{QUANTOSCOPE_PEAK_MEMORY, QUANTOSCOPE_PROGRAM, "sweep", "--num-bits", "1", "--modes",
                        "uniform", "--lower-limit", limits, "--upper-limit", limits, "--input", recording} +
            more);
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        return std::stoi("0" + outcome.out);
    };
    const QStringList toFile{"-o", pathOf("long.csv")};
    const int few = megabytes("0..1:10", toFile);
    EXPECT_LT(megabytes("0..1:600", toFile), few + 30);
    EXPECT_LT(megabytes("0..1:600", {}), few + 60);
    EXPECT_EQ(std::ranges::count(read(pathOf("long.csv")), '\n'), 1 + 600 * 600);
    qunsetenv("ASAN_OPTIONS");
}

TEST_F(SweepCommand, WritesNoFileIfARecordingCannotBeRead)
{
    m_files[1] = pathOf("missing.csv");
    const QString output = pathOf("sweep.csv");
    EXPECT_TRUE(refuses(runProgram(arguments({"-o", output})), 2, "missing.csv"));
    EXPECT_FALSE(QFile::exists(output));
    EXPECT_TRUE(refuses(runProgram(arguments()), 2, "missing.csv")); // nor lines of the first one
}

TEST_F(SweepCommand, RejectsTooManyRows)
{
    const auto sweep = [&](const QString& limits) {
        return runProgram({"sweep", "--lower-limit", limits, "--upper-limit", limits, "--multiplier", limits,
                           "--input", m_files[0]});
    };
    EXPECT_TRUE(
        refuses(sweep("0..1:1000"), 2,
                "The sweep would have 16008000000 rows; the maximum is 2000000000, so shorten a list."));
    const QString many = QStringList(10, "0..1:100000").join(',');
    EXPECT_TRUE(refuses(sweep(many), 2, "would have more than 10^18 rows; the maximum is 2000000000"));
    EXPECT_TRUE(refuses(sweep(many + ",0"), 2, "a list of at most 1000000 numbers"));
}

TEST_F(SweepCommand, RejectsInvalidArguments)
{
    const auto with = [&](const QStringList& more) { return runProgram(arguments(more)); };
    for (const char* shard : {"0/3", "4/3", "2", "1/", "/2", "1/2/3", "one/two", "-1/3", "1/9999999"}) {
        EXPECT_TRUE(refuses(with({"--shard", shard}), 2, "K from 1 to N")) << shard;
    }
    EXPECT_TRUE(refuses(
        with({"--modes", "linear"}), 2,
        "modes is \"linear\"; it must be all, or one or more of uniform, thr-centered or zero-centered"));
    EXPECT_TRUE(refuses(with({"--lower-limit", "0..1"}), 2,
                        "lower_limit is \"0..1\"; it must be a list of finite numbers such"));
    EXPECT_TRUE(refuses(with({"--lower-limit", "0..1:1"}), 2, "lower_limit is \"0..1:1\""));
    EXPECT_TRUE(refuses(with({"--lower-limit", "0,,1"}), 2, "lower_limit is \"0,,1\""));
    EXPECT_TRUE(refuses(with({"--cost", "xilinx"}), 2, "cost is \"xilinx\"; it must be xc7 or ice40"));
    EXPECT_TRUE(refuses(with({"--threshold", "inf"}), 2, "threshold is \"inf\""));
    EXPECT_TRUE(refuses(runProgram("sweep"), 2, "--input is required"));
    EXPECT_TRUE(refuses(runProgram({"sweep", "--multiplier", "much", "--input", m_files[0]}), 2,
                        "multiplier is \"much\""));
    EXPECT_TRUE(refuses(runProgram({"sweep", "--num-bits", "8..17", "--input", m_files[0]}), 2,
                        "num_bits is \"8..17\""));
}

} // namespace
} // namespace quantoscope
