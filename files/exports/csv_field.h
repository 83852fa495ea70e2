// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace quantoscope {

/// Text from a person's file as a field of a CSV file that is safe to open in a spreadsheet: what is not a
/// visible character is written as "\x0A"; text that a spreadsheet would take as a formula (beginning with =
/// + - @) gets an apostrophe in front; and text with a delimiter, a quotation mark or '#' is put in quotes
/// (RFC 4180).
std::string csvField(std::string_view text);

} // namespace quantoscope
