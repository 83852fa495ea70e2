// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/table_writer.h"

#include "core/formats/delimited.h"
#include "core/formats/npy.h"
#include "core/quantizer/quantizer.h"
#include "tests/core/formats/expect_refused.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

namespace quantoscope {
namespace {

std::vector<Scheme> schemes()
{
    return {{.numBits = 1},
            {.numBits = 4, .uniform = false},
            {.numBits = 4, .uniform = false, .thrCentered = false},
            {.numBits = 10, .uniform = false},
            {.numBits = 3, .threshold = -1},
            {.numBits = 4, .threshold = 0},
            {.numBits = 12, .uniform = false, .thrCentered = false}};
}

std::vector<float> levelsOf(const LevelTable& table)
{
    return {table.levels().begin(), table.levels().end()};
}

class Folder
{
public:
    Folder()
        : m_path(std::filesystem::temp_directory_path() /
                 ("quantoscope_" + std::to_string(std::random_device{}())))
    {
        std::filesystem::create_directory(m_path);
    }
    ~Folder() { std::filesystem::remove_all(m_path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const char* name, const std::string& text) const { std::ofstream(m_path / name) << text; }
    bool run(const std::string& command) const
    {
        return std::system(("cd " + m_path.string() + " && " + command).c_str()) == 0;
    }
    std::string read(const char* name) const
    {
        std::ifstream file(m_path / name);
        return {std::istreambuf_iterator<char>(file), {}};
    }

private:
    std::filesystem::path m_path;
};

TEST(TableWriter, CsvValuesReadBackAsTheSameFloats)
{
    for (const Scheme& scheme : schemes()) {
        const LevelTable table(scheme);
        const std::string text = tableText(table, TableFormat::csv);
        ASSERT_TRUE(text.starts_with("index,value,gap,boundary,dead\n"));
        std::istringstream lines(text);
        std::string line;
        std::getline(lines, line);
        for (std::size_t i = 0; i < table.size(); ++i) {
            std::getline(lines, line);
            const auto comma = line.find(',');
            EXPECT_EQ(std::stoul(line), i);
            EXPECT_EQ(std::strtof(line.c_str() + comma + 1, nullptr), table[i]);
        }
        EXPECT_NE(text.find(snnTorchCall(scheme)), std::string::npos);
    }
}

TEST(TableWriter, JsonHoldsSchemeLevelsAndFindings)
{
    for (const Scheme& scheme : schemes()) {
        const LevelTable table(scheme);
        const auto json = nlohmann::json::parse(tableText(table, TableFormat::json));
        EXPECT_EQ(json.at("scheme").at("num_bits"), scheme.numBits);
        EXPECT_TRUE(json.at("scheme").at("multiplier").is_null());
        ASSERT_EQ(json.at("levels").size(), table.size());
        for (std::size_t i = 0; i < table.size(); ++i) {
            const auto& level = json["levels"][i];
            EXPECT_EQ(level.at("value").get<float>(), table[i]);
            EXPECT_EQ(level.at("dead"), table.isDead(i));
            EXPECT_EQ(level.at("gap").is_null(), !table.row(i).gap.has_value());
        }
        EXPECT_TRUE(json.at("findings").is_array());
    }
    const LevelTable table(Scheme{.numBits = 10, .uniform = false});
    EXPECT_NE(tableText(table, TableFormat::json).find("394 of 1024"), std::string::npos);
}

TEST(TableWriter, NpyIsTheTableInBuildOrder)
{
    const LevelTable table(Scheme{.numBits = 4, .uniform = false});
    const std::string file = tableText(table, TableFormat::npy);
    const NpyArray array = readNpy("t.npy", bytesOf(file));
    EXPECT_EQ(array.shape, std::vector<std::size_t>{16});
    EXPECT_EQ(std::get<std::vector<float>>(array.values), levelsOf(table));
}

TEST(TableWriter, CHeaderCompilesCleanAndFindsTheSameIndices)
{
    const Folder folder;
    folder.write("main.c",
                 "#include \"levels.h\"\n#include <stdio.h>\n"
                 "int main(void) { float x; while (fread(&x, sizeof x, 1, stdin) == 1)"
                 " printf(\"%d %.9g\\n\", quantoscope_index(x), quantoscope_quantize(x)); return 0; }\n");
    std::vector<float> inputs;
    std::mt19937 random(3);
    inputs.reserve(20'010);
    for (int i = 0; i < 20'000; ++i) {
        inputs.push_back(static_cast<float>(random()) / 0x1p31F * 3 - 3);
    }
    inputs.push_back(std::nanf(""));
    folder.write("inputs",
                 std::string(reinterpret_cast<const char*>(inputs.data()), inputs.size() * sizeof(float)));
    for (const Scheme& scheme : schemes()) {
        const LevelTable table(scheme);
        folder.write("levels.h", tableText(table, TableFormat::c));
        ASSERT_TRUE(folder.run("cc -std=c99 -Wall -Wextra -pedantic -Werror main.c -o as_c"));
        ASSERT_TRUE(folder.run("c++ -std=c++20 -x c++ -Wall -Wextra -pedantic -Werror main.c -o as_cpp"));
        for (const char* program : {"./as_c", "./as_cpp"}) {
            ASSERT_TRUE(folder.run(std::string(program) + " < inputs > outputs"));
            std::istringstream outputs(folder.read("outputs"));
            const Quantizer quantizer(table, RoundingRule::reference);
            for (const float x : inputs) {
                int index = -1;
                float level = 0;
                outputs >> index >> level;
                ASSERT_EQ(index, quantizer.index(x)) << x;
                ASSERT_EQ(level, quantizer(x)) << x;
            }
        }
    }
}

TEST(TableWriter, PythonRunsAndHoldsTheLevels)
{
    const Folder folder;
    const LevelTable table(Scheme{.numBits = 6, .uniform = false});
    folder.write("table.py", tableText(table, TableFormat::python));
    ASSERT_TRUE(
        folder.run("python3 -c 'import table\nfor level in table.levels: print(repr(level))' > out.txt"));
    const SharedSamples printed = readDelimited("out.txt", folder.read("out.txt")).columns[0].read();
    EXPECT_TRUE(std::ranges::equal(printed.values, levelsOf(table)));
}

TEST(TableWriter, MarkdownHasARowALevelAndNamesTheScheme)
{
    const LevelTable table(Scheme{.numBits = 3});
    const std::string text = tableText(table, TableFormat::markdown);
    EXPECT_NE(text.find("8 levels, uniform"), std::string::npos);
    EXPECT_NE(text.find(snnTorchCall(table.scheme())), std::string::npos);
    EXPECT_EQ(std::ranges::count(text, '\n'), 6 + 8);
}

TEST(TableWriter, KnowsFormatsByTheirEndings)
{
    EXPECT_EQ(tableFormatForEnding("h"), TableFormat::c);
    EXPECT_EQ(tableFormatForEnding("npy"), TableFormat::npy);
    EXPECT_FALSE(tableFormatForEnding("xls"));
}

TEST(TableWriter, TheSnnTorchCallNamesEveryParameter)
{
    EXPECT_EQ(snnTorchCall(Scheme{.numBits = 4, .uniform = false, .multiplier = 0.5}),
              "state_quant(num_bits=4, uniform=False, thr_centered=True, threshold=1, lower_limit=0, "
              "upper_limit=0.2, multiplier=0.5)");
}

} // namespace
} // namespace quantoscope
