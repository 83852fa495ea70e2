// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/csv_field.h"

#include "core/text/printable.h"

namespace quantoscope {

std::string spreadsheetText(std::string_view text)
{
    std::string shown = printable(text);
    if (!shown.empty() && std::string_view("=+-@").find(shown.front()) != std::string_view::npos) {
        shown.insert(0, 1, '\'');
    }
    return shown;
}

std::string csvField(std::string_view text)
{
    const std::string shown = spreadsheetText(text);
    if (shown.find_first_of(",;\"#") == std::string::npos) {
        return shown;
    }
    std::string field = "\"";
    for (const char c : shown) {
        field += c == '"' ? "\"\"" : std::string(1, c);
    }
    return field + "\"";
}

} // namespace quantoscope
