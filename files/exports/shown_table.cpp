// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/shown_table.h"

#include "core/text/fill_in.h"
#include "core/text/number_text.h"
#include "core/text/printable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::size_t mostOnAPage = 40; // rows

/// A special character and its replacement.
struct Escape
{
    char character;
    std::string_view text;
};

constexpr std::array<Escape, 10> latexEscapes{{{'\\', "\\textbackslash{}"},
                                               {'{', "\\{"},
                                               {'}', "\\}"},
                                               {'$', "\\$"},
                                               {'&', "\\&"},
                                               {'#', "\\#"},
                                               {'%', "\\%"},
                                               {'_', "\\_"},
                                               {'~', "\\textasciitilde{}"},
                                               {'^', "\\textasciicircum{}"}}};

std::string latexEscaped(std::string_view text)
{
    std::string escaped;
    for (const char c : printable(text)) {
        std::string_view replacement(&c, 1);
        for (const Escape& escape : latexEscapes) {
            replacement = escape.character == c ? escape.text : replacement;
        }
        escaped += replacement;
    }
    return escaped;
}

/// "1e-07" → "$1 \times 10^{-7}$"
std::string mathText(std::string number)
{
    if (number == "inf" || number == "-inf") {
        return number == "inf" ? "$\\infty$" : "$-\\infty$";
    }
    if (number.empty() || number == "nan") {
        return number.empty() ? "" : "--";
    }
    const std::size_t mark = number.find('e');
    if (mark != std::string::npos) {
        number = number.substr(0, mark) + R"( \times 10^{)" +
                 std::to_string(std::stoi(number.substr(mark + 1))) + "}";
    }
    return "$" + number + "$";
}

template<typename CellOf>
std::string latexRow(const ShownTable& table, CellOf cellOf)
{
    std::string text;
    for (const ShownTable::Column& column : table.columns) {
        text += (&column == table.columns.data() ? "" : " & ") + cellOf(column);
    }
    return text + " \\\\\n";
}

constexpr std::string_view onOnePage = R"(\begin{tabular}{@alignment@}
\toprule
@head@\midrule
@rows@\bottomrule
\end{tabular}
)";

constexpr std::string_view overPages = R"(\begin{longtable}{@alignment@}
\toprule
@head@\midrule
\endhead
\bottomrule
\endfoot
@rows@\end{longtable}
)";

template<typename Number>
std::string textOfNumber(Number value, std::optional<int> decimals)
{
    if (!decimals || !std::isfinite(value)) {
        return numberText(value);
    }
    constexpr double longest = 1e15;
    const auto format = std::abs(value) < longest ? std::chars_format::fixed : std::chars_format::scientific;
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<double>(value),
                                   format, *decimals)
                         .ptr;
    std::string text(buffer.data(), end);
    const bool nothingLeft = text.find_first_not_of("-0.") == text.npos;
    return nothingLeft && text.front() == '-' ? text.substr(1) : text;
}

} // namespace

std::string numberText(double value, std::optional<int> decimals)
{
    return textOfNumber(value, decimals);
}

std::string numberText(float value, std::optional<int> decimals)
{
    return textOfNumber(value, decimals);
}

std::string latexText(const ShownTable& table)
{
    std::string alignment;
    for (const ShownTable::Column& column : table.columns) {
        alignment += column.numbers ? 'r' : 'l';
    }
    std::string rows;
    for (std::size_t i = 0; i < table.rows(); ++i) {
        rows += latexRow(table, [i](const ShownTable::Column& column) {
            return column.numbers ? mathText(column.cells[i]) : latexEscaped(column.cells[i]);
        });
    }
    const std::string head = latexRow(table, [](const ShownTable::Column& column) {
        std::string heading = column.heading;
        std::ranges::replace(heading, '_', ' ');
        return latexEscaped(heading);
    });
    const bool fits = table.rows() <= mostOnAPage;
    return (fits ? "% \\usepackage{booktabs}\n" : "% \\usepackage{booktabs,longtable}\n") +
           filledIn(fits ? onOnePage : overPages, {{"alignment", alignment}, {"head", head}, {"rows", rows}});
}

std::string markdownEscaped(std::string_view text)
{
    constexpr std::string_view special = "\\`*_[]<>|~$&";
    std::string escaped;
    for (const char c : printable(text)) {
        if (special.find(c) != special.npos) {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

std::string markdownText(const ShownTable& table)
{
    std::string text = "|";
    std::string rule = "|";
    for (const ShownTable::Column& column : table.columns) {
        text += " " + column.heading + " |";
        rule += column.numbers ? "---:|" : ":---|";
    }
    text += "\n" + rule + "\n";
    for (std::size_t i = 0; i < table.rows(); ++i) {
        text += "|";
        for (const ShownTable::Column& column : table.columns) {
            text += " " + markdownEscaped(column.cells[i]) + " |";
        }
        text += "\n";
    }
    return text;
}

} // namespace quantoscope
