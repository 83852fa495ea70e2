// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_data.h"

#include "core/text/number_text.h"
#include "core/text/printable.h"
#include "files/exports/csv_field.h"

#include <algorithm>

namespace quantoscope {
namespace {

std::string digits(std::uint64_t value)
{
    return std::to_string(value);
}
std::string digits(float value)
{
    return numberText(value);
}
std::string digits(double value)
{
    return numberText(value);
}

std::string cellAt(const PlotData::Column& column, std::size_t row)
{
    return std::visit(
        [row](const auto& values) { return row < values.size() ? digits(values[row]) : std::string("nan"); },
        column.values);
}

} // namespace

std::size_t PlotData::Column::size() const
{
    return std::visit([](const auto& held) { return held.size(); }, values);
}

std::size_t PlotData::rows() const
{
    std::size_t most = 0;
    for (const Column& column : columns) {
        most = std::max(most, column.size());
    }
    return most;
}

std::string csvText(const PlotData& data, std::string_view comment)
{
    std::string text = "# " + printable(comment) + "\n";
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        text.append(i == 0 ? "" : ",").append(csvField(data.columns[i].name));
    }
    text += "\n";
    const std::size_t rows = data.rows();
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < data.columns.size(); ++i) {
            text.append(i == 0 ? "" : ",").append(cellAt(data.columns[i], row));
        }
        text += "\n";
    }
    return text;
}

} // namespace quantoscope
