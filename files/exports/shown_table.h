// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

inline constexpr int mostDecimals = 9;

/// The number with so many decimals, 0 to mostDecimals; from 1e15 on as "1.000e+15". Without: its shortest
/// round-trip text.
std::string numberText(double value, std::optional<int> decimals);
std::string numberText(float value, std::optional<int> decimals);

/// A table for people: cells as plain text, which the writers escape.
struct ShownTable
{
    struct Column
    {
        std::string heading; ///< The program's own words; LaTeX has spaces for underscores.
        bool numbers;        ///< Set flush right, and in LaTeX as formulas.
        std::vector<std::string> cells;
    };
    std::vector<Column> columns;

    std::size_t rows() const { return columns.empty() ? 0 : columns.front().cells.size(); }
};

/// A tabular for the LaTeX package booktabs; of more than 40 rows a longtable, which breaks over pages and
/// needs the package of that name as well. A comment names the packages.
std::string latexText(const ShownTable& table);

/// A table of GitHub's Markdown. No cell is taken as a link, HTML or a formula.
std::string markdownText(const ShownTable& table);

/// Text as Markdown shows it, on one line.
std::string markdownEscaped(std::string_view text);

} // namespace quantoscope
