// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quantoscope {

/// The data of a plot as named columns. A name ends with the unit in parentheses if it is known: "membrane
/// (mV)". A plot may have several groups of columns; all columns of a group have the same length.
struct PlotData
{
    /// float for float32 numbers, whose shortest text is shorter than that of a double.
    using Values = std::variant<std::vector<std::uint64_t>, std::vector<float>, std::vector<double>>;

    struct Column
    {
        std::string name;
        Values values;

        std::size_t size() const;
    };

    /// The limit for an export. The commands quantize and simulate write whole recordings.
    static constexpr std::size_t mostRows = 1'000'000;

    std::vector<Column> columns;

    void add(std::string name, Values values) { columns.push_back({std::move(name), std::move(values)}); }

    /// The length of the longest column.
    std::size_t rows() const;
};

/// CSV text: a comment line, a header with the names as csvField() writes them, and one line for each row.
/// Numbers are written with the fewest digits that keep their value. Missing values of shorter columns are
/// written as "nan". O(rows x columns).
std::string csvText(const PlotData& data, std::string_view comment);

} // namespace quantoscope
