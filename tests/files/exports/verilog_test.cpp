// SPDX-License-Identifier: GPL-3.0-or-later
// The Verilog export, run in Icarus Verilog and linted by Verilator, against the quantizer.
#include "files/exports/verilog.h"

#include "core/arithmetic/rounding_noise.h"
#include "core/quantizer/code_boundaries.h"
#include "files/exports/export_name.h"
#include "tests/files/exports/folder.h"
#include "tests/files/exports/verilog_cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
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

/// Prints the index and the level of every input of 12 bits with each of its noises, the least first.
constexpr auto everyInput = R"(module every_input;
    parameter WIDTH = 1;
    parameter NOISES = 1;
    reg signed [11:0] x;
    reg [23:0] noise;
    reg [23:0] noises [0:4096*NOISES-1];
    wire [WIDTH-1:0] index;
    wire signed [11:0] level;
`ifdef NOISE
    levels_quantizer quantizer (.x(x), .noise(noise), .index(index), .level(level));
`else
    levels_quantizer quantizer (.x(x), .index(index), .level(level));
`endif
    integer i;
    initial begin
        $readmemh("noises.hex", noises);
        for (i = 0; i < 4096 * NOISES; i = i + 1) begin
            x = i / NOISES - 2048;
            noise = noises[i];
            #1 $display("%0d %0d", index, level);
        end
    end
endmodule
)";

/// The level of an input with this noise: of the distinct levels those around it decide, or its code wraps.
float levelWith(std::uint32_t noise, float x, const LevelTable& table, const Quantizer& quantizer)
{
    if (!quantizer.isStochastic()) {
        return quantizer(x);
    }
    if (quantizer.wraps()) {
        return quantizer.wrapping()->level(double{x}, RoundingRule::stochastic, noise);
    }
    const auto levels = table.distinct();
    const auto upper = std::ranges::upper_bound(levels, x);
    if (upper == levels.begin() || upper == levels.end()) {
        return upper == levels.begin() ? levels.front() : levels.back();
    }
    const float lower = *std::prev(upper);
    return takesUpper(double{x}, double{lower}, double{*upper}, noise) ? *upper : lower;
}

/// The extreme noises, those next to where the level changes, and two others.
std::vector<std::uint32_t> noisesFor(float x, const LevelTable& table, const Quantizer& quantizer)
{
    constexpr std::uint32_t greatest = (1U << noiseBits) - 1;
    const float last = levelWith(greatest, x, table, quantizer);
    std::uint32_t low = 0;
    std::uint32_t high = greatest;
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (levelWith(middle, x, table, quantizer) == last) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    const auto random = [x](std::uint64_t of) {
        return noiseOf(of, static_cast<std::uint64_t>(std::llround(double{x} * 1024) + 1'000'000));
    };
    return {0, greatest, low, low == 0 ? 0 : low - 1, random(1), random(2)};
}

class TwelveBitVerilog : public testing::TestWithParam<Case>
{
};

TEST_P(TwelveBitVerilog, EqualsTheQuantizerForEveryInput)
{
    const auto& [name, scheme, options] = GetParam();
    const LevelTable table(scheme);
    const FixedPoint format = *options.fixedPoint;
    ASSERT_EQ(format.width(), 12);
    const FixedPointLevels levels(table, format);
    const Quantizer quantizer(table, options.arithmetic);
    std::vector<std::vector<std::uint32_t>> noises;
    std::ostringstream noiseText;
    for (std::int64_t code = format.lowestCode(); code <= format.highestCode(); ++code) {
        noises.push_back(quantizer.isStochastic() ? noisesFor(inputOf(format, code), table, quantizer)
                                                  : std::vector<std::uint32_t>{0});
        for (const std::uint32_t noise : noises.back()) {
            noiseText << std::hex << noise << "\n";
        }
    }
    const Folder folder;
    writeAll(folder, filesOf(scheme, options));
    folder.write("every_input.v", everyInput);
    folder.write("noises.hex", noiseText.str());
    ASSERT_TRUE(folder.run("iverilog -g2001 -Pevery_input.WIDTH=" + std::to_string(bitsOf(scheme)) +
                           " -Pevery_input.NOISES=" + std::to_string(noises.front().size()) +
                           (quantizer.isStochastic() ? " -DNOISE" : "") +
                           " -o every_input levels.v every_input.v && vvp every_input > answers"));
    std::istringstream answers(folder.read("answers"));
    for (std::int64_t code = format.lowestCode(); code <= format.highestCode(); ++code) {
        for (const std::uint32_t noise : noises[static_cast<std::size_t>(code - format.lowestCode())]) {
            int index = -1;
            int level = 0;
            ASSERT_TRUE(answers >> index >> level) << code;
            const int expected = quantizer.index(levelWith(noise, inputOf(format, code), table, quantizer));
            ASSERT_EQ(index, expected) << code << " with noise " << noise;
            ASSERT_EQ(level, levels.codes()[static_cast<std::size_t>(expected)]) << code;
        }
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

std::string caseName(const testing::TestParamInfo<Case>& tried)
{
    std::string name = tried.param.name;
    std::erase_if(name, [](char c) { return c == ' ' || c == ',' || c == '-'; });
    return name;
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
    caseName);

INSTANTIATE_TEST_SUITE_P(
    Stochastic, TwelveBitVerilog,
    testing::Values(
        Case{"one bit", {.numBits = 1}, {stochastic, q(1, 10)}},
        Case{"uniform", {.numBits = 8}, {stochastic, q(1, 10)}},
        Case{
            "threshold-centred", {.numBits = 4, .uniform = false, .multiplier = 0.8}, {stochastic, q(1, 10)}},
        Case{"descending", {.numBits = 3, .threshold = -1}, {stochastic, q(1, 10)}},
        Case{"dead levels", {.numBits = 4, .uniform = false, .multiplier = 0}, {stochastic, q(1, 10)}},
        Case{"all levels the same", {.numBits = 3, .threshold = 0}, {stochastic, q(1, 10)}},
        Case{"Q", {.format = FixedPointFormat{true, 1, 4}}, {stochastic, q(3, 8)}},
        Case{"UQ, scaled", {.format = FixedPointFormat{false, 1, 5}, .scale = 0.7}, {stochastic, q(3, 8)}},
        Case{"E2M1", {.format = SmallFloatFormat{2, 1}}, {stochastic, q(3, 8)}},
        Case{"E3M2", {.format = SmallFloatFormat{3, 2}, .scale = 0.25}, {stochastic, q(3, 8)}},
        Case{"pow2", {.format = PowerOfTwoFormat{}, .numBits = 4}, {stochastic, q(3, 8)}},
        Case{"nf4", {.format = NormalFloatFormat{}, .scale = 2.0}, {stochastic, q(2, 9)}},
        Case{"list of 5", {.format = LevelList({0.5F, -1.0F, 0.5F, 2.0F, 0.0F})}, {stochastic, q(2, 9)}},
        Case{"one level", {.format = LevelList({0.5F})}, {stochastic, q(1, 10)}}),
    caseName);

std::vector<Case> wrappingCases()
{
    std::vector<Case> cases;
    for (const RoundingRule rule : allRoundingRules) {
        const Arithmetic wrapping{.rounding = rule, .overflow = Overflow::wrap, .seed = 5};
        const char* name = roundingName(rule).data();
        cases.push_back({name, {.format = FixedPointFormat{true, 0, 3}}, {wrapping, q(3, 8)}});
        cases.push_back({name, {.format = FixedPointFormat{false, 1, 5}, .scale = 0.5}, {wrapping, q(3, 8)}});
        cases.push_back({name, {.format = FixedPointFormat{true, -2, 10}}, {wrapping, q(1, 10)}});
        cases.push_back({name, {.format = FixedPointFormat{false, 0, 1}}, {wrapping, q(2, 9)}});
        cases.push_back({name, {.format = FixedPointFormat{true, 1, 10}}, {wrapping, q(1, 10)}});
    }
    return cases;
}

INSTANTIATE_TEST_SUITE_P(Wrapping, TwelveBitVerilog, testing::ValuesIn(wrappingCases()),
                         [](const auto& tried) { return caseName(tried) + std::to_string(tried.index % 5); });

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

TEST(Verilog, ChecksWideFormatsWithNoiseAndWrapping)
{
    const Folder folder;
    writeAll(folder, filesOf({.numBits = 4}, {stochastic, q(4, 20)}));
    EXPECT_EQ(testBenchVerdict(folder), "PASSED: all 4128 inputs\n");
    for (const RoundingRule rule : allRoundingRules) {
        writeAll(folder, filesOf({.format = FixedPointFormat{true, 0, 7}},
                                 {{.rounding = rule, .overflow = Overflow::wrap}, q(4, 20)}));
        EXPECT_EQ(testBenchVerdict(folder), "PASSED: all 4608 inputs\n") << roundingName(rule);
    }
}

/// Prints 65536 codes of an input that lies a quarter of the way from -0.5 to 0, rounded with the noise of
/// the document.
constexpr auto noisyInput = R"(module noisy_input;
    reg clock = 0;
%NOISE%
    wire [1:0] index;
    wire signed [11:0] level;
    levels_quantizer quantizer (.x(-12'sd384), .noise(noise), .index(index), .level(level));
    integer i;
    initial for (i = 0; i < 65536; i = i + 1) begin
        #1 clock = 1;
        #1 clock = 0;
        $display("%0d", level);
    end
endmodule
)";

TEST(Verilog, TheGeneratorInTheDocumentHasTheRightMeanAndNoCorrelation)
{
    std::ifstream file(QUANTOSCOPE_REFERENCE "/../../docs/hardware.md");
    const std::string document{std::istreambuf_iterator<char>(file), {}};
    const std::string fence = "~~~verilog\n";
    const std::size_t begin = document.find(fence) + fence.size();
    std::string text = noisyInput;
    text.replace(text.find("%NOISE%"), 7, document.substr(begin, document.find("~~~", begin) - begin));
    const Folder folder;
    writeAll(folder, filesOf({.format = LevelList({-0.5F, 0.0F, 0.5F})}, {stochastic, q(1, 10)}));
    folder.write("noisy.v", text);
    ASSERT_TRUE(folder.run("iverilog -g2001 -o noisy levels.v noisy.v && vvp noisy > answers"));
    std::istringstream answers(folder.read("answers"));
    constexpr std::size_t count = 65536;
    std::vector<double> uppers; // 1 for level 0, 0 for level -0.5
    for (int level = 0; answers >> level;) {
        ASSERT_TRUE(level == 0 || level == -512) << level;
        uppers.push_back(level == 0 ? 1 : 0);
    }
    ASSERT_EQ(uppers.size(), count);
    double sum = 0;
    double products = 0;
    for (std::size_t i = 0; i < count; ++i) {
        sum += uppers[i] - 0.25;
        products += i == 0 ? 0 : (uppers[i] - 0.25) * (uppers[i - 1] - 0.25);
    }
    const double variance = 0.25 * 0.75;
    EXPECT_NEAR(sum / count, 0, 5 * std::sqrt(variance / count));
    EXPECT_NEAR(products / count, 0, 5 * variance / std::sqrt(count));
}

std::string refusal(const Scheme& scheme, const TableOptions& options)
{
    try {
        filesOf(scheme, options);
    } catch (const InputError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Verilog, RefusesWhatItCannotComputeExactly)
{
    const Arithmetic wrapping{.rounding = RoundingRule::floor, .overflow = Overflow::wrap};
    const Scheme fixedPoint{.format = FixedPointFormat{true, 1, 4}};
    const std::string tooWide = "Q5.20 has 26 bits; for stochastic rounding and overflow that wraps around, "
                                "Verilog takes fixed-point inputs of at most 25 bits.";
    EXPECT_EQ(refusal(fixedPoint, {stochastic, q(5, 20)}), tooWide);
    EXPECT_EQ(refusal(fixedPoint, {wrapping, q(5, 20)}), tooWide);
    EXPECT_EQ(refusal({.format = FixedPointFormat{true, 1, 4}, .scale = 0.75}, {wrapping, q(3, 8)}),
              "Levels wrap around in a circuit only if the step between them is a power of two; the step is "
              "0.046875.");
    const auto needs = [](const Scheme& scheme, int bits) {
        return "The levels of " + schemeText(scheme) + " need integers of " + std::to_string(bits) +
               " bits for stochastic rounding in Verilog, which has at most 53; use levels with fewer "
               "digits, such as those of Q1.6, or another rounding rule.";
    };
    const Scheme small{.format = LevelList({1e-30F, 1.0F})};
    EXPECT_EQ(refusal(small, {stochastic, q(1, 10)}), needs(small, 120));
    const Scheme digits{.format = LevelList({0.0F, 0.0013F, 0.9F})};
    EXPECT_EQ(refusal(digits, {stochastic, q(1, 10)}), needs(digits, 57));
}

TEST(Verilog, NamesItsFilesAndModulesAfterTheFirst)
{
    const std::vector<TableFile> files = filesOf({.numBits = 2}, {}, "8-bit.table.v");
    std::vector<std::string> names;
    for (const TableFile& file : files) {
        names.push_back(file.name);
        EXPECT_NE(file.content.find(schemeText({.numBits = 2})), std::string::npos) << file.name;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"8-bit.table.v", "8-bit.table_tb.v", "8-bit.table_tb.hex"}));
    EXPECT_NE(files[0].content.find("module _8_bit_table_quantizer ("), std::string::npos);
}

TEST(Verilog, ReadsTablesWhereItFindsLevelsByBisection)
{
    const std::vector<TableFile> files = filesOf({.format = NormalFloatFormat{}}, {{}, q(1, 10)}, "nf4.v");
    std::vector<std::string> names;
    names.reserve(files.size());
    for (const TableFile& file : files) {
        names.push_back(file.name);
    }
    EXPECT_EQ(names, (std::vector<std::string>{"nf4.v", "nf4_levels.hex", "nf4_boundaries.hex",
                                               "nf4_indices.hex", "nf4_tb.v", "nf4_tb.hex"}));
    EXPECT_NE(files[0].content.find("module nf4_quantizer #("), std::string::npos);
    EXPECT_NE(files[0].content.find("parameter LEVELS = \"nf4_levels.hex\""), std::string::npos);
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
