// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace quantoscope {

/// Text from a file, on one line and safe to open in a spreadsheet: characters that are not visible are
/// written as "\x0A", and text that a spreadsheet would evaluate as a formula (it begins with = + - or @)
/// gets a leading apostrophe. Negative numbers stay as they are.
std::string spreadsheetText(std::string_view text);

/// spreadsheetText() as a field of a CSV file: quoted (RFC 4180) if it contains a comma, a semicolon,
/// a quotation mark or '#'.
std::string csvField(std::string_view text);

} // namespace quantoscope
