// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFileInfo>

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

/// Exports a network in all three formats, which check_network.py compares. Returns what that prints.
class ExportedNetwork : public FilesTest
{
protected:
    std::string check(const QStringList& options)
    {
        const QString code = pathOf("network.py");
        const QString json = pathOf("network.json");
        const QString nir = pathOf("network.nir");
        for (const QString& path : {code, json, nir}) {
            const Outcome outcome =
                runProgram(QStringList{"train", "-o", pathOf("run.csv"), "--network", path} + options);
            EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        }
        const Outcome outcome = runPython({QUANTOSCOPE_CHECK_NETWORK, code, json, nir});
        return outcome.out + outcome.err;
    }
};

TEST_F(ExportedNetwork, GivesTheSameOutputs)
{
    for (const char* learner : {"float", "ptq", "qat"}) {
        for (const char* loss : {"spikes", "membrane"}) {
            EXPECT_EQ(check({"--epochs", "5", "--num-bits", "4", "--learner", learner, "--loss", loss,
                             "--non-uniform"}),
                      "200 test samples agree\n")
                << learner << " " << loss;
        }
    }
}

TEST_F(ExportedNetwork, RoundsByTheRuleOfItsTraining)
{
    for (const char* rule : {"saturating", "nearest-even", "floor", "toward-zero"}) {
        EXPECT_EQ(check({"--epochs", "5", "--num-bits", "5", "--rounding", rule}), "200 test samples agree\n")
            << rule;
    }
    EXPECT_EQ(check({"--epochs", "5", "--scheme", "Q1.3"}), "200 test samples agree\n");
}

TEST_F(ExportedNetwork, StoresTheWeightsInFewBits)
{
    for (const char* learner : {"ptq-weights", "ptq-both", "qat-weights", "qat-both"}) {
        for (const char* scale : {"tensor", "channel"}) {
            EXPECT_EQ(check({"--epochs", "3", "--num-bits", "5", "--learners", learner, "--weight-bits", "3",
                             "--weight-scale", scale, "--hidden-2", "8", "--recurrent"}),
                      "200 test samples agree\n")
                << learner << " " << scale;
        }
    }
}

TEST_F(ExportedNetwork, TakesDigitsAndSpikes)
{
    EXPECT_EQ(check({"--dataset", "digits", "--size", "500", "--hidden", "32", "--epochs", "2"}),
              "200 test samples agree\n");
    EXPECT_EQ(check({"--dataset", "digits", "--encoding", "rate", "--size", "300", "--hidden", "16",
                     "--epochs", "1", "--surrogate", "fast-sigmoid"}),
              "150 test samples agree\n");
    EXPECT_EQ(check({"--dataset", "spike-patterns", "--classes", "4", "--size", "200", "--hidden", "16",
                     "--hidden-2", "12", "--hidden-3", "8", "--recurrent", "--epochs", "2"}),
              "100 test samples agree\n");
    const QFileInfo code(pathOf("network.py"));
    EXPECT_LT(code.size(), 1'000'000);
}

TEST_F(TrainCommand, NetworkRunGivesTheAccuracyOfTheLearner)
{
    const QStringList options{"train",
                              "--dataset",
                              "digits",
                              "--size",
                              "600",
                              "--hidden",
                              "24",
                              "--epochs",
                              "3",
                              "--learners",
                              "float",
                              "--network",
                              pathOf("network.nir"),
                              "--samples",
                              pathOf("samples.npz")};
    const Outcome trained = runProgram(options);
    ASSERT_EQ(trained.exitCode, 0) << trained.err;
    const Outcome run =
        runProgram({"network", "run", pathOf("network.nir"), "--input", pathOf("samples.npz")});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    const std::string last = trained.out.substr(trained.out.rfind(',') + 1);
    const std::string::size_type place = run.err.find("Accuracy: ");
    ASSERT_NE(place, std::string::npos) << run.err;
    EXPECT_NEAR(std::stod(run.err.substr(place + 10)) / 100, std::stod(last), 1.0 / 300)
        << "at most one of 300 samples differs, whose sums were added in another order";
}

TEST_F(TrainCommand, RejectsInvalidArguments)
{
    EXPECT_TRUE(refuses(runProgram("train --dataset rings"), 2, "moons, spiral or file"));
    EXPECT_TRUE(refuses(runProgram("train --noise 3"), 2, "noise is 3; it must be a number from 0 to 1."));
    EXPECT_TRUE(refuses(runProgram("train --size 1"), 2, "size is 1; it must be an integer from 4"));
    EXPECT_TRUE(refuses(runProgram("train --test-fraction 0"), 2, "test_fraction"));
    EXPECT_TRUE(refuses(runProgram("train --hidden 1025"), 2, "hidden is 1025; it must be an integer"));
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
    EXPECT_TRUE(refuses(runProgram("train --network net.txt"), 2, "py, json or nir"));
    EXPECT_TRUE(refuses(runProgram("train --learner qat"), 2, "--network"));
    EXPECT_TRUE(refuses(runProgram("train --samples x.npy"), 2, "does not end in npz"));
    EXPECT_TRUE(refuses(runProgram("train --hidden-3 8"), 2, "requires --hidden-2"));
    EXPECT_TRUE(
        refuses(runProgram("train --weight-bits 3"), 2, "requires learners that quantize the weights"));
    EXPECT_TRUE(refuses(runProgram("train --schedule-epochs 20"), 2, "constant learning rate"));
    EXPECT_TRUE(refuses(runProgram("train --classes 3"), 2, "does not apply to the data set xor"));
    EXPECT_TRUE(refuses(runProgram("train --dataset file"), 2, "requires --input"));
    EXPECT_TRUE(refuses(runProgram("train --quantized weights --learners float"), 2, "together"));
    EXPECT_TRUE(refuses(runProgram("train --input points.csv --dataset xor"), 2, "cannot be used together"));
    EXPECT_TRUE(refuses(runProgram({"train", "--input", write("two.csv", "x,y\n1,2\n")}), 2, "label"));
}

} // namespace
} // namespace quantoscope
