// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quantoscope {

/// What a plot shows, as numbers: columns that people and programs know by their names, with the unit in
/// parentheses where it is known ("membrane (mV)"). Groups of columns that belong together may be shorter
/// than others.
struct PlotData
{
    /// float where the numbers are float32, so that their shortest text is short.
    using Values = std::variant<std::vector<std::uint64_t>, std::vector<float>, std::vector<double>>;

    struct Column
    {
        std::string name;
        Values values;

        std::size_t size() const;
    };

    /// More are refused: whole recordings are written by the commands quantize and simulate.
    static constexpr std::size_t mostRows = 1'000'000;

    std::vector<Column> columns;

    void add(std::string name, Values values) { columns.push_back({std::move(name), std::move(values)}); }

    /// Of the longest column.
    std::size_t rows() const;
};

/// A comment line, a header with the names as csvField() writes them, and a line a row: numbers by their
/// shortest text, "nan" below a column that is shorter than others. O(rows x columns).
std::string csvText(const PlotData& data, std::string_view comment);

} // namespace quantoscope
