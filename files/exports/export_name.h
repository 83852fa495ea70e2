// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/input_error.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// The prefix of the identifiers in the Verilog file "NAME.v": NAME with "_" for every character that is not
/// a letter or a digit, and with "_" in front if it begins with a digit. Throws InputError if
/// `fileName` does not end in ".v" or has characters other than ASCII letters, digits, "_", "-" and ".".
std::string verilogName(std::string_view fileName);

/// The prefix of the identifiers in the C header "NAME.h"; other endings are allowed. C and C++
/// reserve names that begin with "_" or contain two in a row, so each run of characters that are not
/// letters or digits becomes one "_" between the parts, and "table_" precedes a digit at the
/// beginning. Throws InputError if `fileName` has other characters than verilogName() allows,
/// or NAME has no letter or digit.
std::string cName(std::string_view fileName);

} // namespace quantoscope
