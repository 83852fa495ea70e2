// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>

#include <cmath>
#include <sstream>
#include <vector>

namespace quantoscope {
namespace {

/// The energy of a step in the note of --cost, in pJ.
double energyIn(const std::string& notes)
{
    const std::string begin = "On paper a step takes ";
    const std::size_t at = notes.find(begin);
    return at == std::string::npos ? NAN : std::stod(notes.substr(at + begin.size()));
}

class HardwareCommand : public FilesTest
{
protected:
    /// The command for a neuron of 4 bits.
    static QStringList command(const QStringList& more)
    {
        return QStringList{"hardware", "--scheme", "Q1.2", "--leak", "shift:3"} + more;
    }

    /// Where no yosys is found, and no cost is cached.
    QMap<QString, QString> withoutYosys() const
    {
        return {{"PATH", pathOf(".")}, {"XDG_CACHE_HOME", pathOf(".")}};
    }

    QStringList filesInFolder() const { return QDir(pathOf(".")).entryList(QDir::Files, QDir::Name); }
};

TEST_F(HardwareCommand, WritesADesignItsBenchAndItsVectorsOrNothing)
{
    const Outcome outcome = runProgram(command({"-o", pathOf("neuron.vhd")}));
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(filesInFolder(), (QStringList{"neuron.vhd", "neuron_tb.hex", "neuron_tb.vhd"}));
    QDir(pathOf(".")).mkdir("other_tb.hex");
    EXPECT_TRUE(refuses(runProgram(command({"-o", pathOf("other.v")})), 2, "this is a folder"));
    EXPECT_FALSE(QFile::exists(pathOf("other.v")));
}

TEST_F(HardwareCommand, NamesTheSchemeThatWasAskedForAlsoIfItsLevelsAreRounded)
{
    const Outcome outcome =
        runProgram({"hardware", "--num-bits", "4", "--leak", "shift:3", "-o", pathOf("neuron.c")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_NE(outcome.err.find("note: The levels are rounded to Q1.4."), std::string::npos) << outcome.err;
    EXPECT_NE(read(pathOf("neuron.c")).find("State: state_quant(num_bits=4,"), std::string::npos);
}

TEST_F(HardwareCommand, SuggestsAFixForANeuronWithoutAFixedPointForm)
{
    EXPECT_TRUE(
        refuses(runProgram({"hardware", "--beta", "0.9", "-o", pathOf("neuron.v")}), 2, "Use leak UQ0.7."));
    EXPECT_EQ(filesInFolder(), QStringList());
    EXPECT_EQ(runProgram({"hardware", "--beta", "0.9", "--leak", "UQ0.7", "-o", pathOf("neuron.v")}).exitCode,
              0);
}

TEST_F(HardwareCommand, EstimatesTheCostWhereYosysIsNotInstalled)
{
    const Outcome outcome = runProgram(command({"--cost"}), withoutYosys());
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    std::istringstream lines(outcome.out);
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, "technology,method,luts,flip_flops,carry,multipliers,block_memories,depth");
    for (const char* technology : {"xc7", "ice40"}) {
        std::getline(lines, line);
        EXPECT_TRUE(line.starts_with(std::string(technology) + ",estimate,")) << line;
        EXPECT_NE(line.find(",6,"), std::string::npos) << line; // 4 bits of state, the spike, and out_valid
    }
    EXPECT_EQ(filesInFolder(), QStringList());
}

TEST_F(HardwareCommand, TakesTheEnergiesOfAFile)
{
    const double usual = energyIn(runProgram(command({"--cost"}), withoutYosys()).err);
    EXPECT_GT(usual, 0);
    const QString table = write("energy.json", R"({"add_8": 0, "add_32": 0, "multiply_8": 0, "multiply_32": 0,
        "memory_64": 64})");
    const Outcome outcome = runProgram(command({"--cost", "--energy", table}), withoutYosys());
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(energyIn(outcome.err), 8); // 4 bits read and 4 bits written
    EXPECT_NE(energyIn(outcome.err), usual);
}

TEST_F(HardwareCommand, RefusesEnergiesThatItCannotUse)
{
    EXPECT_TRUE(
        refuses(runProgram(command({"--energy", "x.json", "-o", pathOf("n.v")})), 2, "only with --cost"));
    EXPECT_TRUE(
        refuses(runProgram(command({"--cost", "--energy", pathOf("nowhere.json")})), 2, "nowhere.json"));
    for (const char* text : {"", "[]", R"({"add_8": -1})", R"({"add_8": "much"})", R"({"add": 1})"}) {
        const QString table = write("energy.json", text);
        EXPECT_TRUE(refuses(runProgram(command({"--cost", "--energy", table})), 2, "energy.json")) << text;
    }
}

TEST_F(HardwareCommand, RefusesNumbersOfNeuronsAlsoIfItOnlyPrintsTheCost)
{
    for (const char* neurons : {"0", "-1", "65537", "many"}) {
        EXPECT_TRUE(refuses(runProgram(command({"--cost", "--neurons", neurons})), 2,
                            "it must be an integer from 1 to 65536"))
            << neurons;
    }
}

} // namespace
} // namespace quantoscope
