// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/table_writer.h"

#include "core/quantizer/quantizer.h"
#include "files/recordings/npy.h"
#include "tests/files/exports/folder.h"
#include "tests/files/recordings/expect_refused.h"
#include "tests/files/recordings/read_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>
#include <sstream>

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

std::string tableText(const LevelTable& table, TableFormat format, const TableOptions& options = {})
{
    const std::vector<TableFile> files = tableFiles(table, format, options, "levels");
    EXPECT_EQ(files.size(), 1U);
    EXPECT_EQ(files.front().name, "levels");
    return files.front().content;
}

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
        EXPECT_NE(text.find(schemeText(scheme)), std::string::npos);
    }
}

TEST(TableWriter, JsonContainsSchemeLevelsAndFindings)
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

TEST(TableWriter, NpyContainsTheTableInBuildOrder)
{
    const LevelTable table(Scheme{.numBits = 4, .uniform = false});
    const std::string file = tableText(table, TableFormat::npy);
    const NpyArray array = readNpy("t.npy", bytesOf(file));
    EXPECT_EQ(array.shape, std::vector<std::size_t>{16});
    EXPECT_EQ(std::get<std::vector<float>>(array.values), levelsOf(table));
}

TEST(TableWriter, PythonRunsAndContainsTheLevels)
{
    const Folder folder;
    const LevelTable table(Scheme{.numBits = 6, .uniform = false});
    folder.write("table.py", tableText(table, TableFormat::python));
    ASSERT_TRUE(
        folder.run("python3 -c 'import table\nfor level in table.levels: print(repr(level))' > out.txt"));
    const SharedSamples printed = readText("out.txt", folder.read("out.txt")).columns[0].read();
    EXPECT_TRUE(std::ranges::equal(printed.values, levelsOf(table)));
}

TEST(TableWriter, MarkdownHasOneRowPerLevelAndNamesTheScheme)
{
    const LevelTable table(Scheme{.numBits = 3});
    const std::string text = tableText(table, TableFormat::markdown);
    EXPECT_NE(text.find("8 levels, uniform"), std::string::npos);
    EXPECT_NE(text.find(schemeText(table.scheme())), std::string::npos);
    EXPECT_EQ(std::ranges::count(text, '\n'), 6 + 8);
}

/// Split at the separator, without spaces and LaTeX's marks.
std::vector<std::string> fieldsOf(const std::string& line, char separator)
{
    std::vector<std::string> fields;
    std::istringstream stream(line);
    for (std::string field; std::getline(stream, field, separator);) {
        const auto first = field.find_first_not_of(" \\$");
        const auto last = field.find_last_not_of(" \\$");
        fields.push_back(first == std::string::npos ? "" : field.substr(first, last - first + 1));
    }
    return fields;
}

TEST(TableWriter, LatexHasOneRowPerLevelWithItsNumbers)
{
    for (const Scheme& scheme : schemes()) {
        const LevelTable table(scheme);
        const std::string text = tableText(table, TableFormat::latex);
        const bool longTable = table.size() > 40;
        EXPECT_EQ(text.find("\\begin{longtable}{rrrrl}") != std::string::npos, longTable);
        EXPECT_EQ(text.find("\\begin{tabular}{rrrrl}") != std::string::npos, !longTable);
        EXPECT_NE(text.find("% " + schemeText(scheme) + "\n"), std::string::npos);
        for (const char* rule : {"\\toprule\n", "\\midrule\n", "\\bottomrule\n"}) {
            EXPECT_NE(text.find(rule), std::string::npos) << rule;
        }
        std::istringstream lines(text);
        std::size_t rows = 0;
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with('$')) {
                ASSERT_TRUE(line.ends_with(" \\\\")) << line;
                const auto fields = fieldsOf(line, '&');
                ASSERT_EQ(fields.size(), 5U) << line;
                EXPECT_EQ(fields[0], std::to_string(rows));
                std::string value = fields[1];
                if (const auto power = value.find(" \\times 10^{"); power != std::string::npos) {
                    value =
                        value.substr(0, power) + "e" + value.substr(power + 12, value.size() - power - 13);
                }
                EXPECT_EQ(std::strtof(value.c_str(), nullptr), table[rows]) << line;
                ++rows;
            }
        }
        EXPECT_EQ(rows, table.size());
    }
}

/// Every text has the code, its value, its error and the boundary's code of every level.
TEST(TableWriter, EveryTableHasTheFixedPointColumns)
{
    const LevelTable table(Scheme{.numBits = 3, .threshold = -1}); // descending
    const TableOptions options{.fixedPoint = FixedPoint(1, 6)};
    const FixedPointLevels levels(table, *options.fixedPoint);
    const Quantizer quantizer(table, RoundingRule::reference);
    const auto json = nlohmann::json::parse(tableText(table, TableFormat::json, options));
    EXPECT_EQ(json.at("fixed_point").at("format"), "Q1.6");
    EXPECT_EQ(json.at("fixed_point").at("at_index"), levels.worst());
    EXPECT_EQ(json.at("fixed_point").at("largest_rounding_error"), levels.error(levels.worst()));
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto& level = json.at("levels").at(i);
        EXPECT_EQ(level.at("code"), levels.codes()[i]);
        EXPECT_EQ(level.at("code_value"), levels.value(i));
        EXPECT_EQ(level.at("rounding_error"), levels.error(i));
        if (i == 0) { // the greatest
            EXPECT_TRUE(level.at("boundary_code").is_null());
        } else {
            const int code = level.at("boundary_code");
            EXPECT_EQ(quantizer.index(static_cast<float>(code) / 64), i - 1);
            EXPECT_EQ(quantizer.index(static_cast<float>(code - 1) / 64), i);
        }
        for (const auto& [format, separator] :
             {std::pair{TableFormat::csv, ','}, {TableFormat::markdown, '|'}, {TableFormat::latex, '&'}}) {
            const std::string text = tableText(table, format, options);
            EXPECT_NE(text.find("Codes are Q1.6, 8 bits"), std::string::npos);
            std::istringstream lines(text);
            std::size_t found = 0;
            for (std::string line; std::getline(lines, line);) {
                const auto fields = fieldsOf(line, separator);
                const std::size_t first = separator == '|' ? 1 : 0;
                if (fields.size() > first + 7 && fields[first] == std::to_string(i)) {
                    EXPECT_EQ(fields[first + 5], std::to_string(levels.codes()[i])) << line;
                    EXPECT_EQ(std::stod(fields[first + 6]), levels.value(i)) << line;
                    ++found;
                }
            }
            EXPECT_EQ(found, 1U) << i << text;
        }
    }
    const std::string npy = tableText(table, TableFormat::npy, options);
    const NpyArray array = readNpy("codes.npy", bytesOf(npy));
    EXPECT_EQ(std::get<std::vector<double>>(array.values),
              std::vector<double>(levels.codes().begin(), levels.codes().end()));
}

TEST(TableWriter, LatexAndMarkdownRoundToDecimals)
{
    const LevelTable table(Scheme{.numBits = 3, .uniform = false});
    const TableOptions options{.decimals = 2};
    for (const auto& [format, separator] :
         {std::pair{TableFormat::markdown, '|'}, {TableFormat::latex, '&'}}) {
        const std::string text = tableText(table, format, options);
        EXPECT_NE(text.find("Numbers are rounded to 2 decimals."), std::string::npos) << text;
        std::istringstream lines(text);
        std::size_t found = 0;
        for (std::string line; std::getline(lines, line);) {
            const auto fields = fieldsOf(line, separator);
            const std::size_t first = separator == '|' ? 1 : 0;
            if (fields.size() > first + 1 && fields[first] == std::to_string(found)) {
                const std::string& value = fields[first + 1];
                EXPECT_EQ(value.size() - value.find('.'), 3U) << line;
                EXPECT_NEAR(std::stof(value), table[found], 0.00501F) << line;
                ++found;
            }
        }
        EXPECT_EQ(found, table.size()) << text;
        EXPECT_NE(tableText(table, format), text);
    }
    EXPECT_EQ(tableText(table, TableFormat::csv, options), tableText(table, TableFormat::csv));
}

TEST(TableWriter, BoundariesFollowTheRoundingRule)
{
    const LevelTable table(Scheme{.numBits = 6, .uniform = false});
    const Quantizer reference(table, RoundingRule::reference);
    int different = 0;
    for (const RoundingRule rule : allRoundingRules) {
        const Quantizer quantizer(table, rule);
        const auto json =
            nlohmann::json::parse(tableText(table, TableFormat::json, {.arithmetic = {.rounding = rule}}));
        EXPECT_EQ(json.at("rounding"), roundingName(rule));
        for (std::size_t i = 0; i + 1 < table.size(); ++i) {
            const auto boundary = json.at("levels").at(i).at("boundary").get<float>();
            EXPECT_EQ(boundary, quantizer.boundaries()[i]);
            different += boundary != reference.boundaries()[i] ? 1 : 0;
        }
    }
    EXPECT_GT(different, 0);
}

TEST(TableWriter, ALevelThatNoFormatCanStoreIsRefused)
{
    const LevelTable table(Scheme{.numBits = 8});
    EXPECT_THROW(tableText(table, TableFormat::csv, {.fixedPoint = FixedPoint(1, 2)}), InputError);
    const LevelTable crowded(Scheme{.numBits = 12, .uniform = false, .thrCentered = false});
    EXPECT_THROW(tableFiles(crowded, TableFormat::verilog, {}, "levels.v"), InputError);
}

TEST(TableWriter, FormatsAreRecognizedByExtension)
{
    EXPECT_EQ(tableFormatForEnding("h"), TableFormat::c);
    EXPECT_EQ(tableFormatForEnding("npy"), TableFormat::npy);
    EXPECT_EQ(tableFormatForEnding("v"), TableFormat::verilog);
    EXPECT_EQ(tableFormatForEnding("tex"), TableFormat::latex);
    EXPECT_FALSE(tableFormatForEnding("xls"));
}

/// With integers Python would compute other bits: a level of +0 for -0, sums of powers that are not rounded.
TEST(TableWriter, TheSnnTorchCallPassesEveryParameterAsAFloat)
{
    EXPECT_EQ(schemeText(Scheme{.numBits = 4, .uniform = false, .multiplier = 3}),
              "state_quant(num_bits=4, uniform=False, thr_centered=True, threshold=1.0, lower_limit=0.0, "
              "upper_limit=0.2, multiplier=3.0)");
}

TEST(TableWriter, EveryTextNamesStochasticRoundingAndWrapping)
{
    const TableOptions options{
        .arithmetic = {.rounding = RoundingRule::stochastic, .overflow = Overflow::wrap}};
    const LevelTable table({.format = FixedPointFormat{true, 1, 4}});
    for (const TableFormat format : {TableFormat::csv, TableFormat::c, TableFormat::verilog,
                                     TableFormat::python, TableFormat::markdown, TableFormat::latex}) {
        for (const TableFile& file : tableFiles(table, format, options, "levels.v")) {
            EXPECT_NE(file.content.find("Stochastic rounding: "), std::string::npos) << file.name;
            EXPECT_NE(file.content.find("Overflow wraps around: "), std::string::npos) << file.name;
        }
    }
    const std::string json = tableFiles(table, TableFormat::json, options, "levels.json").front().content;
    EXPECT_NE(json.find("\"rounding\": \"stochastic\""), std::string::npos);
    EXPECT_NE(json.find("\"overflow\": \"wrap\""), std::string::npos);
}

TEST(TableWriter, EveryFormatKeepsTheSignOfAZeroLevel)
{
    const LevelTable table(Scheme{.numBits = 2, .uniform = false, .lowerLimit = -1});
    ASSERT_EQ(std::bit_cast<std::uint32_t>(table[0]), 0x8000'0000U);
    EXPECT_NE(tableText(table, TableFormat::csv).find("\n0,-0,"), std::string::npos);
    const auto json = nlohmann::json::parse(tableText(table, TableFormat::json));
    EXPECT_TRUE(std::signbit(json["levels"][0]["value"].get<float>()));
    const NpyArray array = readNpy("t.npy", bytesOf(tableText(table, TableFormat::npy)));
    EXPECT_TRUE(std::signbit(std::get<std::vector<float>>(array.values).front()));
    EXPECT_NE(tableText(table, TableFormat::c).find("\n    -0.0f,"), std::string::npos);
    EXPECT_NE(tableText(table, TableFormat::python).find("levels = [\n    -0.0,"), std::string::npos);
    EXPECT_NE(tableText(table, TableFormat::markdown).find("| 0 | -0 |"), std::string::npos);
    EXPECT_NE(tableText(table, TableFormat::latex).find("$0$ & $-0$"), std::string::npos);
}

} // namespace
} // namespace quantoscope
