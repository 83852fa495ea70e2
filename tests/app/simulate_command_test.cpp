// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "files/exports/trace_writer.h"
#include "files/session/setup_link.h"
#include "tests/app/program.h"
#include "tests/core/hardware/random_setups.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <utility>
#include <vector>

namespace quantoscope {
namespace {

using SimulateCommand = FilesTest;

constexpr auto columns = "step,input,membrane,spike,membrane_quantized,spike_quantized";
constexpr auto run =
    "simulate --neuron leaky --beta 0.9 --stimulus step --amplitude 0.15 --steps 200 --num-bits 3";

TEST_F(SimulateCommand, PrintsTheDocumentedColumns)
{
    const Outcome outcome = runProgram(run);
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const std::size_t header = outcome.out.find(columns);
    ASSERT_NE(header, std::string::npos) << outcome.out;
    EXPECT_EQ(std::count(outcome.out.begin() + static_cast<std::ptrdiff_t>(header), outcome.out.end(), '\n'),
              201);
}

TEST_F(SimulateCommand, IsReproducible)
{
    EXPECT_EQ(runProgram(run).out, runProgram(run).out);
}

TEST_F(SimulateCommand, WritesEveryFormat)
{
    for (const char* ending : {"csv", "npy", "json"}) {
        const QString path = pathOf(QString("run.") + ending);
        ASSERT_EQ(runProgram(QString(run).split(' ') + QStringList{"-o", path}).exitCode, 0);
        EXPECT_FALSE(read(path).empty()) << ending;
    }
    const auto json = nlohmann::json::parse(read(pathOf("run.json")));
    EXPECT_EQ(json.at("columns").at("membrane").size(), 200U);
}

/// Spikes of the raw and of the quantized neuron.
std::pair<int, int> spikesOf(const std::string& csv)
{
    std::pair<int, int> spikes{0, 0};
    std::istringstream lines(csv);
    std::string line;
    std::getline(lines, line); // the header
    while (std::getline(lines, line)) {
        const QStringList fields = QString::fromStdString(line).split(',');
        spikes.first += fields.at(3).toInt();
        spikes.second += fields.at(5).toInt();
    }
    return spikes;
}

TEST_F(SimulateCommand, RoundingChangesTheSpikesAsMuchAsBitsDo)
{
    const auto spikes = [](int bits, const std::string& rounding) {
        return spikesOf(
            runProgram(("simulate --stimulus poisson --amplitude 0.35 --rate 0.35 --seed 0 --steps 2000 "
                        "--lower-limit 1 --upper-limit 0.75 --num-bits " +
                        std::to_string(bits) + " --rounding " + rounding)
                           .c_str())
                .out);
    };
    EXPECT_EQ(spikes(4, "saturating"), std::pair(134, 144));
    EXPECT_EQ(spikes(4, "nearest-even"), std::pair(134, 144));
    EXPECT_EQ(spikes(4, "floor"), std::pair(134, 13));
    EXPECT_EQ(spikes(4, "toward-zero"), std::pair(134, 13));
}

TEST_F(SimulateCommand, FiringAtTheThresholdCountsAMembraneThatReachesIt)
{
    // The membrane is 0.5, 1, 1.5, …: it reaches the threshold, 1, exactly.
    const std::string ramp =
        "simulate --beta 1 --amplitude 0.5 --steps 3 --reset none --num-bits 8 --firing ";
    EXPECT_EQ(spikesOf(runProgram((ramp + "above").c_str()).out).first, 1);
    EXPECT_EQ(spikesOf(runProgram((ramp + "at-or-above").c_str()).out).first, 2);
}

TEST_F(SimulateCommand, ReproducesItsOwnTrace)
{
    const QString path = pathOf("trace.csv");
    const QStringList made = QString("simulate --stimulus poisson --amplitude 0.35 --rate 0.35").split(' ');
    ASSERT_EQ(runProgram(made + QStringList{"--reset", "zero", "-o", path}).exitCode, 0);
    const Outcome outcome = runProgram(made + QStringList{"--compare", path});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_NE(
        outcome.err.find("quantoscope simulate: With reset to zero, your trace is reproduced exactly for "
                         "200 of 200 steps.\n"),
        std::string::npos)
        << outcome.err;
    EXPECT_TRUE(outcome.out.starts_with(std::string(columns) + ",reference,reference_spike\n"))
        << outcome.out;
}

TEST_F(SimulateCommand, WritesTheComparisonIntoJson)
{
    const QString trace = write("trace.csv", "v\n0.5\n0.75\n9\n");
    const QString path = pathOf("run.json");
    const QStringList half = QString("simulate --beta 0.5 --amplitude 0.5 --steps 3 --compare").split(' ');
    ASSERT_EQ(runProgram(half + QStringList{trace, "-o", path}).exitCode, 0);
    const auto json = nlohmann::json::parse(read(path));
    const auto& comparison = json.at("comparison");
    EXPECT_EQ(comparison.at("steps"), 3);
    EXPECT_EQ(comparison.at("equal_steps"), 2);
    EXPECT_EQ(comparison.at("first_difference").at("step"), 2);
    EXPECT_EQ(comparison.at("first_difference").at("recorded"), (nlohmann::json{{"membrane", 9.0}}));
    EXPECT_EQ(comparison.at("alternative").at("update"), "as-simulated");
    EXPECT_TRUE(comparison.at("changes").empty());
    EXPECT_EQ(json.at("columns").at("reference"), (nlohmann::json{0.5, 0.75, 9.0}));
    EXPECT_FALSE(json.at("columns").contains("reference_spike"));
}

TEST_F(SimulateCommand, RefusesATraceThatCannotBeCompared)
{
    const QString trace = write("trace.csv", "v\n0.15\n0.285\n");
    EXPECT_TRUE(refuses(runProgram({"simulate", "--compare", trace}), 2,
                        "The trace has 2 steps and the input 200; they must have equally many."));
    EXPECT_TRUE(refuses(runProgram({"simulate", "--input", trace, "--loop", "open", "--compare", trace}), 2,
                        "--compare requires an input current; use --loop closed."));
    EXPECT_TRUE(refuses(runProgram({"simulate", "--compare-scale", "2"}), 2,
                        "--compare-scale requires a trace; give it with --compare."));
}

TEST_F(SimulateCommand, UsesARecordingAsCurrentOrAsMembrane)
{
    const QString input = write("trace.csv", "a,b\n0.1,0.5\n0.2,0.6\n0.3,1.5\n");
    const Outcome closed = runProgram({"simulate", "--input", input, "--column", "b"});
    EXPECT_EQ(closed.exitCode, 0) << closed.err;
    EXPECT_NE(closed.out.find("\n0,0.5,0.5,0,"), std::string::npos) << closed.out;
    const Outcome open = runProgram({"simulate", "--input", input, "--column", "1", "--loop", "open"});
    EXPECT_EQ(open.exitCode, 0) << open.err;
    EXPECT_NE(open.out.find("\n2,,1.5,1,"), std::string::npos) << open.out;
}

TEST_F(SimulateCommand, SimulatesEveryNeuronAndRecordsItInTheJson)
{
    const auto neuronOf = [&](const QString& options) {
        const QString path = pathOf("run.json");
        const Outcome outcome = runProgram(("simulate " + options + " -o").split(' ') + QStringList{path});
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        nlohmann::json neuron = nlohmann::json::parse(read(path)).at("setup").at("neuron");
        for (const char* format : {"input_format", "accumulator"}) { // of every neuron
            EXPECT_EQ(neuron.at(format), "exact");
            neuron.erase(format);
        }
        return neuron;
    };
    using nlohmann::json;
    EXPECT_EQ(neuronOf("--neuron leaky --no-reset-delay --reset zero"), (json{{"kind", "leaky"},
                                                                              {"leak", "exact"},
                                                                              {"beta", 0.9},
                                                                              {"threshold", 1.0},
                                                                              {"firing", "above"},
                                                                              {"reset", "zero"},
                                                                              {"reset_delay", false}}));
    EXPECT_EQ(neuronOf("--neuron synaptic --alpha 0.5 --beta 0.75"), (json{{"kind", "synaptic"},
                                                                           {"leak", "exact"},
                                                                           {"beta", 0.75},
                                                                           {"alpha", 0.5},
                                                                           {"threshold", 1.0},
                                                                           {"firing", "above"},
                                                                           {"reset", "subtract"},
                                                                           {"reset_delay", true}}));
    EXPECT_EQ(neuronOf("--neuron alpha --alpha 0.5 --beta 0.25 --neuron-threshold 2"),
              (json{{"kind", "alpha"},
                    {"beta", 0.25},
                    {"alpha", 0.5},
                    {"threshold", 2.0},
                    {"firing", "above"},
                    {"reset", "subtract"}}));
    EXPECT_EQ(neuronOf("--neuron lapicque --resistance 2 --capacitance 4 --time-step 0.5"),
              (json{{"kind", "lapicque"},
                    {"leak", "exact"},
                    {"resistance", 2.0},
                    {"capacitance", 4.0},
                    {"time_step", 0.5},
                    {"threshold", 1.0},
                    {"firing", "above"},
                    {"reset", "subtract"}}));
    EXPECT_NEAR(neuronOf("--neuron lapicque --beta 0.5").at("capacitance").get<double>(), 1 / std::log(2.0),
                1e-6);
}

TEST_F(SimulateCommand, ReportsTheCurrentsAtWhichTheQuantizedNeuronIsSilent)
{
    const QString path = pathOf("silent.json");
    const Outcome outcome =
        runProgram(QString("simulate --neuron leaky --beta 0.95 --stimulus step --amplitude 0.06 --steps 500 "
                           "--num-bits 4 --uniform -o")
                       .split(' ') +
                   QStringList{path});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const auto json = nlohmann::json::parse(read(path));
    EXPECT_EQ(json.at("metrics").at("spikes"), 13);
    EXPECT_EQ(json.at("metrics").at("spikes_quantized"), 0);
    EXPECT_NE(outcome.err.find("the raw neuron fires 13 times and the quantized neuron never fires"),
              std::string::npos)
        << outcome.err;
    EXPECT_NE(outcome.err.find("With constant currents from 0.05 to"), std::string::npos) << outcome.err;
}

TEST_F(SimulateCommand, NeuronModelsDiffer)
{
    std::vector<std::string> outputs;
    for (const char* kind : {"leaky", "lapicque", "synaptic", "alpha"}) {
        outputs.push_back(runProgram(("simulate --steps 50 --neuron " + std::string(kind)).c_str()).out);
    }
    std::ranges::sort(outputs);
    EXPECT_EQ(std::ranges::adjacent_find(outputs), outputs.end());
}

TEST_F(SimulateCommand, PrintsWarningsToStandardError)
{
    const Outcome outcome = runProgram("simulate --upper-limit 0");
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_NE(outcome.err.find("quantoscope simulate: warning: "), std::string::npos);
    EXPECT_EQ(outcome.out.find("warning"), std::string::npos);
}

TEST_F(SimulateCommand, WarnsAboutLostSpikesFirst)
{
    const Outcome outcome =
        runProgram("simulate --num-bits 4 --upper-limit 0.5 --stimulus noise --amplitude 0.3 --steps 1000");
    EXPECT_TRUE(outcome.err.starts_with("quantoscope simulate: warning: With this input, the raw neuron "
                                        "fires 17 times and the quantized neuron only 12 times (5 lost)."))
        << outcome.err;
    EXPECT_LT(outcome.err.find("lost"), outcome.err.find("clipped"));
    EXPECT_NE(outcome.err.find("Cause: a level equal to the threshold ("), std::string::npos) << outcome.err;
}

TEST_F(SimulateCommand, AChipSetsItsArithmeticAndOptionsChangeIt)
{
    const auto setupOf = [&](const QString& options) {
        const QString path = pathOf("chip.json");
        const Outcome outcome = runProgram(("simulate " + options + " -o").split(' ') + QStringList{path});
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        return nlohmann::json::parse(read(path)).at("setup");
    };
    const auto odin = setupOf("--chip odin");
    EXPECT_EQ(odin.at("scheme").at("scheme"), "UQ1.7");
    EXPECT_EQ(odin.at("neuron").at("firing"), "at-or-above");
    const auto changed = setupOf("--firing above --leak shift:2 --chip odin --rounding nearest-even");
    EXPECT_EQ(changed.at("neuron").at("firing"), "above");
    EXPECT_EQ(changed.at("neuron").at("leak"), "shift:2");
    EXPECT_EQ(changed.at("rounding"), "nearest-even");
    EXPECT_EQ(setupOf("--chip fixed-point").at("overflow"), "wrap");
    EXPECT_EQ(setupOf("--chip fixed-point --scheme nf4").at("overflow"), "saturate"); // nf4 cannot wrap
}

TEST_F(SimulateCommand, RefusesArithmeticThatHasNoEffect)
{
    for (const auto& [options, sentence] :
         {std::pair{"--chip loihi", "chip is \"loihi\""},
          {"--chip odin --neuron alpha", "--chip applies only to the neuron"},
          {"--leak shift:3 --neuron alpha", "--leak applies only to the neuron"},
          {"--overflow wrap", "--overflow wrap applies only to Qm.n and UQm.n"},
          {"--rounding-seed 3", "--rounding-seed applies only to --rounding stochastic"}}) {
        const Outcome outcome =
            runProgram((QString("simulate ") + options + " -o").split(' ') + QStringList{pathOf("none.csv")});
        EXPECT_EQ(outcome.exitCode, 2) << options;
        EXPECT_NE(outcome.err.find(sentence), std::string::npos) << outcome.err;
    }
}

TEST_F(SimulateCommand, SaysThatALongRecordingIsCut)
{
    const QString input = write("long.csv", "x\n" + QByteArray("0.25\n").repeated(1'000'003).toStdString());
    const Outcome outcome = runProgram({"simulate", "--input", input, "--loop", "open", "--rounding",
                                        "stochastic", "-o", pathOf("cut.npy")});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_NE(outcome.err.find("The output holds the first 1000000 of 1000003 samples"), std::string::npos)
        << outcome.err;
}

/// The words of a command that needs no other quoting than single quotes.
QStringList wordsOf(const std::string& command)
{
    QStringList words;
    bool quoted = false;
    bool started = false;
    for (const QChar c : QString::fromStdString(command)) {
        if (c == '\'') {
            quoted = !quoted;
        } else if (c == ' ' && !quoted) {
            started = false;
            continue;
        }
        if (!started) {
            words << QString();
            started = true;
        }
        if (c != '\'') {
            words.last() += c;
        }
    }
    return words;
}

std::string columnsOf(const std::string& trace)
{
    return nlohmann::json::parse(trace).at("columns").dump();
}

TEST_F(SimulateCommand, TheCommandOfASetupReproducesIt)
{
    RandomSetups random(7);
    int run = 0;
    for (int i = 0; i < 60; ++i) {
        quantoscope::Setup setup = random.next();
        setup.stimulus.steps = 20;
        if (validate(setup)) {
            continue;
        }
        const std::string command = simulateCommandOf(setup);
        const Outcome outcome = runProgram(wordsOf(command).mid(1) + QStringList{"-o", pathOf("run.json")});
        ASSERT_EQ(outcome.exitCode, 0) << command << "\n" << outcome.err;
        const auto exploration = explore(setup);
        // The setups may differ in parameters that have no effect, which the command leaves out.
        EXPECT_EQ(columnsOf(read(pathOf("run.json"))), columnsOf(traceText(*exploration, TraceFormat::json)))
            << command;
        ++run;
    }
    EXPECT_GT(run, 30);
}

} // namespace
} // namespace quantoscope
