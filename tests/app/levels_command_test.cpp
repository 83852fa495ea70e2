// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_table.h"
#include "files/recordings/npy.h"
#include "tests/app/program.h"

#include <QDir>
#include <QFile>

#include <nlohmann/json.hpp>

namespace quantoscope {
namespace {

using LevelsCommand = FilesTest;

constexpr auto scheme = "levels --num-bits 3 --non-uniform --zero-centered --lower-limit 0.1";

Scheme sameScheme()
{
    return {.numBits = 3, .uniform = false, .thrCentered = false, .lowerLimit = 0.1};
}

TEST_F(LevelsCommand, PrintsCsvByDefault)
{
    const Outcome outcome = runProgram(scheme);
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_NE(outcome.out.find("index,value,gap,boundary,dead"), std::string::npos) << outcome.out;
}

TEST_F(LevelsCommand, PrintsJsonWithTheTable)
{
    const Outcome outcome = runProgram((scheme + std::string(" --format json")).c_str());
    ASSERT_EQ(outcome.exitCode, 0);
    const auto json = nlohmann::json::parse(outcome.out);
    const LevelTable table(sameScheme());
    ASSERT_EQ(json.at("levels").size(), table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        EXPECT_EQ(json["levels"][i].at("value").get<float>(), table[i]);
    }
    EXPECT_TRUE(json.contains("scheme"));
    EXPECT_TRUE(json.contains("findings"));
}

TEST_F(LevelsCommand, TakesTheFormatFromTheExtension)
{
    for (const char* ending : {"csv", "json", "npy", "h", "v", "py", "md", "tex"}) {
        const QString path = pathOf(QString("table.") + ending);
        const Outcome outcome = runProgram({"levels", "--num-bits", "2", "-o", path});
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        EXPECT_EQ(outcome.out, "");
        EXPECT_FALSE(read(path).empty()) << ending;
    }
}

TEST_F(LevelsCommand, WritesNpyInBuildOrder)
{
    const QString path = pathOf("table.npy");
    ASSERT_EQ(runProgram({"levels", "--num-bits", "4", "--non-uniform", "-o", path}).exitCode, 0);
    const std::string content = read(path);
    const NpyArray array = readNpy("table.npy", std::as_bytes(std::span(content)));
    const LevelTable table({.numBits = 4, .uniform = false});
    EXPECT_EQ(array.shape, std::vector<std::size_t>{16});
    EXPECT_EQ(std::get<std::vector<float>>(array.values),
              std::vector<float>(table.levels().begin(), table.levels().end()));
}

TEST_F(LevelsCommand, WritesTheSameNpyToAPipe)
{
    const QString path = pathOf("table.npy");
    ASSERT_EQ(runProgram({"levels", "-o", path}).exitCode, 0);
    EXPECT_EQ(runProgram("levels --format npy").out, read(path));
}

TEST_F(LevelsCommand, WritesVerilogAsThreeFilesOrNone)
{
    const QString path = pathOf("neuron.v");
    const Outcome outcome = runProgram({"levels", "--num-bits", "4", "-o", path});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_NE(
        outcome.err.find("note: Codes are Q1.4, 6 bits, value = code / 2^4; the largest rounding error is "),
        std::string::npos)
        << outcome.err;
    for (const char* name : {"neuron.v", "neuron_tb.v", "neuron_tb.hex"}) {
        EXPECT_NE(read(pathOf(name)).find("state_quant(num_bits=4"), std::string::npos) << name;
    }
    QDir(pathOf(".")).mkdir("other_tb.hex");
    EXPECT_TRUE(
        refuses(runProgram({"levels", "--num-bits", "4", "-o", pathOf("other.v")}), 2, "this is a folder"));
    EXPECT_FALSE(QFile::exists(pathOf("other.v")));
    EXPECT_FALSE(QFile::exists(pathOf("other_tb.v")));
}

TEST_F(LevelsCommand, AddsFixedPointColumnsAndReportsTheLargestError)
{
    const Outcome outcome = runProgram("levels --num-bits 1 --fixed-point Q1.6");
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_NE(outcome.out.find("dead,code,code_value,rounding_error,boundary_code\n0,-1,"), std::string::npos)
        << outcome.out;
    EXPECT_NE(outcome.err.find("the largest rounding error is 0.003125, at index 1."), std::string::npos)
        << outcome.err;
    EXPECT_EQ(runProgram("levels --num-bits 1").err, "");
}

TEST_F(LevelsCommand, WarnsIfRoundingCrossesTheThreshold)
{
    const Outcome crossing = runProgram("levels --num-bits 2 --fixed-point Q1.1");
    EXPECT_NE(crossing.err.find(
                  "warning: Rounding moves 1 level onto or across the threshold 1, so the neuron fires at "
                  "different levels than in float; Q1.2 keeps every level on its side of the threshold.\n"),
              std::string::npos)
        << crossing.err;
    const Outcome proposed = runProgram("levels --num-bits 2 --fixed-point auto");
    EXPECT_NE(proposed.err.find("Codes are Q1.2, "), std::string::npos) << proposed.err;
    EXPECT_EQ(proposed.err.find("warning"), std::string::npos) << proposed.err;
    const Outcome unavoidable = runProgram(
        "levels --num-bits 2 --threshold 0.3 --lower-limit 1000 --upper-limit 1e-7 --fixed-point auto");
    EXPECT_NE(unavoidable.err.find("warning: Rounding moves 1 level onto or across the threshold 0.3, so the "
                                   "neuron fires at different levels than in float; no format of up to 32 "
                                   "bits keeps every level on its side of the threshold.\n"),
              std::string::npos)
        << unavoidable.err;
}

TEST_F(LevelsCommand, BoundariesFollowTheRoundingRule)
{
    constexpr auto levels = "levels --num-bits 6 --non-uniform --rounding ";
    const std::string reference = runProgram((levels + std::string("reference")).c_str()).out;
    const std::string saturating = runProgram((levels + std::string("saturating")).c_str()).out;
    EXPECT_EQ(reference, runProgram("levels --num-bits 6 --non-uniform").out);
    EXPECT_NE(reference, saturating);
    EXPECT_NE(saturating.find("Boundaries for saturating rounding"), std::string::npos);
}

TEST_F(LevelsCommand, ExportedPythonGivesTheSameLevelsInSnnTorch)
{
    const QString path = pathOf("levels.py");
    for (const char* options :
         {"--num-bits 4", "--num-bits 10 --non-uniform --fixed-point auto",
          "--num-bits 8 --non-uniform --zero-centered", "--num-bits 3 --threshold -1", "--num-bits 1",
          "--num-bits 6 --non-uniform --multiplier 0.8 --lower-limit 0.3 --fixed-point auto"}) {
        QStringList arguments{"levels", "-o", path};
        ASSERT_EQ(runProgram(arguments + QString(options).split(' ')).exitCode, 0) << options;
        const Outcome check = runPython({QUANTOSCOPE_CHECK_TABLE, path});
        EXPECT_EQ(check.exitCode, 0) << options << check.err;
        EXPECT_NE(check.out.find(" levels agree, with "), std::string::npos) << check.out;
    }
}

TEST_F(LevelsCommand, WarnsAboutATableThatNeverFires)
{
    const Outcome outcome = runProgram("levels --upper-limit 0");
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_NE(outcome.err.find("warning: "), std::string::npos) << outcome.err;
}

TEST_F(LevelsCommand, RejectsAMissingFolderAndAFullDevice)
{
    const QString missing = pathOf("no/such/table.csv");
    EXPECT_TRUE(refuses(runProgram({"levels", "-o", missing}), 2, "does not exist"));
    EXPECT_TRUE(refuses(runProgram({"levels", "--format", "csv", "-o", pathOf(".")}), 2, "is a folder"));
#ifdef Q_OS_LINUX
    EXPECT_TRUE(refuses(runProgram("levels --format csv -o /dev/full"), 1, "no space left"));
#endif
}

} // namespace
} // namespace quantoscope
