// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/c_header.h"

#include "core/text/fill_in.h"
#include "core/text/number_text.h"
#include "files/exports/export_name.h"
#include "files/exports/float_literal.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace quantoscope {
namespace {

/// The prefixes of the identifiers in the header: `lower` for functions and arrays, `upper` for macros.
struct Names
{
    std::string lower;
    std::string upper;
};

Names namesOf(std::string_view fileName)
{
    Names names{.lower = cName(fileName), .upper = {}};
    std::ranges::transform(names.lower, std::back_inserter(names.upper), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return names;
}

/// The 32-bit FNV-1a hash of the text, as a C literal.
std::string checksum(std::string_view text)
{
    std::uint32_t hash = 0x811C'9DC5;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x0100'0193U;
    }
    return std::to_string(hash) + "u";
}

std::string literal(float value)
{
    return floatLiteral(value) + "f";
}

std::string literal(std::int64_t value)
{
    return std::to_string(value);
}

/// `type name[size] = {…};`. Without values it has one 0, because C has no empty arrays.
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

/// The inputs for which the functions agree with the quantizer.
std::string validity(const Quantizer& quantizer)
{
    if (quantizer.keepsNan()) {
        return "any float; NaN has index -1 and stays NaN";
    }
    const auto [first, last] = quantizer.monotoneInterval();
    return "like state_quant from " + numberText(first) + " to " + numberText(last) + " and for NaN" +
           (quantizer.tiesWithin() ? ", except where float distances to levels tie" : "");
}

/// The include guard has the checksum as its value. Without it, a second table with the same name from
/// another folder would be skipped silently.
constexpr std::string_view whole = R"(/* @title@
@provenance@ */
#ifndef @NAME@_H
#define @NAME@_H @checksum@
@content@
#elif @NAME@_H != @checksum@
#error "Two different level tables are named @name@; export one of them under another file name."
#endif
)";

constexpr std::string_view arrays = R"(@include@
#define @NAME@_LEVEL_COUNT @level count@
#define @NAME@_BOUNDARY_COUNT @boundary count@

/* Levels by index. */
@levels@
/* Decision boundaries, ascending: each is the smallest input that maps to the next greater level. */
@boundaries@
/* Indices of the distinct levels, lowest level first. */
@indices@)";

/// Functions for one input type; the `nan` parts handle inputs that are NaN.
constexpr std::string_view functions = R"(
/* Returns the index of the level of x: @validity@. */
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
    return @indices@[low];
}

/* Returns the level of x. */
static inline @type@ @quantize@(@type@ x)
{
@nan level@    return @levels@[@index@(x)];
}
)";

std::string floatFunctions(const Quantizer& quantizer, const Names& names)
{
    const bool keepsNan = quantizer.keepsNan();
    return filledIn(functions,
                    {{"validity", validity(quantizer)},
                     {"type", "float"},
                     {"index", names.lower + "_index"},
                     {"quantize", names.lower + "_quantize"},
                     {"boundaries", names.lower + "_boundaries"},
                     {"boundary count", names.upper + "_BOUNDARY_COUNT"},
                     {"levels", names.lower + "_levels"},
                     {"indices", names.lower + "_indices"},
                     {"nan index", std::string("    if (x != x) {\n        return ") +
                                       (keepsNan ? "-1" : "0") + ";\n    }\n"},
                     {"nan level", keepsNan ? "    if (x != x) {\n        return x;\n    }\n" : ""}});
}

std::string codeType(FixedPoint format)
{
    return format.width() <= 8 ? "int8_t" : format.width() <= 16 ? "int16_t" : "int32_t";
}

constexpr std::string_view codeArrays = R"(
/* Fixed point. */
typedef @type@ @name@_code;
#define @NAME@_FRACTION_BITS @fraction bits@
#define @NAME@_CODE_BOUNDARY_COUNT @boundary count@

/* Codes of the levels by index. */
@levels@
/* Decision boundaries, ascending: each is the smallest code that maps to the next greater level. */
@boundaries@)";

std::string fixedPointPart(const TableExport& exported, const Names& names)
{
    if (!exported.fixedPoint()) {
        return {};
    }
    const FixedPointLevels& levels = *exported.fixedPoint();
    const std::vector<std::int64_t> codes(levels.codes().begin(), levels.codes().end());
    const auto boundaries = exported.reachedCodeBoundaries();
    const std::string code = names.lower + "_code";
    return filledIn(codeArrays,
                    {{"type", codeType(levels.format())},
                     {"name", names.lower},
                     {"NAME", names.upper},
                     {"fraction bits", std::to_string(levels.format().fractionBits())},
                     {"boundary count", std::to_string(boundaries.size())},
                     {"levels", array(code + " " + code + "s", std::span<const std::int64_t>(codes))},
                     {"boundaries", array(code + " " + code + "_boundaries", boundaries)}}) +
           filledIn(functions,
                    {{"validity", "like " + names.lower + "_index() of the float nearest to the value of x"},
                     {"type", code},
                     {"index", code + "_index"},
                     {"quantize", code + "_quantize"},
                     {"boundaries", code + "_boundaries"},
                     {"boundary count", names.upper + "_CODE_BOUNDARY_COUNT"},
                     {"levels", code + "s"},
                     {"indices", names.lower + "_indices"},
                     {"nan index", ""},
                     {"nan level", ""}});
}

} // namespace

std::string cHeader(const TableExport& exported, std::string_view fileName)
{
    const Names names = namesOf(fileName);
    const LevelTable& table = exported.table();
    const auto boundaries = exported.quantizer().boundaries();
    const std::vector<std::int64_t> indices(table.firstIndex().begin(), table.firstIndex().end());
    const std::string content =
        filledIn(arrays, {{"NAME", names.upper},
                          {"include", exported.fixedPoint() ? "\n#include <stdint.h>\n" : ""},
                          {"level count", std::to_string(table.size())},
                          {"boundary count", std::to_string(boundaries.size())},
                          {"levels", array("float " + names.lower + "_levels", table.levels())},
                          {"boundaries", array("float " + names.lower + "_boundaries", boundaries)},
                          {"indices", array("int " + names.lower + "_indices",
                                            std::span<const std::int64_t>(indices))}}) +
        floatFunctions(exported.quantizer(), names) + fixedPointPart(exported, names);
    return filledIn(whole, {{"title", std::string(titleLine(table.scheme()))},
                            {"provenance", provenanceComment(exported)},
                            {"name", names.lower},
                            {"NAME", names.upper},
                            {"checksum", checksum(content)},
                            {"content", content}});
}

} // namespace quantoscope
