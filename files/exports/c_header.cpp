// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/c_header.h"

#include "core/text/fill_in.h"
#include "files/exports/c_functions.h"
#include "files/exports/export_name.h"
#include "files/exports/float_literal.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace quantoscope {
namespace {

CNames namesOf(std::string_view fileName)
{
    CNames names{.lower = cName(fileName), .upper = {}};
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

constexpr std::string_view levelArray = R"(@include@
#define @NAME@_LEVEL_COUNT @level count@
@counts@
/* Levels by index. */
@levels@@boundaries@
/* Indices of the distinct levels, lowest level first. */
@indices@)";

constexpr std::string_view boundaryComment = "\n/* Decision boundaries, ascending: each is the smallest "
                                             "@input@ that maps to the next greater level. */\n";

/// The standard headers that the functions need.
std::string includes(const TableExport& exported)
{
    const Quantizer& quantizer = exported.quantizer();
    const std::string text =
        std::string(quantizer.wraps() ? "#include <math.h>\n" : "") +
        (exported.fixedPoint() || quantizer.isStochastic() ? "#include <stdint.h>\n" : "");
    return text.empty() ? "" : "\n" + text;
}

std::string floatPart(const TableExport& exported, const CNames& names)
{
    const LevelTable& table = exported.table();
    const Quantizer& quantizer = exported.quantizer();
    const auto boundaries = quantizer.boundaries();
    const bool atRandom = quantizer.isStochastic(); // decides between levels, without boundaries
    const std::vector<std::int64_t> indices(table.firstIndex().begin(), table.firstIndex().end());
    const auto count = [&](const std::string& what, std::size_t number) {
        return "#define " + names.upper + what + std::to_string(number) + "\n";
    };
    return filledIn(levelArray,
                    {{"NAME", names.upper},
                     {"include", includes(exported)},
                     {"level count", std::to_string(table.size())},
                     {"counts", atRandom ? count("_DISTINCT_COUNT ", indices.size())
                                         : count("_BOUNDARY_COUNT ", boundaries.size())},
                     {"levels", array("float " + names.lower + "_levels", table.levels())},
                     {"boundaries", atRandom ? ""
                                             : filledIn(boundaryComment, {{"input", "input"}}) +
                                                   array("float " + names.lower + "_boundaries", boundaries)},
                     {"indices",
                      array("int " + names.lower + "_indices", std::span<const std::int64_t>(indices))}}) +
           cFloatFunctions(quantizer, names);
}

std::string codeType(FixedPoint format)
{
    return format.width() <= 8 ? "int8_t" : format.width() <= 16 ? "int16_t" : "int32_t";
}

constexpr std::string_view codeArray = R"(
/* Fixed point. */
typedef @type@ @name@_code;
#define @NAME@_FRACTION_BITS @fraction bits@
@count@
/* Codes of the levels by index. */
@levels@@boundaries@)";

std::string fixedPointPart(const TableExport& exported, const CNames& names)
{
    if (!exported.fixedPoint()) {
        return {};
    }
    const FixedPointLevels& levels = *exported.fixedPoint();
    const std::vector<std::int64_t> codes(levels.codes().begin(), levels.codes().end());
    const auto boundaries = exported.reachedCodeBoundaries();
    const bool byBoundaries = !exported.quantizer().isStochastic() && !exported.quantizer().wraps();
    const std::string code = names.lower + "_code";
    return filledIn(codeArray,
                    {{"type", codeType(levels.format())},
                     {"name", names.lower},
                     {"NAME", names.upper},
                     {"fraction bits", std::to_string(levels.format().fractionBits())},
                     {"count", byBoundaries ? "#define " + names.upper + "_CODE_BOUNDARY_COUNT " +
                                                  std::to_string(boundaries.size()) + "\n"
                                            : ""},
                     {"levels", array(code + " " + code + "s", std::span<const std::int64_t>(codes))},
                     {"boundaries", byBoundaries ? filledIn(boundaryComment, {{"input", "code"}}) +
                                                       array(code + " " + code + "_boundaries", boundaries)
                                                 : ""}}) +
           cCodeFunctions(exported, names);
}

} // namespace

std::string cHeader(const TableExport& exported, std::string_view fileName)
{
    const CNames names = namesOf(fileName);
    const std::string content = floatPart(exported, names) + fixedPointPart(exported, names);
    return filledIn(whole, {{"title", std::string(titleLine(exported.table().scheme()))},
                            {"provenance", provenanceComment(exported)},
                            {"name", names.lower},
                            {"NAME", names.upper},
                            {"checksum", checksum(content)},
                            {"content", content}});
}

} // namespace quantoscope
