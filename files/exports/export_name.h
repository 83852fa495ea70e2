// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace quantoscope {

/// The name of an exported file from which the names inside it cannot be made, in one sentence.
class InvalidExportName : public std::invalid_argument
{
public:
    using std::invalid_argument::invalid_argument;
};

/// The prefix of the names in the Verilog file "NAME.v": NAME with "_" for what is neither letter nor digit,
/// and "_" before a digit at its beginning. Throws InvalidExportName where the file's name does not end in .v
/// or holds other characters than letters, digits, "_", "-" and ".".
std::string verilogName(std::string_view fileName);

/// The same for the C header "NAME.h", or of another ending. C reserves names that begin with "_" or hold two
/// in a row: what is neither letter nor digit becomes one "_" between the parts, and "table_" goes before a
/// digit at the beginning. Throws InvalidExportName for other characters than above, or where there is no
/// letter or digit.
std::string cName(std::string_view fileName);

} // namespace quantoscope
