// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/neuron_cost.h"
#include "tests/app/program.h"

#include <QFile>
#include <QProcess>
#include <QThread>

#include <algorithm>

namespace quantoscope {
namespace {

/// A study of a second.
const QStringList tiny{"study",      "digits", "--size",        "60",      "--hidden",     "6",
                       "--steps",    "4",      "--epochs",      "1",       "--seeds",      "2",
                       "--threads",  "1",      "--weight-bits", "2,float", "--state-bits", "2,float",
                       "--spacings", "uniform"};

class StudyCommand : public FilesTest
{
protected:
    Outcome study(const QStringList& more) { return runProgram(tiny + more); }
};

TEST_F(StudyCommand, WritesOneRowPerCaseAndSeed)
{
    const Outcome outcome = study({});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_TRUE(outcome.out.starts_with("seed,method,weight_bits,state_bits,spacing,accuracy,loss,spikes\n"
                                        "1,float,float,float,,"));
    EXPECT_EQ(std::ranges::count(outcome.out, '\n'), 1 + 2 * 7);
    EXPECT_NE(outcome.err.find("qat, weights 2 bits, state 2 bits uniform: accuracy "), std::string::npos);
}

TEST_F(StudyCommand, IsTheSameForEveryNumberOfThreads)
{
    QStringList threads = tiny;
    threads[threads.indexOf("--threads") + 1] = "2";
    EXPECT_EQ(runProgram(threads).out, study({}).out);
}

TEST_F(StudyCommand, ShardsInOrderAreTheWhole)
{
    std::string parts;
    for (const char* shard : {"1/3", "2/3", "3/3"}) {
        parts += study({"--shard", shard}).out;
    }
    EXPECT_EQ(parts, study({}).out);
}

TEST_F(StudyCommand, RowsOfEarlierRunsAreNotComputedAgain)
{
    const QString rows = write("rows.csv", "1,float,float,float,,0.125,0.5,7\n");
    const Outcome outcome = study({"--rows", rows});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    // The job of the float network has more rows than this one, so that all of them are computed.
    EXPECT_EQ(outcome.out, study({}).out);
    std::string all = study({}).out;
    const std::size_t first = all.find("1,qat,2,2,uniform,");
    ASSERT_NE(first, std::string::npos);
    all.replace(first, all.find('\n', first) - first, "1,qat,2,2,uniform,0.125,0.5,7");
    EXPECT_EQ(study({"--rows", write("rows.csv", all)}).out, all);
}

TEST_F(StudyCommand, GoesOnAfterItWasKilled)
{
    const QString output = pathOf("study.csv");
    const QString journal = output + ".journal";
    const auto pieces = [&] {
        const std::string text = QFile::exists(journal) ? read(journal) : std::string();
        return std::ranges::count(text, '\n');
    };
    QStringList longer = tiny;
    for (int epochs = 20; pieces() < 6; epochs *= 4) { // until it is slow enough to be killed in time
        ASSERT_LT(epochs, 100'000);
        longer[tiny.indexOf("--epochs") + 1] = QString::number(epochs);
        QFile::remove(output);
        QProcess process;
        process.start(QUANTOSCOPE_PROGRAM, longer + QStringList{"-o", output});
        while (pieces() < 6 && process.state() != QProcess::NotRunning) {
            process.waitForFinished(1);
        }
        process.kill();
        process.waitForFinished();
    }
    const std::string whole = runProgram(longer).out;
    ASSERT_FALSE(QFile::exists(output));
    const Outcome outcome = runProgram(longer + QStringList{"-o", output});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(read(output), whole);
    EXPECT_FALSE(QFile::exists(journal));
}

TEST_F(StudyCommand, RefusesTheJournalOfAnotherStudy)
{
    const QString output = pathOf("study.csv");
    write("study.csv.journal", "quantoscope study of something else\n\n");
    EXPECT_TRUE(refuses(study({"-o", output}), 2, "other settings or data"));
    EXPECT_FALSE(QFile::exists(output));
}

TEST_F(StudyCommand, SummarizesTheSeeds)
{
    const Outcome outcome = study({"--summary", pathOf("summary.csv"), "-o", pathOf("study.csv")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    const std::string summary = read(pathOf("summary.csv"));
    EXPECT_EQ(std::ranges::count(summary, '\n'), 8);
    EXPECT_NE(summary.find("\nqat,2,2,uniform,2,"), std::string::npos);
}

TEST_F(StudyCommand, AddsTheCostOfEachCaseToTheSummary)
{
    const QString path = pathOf("summary.csv");
    const Outcome outcome = study({"--summary", path, "--cost", "ice40", "-o", pathOf("study.csv")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(read(pathOf("study.csv")), study({}).out);
    const NeuronCost neuron = neuronCost(plainNeuron({.numBits = 2}), Technology::ice40);
    ASSERT_TRUE(neuron.cost) << neuron.problem;
    const QString luts = QString::number(neuron.cost->luts);
    constexpr int neurons = 6 + 10; // hidden, and one per digit
    const QStringList lines = QString::fromStdString(read(path)).split('\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 8);
    EXPECT_TRUE(
        lines[0].endsWith(",state_memory_bits,estimated_luts,estimated_flip_flops,estimated_multipliers"));
    for (const QString& line : lines.mid(1)) {
        const QStringList cells = line.split(',');
        const bool isFloat = cells[2] == "float";
        const QStringList memoryAndLuts{QString::number(neurons * (isFloat ? 32 : 2)), isFloat ? "" : luts};
        EXPECT_EQ(cells.mid(cells.size() - 4, 2).join(',').toStdString(),
                  memoryAndLuts.join(',').toStdString())
            << line.toStdString();
    }
}

TEST_F(StudyCommand, RefusesACostWithoutASummary)
{
    EXPECT_TRUE(refuses(study({"--cost", "xc7"}), 2, "--cost requires --summary."));
    EXPECT_TRUE(refuses(study({"--cost", "asic", "--summary", pathOf("summary.md")}), 2,
                        "cost is \"asic\"; it must be xc7 or ice40"));
}

TEST_F(StudyCommand, SaysWhichOrderingsOfThePaperHold)
{
    QStringList squat = tiny;
    squat.removeLast();
    squat.removeLast();
    const Outcome outcome = runProgram(squat + QStringList{"--squat", "--summary", pathOf("squat.md")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 3) << outcome.err;
    EXPECT_NE(outcome.err.find("Training with weights and state quantized is best: "), std::string::npos);
    EXPECT_NE(read(pathOf("squat.md")).find("| qat-weights - qat-state | "), std::string::npos);
}

TEST_F(StudyCommand, LearnsEveryDataSet)
{
    for (const char* dataset : {"spike-patterns", "clusters", "xor", "circles", "moons", "spiral"}) {
        QStringList arguments = tiny;
        arguments[1] = dataset;
        const Outcome outcome = runProgram(arguments);
        EXPECT_EQ(outcome.exitCode, 0) << dataset << outcome.err;
    }
    for (const char* encoding : {"rate", "latency"}) {
        EXPECT_EQ(study({"--encoding", encoding}).exitCode, 0) << encoding;
    }
}

TEST_F(StudyCommand, LearnsImagesOfMnist)
{
    std::string images("\0\0\x08\x03\0\0\0\x14\0\0\0\2\0\0\0\2", 16);
    std::string labels("\0\0\x08\x01\0\0\0\x14", 8);
    for (int i = 0; i < 20; ++i) {
        images += i % 2 == 0 ? std::string("\xff\0\0\0", 4) : std::string("\0\0\0\xff", 4);
        labels += static_cast<char>(i % 2);
    }
    QStringList arguments = tiny;
    arguments[1] = write("some-images-idx3-ubyte", images);
    write("some-labels-idx1-ubyte", labels);
    const Outcome outcome = runProgram(arguments);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_TRUE(refuses(runProgram(arguments + QStringList{"--noise", "0.2"}), 2, "--noise does not apply"));
}

} // namespace
} // namespace quantoscope
