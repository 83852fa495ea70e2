// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npy.h"
#include "core/levels/level_table.h"
#include "tests/app/program.h"

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

TEST_F(LevelsCommand, TakesTheFormatFromTheEnding)
{
    for (const char* ending : {"csv", "json", "npy", "h", "py", "md"}) {
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

TEST_F(LevelsCommand, PrintsTheSameNpyToAPipe)
{
    const QString path = pathOf("table.npy");
    ASSERT_EQ(runProgram({"levels", "-o", path}).exitCode, 0);
    EXPECT_EQ(runProgram("levels --format npy").out, read(path));
}

TEST_F(LevelsCommand, WarnsOfATableThatNeverFires)
{
    const Outcome outcome = runProgram("levels --upper-limit 0");
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_NE(outcome.err.find("warning: "), std::string::npos) << outcome.err;
}

TEST_F(LevelsCommand, RefusesAMissingFolderAndAFullDevice)
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
