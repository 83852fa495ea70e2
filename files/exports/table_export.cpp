// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/table_export.h"

#include "core/quantizer/code_boundaries.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"
#include "files/exports/float_literal.h"

#include <algorithm>

namespace quantoscope {
namespace {

template<typename Number>
TableCell cellOr(const std::optional<Number>& value)
{
    return value ? TableCell(*value) : TableCell();
}

/// One cell per level, computed from its index.
template<typename CellOf>
TableColumn columnOf(const LevelTable& table, const char* name, CellOf cellOf)
{
    TableColumn column{name, {}};
    column.cells.reserve(table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        column.cells.push_back(cellOf(i));
    }
    return column;
}

/// One cell per level, for the boundary between it and the next greater level; empty for the greatest.
template<typename CellOf>
TableColumn boundaryColumn(const LevelTable& table, const char* name, CellOf cellOfRank)
{
    return columnOf(table, name, [&](std::size_t i) {
        const std::size_t rank = table.rankOf(i);
        return rank + 1 < table.distinct().size() ? cellOfRank(rank) : TableCell();
    });
}

} // namespace

TableExport::TableExport(const LevelTable& table, const TableOptions& options)
    : m_table(table), m_quantizer(table, options.arithmetic)
{
    if (options.fixedPoint) {
        m_fixedPoint.emplace(table, *options.fixedPoint);
        m_codeBoundaries = quantoscope::codeBoundaries(m_quantizer, *options.fixedPoint);
    }
}

std::span<const std::int64_t> TableExport::reachedCodeBoundaries() const
{
    const auto end =
        m_fixedPoint
            ? std::ranges::upper_bound(m_codeBoundaries, std::int64_t{m_fixedPoint->format().highestCode()})
            : m_codeBoundaries.end();
    return std::span(m_codeBoundaries).first(static_cast<std::size_t>(end - m_codeBoundaries.begin()));
}

std::vector<std::string> provenance(const TableExport& table)
{
    std::vector<std::string> sentences{schemeText(table.table().scheme())};
    if (const auto rounding = roundingSentence(table.quantizer().rule()); !rounding.empty()) {
        sentences.emplace_back(rounding);
    }
    if (table.quantizer().wraps()) {
        sentences.emplace_back("Overflow wraps around: a code beyond the levels keeps its low bits only.");
    }
    if (table.fixedPoint()) {
        sentences.push_back(fixedPointSentence(*table.fixedPoint()));
    }
    return sentences;
}

std::string fixedPointSentence(const FixedPointLevels& levels)
{
    const FixedPoint format = levels.format();
    return "Codes are " + format.name() + ", " + std::to_string(format.width()) + " bits, value = code / 2^" +
           std::to_string(format.fractionBits()) + "; the largest rounding error is " +
           briefText(levels.error(levels.worst())) + ", at index " + std::to_string(levels.worst()) + ".";
}

std::string thresholdSentence(const LevelTable& table, const FixedPointLevels& levels)
{
    const std::size_t count = levelsAcrossThreshold(table, levels.format());
    if (count == 0) {
        return {};
    }
    const std::string threshold = numberText(table.scheme().threshold);
    const auto proposed = proposedFixedPoint(table);
    const std::string fix =
        proposed && levelsAcrossThreshold(table, *proposed) == 0
            ? Core::said("%1 keeps every level on its side of the threshold.", {proposed->name()})
            : Core::said("no format of up to %1 bits keeps every level on its side of the threshold.",
                         {std::to_string(FixedPoint::maxWidth)});
    return count == 1 ? Core::said("Rounding moves 1 level onto or across the threshold %1, so the neuron "
                                   "fires at different levels than in float; %2",
                                   {threshold, fix})
                      : Core::said("Rounding moves %1 levels onto or across the threshold %2, so the neuron "
                                   "fires at different levels than in float; %3",
                                   {std::to_string(count), threshold, fix});
}

std::string_view titleLine(const Scheme& scheme)
{
    return isSnnTorch(scheme) ? "Quantization levels made by Quantoscope for snnTorch's"
                              : "Quantization levels made by Quantoscope:";
}

std::string schemeText(const Scheme& scheme)
{
    const std::string times = scheme.scale ? numberText(*scheme.scale) : "auto";
    if (!isSnnTorch(scheme)) {
        const bool hasBits = std::holds_alternative<PowerOfTwoFormat>(scheme.format);
        return "Scheme " + formatTitle(scheme.format) +
               (hasBits ? " with " + std::to_string(scheme.numBits) + " bits" : "") + ", scale " + times;
    }
    const auto flag = [](bool set) { return set ? "True" : "False"; };
    const std::string call =
        "state_quant(num_bits=" + std::to_string(scheme.numBits) + ", uniform=" + flag(scheme.uniform) +
        ", thr_centered=" + flag(scheme.thrCentered) + ", threshold=" + floatLiteral(scheme.threshold) +
        ", lower_limit=" + floatLiteral(scheme.lowerLimit) +
        ", upper_limit=" + floatLiteral(scheme.upperLimit) +
        ", multiplier=" + (scheme.multiplier ? floatLiteral(*scheme.multiplier) : "None") + ")";
    return scheme.scale == 1.0 ? call : call + " with scale " + times;
}

bool isStateQuant(const Scheme& scheme, RoundingRule rule)
{
    return isSnnTorch(scheme) && scheme.scale == 1.0 && rule == RoundingRule::reference;
}

std::vector<TableColumn> tableColumns(const TableExport& exported)
{
    const LevelTable& table = exported.table();
    std::vector<TableColumn> columns{
        columnOf(table, "index", [](std::size_t i) { return TableCell(static_cast<std::int64_t>(i)); }),
        columnOf(table, "value", [&](std::size_t i) { return TableCell(table[i]); }),
        columnOf(table, "gap", [&](std::size_t i) { return cellOr(table.row(i).gap); }),
        boundaryColumn(table, "boundary",
                       [&](std::size_t rank) { return TableCell(exported.quantizer().boundaries()[rank]); }),
        columnOf(table, "dead", [&](std::size_t i) { return TableCell(table.isDead(i)); })};
    if (const auto& levels = exported.fixedPoint()) {
        columns.push_back(columnOf(
            table, "code", [&](std::size_t i) { return TableCell(std::int64_t{levels->codes()[i]}); }));
        columns.push_back(
            columnOf(table, "code_value", [&](std::size_t i) { return TableCell(levels->value(i)); }));
        columns.push_back(
            columnOf(table, "rounding_error", [&](std::size_t i) { return TableCell(levels->error(i)); }));
        const std::size_t reached = exported.reachedCodeBoundaries().size();
        columns.push_back(boundaryColumn(table, "boundary_code", [&](std::size_t rank) {
            return rank < reached ? TableCell(exported.codeBoundaries()[rank]) : TableCell();
        }));
    }
    return columns;
}

std::string cellText(const TableCell& cell, std::string_view yes, std::string_view no)
{
    struct Text
    {
        std::string_view yes;
        std::string_view no;
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(std::int64_t whole) const { return std::to_string(whole); }
        std::string operator()(float number) const { return numberText(number); }
        std::string operator()(double number) const { return numberText(number); }
        std::string operator()(bool set) const { return std::string(set ? yes : no); }
    };
    return std::visit(Text{yes, no}, cell);
}

} // namespace quantoscope
