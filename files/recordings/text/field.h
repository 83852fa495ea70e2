// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

// Parses numbers in the fields of a text file.

namespace quantoscope {

inline constexpr bool isBlankCharacter(char c)
{
    return c == ' ' || c == '\t';
}

/// `text` without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

/// `text` without the surrounding quotation marks, if it has both.
std::string_view unquoted(std::string_view text);

struct NumberStyle
{
    bool decimalComma = false; ///< Accepts "0,5" and "1.234,5". Then "1.234" is ambiguous and refused.
};

/// The number in a field, which must have no spaces at its ends. Accepts decimals ("-1.5e3", "+2", "1D+03"),
/// nan and inf, thousands separators in quotes ("1,234.5"), and true and false as 1 and 0. An empty field and
/// the markers that spreadsheets and pandas write for missing values ("NA", "#N/A", "null") are NaN. A number
/// too large or too small for the type becomes infinity or 0. nullopt for any other field.
std::optional<float> numberIn(std::string_view field, NumberStyle style);
std::optional<double> wideNumberIn(std::string_view field, NumberStyle style);

/// Whether the field is empty or a marker for a missing value.
bool isMissing(std::string_view field);

/// Whether the field is a spreadsheet error, such as "#N/A" or "#DIV/0!", so that its '#'
/// does not begin a comment.
bool isSpreadsheetError(std::string_view field);

} // namespace quantoscope
