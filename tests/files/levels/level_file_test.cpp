// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/levels/level_file.h"

#include "core/levels/construct_levels.h"
#include "files/access/file_error.h"
#include "files/exports/table_file.h"
#include "files/recordings/recording.h"
#include "tests/files/exports/folder.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

std::vector<float> levelsIn(const LevelList& list)
{
    return {list.levels().begin(), list.levels().end()};
}

/// What loadLevels() says to a file with this text.
std::string problemOf(const std::string& name, const std::string& text)
{
    const Folder folder;
    folder.write(name, text);
    try {
        loadLevels(folder.path(name));
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

std::vector<float> read(const std::string& name, const std::string& text)
{
    const Folder folder;
    folder.write(name, text);
    return levelsIn(loadLevels(folder.path(name)));
}

TEST(LevelFile, ReadsEveryTableOfLevelsThatTheProgramWrites)
{
    const Folder folder;
    for (const Scheme& scheme :
         {Scheme{.numBits = 4}, Scheme{.numBits = 10, .uniform = false},
          Scheme{.numBits = 3, .threshold = -1}, Scheme{.format = SmallFloatFormat{}, .scale = 0.01},
          Scheme{.format = NormalFloatFormat{}}, Scheme{.format = LevelList({0.5F, -1.0F, 0.5F})}}) {
        const LevelTable table(scheme);
        for (const TableFormat format : {TableFormat::csv, TableFormat::json, TableFormat::npy}) {
            const std::string ending(tableFormatEndings[static_cast<std::size_t>(format)]);
            for (const bool inFixedPoint : {false, true}) {
                if (inFixedPoint && format == TableFormat::npy) {
                    continue; // it then holds the codes
                }
                TableOptions options;
                if (inFixedPoint) {
                    options.fixedPoint = proposedFixedPoint(table);
                }
                const std::string path = folder.path("levels." + ending);
                writeTable(path, table, format, options);
                EXPECT_EQ(levelsIn(loadLevels(path)), constructLevels(scheme))
                    << ending << " " << formatText(scheme.format);
            }
        }
    }
}

TEST(LevelFile, KeepsOrderAndDuplicates)
{
    const std::vector<float> levels{0.5F, -1.0F, 0.5F, 2.0F};
    EXPECT_EQ(read("a.csv", "0.5\n-1\n0.5\n2\n"), levels);
    EXPECT_EQ(read("a.CSV", "# mine\nlevel\n0.5\n-1\n0.5\n2\n# end, really\n"), levels);
    EXPECT_EQ(read("a.csv", "index;value\n0;0.5\n1;-1\n2;0.5\n3;2\n"), levels);
    EXPECT_EQ(read("a.json", "[0.5, -1, 0.5, 2]"), levels);
    EXPECT_EQ(read("a.json", R"({"levels": [0.5, {"value": -1}, 0.5, 2]})"), levels);
}

TEST(LevelFile, SaysWhatIsWrong)
{
    EXPECT_NE(problemOf("a.json", "[1, 2").find("a.json: This is not valid JSON"), std::string::npos);
    EXPECT_NE(problemOf("a.json", "3").find("The file holds no levels"), std::string::npos);
    EXPECT_NE(problemOf("a.json", "[1, \"x\"]").find("Level 1 is not a number."), std::string::npos);
    EXPECT_NE(problemOf("a.json", "[]").find("The list has 0 levels"), std::string::npos);
    EXPECT_NE(problemOf("a.csv", "a,b\n1,2\n3,4\n").find("The file has 2 columns"), std::string::npos);
    EXPECT_NE(problemOf("a.csv", "1\nnan\n").find("Level 1 is nan"), std::string::npos);
    EXPECT_FALSE(problemOf("a.csv", "# nothing\n").empty());
    EXPECT_THROW(loadLevels("/nowhere/levels.csv"), FileError);
}

TEST(LevelFile, IsRecognizedByItsEnding)
{
    for (const char* path : {"a.csv", "a.npy", "a.json", "/x/b.JSON"}) {
        EXPECT_TRUE(isLevelFile(path)) << path;
    }
    for (const char* path : {"", ".csv", "Q1.6", "E4M3", "csv", "a.txt"}) {
        EXPECT_FALSE(isLevelFile(path)) << path;
    }
}

} // namespace
} // namespace quantoscope
