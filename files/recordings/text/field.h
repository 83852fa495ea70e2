// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

// Fields of a text file: how a number is written in one.

namespace quantoscope {

inline constexpr bool isBlankCharacter(char c)
{
    return c == ' ' || c == '\t';
}

/// Without the blanks at both ends.
std::string_view trimmed(std::string_view text);

/// Without the quotation marks around it, if it has both.
std::string_view unquoted(std::string_view text);

struct NumberStyle
{
    bool decimalComma = false; ///< "0,5" and "1.234,5"; then "1.234" is refused, as it could be either.
};

/// The number in a field, which has no blanks at its ends. Understood are decimals ("-1.5e3", "+2", "1D+03"),
/// nan and inf, thousands separators in quotes ("1,234.5"), true and false as 1 and 0; an empty field and
/// what spreadsheets and pandas write for a missing value ("NA", "#N/A", "null") are NaN. A number too large
/// or small for the type becomes infinity or 0. Nothing if the field is something else.
std::optional<float> numberIn(std::string_view field, NumberStyle style);
std::optional<double> wideNumberIn(std::string_view field, NumberStyle style);

/// Whether the field is empty or stands for a missing value.
bool isMissing(std::string_view field);

/// Whether the field is an error of a spreadsheet, such as "#N/A" or "#DIV/0!": no comment begins there.
bool isSpreadsheetError(std::string_view field);

} // namespace quantoscope
