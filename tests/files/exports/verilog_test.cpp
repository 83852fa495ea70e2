// SPDX-License-Identifier: GPL-3.0-or-later
// The Verilog export, run in Icarus Verilog and linted by Verilator, against the quantizer.
#include "files/exports/verilog.h"

#include "core/quantizer/code_boundaries.h"
#include "files/exports/export_name.h"
#include "tests/files/exports/folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
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
    ASSERT_TRUE(folder.run("iverilog -g2001 -Pevery_input.WIDTH=" + std::to_string(bitsOf(scheme)) +
                           " -o every_input levels.v every_input.v && vvp every_input > answers"));
    const LevelTable table(scheme);
    const FixedPoint format = *options.fixedPoint;
    ASSERT_EQ(format.width(), 12);
    const FixedPointLevels levels(table, format);
    const Quantizer quantizer(table, options.arithmetic);
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

TEST_P(TwelveBitVerilog, HasNoLintWarnings)
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
        Case{"uniform, saturating", {.numBits = 8}, {{RoundingRule::saturating}, q(3, 8)}},
        Case{"threshold-centred",
             {.numBits = 4, .uniform = false, .multiplier = 0.8},
             {.fixedPoint = q(1, 10)}},
        Case{"zero-centred, saturating",
             {.numBits = 5, .uniform = false, .thrCentered = false},
             {{RoundingRule::saturating}, q(1, 10)}},
        Case{"uniform, floor", {.numBits = 6}, {{RoundingRule::floor}, q(1, 10)}},
        Case{"uniform, toward zero", {.numBits = 6}, {{RoundingRule::towardZero}, q(1, 10)}},
        Case{"zero-centred, to even",
             {.numBits = 5, .uniform = false, .thrCentered = false},
             {{RoundingRule::nearestEven}, q(1, 10)}},
        Case{"descending, floor", {.numBits = 3, .threshold = -1}, {{RoundingRule::floor}, q(1, 10)}},
        Case{"descending", {.numBits = 3, .threshold = -1}, {.fixedPoint = q(1, 10)}},
        Case{"not in order",
             {.numBits = 4, .uniform = false, .thrCentered = false, .multiplier = -0.9},
             {.fixedPoint = q(2, 9)}},
        Case{"dead levels", {.numBits = 4, .uniform = false, .multiplier = 0}, {.fixedPoint = q(1, 10)}},
        Case{"all levels the same", {.numBits = 3, .threshold = 0}, {.fixedPoint = q(1, 10)}},
        Case{"Q", {.format = FixedPointFormat{true, 1, 4}}, {{RoundingRule::floor}, q(3, 8)}},
        Case{"UQ, scaled",
             {.format = FixedPointFormat{false, 1, 5}, .scale = 0.5},
             {{RoundingRule::saturating}, q(3, 8)}},
        Case{"E2M1", {.format = SmallFloatFormat{2, 1}}, {{RoundingRule::nearestEven}, q(3, 8)}},
        Case{"E3M2, reference", {.format = SmallFloatFormat{3, 2}, .scale = 0.25}, {.fixedPoint = q(3, 8)}},
        Case{"pow2", {.format = PowerOfTwoFormat{}, .numBits = 4}, {{RoundingRule::towardZero}, q(3, 8)}},
        Case{"nf4", {.format = NormalFloatFormat{}, .scale = 2.0}, {{RoundingRule::saturating}, q(2, 9)}},
        Case{"list of 5",
             {.format = LevelList({0.5F, -1.0F, 0.5F, 2.0F, 0.0F})},
             {{RoundingRule::floor}, q(2, 9)}},
        Case{"one level", {.format = LevelList({0.5F})}, {{RoundingRule::saturating}, q(1, 10)}}),
    [](const auto& tried) {
        std::string name = tried.param.name;
        std::erase_if(name, [](char c) { return c == ' ' || c == ',' || c == '-'; });
        return name;
    });

TEST(Verilog, TheTestTablesHaveTheirStatedProperties)
{
    EXPECT_FALSE(
        LevelTable({.numBits = 4, .uniform = false, .thrCentered = false, .multiplier = -0.9}).ascending());
    EXPECT_GT(LevelTable({.numBits = 4, .uniform = false, .multiplier = 0}).deadCount(), 0U);
}

/// 26 bits: codes that no float32 is, and 394 distinct levels of 1024.
TEST(Verilog, UsesTheProposedFormatAndChecksItsBoundaries)
{
    const Folder folder;
    const std::vector<TableFile> files = filesOf({.numBits = 10, .uniform = false}, {});
    EXPECT_NE(files.front().content.find("Codes are Q1.24, 26 bits"), std::string::npos);
    writeAll(folder, files);
    EXPECT_EQ(testBenchVerdict(folder), "PASSED: all 788 inputs\n");
}

/// How a simulator builds the test bench in rtl/, with values of its parameters, and where the built one is.
struct Simulator
{
    const char* name;
    std::string (*build)(const std::string& parameters);
    std::string (*parameter)(const std::string& name, const std::string& value);
    const char* program;
};

void PrintTo(const Simulator& simulator, std::ostream* stream)
{
    *stream << simulator.name;
}

std::string quotedTwice(const std::string& value)
{
    return "'\"" + value + "\"'";
}

const Simulator icarus{"Icarus",
                       [](const std::string& parameters) {
                           return "iverilog -g2001 -Wall -o sim " + parameters +
                                  " rtl/levels.v rtl/levels_tb.v";
                       },
                       [](const std::string& name, const std::string& value) {
                           return "-Plevels_tb." + name + "=" + quotedTwice(value);
                       },
                       "vvp -n $TOP/sim"};

const Simulator verilator{
    "Verilator",
    [](const std::string& parameters) {
        return "verilator --binary -O0 -CFLAGS -O0 --Mdir obj --top-module levels_tb " + parameters +
               " rtl/levels_tb.v rtl/levels.v > log 2>&1";
    },
    [](const std::string& name, const std::string& value) { return "-G" + name + "=" + quotedTwice(value); },
    "$TOP/obj/Vlevels_tb"};

/// The test bench of a 4-bit scheme with 12-bit inputs, in the folder rtl/ of a folder.
class VerilogTestBench : public testing::TestWithParam<Simulator>
{
protected:
    struct Run
    {
        bool succeeded;
        std::string printed;
    };

    /// With values of the bench's parameters. Verilator takes ten seconds: each is built once.
    void build(const std::string& parameters = {})
    {
        auto& built = m_built[GetParam().name + parameters];
        if (!built) {
            built = std::make_unique<Folder>();
            ASSERT_TRUE(built->run("mkdir rtl"));
            for (const TableFile& file : filesOf({.numBits = 4}, {.fixedPoint = FixedPoint(1, 10)})) {
                built->write("rtl/" + file.name, file.content);
            }
            ASSERT_TRUE(built->run(GetParam().build(parameters))) << built->read("log");
        }
        m_folder = built.get();
    }

    static void TearDownTestSuite() { m_built.clear(); }

    /// Runs what was built in a folder below.
    Run runIn(const std::string& folder) const
    {
        const bool succeeded = m_folder->run("TOP=$PWD && ulimit -c 0 && cd " + folder + " && " +
                                             GetParam().program + " > $TOP/printed 2>&1");
        return {succeeded, m_folder->read("printed")};
    }

    void expectFailure(const Run& run, const std::string& where) const
    {
        EXPECT_FALSE(run.succeeded) << where << run.printed;
        EXPECT_NE(run.printed.find("FAILED: "), std::string::npos) << where << run.printed;
        EXPECT_EQ(run.printed.find("PASSED"), std::string::npos) << where << run.printed;
    }

    const Folder& folder() const { return *m_folder; }

private:
    inline static std::map<std::string, std::unique_ptr<Folder>> m_built;
    const Folder* m_folder = nullptr;
};

TEST_P(VerilogTestBench, PassesInTheFolderOfItsFiles)
{
    ASSERT_NO_FATAL_FAILURE(build());
    const Run run = runIn("rtl");
    EXPECT_TRUE(run.succeeded) << run.printed;
    EXPECT_TRUE(run.printed.starts_with("PASSED: all 4096 inputs\n")) << run.printed;
    if (GetParam().name == icarus.name) {
        EXPECT_EQ(run.printed, "PASSED: all 4096 inputs\n"); // $finish(0) says nothing
    }
    expectFailure(runIn("."), "in another folder: ");
}

TEST_P(VerilogTestBench, PassesInAnotherFolderWithThePathsOfItsFiles)
{
    std::string parameters;
    for (const auto& [name, file] : std::vector<std::pair<std::string, std::string>>{
             {"LEVELS", "levels"}, {"BOUNDARIES", "boundaries"}, {"INDICES", "indices"}, {"CASES", "tb"}}) {
        parameters += GetParam().parameter(name, "rtl/levels_" + file + ".hex") + " ";
    }
    ASSERT_NO_FATAL_FAILURE(build(parameters));
    const Run run = runIn(".");
    EXPECT_TRUE(run.succeeded) << run.printed;
    EXPECT_TRUE(run.printed.starts_with("PASSED: all 4096 inputs\n")) << run.printed;
    expectFailure(runIn("rtl"), "where the paths lead nowhere: ");
}

TEST_P(VerilogTestBench, FailsIfAFileIsCorrupt)
{
    ASSERT_NO_FATAL_FAILURE(build());
    for (const char* name : {"levels", "boundaries", "indices", "tb"}) {
        const std::string file = std::string("levels_") + name + ".hex";
        const std::string content = folder().read("rtl/" + file);
        const std::size_t lastLine = content.rfind('\n', content.size() - 2) + 1;
        std::string otherDigit = content;
        otherDigit[content.size() - 2] = content[content.size() - 2] == '1' ? '2' : '1';
        std::string unknownDigit = content;
        unknownDigit[lastLine] = 'x';
        std::string noDigit = content;
        noDigit[lastLine] = 'g';
        const std::vector<std::pair<std::string, std::string>> damaged{
            {"too short", content.substr(0, lastLine)},
            {"too long", content + content.substr(lastLine)},
            {"another digit", otherDigit},
            {"an unknown digit", unknownDigit},
            {"no digit", noDigit},
            {"no words", content.substr(0, content.find("\n0") + 1)},
            {"empty", ""}};
        for (const auto& [how, text] : damaged) {
            folder().write("rtl/" + file, text);
            expectFailure(runIn("rtl"), std::string(file).append(", ").append(how).append(": "));
        }
        ASSERT_TRUE(folder().run("rm rtl/" + file));
        expectFailure(runIn("rtl"), file + ", missing: ");
        folder().write("rtl/" + file, content);
    }
    EXPECT_TRUE(runIn("rtl").succeeded);
}

INSTANTIATE_TEST_SUITE_P(Simulators, VerilogTestBench, testing::Values(icarus, verilator),
                         [](const auto& simulator) { return simulator.param.name; });

TEST(Verilog, NamesItsFilesAndModulesAfterTheFirst)
{
    const std::vector<TableFile> files = filesOf({.numBits = 2}, {}, "8-bit.table.v");
    std::vector<std::string> names;
    for (const TableFile& file : files) {
        names.push_back(file.name);
        EXPECT_NE(file.content.find(schemeText({.numBits = 2})), std::string::npos) << file.name;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"8-bit.table.v", "8-bit.table_levels.hex",
                                               "8-bit.table_boundaries.hex", "8-bit.table_indices.hex",
                                               "8-bit.table_tb.v", "8-bit.table_tb.hex"}));
    EXPECT_NE(files[0].content.find("module _8_bit_table_quantizer #("), std::string::npos);
    EXPECT_NE(files[0].content.find("parameter LEVELS = \"8-bit.table_levels.hex\""), std::string::npos);
}

TEST(Verilog, RefusesInvalidModuleNames)
{
    for (const char* name : {"levels", ".v", "levels.sv", "a b.v", "a\"b.v", "größe.v"}) {
        try {
            filesOf({.numBits = 2}, {}, name);
            ADD_FAILURE() << name << " was accepted";
        } catch (const InputError& error) {
            EXPECT_NE(std::string(error.what()).find(std::string("\"") + name + "\"; it must end in .v"),
                      std::string::npos)
                << error.what();
        }
    }
}

} // namespace
} // namespace quantoscope
