// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/verilog.h"

#include "core/quantizer/code_boundaries.h"
#include "core/text/fill_in.h"
#include "files/exports/export_name.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace quantoscope {
namespace {

/// The number's lowest `width` bits, so -1 in 8 bits is ff.
std::string hex(std::int64_t number, int width)
{
    const auto bits = static_cast<std::uint64_t>(number) & ((std::uint64_t{1} << width) - 1);
    std::array<char, 16> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), bits, 16).ptr;
    const std::string digits(buffer.data(), end);
    return std::string((width + 3) / 4 - digits.size(), '0') + digits;
}

std::string head(const TableExport& exported)
{
    std::string text = "// " + std::string(titleLine(exported.table().scheme())) + "\n";
    for (const std::string& sentence : provenance(exported)) {
        text += "//   " + sentence + "\n";
    }
    return text;
}

template<typename Number>
std::string memory(const TableExport& exported, const std::string& what, const std::vector<Number>& numbers,
                   int width)
{
    std::string text = head(exported) + "// " + what + "\n";
    for (const Number number : numbers) {
        text += hex(number, width) + "\n";
    }
    return text;
}

/// Fills the unused places of a memory of 2^bits words: levels with any code, boundaries with one that only
/// the greatest input reaches, indices with that of the level that this input already has.
template<typename Number>
std::vector<Number> padded(std::vector<Number> numbers, std::size_t size, Number padding)
{
    numbers.resize(size, padding);
    return numbers;
}

std::vector<int> reachedIndices(const TableExport& exported)
{
    const auto all = exported.table().firstIndex();
    const std::size_t reached = exported.reachedCodeBoundaries().size() + 1;
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(reached)};
}

/// All inputs, or for wide formats those next to the boundaries and at the ends.
std::vector<std::int64_t> testInputs(const TableExport& exported)
{
    constexpr int widestWhole = 16;
    const FixedPoint format = exported.fixedPoint()->format();
    std::vector<std::int64_t> inputs;
    if (format.width() <= widestWhole) {
        for (std::int64_t code = format.lowestCode(); code <= format.highestCode(); ++code) {
            inputs.push_back(code);
        }
        return inputs;
    }
    inputs.push_back(format.lowestCode());
    for (const std::int64_t boundary : exported.reachedCodeBoundaries()) {
        inputs.push_back(boundary - 1);
        inputs.push_back(boundary);
    }
    inputs.push_back(format.highestCode());
    return inputs;
}

/// The expected outputs come from the quantizer itself, not from the boundaries that the module uses.
std::string testCases(const TableExport& exported, const std::vector<std::int64_t>& inputs)
{
    const FixedPointLevels& levels = *exported.fixedPoint();
    const int width = levels.format().width();
    std::string text = head(exported) + "// Input, index and level, each in separate hexadecimal digits.\n";
    for (const std::int64_t code : inputs) {
        const int index = exported.quantizer().index(inputOf(levels.format(), code));
        text += hex(code, width) + "_" + hex(index, bitsOf(exported.table().scheme())) + "_" +
                hex(levels.codes()[static_cast<std::size_t>(index)], width) + "\n";
    }
    return text;
}

constexpr std::string_view module = R"(@head@//
// Combinational: level is the level of the input x, in the format of x, and index is its index in the table.
// Simulation and synthesis read the tables from the .hex files next to this file; the parameters are their paths,
// relative to the folder that the tool runs in.
// verilator lint_off DECLFILENAME
module @name@_quantizer #(
    parameter LEVELS = "@stem@_levels.hex",
    parameter BOUNDARIES = "@stem@_boundaries.hex",
    parameter INDICES = "@stem@_indices.hex"
) (
    input  wire signed [@width-1@:0] x,
    output wire [@bits-1@:0] index,
    output wire signed [@width-1@:0] level
);
    reg signed [@width-1@:0] levels [0:@last@];      // by index
    reg signed [@width-1@:0] boundaries [1:@last@];  // ascending: the smallest x that maps to the next greater level
    reg [@bits-1@:0] indices [0:@last@];             // of the levels in ascending order

    initial begin
        $readmemh(LEVELS, levels);
        $readmemh(BOUNDARIES, boundaries);
        $readmemh(INDICES, indices);
    end

    // The number of boundaries that do not exceed x, one bit per stage, most significant bit first.
    genvar stage;
    generate
        for (stage = 0; stage < @bits@; stage = stage + 1) begin : search
            wire [@bits-1@:0] sure;
            wire [@bits-1@:0] tried = sure | (@bits@'d@half@ >> stage);
            wire [@bits-1@:0] count = boundaries[tried] <= x ? tried : sure;
            if (stage == 0) begin : first
                assign sure = 0;
            end else begin : next
                assign sure = search[stage-1].count;
            end
        end
    endgenerate

    assign index = indices[search[@bits-1@].count];
    assign level = levels[index];
endmodule
)";

constexpr std::string_view testBench = R"(@head@//
// Applies inputs to the module and compares its outputs with the expected ones. Prints PASSED, or prints FAILED and
// ends with a nonzero exit status if an output differs or if a file cannot be read, is corrupt or does not contain as
// many words as were exported. Files are read from the current folder; the parameters set other paths, for example
// -P@name@_tb.LEVELS='"rtl/@stem@_levels.hex"' for Icarus Verilog, -GLEVELS='"rtl/@stem@_levels.hex"' for Verilator.
// verilator lint_off DECLFILENAME
module @name@_tb #(
    parameter LEVELS = "@stem@_levels.hex",
    parameter BOUNDARIES = "@stem@_boundaries.hex",
    parameter INDICES = "@stem@_indices.hex",
    parameter CASES = "@stem@_tb.hex"
);
    reg signed [@width-1@:0] x;
    wire [@bits-1@:0] index;
    wire signed [@width-1@:0] level;
    @name@_quantizer #(.LEVELS(LEVELS), .BOUNDARIES(BOUNDARIES), .INDICES(INDICES))
        quantizer (.x(x), .index(index), .level(level));

    // Each word is an input, its index and its level, each padded to whole hexadecimal digits.
    reg [@case-1@:0] cases [0:@last case@];
    reg [@bits-1@:0] expected_index;
    reg signed [@width-1@:0] expected_level;
    integer i;
    integer wrong;

    integer file;
    integer words;
    integer character;
    reg in_word;
    reg in_comment;
    reg intact;
    reg bad;
    reg any_bad;

    // Counts the words in a file for $readmemh. If the count is wrong or the file contains characters other than
    // hexadecimal digits, sets bad and prints the beginning of an error message.
    task check;
        input integer opened;
        input integer needed;
        begin
            words = 0;
            in_word = 0;
            in_comment = 0;
            intact = 1;
            character = opened == 0 ? -1 : $fgetc(opened);
            while (character != -1) begin
                if (character == "\n") begin
                    in_word = 0;
                    in_comment = 0;
                end else if (!in_comment) begin
                    if ((character >= "0" && character <= "9") || character == "_" ||
                        (character >= "a" && character <= "f") || (character >= "A" && character <= "F")) begin
                        if (!in_word)
                            words = words + 1;
                        in_word = 1;
                    end else begin
                        in_word = 0;
                        in_comment = character == "/";
                        if (!in_comment && character != " " && character != "\t" && character != 13)
                            intact = 0;
                    end
                end
                character = $fgetc(opened);
            end
            bad = opened == 0 || !intact || words != needed;
            any_bad = any_bad || bad;
            if (opened == 0)
                $write("FAILED: cannot read ");
            else if (!intact)
                $write("FAILED: characters other than hexadecimal digits in ");
            else if (bad)
                $write("FAILED: %0d words instead of %0d in ", words, needed);
            if (opened != 0)
                $fclose(opened);
        end
    endtask

    initial begin
        any_bad = 0;
        file = $fopen(LEVELS, "r");
        check(file, @levels@);
        if (bad)
            $display("%0s", LEVELS);
        file = $fopen(BOUNDARIES, "r");
        check(file, @last@);
        if (bad)
            $display("%0s", BOUNDARIES);
        file = $fopen(INDICES, "r");
        check(file, @levels@);
        if (bad)
            $display("%0s", INDICES);
        file = $fopen(CASES, "r");
        check(file, @cases@);
        if (bad)
            $display("%0s", CASES);
        wrong = 0;
        if (!any_bad) begin
            $readmemh(CASES, cases);
            for (i = 0; i < @cases@; i = i + 1) begin
                x = cases[i][@x low@ +: @width@];
                expected_index = cases[i][@index low@ +: @bits@];
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

} // namespace

std::vector<TableFile> verilogFiles(const TableExport& exported, std::string_view fileName)
{
    const std::string name = verilogName(fileName);
    const std::string stem(fileName.substr(0, fileName.rfind('.')));
    const FixedPoint format = exported.fixedPoint().value().format();
    const int width = format.width();
    const int bits = bitsOf(exported.table().scheme());
    const std::size_t size = std::size_t{1} << static_cast<unsigned>(bits);
    const auto codes = exported.fixedPoint()->codes();
    const auto reached = exported.reachedCodeBoundaries();
    const std::vector<int> indices = reachedIndices(exported);
    const std::vector<std::int64_t> inputs = testInputs(exported);

    const auto digitBits = [](int digitsOf) { return (digitsOf + 3) / 4 * 4; };
    const auto filled = [&](std::string_view pattern) {
        return filledIn(pattern, {{"head", head(exported)},
                                  {"name", name},
                                  {"stem", stem},
                                  {"width", std::to_string(width)},
                                  {"width-1", std::to_string(width - 1)},
                                  {"bits", std::to_string(bits)},
                                  {"bits-1", std::to_string(bits - 1)},
                                  {"half", std::to_string(size / 2)},
                                  {"levels", std::to_string(size)},
                                  {"last", std::to_string(size - 1)},
                                  {"cases", std::to_string(inputs.size())},
                                  {"last case", std::to_string(inputs.size() - 1)},
                                  {"case-1", std::to_string(2 * digitBits(width) + digitBits(bits) - 1)},
                                  {"x low", std::to_string(digitBits(width) + digitBits(bits))},
                                  {"index low", std::to_string(digitBits(width))}});
    };
    return {
        {stem + ".v", filled(module)},
        {stem + "_levels.hex",
         memory(exported, "Levels by index.",
                padded(std::vector<std::int32_t>(codes.begin(), codes.end()), size, codes.back()), width)},
        {stem + "_boundaries.hex",
         memory(exported,
                "Boundaries, ascending: each is the smallest input that maps to the next greater level.",
                padded(std::vector<std::int64_t>(reached.begin(), reached.end()), size - 1,
                       std::int64_t{format.highestCode()}),
                width)},
        {stem + "_indices.hex", memory(exported, "Indices of the levels in ascending order.",
                                       padded(indices, size, indices.back()), bits)},
        {stem + "_tb.v", filled(testBench)},
        {stem + "_tb.hex", testCases(exported, inputs)}};
}

} // namespace quantoscope
