// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/verilog_circuit.h"

#include "core/arithmetic/rounding_noise.h"
#include "core/hardware/quantizer_circuit.h"
#include "core/text/fill_in.h"
#include "files/exports/verilog_datapath.h"
#include "files/exports/verilog_exact.h"

#include <algorithm>
#include <bit>
#include <cmath>
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
    R"(// Combinational: x is rounded to a level, or to one beyond them, of whose code the lowest @bits@ bits are kept. level is the
// result, in the format of x, and index is its index in the table.
)";

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

/// The codes of the distinct levels in the format, ascending.
std::vector<std::int64_t> ascendingCodes(const TableExport& exported)
{
    std::vector<std::int64_t> codes;
    for (const int index : exported.table().firstIndex()) {
        codes.push_back(exported.fixedPoint()->codes()[static_cast<std::size_t>(index)]);
    }
    return codes;
}

/// The rank of a level from what stands for it.
Wire rankOf(Datapath& datapath, Wire stored, const StoredLevels& levels)
{
    if (levels.byRank()) {
        return stored;
    }
    const std::int64_t first = levels.stored(0);
    const std::size_t last = levels.codes().size() - 1;
    const Wire place = datapath.add(stored, datapath.constant(-first));
    if (levels.stored(last) - first == static_cast<std::int64_t>(last)) {
        return place;
    }
    std::vector<std::int64_t> ranks(static_cast<std::size_t>(levels.stored(last) - first) + 1);
    for (std::size_t rank = 0; rank <= last; ++rank) {
        ranks[static_cast<std::size_t>(levels.stored(rank) - first)] = static_cast<std::int64_t>(rank);
    }
    return datapath.lookup(place, ranks);
}

/// The index of each rank; the wire itself if they are the same.
Wire indexOf(Datapath& datapath, Wire rank, const TableExport& exported)
{
    const auto all = exported.table().firstIndex();
    const std::vector<std::int64_t> indices(all.begin(), all.end());
    return std::ranges::is_sorted(indices) && indices.back() == static_cast<std::int64_t>(indices.size()) - 1
               ? rank
               : datapath.lookup(rank, indices);
}

/// The code of a level in the format: its own integer, with zeros behind it, or the rounded one of a table.
Wire levelOf(Datapath& datapath, Wire rank, FixedWire level, const TableExport& exported,
             const StoredLevels& levels)
{
    const std::vector<std::int64_t> codes = ascendingCodes(exported);
    const int zeros = exported.fixedPoint()->format().fractionBits() - levels.fractionBits();
    const bool exact =
        zeros >= 0 && std::ranges::equal(codes, levels.codes(), {}, {},
                                         [&](std::int64_t code) { return code << std::max(zeros, 0); });
    return exact ? datapath.shiftLeft(level.wire, zeros) : datapath.lookup(rank, codes);
}

/// The circuit whose wires `index` and `level` have these results.
VerilogCircuit circuitOf(const TableExport& exported, Datapath& datapath, const QuantizedWire& chosen,
                         const StoredLevels& levels, std::string about)
{
    const Sizes sizes(exported);
    const Wire rank = rankOf(datapath, chosen.stored, levels);
    const Wire index = indexOf(datapath, rank, exported);
    const Wire level = levelOf(datapath, rank, chosen.level, exported, levels);
    const VerilogDatapath text(datapath, {}, {"noise"});
    return {.about = std::move(about) + "// " + methodSentence(chosen.method) + "\n",
            .body = text.declarations({index, level}) +
                    "    assign index = " + text.sized(index, sizes.bits) +
                    ";\n    assign level = " + text.sized(level, sizes.width) + ";\n",
            .memories = {},
            .takesNoise = exported.quantizer().isStochastic()};
}

FixedWire inputOf(Datapath& datapath, const TableExport& exported)
{
    const FixedPoint format = exported.fixedPoint()->format();
    return {datapath.input(rangeOfBits(format.width(), true)), format.fractionBits()};
}

/// The boundaries by bisection, in tables: the smallest circuit for many boundaries of wide inputs.
VerilogCircuit bisectionCircuit(const TableExport& exported)
{
    const Sizes sizes(exported);
    const auto reached = exported.reachedCodeBoundaries();
    // The padding of the boundaries is a code that only the greatest input reaches, which has the last index.
    return {.about = std::string(aboutNearest) + "// " + methodSentence(QuantizerMethod::bisection) + "\n",
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

/// The LUTs of six inputs that compare an input with a boundary. Only the bits above the trailing zeros of
/// the boundary, or of the number before it, decide.
int comparisonLuts(std::int64_t boundary, int width)
{
    const auto zeros = [](std::int64_t number) {
        return std::countr_zero(static_cast<std::uint64_t>(number));
    };
    const int bits = width - std::min(std::max(zeros(boundary), zeros(boundary - 1)), width - 1);
    return 1 + (std::max(bits, 6) - 2) / 5;
}

/// Whether comparisons with all boundaries take less space than a bisection of tables: with short inputs, or
/// if few bits decide nearly every comparison. Measured with yosys (docs/hardware.md).
bool comparisonsAreSmaller(std::span<const std::int64_t> boundaries, int width)
{
    constexpr int mostComparedBits = 7;
    std::size_t luts = 0;
    for (const std::int64_t boundary : boundaries) {
        luts += static_cast<std::size_t>(comparisonLuts(boundary, width));
    }
    return width <= mostComparedBits || 4 * luts <= 5 * boundaries.size();
}

VerilogCircuit nearestCircuit(const TableExport& exported)
{
    Datapath datapath;
    const FixedPoint format = exported.fixedPoint()->format();
    const StoredLevels levels(ascendingCodes(exported), format.fractionBits());
    const QuantizedWire chosen =
        nearestLevel(datapath, inputOf(datapath, exported), exported.codeBoundaries(), levels);
    const bool compares = chosen.method == QuantizerMethod::comparators &&
                          comparisonsAreSmaller(exported.reachedCodeBoundaries(), format.width());
    return chosen.method == QuantizerMethod::shift || compares
               ? circuitOf(exported, datapath, chosen, levels, std::string(aboutNearest))
               : bisectionCircuit(exported);
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

/// Levels that a sum and a shift find: those that wrap around, and those in steps of 2^n for stochastic
/// rounding.
VerilogCircuit shiftingCircuit(const TableExport& exported, std::string about)
{
    requireExactInputs(exported.fixedPoint()->format());
    Datapath datapath;
    const StoredLevels levels(exported.table());
    const Wire noise = exported.quantizer().isStochastic() ? datapath.noise(0, noiseBits) : Wire{};
    const QuantizedWire chosen =
        quantized(datapath, inputOf(datapath, exported), exported.quantizer(), levels, noise);
    return circuitOf(exported, datapath, chosen, levels, std::move(about));
}

bool hasPowerOfTwoSteps(const LevelTable& table)
{
    return isFixedPoint(table.scheme()) && std::fmod(std::log2(codeStep(table.scheme())), 1.0) == 0;
}

} // namespace

VerilogCircuit verilogCircuit(const TableExport& exported)
{
    const Quantizer& quantizer = exported.quantizer();
    if (quantizer.wraps()) {
        return shiftingCircuit(
            exported, filledIn(aboutWrapping, {{"bits", std::to_string(bitsOf(exported.table().scheme()))}}));
    }
    if (!quantizer.isStochastic()) {
        return nearestCircuit(exported);
    }
    return hasPowerOfTwoSteps(exported.table()) ? shiftingCircuit(exported, std::string(aboutStochastic))
                                                : stochasticCircuit(exported);
}

} // namespace quantoscope
