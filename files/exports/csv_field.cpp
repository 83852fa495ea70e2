// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/csv_field.h"

#include "core/text/printable.h"

#include <charconv>

namespace quantoscope {
namespace {

/// Whether the text is one or more decimal numbers, separated by spaces.
bool isNumbers(std::string_view text)
{
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        double number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc() || (next != end && *next != ' ')) {
            return false;
        }
        at = next == end ? end : next + 1;
    }
    return !text.empty() && text.back() != ' ';
}

} // namespace

std::string spreadsheetText(std::string_view text)
{
    std::string shown = printable(text);
    if (!shown.empty() && std::string_view("=+-@").find(shown.front()) != std::string_view::npos &&
        !isNumbers(shown)) {
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
