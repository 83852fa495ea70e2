// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/verilog_circuit.h"

#include "core/text/fill_in.h"
#include "files/exports/verilog_exact.h"

#include <string_view>

namespace quantoscope {
namespace {

constexpr std::string_view aboutNearest =
    R"(// Combinational: level is the level of the input x, in the format of x, and index is its index in the table.
)";

constexpr std::string_view nearestBody = R"(    reg signed [@width-1@:0] levels [0:@last@];      // by index
    reg signed [@width-1@:0] boundaries [1:@last@];  // ascending: the smallest x that maps to the next greater level
    reg [@bits-1@:0] indices [0:@last@];             // of the levels in ascending order

    initial begin
        $readmemh(LEVELS, levels);
        $readmemh(BOUNDARIES, boundaries);
        $readmemh(INDICES, indices);
    end

@search@
    assign index = indices[search[@bits-1@].count];
    assign level = levels[index];
)";

constexpr std::string_view searchStages =
    R"(    // The number of boundaries that do not exceed @input@, one bit per stage, most significant bit first.
    genvar stage;
    generate
        for (stage = 0; stage < @bits@; stage = stage + 1) begin : search
            wire [@bits-1@:0] sure;
            wire [@bits-1@:0] tried = sure | (@bits@'d@half@ >> stage);
            wire [@bits-1@:0] count = boundaries[tried] <= @input@ ? tried : sure;
            if (stage == 0) begin : first
                assign sure = 0;
            end else begin : next
                assign sure = search[stage-1].count;
            end
        end
    endgenerate
)";

constexpr std::string_view aboutStochastic =
    R"(// Combinational: level is one of the two levels around the input x, in the format of x, and index is its index in the
// table. noise is a uniform random number, different for each x; the mean level is then x.
)";

constexpr std::string_view stochasticBody =
    R"(    reg signed [@width-1@:0] levels [0:@last@];      // by index
    reg signed [@fine-1@:0] boundaries [0:@last@];   // the levels in ascending order, times 2^@fraction bits@
    reg [@bits-1@:0] indices [0:@last@];             // of the levels in ascending order

    initial begin
        $readmemh(LEVELS, levels);
        $readmemh(BOUNDARIES, boundaries);
        $readmemh(INDICES, indices);
    end

    wire signed [@fine-1@:0] fine = {{@sign bits@{x[@width-1@]}}, x@zeros@};  // x in the unit of the boundaries

@search@
    // The level not above x has this rank. x takes the next one if (x - lower) / (upper - lower) > noise / 2^24.
    wire [@bits-1@:0] rank = search[@bits-1@].count;
    wire [@bits-1@:0] next = rank + @bits@'d1;
    wire signed [@fine-1@:0] above = fine - boundaries[rank];
    wire signed [@fine-1@:0] gap = boundaries[next] - boundaries[rank];
    wire takes_next = !(&rank) && !above[@fine-1@] && {above, 24'd0} > {24'd0, gap} * {@fine@'d0, noise};

    assign index = indices[takes_next ? next : rank];
    assign level = levels[index];
)";

constexpr std::string_view aboutWrapping =
    R"(// Combinational: x is rounded to a multiple of 2^@shift@, of which the lowest @bits@ bits are kept. level is the result, in the
// format of x, and index is its index in the table.
)";

constexpr std::string_view wrappingBody = R"(    reg signed [@width-1@:0] levels [0:@last@];  // by index

    initial $readmemh(LEVELS, levels);

    wire [@width-1@:0] sum = x + @addend@;
    wire unused = &{1'b0, sum@noise@};  // of which some bits do not matter

    assign index = sum[@shift@ +: @bits@] ^ @bits@'d@sign@;
    assign level = levels[index];
)";

/// What is added to an input of `width` bits before its lowest `shift` bits are cut off.
std::string addend(RoundingRule rule, int width, int shift)
{
    const auto constant = [&](std::uint32_t number) {
        return std::to_string(width) + "'d" + std::to_string(number);
    };
    if (shift == 0) {
        return constant(0);
    }
    const std::uint32_t unit = std::uint32_t{1} << static_cast<unsigned>(shift);
    const std::string place = std::to_string(shift);
    const auto widened = [&](const std::string& bits, int count) {
        return "{" + std::to_string(width - count) + "'d0, " + bits + "}";
    };
    switch (rule) {
    case RoundingRule::floor:
        return constant(0);
    case RoundingRule::towardZero:
        return "(x[" + std::to_string(width - 1) + "] ? " + constant(unit - 1) + " : " + constant(0) + ")";
    case RoundingRule::nearestEven:
        return constant(unit / 2 - 1) + " + " + widened("x[" + place + "]", 1);
    case RoundingRule::stochastic: // carries if the bits that are cut off exceed as many of the noise
        return widened("~noise[23 -: " + place + "]", shift);
    case RoundingRule::reference:
    case RoundingRule::saturating:
        break;
    }
    return constant(unit / 2 - 1);
}

/// Fills the unused places of a memory of 2^bits words.
std::vector<std::int64_t> padded(std::vector<std::int64_t> words, std::size_t size, std::int64_t padding)
{
    words.resize(size, padding);
    return words;
}

/// The sizes of a table's memories and ports.
struct Sizes
{
    explicit Sizes(const TableExport& exported)
        : width(exported.fixedPoint().value().format().width()), bits(bitsOf(exported.table().scheme())),
          levels(std::size_t{1} << static_cast<unsigned>(bits))
    {
    }

    int width;          ///< Of a code.
    int bits;           ///< Of an index.
    std::size_t levels; ///< 2^bits
};

VerilogMemory levelMemory(const TableExport& exported, const Sizes& sizes)
{
    const auto codes = exported.fixedPoint()->codes();
    return {"levels", "Levels by index.", padded({codes.begin(), codes.end()}, sizes.levels, codes.back()),
            sizes.width};
}

VerilogMemory indexMemory(const TableExport& exported, const Sizes& sizes, std::size_t count)
{
    const auto all = exported.table().firstIndex().first(count);
    return {"indices", "Indices of the levels in ascending order.",
            padded({all.begin(), all.end()}, sizes.levels, all.back()), sizes.bits};
}

std::string stages(const Sizes& sizes, const std::string& input)
{
    return filledIn(searchStages, {{"input", input},
                                   {"bits", std::to_string(sizes.bits)},
                                   {"bits-1", std::to_string(sizes.bits - 1)},
                                   {"half", std::to_string(sizes.levels / 2)}});
}

VerilogCircuit nearestCircuit(const TableExport& exported)
{
    const Sizes sizes(exported);
    const auto reached = exported.reachedCodeBoundaries();
    // The padding of the boundaries is a code that only the greatest input reaches, which has the last index.
    return {.about = std::string(aboutNearest),
            .body = filledIn(nearestBody, {{"width-1", std::to_string(sizes.width - 1)},
                                           {"last", std::to_string(sizes.levels - 1)},
                                           {"bits-1", std::to_string(sizes.bits - 1)},
                                           {"search", stages(sizes, "x")}}),
            .memories = {
                levelMemory(exported, sizes),
                {"boundaries",
                 "Boundaries, ascending: each is the smallest input that maps to the next greater level.",
                 padded({reached.begin(), reached.end()}, sizes.levels - 1,
                        exported.fixedPoint()->format().highestCode()),
                 sizes.width},
                indexMemory(exported, sizes, reached.size() + 1)}};
}

VerilogCircuit stochasticCircuit(const TableExport& exported)
{
    const Sizes sizes(exported);
    const ExactLevels exact = exactLevels(exported);
    const int zeros = exact.fractionBits - exported.fixedPoint()->format().fractionBits();
    // The padding repeats the highest level, so that all inputs from it on have the last rank.
    return {.about = std::string(aboutStochastic),
            .body =
                filledIn(stochasticBody, {{"width-1", std::to_string(sizes.width - 1)},
                                          {"last", std::to_string(sizes.levels - 1)},
                                          {"bits", std::to_string(sizes.bits)},
                                          {"bits-1", std::to_string(sizes.bits - 1)},
                                          {"fine", std::to_string(exact.width)},
                                          {"fine-1", std::to_string(exact.width - 1)},
                                          {"fraction bits", std::to_string(exact.fractionBits)},
                                          {"sign bits", std::to_string(exact.width - sizes.width - zeros)},
                                          {"zeros", zeros == 0 ? "" : ", " + std::to_string(zeros) + "'d0"},
                                          {"search", stages(sizes, "fine")}}),
            .memories = {levelMemory(exported, sizes),
                         {"boundaries",
                          "Levels in ascending order, times 2^" + std::to_string(exact.fractionBits) + ".",
                          padded(exact.levels, sizes.levels, exact.levels.back()), exact.width},
                         indexMemory(exported, sizes, exact.levels.size())},
            .takesNoise = true};
}

VerilogCircuit wrappingCircuit(const TableExport& exported)
{
    const Sizes sizes(exported);
    const Quantizer& quantizer = exported.quantizer();
    const int shift = stepShift(exported);
    const std::string bits = std::to_string(sizes.bits);
    return {.about = filledIn(aboutWrapping, {{"shift", std::to_string(shift)}, {"bits", bits}}),
            .body = filledIn(wrappingBody,
                             {{"width-1", std::to_string(sizes.width - 1)},
                              {"last", std::to_string(sizes.levels - 1)},
                              {"addend", addend(quantizer.rule(), sizes.width, shift)},
                              {"noise", quantizer.isStochastic() ? ", noise" : ""},
                              {"shift", std::to_string(shift)},
                              {"bits", bits},
                              {"sign", quantizer.lowest() < 0 ? std::to_string(sizes.levels / 2) : "0"}}),
            .memories = {levelMemory(exported, sizes)},
            .takesNoise = quantizer.isStochastic()};
}

} // namespace

VerilogCircuit verilogCircuit(const TableExport& exported)
{
    const Quantizer& quantizer = exported.quantizer();
    return quantizer.wraps()          ? wrappingCircuit(exported)
           : quantizer.isStochastic() ? stochasticCircuit(exported)
                                      : nearestCircuit(exported);
}

} // namespace quantoscope
