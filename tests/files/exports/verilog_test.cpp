// SPDX-License-Identifier: GPL-3.0-or-later
// The Verilog export, run in Icarus Verilog and linted by Verilator, against the quantizer.
#include "files/exports/verilog.h"

#include "core/quantizer/code_boundaries.h"
#include "files/exports/export_name.h"
#include "tests/files/exports/folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace quantoscope {
namespace {

struct Case
{
    const char* name;
    Scheme scheme;
    TableOptions options;
};

void PrintTo(const Case& tried, std::ostream* stream)
{
    *stream << tried.name;
}

std::vector<TableFile> filesOf(const Scheme& scheme, const TableOptions& options,
                               const char* name = "levels.v")
{
    return tableFiles(LevelTable(scheme), TableFormat::verilog, options, name);
}

void writeAll(const Folder& folder, const std::vector<TableFile>& files)
{
    for (const TableFile& file : files) {
        folder.write(file.name, file.content);
    }
}

/// What the exported test bench prints.
std::string testBenchVerdict(const Folder& folder)
{
    EXPECT_TRUE(
        folder.run("iverilog -g2001 -Wall -o tb levels.v levels_tb.v 2> complaints && vvp tb > verdict"));
    EXPECT_EQ(folder.read("complaints"), "");
    return folder.read("verdict");
}

/// Prints the index and the level of every input of 12 bits, the least first.
constexpr auto everyInput = R"(module every_input;
    reg signed [11:0] x;
    wire [WIDTH-1:0] index;
    wire signed [11:0] level;
    parameter WIDTH = 1;
    levels_quantizer quantizer (.x(x), .index(index), .level(level));
    integer i;
    initial for (i = -2048; i < 2048; i = i + 1) begin
        x = i;
        #1 $display("%0d %0d", index, level);
    end
endmodule
)";

class TwelveBitVerilog : public testing::TestWithParam<Case>
{
};

TEST_P(TwelveBitVerilog, EqualsTheQuantizerForEveryInput)
{
    const auto& [name, scheme, options] = GetParam();
    const Folder folder;
    writeAll(folder, filesOf(scheme, options));
    folder.write("every_input.v", everyInput);
    ASSERT_TRUE(folder.run("iverilog -g2001 -Pevery_input.WIDTH=" + std::to_string(scheme.numBits) +
                           " -o every_input levels.v every_input.v && vvp every_input > answers"));
    const LevelTable table(scheme);
    const FixedPoint format = *options.fixedPoint;
    ASSERT_EQ(format.width(), 12);
    const FixedPointLevels levels(table, format);
    const Quantizer quantizer(table, options.rounding);
    std::istringstream answers(folder.read("answers"));
    for (std::int64_t code = format.lowestCode(); code <= format.highestCode(); ++code) {
        int index = -1;
        int level = 0;
        ASSERT_TRUE(answers >> index >> level) << code;
        const int expected = quantizer.index(static_cast<float>(format.valueOf(code)));
        ASSERT_EQ(index, expected) << code;
        ASSERT_EQ(level, levels.codes()[static_cast<std::size_t>(expected)]) << code;
    }
    EXPECT_EQ(testBenchVerdict(folder), "PASSED: all 4096 inputs\n");
}

TEST_P(TwelveBitVerilog, IsLintedClean)
{
    const Folder folder;
    writeAll(folder, filesOf(GetParam().scheme, GetParam().options));
    EXPECT_TRUE(folder.run("verilator --lint-only -Wall levels.v"));
    EXPECT_TRUE(
        folder.run("verilator --lint-only -Wall --timing --top-module levels_tb levels_tb.v levels.v"));
}

FixedPoint q(int integerBits, int fractionBits)
{
    return {integerBits, fractionBits};
}

INSTANTIATE_TEST_SUITE_P(
    Schemes, TwelveBitVerilog,
    testing::Values(
        Case{"one bit", {.numBits = 1}, {.fixedPoint = q(1, 10)}},
        Case{"uniform", {.numBits = 8}, {.fixedPoint = q(1, 10)}},
        Case{"uniform, saturating", {.numBits = 8}, {RoundingRule::saturating, q(3, 8)}},
        Case{"threshold-centred",
             {.numBits = 4, .uniform = false, .multiplier = 0.8},
             {.fixedPoint = q(1, 10)}},
        Case{"zero-centred, saturating",
             {.numBits = 5, .uniform = false, .thrCentered = false},
             {RoundingRule::saturating, q(1, 10)}},
        Case{"descending", {.numBits = 3, .threshold = -1}, {.fixedPoint = q(1, 10)}},
        Case{"not in order",
             {.numBits = 4, .uniform = false, .thrCentered = false, .multiplier = -0.9},
             {.fixedPoint = q(2, 9)}},
        Case{"dead levels", {.numBits = 4, .uniform = false, .multiplier = 0}, {.fixedPoint = q(1, 10)}},
        Case{"all levels the same", {.numBits = 3, .threshold = 0}, {.fixedPoint = q(1, 10)}}),
    [](const auto& tried) {
        std::string name = tried.param.name;
        std::erase_if(name, [](char c) { return c == ' ' || c == ',' || c == '-'; });
        return name;
    });

TEST(Verilog, TheCasesAreWhatTheySay)
{
    EXPECT_FALSE(
        LevelTable({.numBits = 4, .uniform = false, .thrCentered = false, .multiplier = -0.9}).ascending());
    EXPECT_GT(LevelTable({.numBits = 4, .uniform = false, .multiplier = 0}).deadCount(), 0U);
}

/// 26 bits: codes that no float32 is, and 394 distinct levels of 1024.
TEST(Verilog, TakesTheProposedFormatAndChecksItsBoundaries)
{
    const Folder folder;
    const std::vector<TableFile> files = filesOf({.numBits = 10, .uniform = false}, {});
    EXPECT_NE(files.front().content.find("Codes are Q1.24, 26 bits"), std::string::npos);
    writeAll(folder, files);
    EXPECT_EQ(testBenchVerdict(folder), "PASSED: all 788 inputs\n");
}

TEST(Verilog, TheTestBenchFailsWhereATableIsWrong)
{
    const Scheme scheme{.numBits = 3};
    for (const char* wrong : {"levels_levels.hex", "levels_boundaries.hex", "levels_indices.hex"}) {
        const Folder folder;
        std::vector<TableFile> files = filesOf(scheme, {.fixedPoint = FixedPoint(1, 10)});
        const auto file = std::ranges::find(files, wrong, &TableFile::name);
        ASSERT_NE(file, files.end());
        char& lastDigit = file->content[file->content.size() - 2];
        lastDigit = lastDigit == '1' ? '2' : '1';
        writeAll(folder, files);
        EXPECT_NE(testBenchVerdict(folder).find("FAILED: "), std::string::npos) << wrong;
    }
}

TEST(Verilog, NamesItsFilesAndModulesAfterTheFirst)
{
    const std::vector<TableFile> files = filesOf({.numBits = 2}, {}, "8-bit.table.v");
    std::vector<std::string> names;
    for (const TableFile& file : files) {
        names.push_back(file.name);
        EXPECT_NE(file.content.find(snnTorchCall({.numBits = 2})), std::string::npos) << file.name;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"8-bit.table.v", "8-bit.table_levels.hex",
                                               "8-bit.table_boundaries.hex", "8-bit.table_indices.hex",
                                               "8-bit.table_tb.v", "8-bit.table_tb.hex"}));
    EXPECT_NE(files[0].content.find("module _8_bit_table_quantizer ("), std::string::npos);
    EXPECT_NE(files[0].content.find("$readmemh(\"8-bit.table_levels.hex\""), std::string::npos);
}

TEST(Verilog, RefusesNamesThatItsModulesCannotTake)
{
    for (const char* name : {"levels", ".v", "levels.sv", "a b.v", "a\"b.v", "größe.v"}) {
        try {
            filesOf({.numBits = 2}, {}, name);
            ADD_FAILURE() << name << " was accepted";
        } catch (const InvalidExportName& error) {
            EXPECT_NE(std::string(error.what()).find(std::string("\"") + name + "\"; it must end in .v"),
                      std::string::npos)
                << error.what();
        }
    }
}

} // namespace
} // namespace quantoscope
