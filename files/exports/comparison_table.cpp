// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/comparison_table.h"

#include "core/levels/spacing.h"
#include "core/text/number_text.h"
#include "core/text/printable.h"
#include "files/exports/csv_field.h"
#include "files/exports/shown_table.h"

#include <algorithm>
#include <cstdint>
#include <variant>

namespace quantoscope {
namespace {

using ComparedCell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// A column of the table; every writer uses this description.
struct ComparedColumn
{
    const char* name;    ///< In csv.
    const char* heading; ///< In latex and markdown; null: the column is omitted there.
    bool numbers;
    bool always; ///< Kept even if no row has a value.
    ComparedCell (*cell)(const ComparisonRow& row);
};

ComparedCell countCell(std::size_t count)
{
    return static_cast<std::int64_t>(count);
}

template<typename Value>
ComparedCell comparedCell(const std::optional<Value>& value)
{
    if (!value) {
        return {};
    }
    if constexpr (std::is_same_v<Value, double>) {
        return *value;
    } else {
        return countCell(*value);
    }
}

ComparedCell textCell(std::string_view text)
{
    return text.empty() ? ComparedCell() : ComparedCell(std::string(text));
}

using OfRow = const ComparisonRow&;

/// A parameter that other formats do not have.
ComparedCell ofSnnTorch(OfRow row, double value)
{
    return isSnnTorch(row.scheme) ? ComparedCell(value) : ComparedCell();
}

/// One count of the cost. A neuron without a cost has a text without characters, so that the column is kept.
ComparedCell costCell(OfRow row, int CircuitCost::*count)
{
    if (!row.cost) {
        return {};
    }
    return row.cost->cost ? ComparedCell(std::int64_t{*row.cost->cost.*count}) : ComparedCell(std::string());
}

constexpr std::array<ComparedColumn, 21> comparedColumns{{
    {"name", "name", false, false, [](OfRow row) { return textCell(row.name); }},
    {"loop", "loop", false, false,
     [](OfRow row) {
         return row.loop ? textCell(loopNames[static_cast<std::size_t>(*row.loop)]) : ComparedCell();
     }},
    {"num_bits", "bits", true, true,
     [](OfRow row) { return ComparedCell(std::int64_t{bitsOf(row.scheme)}); }},
    {"mode", "scheme", false, true, [](OfRow row) { return textCell(kindName(row.scheme)); }},
    {"threshold", nullptr, true, true, [](OfRow row) { return ComparedCell(row.scheme.threshold); }},
    {"lower_limit", nullptr, true, true, [](OfRow row) { return ofSnnTorch(row, row.scheme.lowerLimit); }},
    {"upper_limit", nullptr, true, true, [](OfRow row) { return ofSnnTorch(row, row.scheme.upperLimit); }},
    {"multiplier", nullptr, true, true,
     [](OfRow row) {
         return row.scheme.uniform ? ComparedCell() : ofSnnTorch(row, effectiveMultiplier(row.scheme));
     }},
    {"scale", "scale", true, false,
     [](OfRow row) {
         return isSnnTorch(row.scheme) && row.scheme.scale == 1.0 ? ComparedCell()
                                                                  : comparedCell(row.scheme.scale);
     }},
    {"mse", nullptr, true, true, [](OfRow row) { return ComparedCell(row.mse); }},
    {"sqnr_db", "SQNR (dB)", true, true, [](OfRow row) { return ComparedCell(row.sqnrDb); }},
    {"bound_sqnr_db", "bound (dB)", true, true, [](OfRow row) { return comparedCell(row.boundSqnrDb); }},
    {"raw_spikes", "raw spikes", true, true, [](OfRow row) { return countCell(row.rawSpikes); }},
    {"spikes", "spikes", true, false, [](OfRow row) { return comparedCell(row.quantizedSpikes); }},
    {"spike_errors", "spike errors", true, false, [](OfRow row) { return comparedCell(row.spikeErrors); }},
    {"levels_used", nullptr, true, true, [](OfRow row) { return countCell(row.levelsUsed); }},
    {"outside", nullptr, true, true, [](OfRow row) { return countCell(row.outside); }},
    {"below_bound_db", "below the bound (dB)", true, true,
     [](OfRow row) { return comparedCell(row.belowBoundDb); }},
    {"estimated_luts", "LUTs", true, false, [](OfRow row) { return costCell(row, &CircuitCost::luts); }},
    {"estimated_flip_flops", "flip-flops", true, false,
     [](OfRow row) { return costCell(row, &CircuitCost::flipFlops); }},
    {"estimated_multipliers", "multipliers", true, false,
     [](OfRow row) { return costCell(row, &CircuitCost::multipliers); }},
}};

/// The columns that the table has.
std::vector<ComparedColumn> columnsFor(std::span<const ComparisonRow> rows, bool forPeople)
{
    std::vector<ComparedColumn> chosen;
    for (const ComparedColumn& column : comparedColumns) {
        const auto has = [&](OfRow row) { return column.cell(row).index() != 0; };
        if ((column.always || std::ranges::any_of(rows, has)) && (!forPeople || column.heading != nullptr)) {
            chosen.push_back(column);
        }
    }
    return chosen;
}

struct CellWords
{
    std::optional<int> decimals;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t count) const { return std::to_string(count); }
    std::string operator()(double number) const { return numberText(number, decimals); }
    std::string operator()(const std::string& text) const { return text; }
};

struct CellCsv
{
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t count) const { return std::to_string(count); }
    std::string operator()(double number) const { return numberText(number); }
    std::string operator()(const std::string& text) const { return csvField(text); }
};

std::string comparisonCsv(std::span<const ComparisonRow> rows)
{
    const std::vector<ComparedColumn> all = columnsFor(rows, false);
    std::string text;
    for (const ComparedColumn& column : all) {
        text += (text.empty() ? "" : ",") + std::string(column.name);
    }
    text += "\n";
    for (const ComparisonRow& row : rows) {
        for (const ComparedColumn& column : all) {
            text += (&column == all.data() ? "" : ",") + std::visit(CellCsv(), column.cell(row));
        }
        text += "\n";
    }
    return text;
}

ShownTable shownComparison(std::span<const ComparisonRow> rows, std::optional<int> decimals)
{
    ShownTable table;
    for (const ComparedColumn& column : columnsFor(rows, true)) {
        table.columns.push_back({column.heading, column.numbers, {}});
        for (const ComparisonRow& row : rows) {
            table.columns.back().cells.push_back(std::visit(CellWords{decimals}, column.cell(row)));
        }
    }
    return table;
}

} // namespace

std::vector<ComparisonRow> comparisonRows(std::span<const Fit> fits)
{
    std::vector<ComparisonRow> rows;
    for (const Fit& fit : fits) {
        for (const FittedScheme& fitted : fit.schemes) {
            rows.push_back({.scheme = fitted.scheme,
                            .mse = fitted.error.mse,
                            .sqnrDb = fitted.sqnrDb,
                            .boundSqnrDb = fit.boundSqnrDb,
                            .belowBoundDb = distanceDb(fit, fitted),
                            .rawSpikes = fitted.error.rawSpikes,
                            .spikeErrors = fitted.error.spikeErrors,
                            .levelsUsed = fitted.error.levelsUsed,
                            .outside = fitted.error.outside});
        }
    }
    return rows;
}

std::optional<ComparisonFormat> comparisonFormatForEnding(std::string_view ending)
{
    const auto found = std::ranges::find(comparisonFormatEndings, ending);
    if (found == comparisonFormatEndings.end()) {
        return std::nullopt;
    }
    return static_cast<ComparisonFormat>(found - comparisonFormatEndings.begin());
}

std::string comparisonText(std::span<const ComparisonRow> rows, ComparisonFormat format,
                           std::optional<int> decimals, std::span<const std::string> sentences)
{
    if (format == ComparisonFormat::csv) {
        return comparisonCsv(rows);
    }
    const ShownTable table = shownComparison(rows, decimals);
    std::string text;
    for (const std::string& sentence : sentences) {
        text += format == ComparisonFormat::latex ? "% " + printable(sentence) + "\n"
                                                  : markdownEscaped(sentence) + "\n\n";
    }
    return text + (format == ComparisonFormat::latex ? latexText(table) : markdownText(table));
}

} // namespace quantoscope
