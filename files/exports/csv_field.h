// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace quantoscope {

/// Text from a person's file, on one line and safe to open in a spreadsheet: what is not a visible character
/// is written as
/// "\x0A", and text that a spreadsheet would take as a formula (beginning with = + - @) gets an apostrophe in
/// front.
std::string spreadsheetText(std::string_view text);

/// The same as a field of a CSV file: with a delimiter, a quotation mark or '#' in it, it is put in quotes
/// (RFC 4180).
std::string csvField(std::string_view text);

} // namespace quantoscope
