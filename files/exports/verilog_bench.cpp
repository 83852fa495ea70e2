// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/verilog_bench.h"

#include "core/arithmetic/rounding_noise.h"
#include "core/quantizer/code_boundaries.h"
#include "core/text/fill_in.h"
#include "files/exports/verilog_file_check.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

namespace quantoscope {
namespace {

constexpr std::string_view testBench = R"(@head@//
// Applies inputs to the module and compares its outputs with the expected ones. Prints PASSED, or prints FAILED and
// ends with a nonzero exit status if an output differs or if a file cannot be read, is corrupt or does not contain as
// many words as were exported. Files are read from the current folder; the parameters set other paths, for example
// -P@name@_tb.CASES='"rtl/@stem@_tb.hex"' for Icarus Verilog, -GCASES='"rtl/@stem@_tb.hex"' for Verilator.
// verilator lint_off DECLFILENAME
module @name@_tb #(
@parameters@    parameter CASES = "@stem@_tb.hex"
);
    reg signed [@width-1@:0] x;
@noise@    wire [@bits-1@:0] index;
    wire signed [@width-1@:0] level;
    @name@_quantizer @connections@quantizer (.x(x), @noise port@.index(index), .level(level));

    // Each word is an input@and noise@, its index and its level, each padded to whole hexadecimal digits.
    reg [@case-1@:0] cases [0:@last case@];
    reg [@bits-1@:0] expected_index;
    reg signed [@width-1@:0] expected_level;
    integer i;
    integer wrong;

@file check@    initial begin
        any_bad = 0;
@checks@        file = $fopen(CASES, "r");
        check(file, @cases@);
        if (bad)
            $display("%0s", CASES);
        wrong = 0;
        if (!any_bad) begin
            $readmemh(CASES, cases);
            for (i = 0; i < @cases@; i = i + 1) begin
                x = cases[i][@x low@ +: @width@];
@noise case@                expected_index = cases[i][@index low@ +: @bits@];
                expected_level = cases[i][0 +: @width@];
                #1;
                if (^cases[i] === 1'bx || index !== expected_index || level !== expected_level) begin
                    wrong = wrong + 1;
                    if (wrong <= 10)
                        $display("x = %0d gives index %0d, level %0d; expected %0d, %0d",
                                 x, index, level, expected_index, expected_level);
                end
            end
            if (wrong != 0)
                $display("FAILED: %0d of %0d inputs", wrong, i);
        end
        if (any_bad || wrong != 0) begin
            $fatal(0, "the test bench failed");
        end else begin
            $display("PASSED: all %0d inputs", i);
            $finish(0);
        end
    end
endmodule
)";

/// Checks the file of one memory.
constexpr std::string_view memoryCheck = R"(        file = $fopen(@NAME@, "r");
        check(file, @words@);
        if (bad)
            $display("%0s", @NAME@);
)";

std::string parameterOf(const VerilogMemory& memory)
{
    std::string name;
    std::ranges::transform(memory.name, std::back_inserter(name),
                           [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return name;
}

int wholeDigits(int bits)
{
    return (bits + 3) / 4 * 4;
}

std::vector<std::int64_t> testInputs(const TableExport& exported, const VerilogCircuit& circuit)
{
    constexpr int widestWhole = 16;
    constexpr std::int64_t between = 4096;
    const FixedPoint format = exported.fixedPoint()->format();
    const std::int64_t lowest = format.lowestCode();
    const std::int64_t highest = format.highestCode();
    std::vector<std::int64_t> inputs;
    if (format.width() <= widestWhole) {
        for (std::int64_t code = lowest; code <= highest; ++code) {
            inputs.push_back(code);
        }
        return inputs;
    }
    inputs.push_back(lowest);
    for (const std::int64_t boundary : exported.reachedCodeBoundaries()) {
        inputs.push_back(boundary - 1);
        inputs.push_back(boundary);
    }
    if (circuit.takesNoise || exported.quantizer().wraps()) {
        for (std::int64_t i = 0; i < between; ++i) {
            inputs.push_back(lowest + (highest - lowest) / between * i + i % 7);
        }
    }
    inputs.push_back(highest);
    return inputs;
}

} // namespace

std::string verilogHex(std::int64_t number, int width)
{
    const auto bits = static_cast<std::uint64_t>(number) & ((std::uint64_t{1} << width) - 1);
    std::array<char, 16> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), bits, 16).ptr;
    const std::string digits(buffer.data(), end);
    return std::string((width + 3) / 4 - digits.size(), '0') + digits;
}

std::string verilogParameters(const VerilogCircuit& circuit, const VerilogNames& names)
{
    std::string text;
    for (const VerilogMemory& memory : circuit.memories) {
        text +=
            "    parameter " + parameterOf(memory) + " = \"" + names.stem + "_" + memory.name + ".hex\",\n";
    }
    return text;
}

VerilogCases verilogCases(const TableExport& exported, const VerilogCircuit& circuit)
{
    const FixedPointLevels& levels = *exported.fixedPoint();
    const Quantizer& quantizer = exported.quantizer();
    const int width = levels.format().width();
    const std::vector<std::int64_t> inputs = testInputs(exported, circuit);
    std::string text;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const std::uint64_t draw = drawNumber(i, 0);
        const float x = inputOf(levels.format(), inputs[i]);
        const int index = quantizer.index(circuit.takesNoise ? quantizer.levelAt(draw, x) : x);
        text += verilogHex(inputs[i], width) + "_";
        if (circuit.takesNoise) {
            text += verilogHex(noiseOf(quantizer.arithmetic().seed, draw), noiseBits) + "_";
        }
        text += verilogHex(index, bitsOf(exported.table().scheme())) + "_" +
                verilogHex(levels.codes()[static_cast<std::size_t>(index)], width) + "\n";
    }
    return {text, inputs.size()};
}

std::string verilogBench(const TableExport& exported, const VerilogCircuit& circuit,
                         const VerilogNames& names, std::size_t cases)
{
    const int width = exported.fixedPoint()->format().width();
    const int bits = bitsOf(exported.table().scheme());
    const int indexLow = wholeDigits(width);
    const int noiseLow = indexLow + wholeDigits(bits);
    const int xLow = noiseLow + (circuit.takesNoise ? noiseBits : 0);
    std::string connections;
    std::string checks;
    for (const VerilogMemory& memory : circuit.memories) {
        const std::string parameter = parameterOf(memory);
        connections += connections.empty() ? "." : ", .";
        connections.append(parameter).append("(").append(parameter).append(")");
        checks +=
            filledIn(memoryCheck, {{"NAME", parameter}, {"words", std::to_string(memory.words.size())}});
    }
    const auto ifNoise = [&](std::string text) { return circuit.takesNoise ? std::move(text) : ""; };
    return filledIn(testBench,
                    {{"head", names.head},
                     {"name", names.module},
                     {"stem", names.stem},
                     {"width", std::to_string(width)},
                     {"width-1", std::to_string(width - 1)},
                     {"bits", std::to_string(bits)},
                     {"bits-1", std::to_string(bits - 1)},
                     {"parameters", verilogParameters(circuit, names)},
                     {"connections", connections.empty() ? "" : "#(" + connections + ")\n        "},
                     {"checks", checks},
                     {"file check", std::string(verilogFileCheck)},
                     {"noise", ifNoise("    reg [23:0] noise;\n")},
                     {"noise port", ifNoise(".noise(noise), ")},
                     {"and noise", ifNoise(", the noise")},
                     {"noise case",
                      ifNoise("                noise = cases[i][" + std::to_string(noiseLow) + " +: 24];\n")},
                     {"cases", std::to_string(cases)},
                     {"last case", std::to_string(cases - 1)},
                     {"case-1", std::to_string(xLow + wholeDigits(width) - 1)},
                     {"x low", std::to_string(xLow)},
                     {"index low", std::to_string(indexLow)}});
}

} // namespace quantoscope
