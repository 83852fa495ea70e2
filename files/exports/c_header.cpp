// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/c_header.h"

#include "core/text/fill_in.h"
#include "core/text/number_text.h"
#include "files/exports/float_literal.h"

#include <algorithm>
#include <span>

namespace quantoscope {
namespace {

std::string literal(float value)
{
    return floatLiteral(value) + "f";
}

std::string literal(std::int64_t value)
{
    return std::to_string(value);
}

/// `type name[size] = {…};`, of one 0 where there are no values: C has no empty arrays.
template<typename Number>
std::string array(const std::string& typeAndName, std::span<const Number> values)
{
    constexpr std::size_t perLine = 6;
    std::string text = "static const " + typeAndName + "[" +
                       std::to_string(std::max<std::size_t>(values.size(), 1)) + "] = {";
    for (std::size_t i = 0; i < values.size(); ++i) {
        text += (i % perLine == 0 ? "\n    " : " ") + literal(values[i]) + (i + 1 < values.size() ? "," : "");
    }
    return text + (values.empty() ? "0};\n" : "\n};\n");
}

std::string provenanceComment(const TableExport& exported)
{
    std::string text;
    for (const std::string& sentence : provenance(exported)) {
        text += " *   " + sentence + "\n";
    }
    return text;
}

/// For which inputs the functions answer what the quantizer does.
std::string validity(const Quantizer& quantizer)
{
    if (quantizer.rule() == RoundingRule::saturating) {
        return "any float; NaN has the index -1 and stays NaN";
    }
    const auto [first, last] = quantizer.monotoneInterval();
    return "as state_quant does, from " + numberText(first) + " to " + numberText(last) + " and for NaN" +
           (quantizer.tiesWithin() ? ", but where float distances to levels tie" : "");
}

constexpr std::string_view head = R"(/* Quantization levels made by Quantoscope for snnTorch's
@provenance@ */
#ifndef QUANTOSCOPE_LEVELS_H
#define QUANTOSCOPE_LEVELS_H
@include@
#define QUANTOSCOPE_LEVEL_COUNT @level count@
#define QUANTOSCOPE_BOUNDARY_COUNT @boundary count@

/* Index to level. */
@levels@
/* Ascending: each the smallest input that goes to the next greater level. */
@boundaries@
/* Indices of the distinct levels, the least level first. */
@indices@)";

/// Functions of inputs of a type; `nan` is what becomes of those that are none.
constexpr std::string_view functions = R"(
/* The index of the level that x takes: @validity@. */
static inline int @index@(@type@ x)
{
    int low = 0;
    int high = @boundary count@;
@nan index@    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (@boundaries@[middle] <= x) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return quantoscope_indices[low];
}

/* The level that x takes. */
static inline @type@ @quantize@(@type@ x)
{
@nan level@    return @levels@[@index@(x)];
}
)";

std::string floatFunctions(const Quantizer& quantizer)
{
    const bool keepsNan = quantizer.rule() == RoundingRule::saturating;
    return filledIn(functions,
                    {{"validity", validity(quantizer)},
                     {"type", "float"},
                     {"index", "quantoscope_index"},
                     {"quantize", "quantoscope_quantize"},
                     {"boundaries", "quantoscope_boundaries"},
                     {"boundary count", "QUANTOSCOPE_BOUNDARY_COUNT"},
                     {"levels", "quantoscope_levels"},
                     {"nan index", std::string("    if (x != x) {\n        return ") +
                                       (keepsNan ? "-1" : "0") + ";\n    }\n"},
                     {"nan level", keepsNan ? "    if (x != x) {\n        return x;\n    }\n" : ""}});
}

std::string codeType(FixedPoint format)
{
    return format.width() <= 8 ? "int8_t" : format.width() <= 16 ? "int16_t" : "int32_t";
}

constexpr std::string_view codeArrays = R"(
/* The same in fixed point. */
typedef @type@ quantoscope_code;
#define QUANTOSCOPE_FRACTION_BITS @fraction bits@
#define QUANTOSCOPE_CODE_BOUNDARY_COUNT @boundary count@

/* Index to the level's code. */
@levels@
/* Ascending: each the smallest code that goes to the next greater level. */
@boundaries@)";

std::string fixedPointPart(const TableExport& exported)
{
    if (!exported.fixedPoint()) {
        return {};
    }
    const FixedPointLevels& levels = *exported.fixedPoint();
    const std::vector<std::int64_t> codes(levels.codes().begin(), levels.codes().end());
    const auto boundaries = exported.reachedCodeBoundaries();
    return filledIn(
               codeArrays,
               {{"type", codeType(levels.format())},
                {"fraction bits", std::to_string(levels.format().fractionBits())},
                {"boundary count", std::to_string(boundaries.size())},
                {"levels", array("quantoscope_code quantoscope_codes", std::span<const std::int64_t>(codes))},
                {"boundaries", array("quantoscope_code quantoscope_code_boundaries", boundaries)}}) +
           filledIn(functions, {{"validity", "as quantoscope_index() of the float nearest to its value"},
                                {"type", "quantoscope_code"},
                                {"index", "quantoscope_code_index"},
                                {"quantize", "quantoscope_code_quantize"},
                                {"boundaries", "quantoscope_code_boundaries"},
                                {"boundary count", "QUANTOSCOPE_CODE_BOUNDARY_COUNT"},
                                {"levels", "quantoscope_codes"},
                                {"nan index", ""},
                                {"nan level", ""}});
}

} // namespace

std::string cHeader(const TableExport& exported)
{
    const LevelTable& table = exported.table();
    const auto boundaries = exported.quantizer().boundaries();
    const std::vector<std::int64_t> indices(table.firstIndex().begin(), table.firstIndex().end());
    return filledIn(head,
                    {{"provenance", provenanceComment(exported)},
                     {"include", exported.fixedPoint() ? "\n#include <stdint.h>\n" : ""},
                     {"level count", std::to_string(table.size())},
                     {"boundary count", std::to_string(boundaries.size())},
                     {"levels", array("float quantoscope_levels", table.levels())},
                     {"boundaries", array("float quantoscope_boundaries", boundaries)},
                     {"indices", array("int quantoscope_indices", std::span<const std::int64_t>(indices))}}) +
           floatFunctions(exported.quantizer()) + fixedPointPart(exported) + "\n#endif\n";
}

} // namespace quantoscope
