// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/table_writer.h"

#include "core/formats/c_header.h"
#include "core/formats/json_number.h"
#include "core/formats/npy.h"
#include "core/levels/table_findings.h"
#include "core/text/number_text.h"

#include <algorithm>

namespace quantoscope {
namespace {

template<typename Number>
std::string textOrEmpty(const std::optional<Number>& value)
{
    return value ? numberText(*value) : std::string();
}

template<typename Number>
Json jsonOrNull(const std::optional<Number>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

std::string csv(const LevelTable& table)
{
    std::string text = "index,value,gap,boundary,dead\n";
    for (std::size_t i = 0; i < table.size(); ++i) {
        const LevelRow row = table.row(i);
        text += std::to_string(row.index) + "," + numberText(row.value) + "," + textOrEmpty(row.gap) + "," +
                textOrEmpty(row.boundary) + (row.dead ? ",true\n" : ",false\n");
    }
    return text + "# " + snnTorchCall(table.scheme()) + "\n";
}

std::string json(const LevelTable& table)
{
    Json levels = Json::array();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const LevelRow row = table.row(i);
        levels.push_back({{"index", row.index},
                          {"value", jsonNumber(row.value)},
                          {"gap", jsonOrNull(row.gap)},
                          {"boundary", row.boundary ? jsonNumber(*row.boundary) : Json(nullptr)},
                          {"dead", row.dead}});
    }
    Json findings = Json::array();
    for (const TableFinding& finding : tableFindings(table, table.scheme().threshold)) {
        findings.push_back({{"id", finding.id},
                            {"severity", finding.severity == Severity::warning ? "warning" : "note"},
                            {"number", finding.number},
                            {"sentence", finding.sentence}});
    }
    return Json{{"scheme", schemeJson(table.scheme())}, {"levels", levels}, {"findings", findings}}.dump(1) +
           "\n";
}

std::string npy(const LevelTable& table)
{
    const std::size_t size = table.size();
    return npyBytes(table.levels(), {&size, 1});
}

std::string python(const LevelTable& table)
{
    constexpr std::size_t perLine = 6;
    std::string text = "\"\"\"Quantization levels made by Quantoscope.\"\"\"\n\n"
                       "# snnTorch makes the same ones (float32, up to the last bit of its PyTorch build):\n"
                       "#   from snntorch.functional import quant\n"
                       "#   q = quant." +
                       snnTorchCall(table.scheme()) +
                       "\n#   lif = snntorch.Leaky(beta=0.9, state_quant=q)\n\n"
                       "levels = [";
    for (std::size_t i = 0; i < table.size(); ++i) {
        text += (i % perLine == 0 ? "\n    " : " ") + numberText(table[i]) + ",";
    }
    return text + "\n]\n";
}

std::string markdown(const LevelTable& table)
{
    std::string text = "# " + std::to_string(table.size()) + " levels, " +
                       std::string(spacingName(table.scheme())) + "\n\n`" + snnTorchCall(table.scheme()) +
                       "`\n\n| index | value | gap | boundary | dead |\n|---:|---:|---:|---:|:---|\n";
    for (std::size_t i = 0; i < table.size(); ++i) {
        const LevelRow row = table.row(i);
        text += "| " + std::to_string(row.index) + " | " + numberText(row.value) + " | " +
                textOrEmpty(row.gap) + " | " + textOrEmpty(row.boundary) +
                (row.dead ? " | dead |\n" : " | |\n");
    }
    return text;
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

std::string tableText(const LevelTable& table, TableFormat format)
{
    switch (format) {
    case TableFormat::csv:
        return csv(table);
    case TableFormat::json:
        return json(table);
    case TableFormat::npy:
        return npy(table);
    case TableFormat::c:
        return cHeader(table);
    case TableFormat::python:
        return python(table);
    case TableFormat::markdown:
        return markdown(table);
    }
    return {};
}

std::string snnTorchCall(const Scheme& scheme)
{
    const auto flag = [](bool set) { return set ? "True" : "False"; };
    return "state_quant(num_bits=" + std::to_string(scheme.numBits) + ", uniform=" + flag(scheme.uniform) +
           ", thr_centered=" + flag(scheme.thrCentered) + ", threshold=" + numberText(scheme.threshold) +
           ", lower_limit=" + numberText(scheme.lowerLimit) +
           ", upper_limit=" + numberText(scheme.upperLimit) +
           ", multiplier=" + (scheme.multiplier ? numberText(*scheme.multiplier) : "None") + ")";
}

} // namespace quantoscope
