// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/table_writer.h"

#include "core/levels/table_findings.h"
#include "files/exports/c_header.h"
#include "files/exports/json_number.h"
#include "files/exports/latex_table.h"
#include "files/exports/python_table.h"
#include "files/exports/verilog.h"
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
    for (const TableFinding& finding : tableFindings(table, table.scheme().threshold)) {
        findings.push_back({{"id", finding.id},
                            {"severity", finding.severity() == Severity::warning ? "warning" : "note"},
                            {"number", finding.number},
                            {"sentence", finding.sentence}});
    }
    Json whole{{"scheme", schemeJson(table.scheme())},
               {"rounding", roundingNames[static_cast<std::size_t>(exported.quantizer().rule())]}};
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

std::string markdown(const TableExport& exported)
{
    const LevelTable& table = exported.table();
    std::string text =
        "# " + std::to_string(table.size()) + " levels, " + std::string(spacingName(table.scheme())) + "\n\n";
    const std::vector<std::string> sentences = provenance(exported);
    for (const std::string& sentence : sentences) {
        const bool call = &sentence == &sentences.front();
        text.append(call ? "`" : "").append(sentence).append(call ? "`\n\n" : "\n\n");
    }
    const std::vector<TableColumn> columns = tableColumns(exported);
    std::string rule = "|";
    text += "|";
    for (const TableColumn& column : columns) {
        text += " " + column.name + " |";
        rule += std::holds_alternative<bool>(column.cells.front()) ? ":---|" : "---:|";
    }
    text += "\n" + rule + "\n";
    for (std::size_t i = 0; i < table.size(); ++i) {
        text += "|";
        for (const TableColumn& column : columns) {
            text += " " + cellText(column.cells[i], column.name, "") + " |";
        }
        text += "\n";
    }
    return text;
}

std::string textOf(const TableExport& exported, TableFormat format, std::string_view fileName)
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
        return markdown(exported);
    case TableFormat::latex:
        return latexTable(exported);
    case TableFormat::verilog:
        break; // of several files
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
    return {{std::string(fileName), textOf(exported, format, fileName)}};
}

} // namespace quantoscope
