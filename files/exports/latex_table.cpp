// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/latex_table.h"

#include "core/text/fill_in.h"

#include <algorithm>

namespace quantoscope {
namespace {

constexpr std::size_t mostOnAPage = 40; // rows

/// "1e-07" → "$1 \times 10^{-7}$"
std::string mathText(std::string number)
{
    const std::size_t mark = number.find('e');
    if (mark != std::string::npos) {
        number = number.substr(0, mark) + R"( \times 10^{)" +
                 std::to_string(std::stoi(number.substr(mark + 1))) + "}";
    }
    return "$" + number + "$";
}

std::string latexCell(const TableColumn& column, std::size_t index)
{
    const std::string text = cellText(column.cells[index], column.name, "");
    const bool number = !text.empty() && !std::holds_alternative<bool>(column.cells[index]);
    return number ? mathText(text) : text;
}

template<typename CellOf>
std::string row(const std::vector<TableColumn>& columns, CellOf cellOf)
{
    std::string text;
    for (const TableColumn& column : columns) {
        text += (text.empty() ? "" : " & ") + cellOf(column);
    }
    return text + " \\\\\n";
}

std::string heading(const TableColumn& column)
{
    std::string name = column.name;
    std::ranges::replace(name, '_', ' ');
    return name;
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

} // namespace

std::string latexTable(const TableExport& exported)
{
    const std::vector<TableColumn> columns = tableColumns(exported);
    std::string comment = "% Quantization levels made by Quantoscope for snnTorch's\n";
    for (const std::string& sentence : provenance(exported)) {
        comment += "% " + sentence + "\n";
    }
    std::string alignment;
    for (const TableColumn& column : columns) {
        alignment += std::holds_alternative<bool>(column.cells.front()) ? 'l' : 'r';
    }
    std::string rows;
    for (std::size_t i = 0; i < exported.table().size(); ++i) {
        rows += row(columns, [i](const TableColumn& column) { return latexCell(column, i); });
    }
    const bool fits = exported.table().size() <= mostOnAPage;
    comment += fits ? "% \\usepackage{booktabs}\n" : "% \\usepackage{booktabs,longtable}\n";
    return comment + filledIn(fits ? onOnePage : overPages,
                              {{"alignment", alignment}, {"head", row(columns, heading)}, {"rows", rows}});
}

} // namespace quantoscope
