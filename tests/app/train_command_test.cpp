// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace quantoscope {
namespace {

using TrainCommand = FilesTest;

using Table = std::vector<std::vector<double>>;

constexpr auto trainColumns = "epoch,float_loss,float_accuracy,ptq_loss,ptq_accuracy,qat_loss,qat_accuracy";

/// The lines below the header.
Table tableOf(const std::string& csv)
{
    std::istringstream lines(csv);
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, trainColumns);
    Table table;
    while (std::getline(lines, line)) {
        std::istringstream fields(line);
        std::vector<double> row;
        for (std::string field; std::getline(fields, field, ',');) {
            row.push_back(std::stod(field));
        }
        EXPECT_EQ(row.size(), 7U);
        table.push_back(row);
    }
    return table;
}

TEST_F(TrainCommand, WritesOneRowPerEpochFromZero)
{
    const Outcome outcome = runProgram("train --dataset circles --epochs 3");
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const Table table = tableOf(outcome.out);
    ASSERT_EQ(table.size(), 4U);
    for (std::size_t epoch = 0; epoch < table.size(); ++epoch) {
        EXPECT_EQ(table[epoch][0], static_cast<double>(epoch));
        for (const std::size_t accuracy : {2U, 4U, 6U}) {
            EXPECT_GE(table[epoch][accuracy], 0.0);
            EXPECT_LE(table[epoch][accuracy], 1.0);
        }
    }
    EXPECT_EQ(table[0][3], table[0][5]) << "PTQ and QAT start from the same network";
}

TEST_F(TrainCommand, TheSameSeedGivesTheSameBytes)
{
    const auto run = [](const char* seed) {
        return runProgram({"train", "--num-bits", "3", "--epochs", "4", "--seed", seed}).out;
    };
    EXPECT_EQ(run("5"), run("5"));
    EXPECT_NE(run("5"), run("6"));
}

TEST_F(TrainCommand, TheTrueGradientLeavesTheQatLossUnchanged)
{
    const Table table = tableOf(runProgram("train --num-bits 4 --state-gradient staircase --epochs 3").out);
    ASSERT_EQ(table.size(), 4U);
    EXPECT_EQ(table[3][5], table[0][5]);
    EXPECT_LT(table[3][1], table[0][1]) << "the float network learns";
}

TEST_F(TrainCommand, TrainsOnPointsFromAFile)
{
    std::string text = "x,y,label\n";
    for (int i = 0; i < 40; ++i) {
        text += std::to_string(100 + i) + "," + std::to_string(i % 7) + "," + (i < 20 ? "3\n" : "8\n");
    }
    const QString input = write("points.csv", text);
    const Outcome outcome = runProgram({"train", "--input", input, "--epochs", "30"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_GE(tableOf(outcome.out).back()[2], 0.9);
}

TEST_F(TrainCommand, ExportedNetworkGivesTheSameOutputs)
{
    for (const char* learner : {"float", "qat"}) {
        for (const char* loss : {"spikes", "membrane"}) {
            const QString code = pathOf("network.py");
            const QString json = pathOf("network.json");
            QStringList arguments{"train",     "--epochs",        "5",        "--num-bits", "4",
                                  "--learner", learner,           "--loss",   loss,         "--non-uniform",
                                  "-o",        pathOf("run.csv"), "--network"};
            ASSERT_EQ(runProgram(arguments + QStringList{code}).exitCode, 0);
            ASSERT_EQ(runProgram(arguments + QStringList{json}).exitCode, 0);
            const Outcome check = runPython({QUANTOSCOPE_CHECK_NETWORK, code, json});
            EXPECT_EQ(check.exitCode, 0) << check.err << check.out;
            EXPECT_EQ(check.out, "200 test points agree\n") << check.err;
        }
    }
}

TEST_F(TrainCommand, ExportedNetworkRoundsByTheRuleOfItsTraining)
{
    for (const char* rule : {"saturating", "nearest-even", "floor", "toward-zero"}) {
        const QString code = pathOf("network.py");
        const QString json = pathOf("network.json");
        const QStringList arguments{"train",           "--epochs", "5",          "--num-bits", "5",
                                    "--learner",       "qat",      "--rounding", rule,         "-o",
                                    pathOf("run.csv"), "--network"};
        ASSERT_EQ(runProgram(arguments + QStringList{code}).exitCode, 0);
        ASSERT_EQ(runProgram(arguments + QStringList{json}).exitCode, 0);
        const Outcome check = runPython({QUANTOSCOPE_CHECK_NETWORK, code, json});
        EXPECT_EQ(check.out, "200 test points agree\n") << rule << check.err;
    }
}

TEST_F(TrainCommand, RejectsInvalidArguments)
{
    EXPECT_TRUE(refuses(runProgram("train --dataset rings"), 2, "clusters, xor, circles, moons or spiral"));
    EXPECT_TRUE(refuses(runProgram("train --noise 3"), 2, "noise is 3; it must be a number from 0 to 1."));
    EXPECT_TRUE(refuses(runProgram("train --size 1"), 2, "size is 1; it must be an integer from 4"));
    EXPECT_TRUE(refuses(runProgram("train --test-fraction 0"), 2, "test_fraction"));
    EXPECT_TRUE(refuses(runProgram("train --hidden 65"), 2, "hidden is 65; it must be an integer"));
    EXPECT_TRUE(refuses(runProgram("train --steps x"), 2, "steps is \"x\""));
    EXPECT_TRUE(refuses(runProgram("train --beta 2"), 2, "beta"));
    EXPECT_TRUE(refuses(runProgram("train --neuron-threshold inf"), 2, "threshold is inf"));
    EXPECT_TRUE(refuses(runProgram("train --loss mse"), 2, "membrane or spikes"));
    EXPECT_TRUE(refuses(runProgram("train --surrogate relu"), 2, "atan or fast-sigmoid"));
    EXPECT_TRUE(
        refuses(runProgram("train --state-gradient ste"), 2, "straight-through, clipped or staircase"));
    EXPECT_TRUE(refuses(runProgram("train --optimizer lion"), 2, "sgd or adam"));
    EXPECT_TRUE(refuses(runProgram("train --rate 0"), 2, "rate is 0; it must be a number from"));
    EXPECT_TRUE(refuses(runProgram("train --batch-size 0"), 2, "batch_size is 0"));
    EXPECT_TRUE(refuses(runProgram("train --epochs -1"), 2, "epochs"));
    EXPECT_TRUE(refuses(runProgram("train --num-bits 40"), 2, "num_bits"));
    EXPECT_TRUE(refuses(runProgram("train -o run.txt"), 2, "csv"));
    EXPECT_TRUE(refuses(runProgram("train --network net.txt"), 2, "py or json"));
    EXPECT_TRUE(refuses(runProgram("train --learner qat"), 2, "--network"));
    EXPECT_TRUE(refuses(runProgram("train --input points.csv --noise 0.1"), 2, "cannot be used together"));
    EXPECT_TRUE(refuses(runProgram({"train", "--input", write("two.csv", "x,y\n1,2\n")}), 2, "label"));
}

} // namespace
} // namespace quantoscope
