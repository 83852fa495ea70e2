// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/table_writer.h"

#include "core/levels/spacing.h"
#include "core/levels/table_findings.h"
#include "files/exports/c_header.h"
#include "files/exports/python_table.h"
#include "files/exports/shown_table.h"
#include "files/exports/verilog.h"
#include "files/json/json_number.h"
#include "files/json/scheme_json.h"
#include "files/recordings/npy.h"

#include <algorithm>

namespace quantoscope {
namespace {

std::string csv(const TableExport& exported)
{
    const std::vector<TableColumn> columns = tableColumns(exported);
    std::string text;
    for (const TableColumn& column : columns) {
        text += (text.empty() ? "" : ",") + column.name;
    }
    text += "\n";
    for (std::size_t i = 0; i < exported.table().size(); ++i) {
        for (const TableColumn& column : columns) {
            text += cellText(column.cells[i], "true", "false") + (&column == &columns.back() ? "\n" : ",");
        }
    }
    for (const std::string& sentence : provenance(exported)) {
        text += "# " + sentence + "\n";
    }
    return text;
}

struct CellJson
{
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(float number) const { return jsonNumber(number); }
    template<typename Value>
    Json operator()(Value value) const
    {
        return value;
    }
};

Json levelsJson(const TableExport& exported)
{
    const std::vector<TableColumn> columns = tableColumns(exported);
    Json levels = Json::array();
    for (std::size_t i = 0; i < exported.table().size(); ++i) {
        Json level;
        for (const TableColumn& column : columns) {
            level[column.name] = std::visit(CellJson(), column.cells[i]);
        }
        levels.push_back(std::move(level));
    }
    return levels;
}

Json fixedPointJson(const FixedPointLevels& levels)
{
    return {{"format", levels.format().name()},
            {"width", levels.format().width()},
            {"fraction_bits", levels.format().fractionBits()},
            {"largest_rounding_error", levels.error(levels.worst())},
            {"at_index", levels.worst()}};
}

std::string json(const TableExport& exported)
{
    const LevelTable& table = exported.table();
    Json findings = Json::array();
    for (const TableFinding& finding : tableFindings(table)) {
        findings.push_back({{"id", finding.id},
                            {"severity", finding.severity() == Severity::warning ? "warning" : "note"},
                            {"number", finding.number},
                            {"sentence", finding.sentence}});
    }
    Json whole{{"scheme", schemeJson(table.scheme())},
               {"rounding", roundingName(exported.quantizer().rule())},
               {"overflow", overflowName(exported.quantizer().arithmetic().overflow)}};
    if (exported.fixedPoint()) {
        whole["fixed_point"] = fixedPointJson(*exported.fixedPoint());
    }
    whole["levels"] = levelsJson(exported);
    whole["findings"] = std::move(findings);
    return whole.dump(1) + "\n";
}

std::string npy(const TableExport& exported)
{
    const std::size_t size = exported.table().size();
    return exported.fixedPoint() ? npyBytes(exported.fixedPoint()->codes(), {&size, 1})
                                 : npyBytes(exported.table().levels(), {&size, 1});
}

/// A cell for readers: true is the name of the column, false is empty.
std::string shownCell(const TableColumn& column, std::size_t index, std::optional<int> decimals)
{
    const TableCell& cell = column.cells[index];
    if (const auto* number = std::get_if<float>(&cell)) {
        return numberText(*number, decimals);
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        return numberText(*number, decimals);
    }
    return cellText(cell, column.name, "");
}

ShownTable shownTable(const TableExport& exported, std::optional<int> decimals)
{
    ShownTable table;
    for (const TableColumn& column : tableColumns(exported)) {
        const bool numbers = !std::holds_alternative<bool>(column.cells.front());
        table.columns.push_back({column.name, numbers, {}});
        for (std::size_t i = 0; i < column.cells.size(); ++i) {
            table.columns.back().cells.push_back(shownCell(column, i, decimals));
        }
    }
    return table;
}

/// The provenance, and a note that the numbers are rounded.
std::vector<std::string> shownProvenance(const TableExport& exported, std::optional<int> decimals)
{
    std::vector<std::string> sentences = provenance(exported);
    if (decimals) {
        sentences.push_back("Numbers are rounded to " + std::to_string(*decimals) +
                            (*decimals == 1 ? " decimal." : " decimals."));
    }
    return sentences;
}

std::string markdown(const TableExport& exported, std::optional<int> decimals)
{
    const LevelTable& table = exported.table();
    std::string text = "# " + std::to_string(table.size()) + " levels, " + kindName(table.scheme()) + "\n\n";
    const std::vector<std::string> sentences = shownProvenance(exported, decimals);
    for (const std::string& sentence : sentences) {
        const bool call = &sentence == &sentences.front();
        text.append(call ? "`" : "").append(sentence).append(call ? "`\n\n" : "\n\n");
    }
    return text + markdownText(shownTable(exported, decimals));
}

std::string latex(const TableExport& exported, std::optional<int> decimals)
{
    std::string comment = "% " + std::string(titleLine(exported.table().scheme())) + "\n";
    for (const std::string& sentence : shownProvenance(exported, decimals)) {
        comment += "% " + sentence + "\n";
    }
    return comment + latexText(shownTable(exported, decimals));
}

std::string textOf(const TableExport& exported, TableFormat format, std::string_view fileName,
                   std::optional<int> decimals)
{
    switch (format) {
    case TableFormat::csv:
        return csv(exported);
    case TableFormat::json:
        return json(exported);
    case TableFormat::npy:
        return npy(exported);
    case TableFormat::c:
        return cHeader(exported, fileName);
    case TableFormat::python:
        return pythonTable(exported);
    case TableFormat::markdown:
        return markdown(exported, decimals);
    case TableFormat::latex:
        return latex(exported, decimals);
    case TableFormat::verilog:
        break; // has several files
    }
    return {};
}

} // namespace

std::optional<TableFormat> tableFormatForEnding(std::string_view ending)
{
    const auto found = std::ranges::find(tableFormatEndings, ending);
    if (found == tableFormatEndings.end()) {
        return std::nullopt;
    }
    return static_cast<TableFormat>(found - tableFormatEndings.begin());
}

TableOptions completed(TableOptions options, const LevelTable& table, TableFormat format)
{
    if (format == TableFormat::verilog && !options.fixedPoint) {
        options.fixedPoint = requireProposedFixedPoint(table);
    }
    return options;
}

std::vector<TableFile> tableFiles(const LevelTable& table, TableFormat format, const TableOptions& options,
                                  std::string_view fileName)
{
    const TableExport exported(table, completed(options, table, format));
    if (format == TableFormat::verilog) {
        return verilogFiles(exported, fileName);
    }
    return {{std::string(fileName), textOf(exported, format, fileName, options.decimals)}};
}

} // namespace quantoscope
