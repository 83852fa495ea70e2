// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

inline constexpr int mostDecimals = 9;

/// The number with `decimals` decimals, 0 to mostDecimals; from 1e15 on in scientific notation, "1.000e+15".
/// nullopt: the shortest round-trip text.
std::string numberText(double value, std::optional<int> decimals);
std::string numberText(float value, std::optional<int> decimals);

/// A table for readers. The cells are plain text, which latexText() and markdownText() escape.
struct ShownTable
{
    struct Column
    {
        /// Written by the program, so Markdown does not escape it. LaTeX shows underscores as spaces.
        std::string heading;
        bool numbers; ///< Right-aligned, and in LaTeX set in math mode.
        std::vector<std::string> cells;
    };
    std::vector<Column> columns;

    std::size_t rows() const { return columns.empty() ? 0 : columns.front().cells.size(); }
};

/// A tabular that needs the LaTeX package booktabs; with more than 40 rows a longtable, which breaks across
/// pages and also needs the package longtable. A comment at the top lists the packages.
std::string latexText(const ShownTable& table);

/// A table in GitHub's Markdown. The cells are escaped, so that none becomes a link, HTML or a formula.
std::string markdownText(const ShownTable& table);

/// Text escaped for Markdown, on one line.
std::string markdownEscaped(std::string_view text);

} // namespace quantoscope
