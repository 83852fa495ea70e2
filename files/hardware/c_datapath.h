// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/datapath.h"

#include <string>
#include <vector>

namespace quantoscope {

/// A datapath as statements of C99. Every wire is a variable of 32 or 64 bits with a sign; nothing overflows.
class CDatapath
{
public:
    /// The names of the helper functions begin with `prefix`. `registers` are the members of the state.
    CDatapath(const Datapath& datapath, std::string prefix, std::vector<std::string> registers);

    /// The declarations of all variables that the results need.
    std::string statements(const std::vector<Wire>& results) const;

    /// The functions that these statements call.
    std::string helpers(const std::vector<Wire>& results) const;

    /// The variable or the constant of a wire.
    std::string value(Wire wire) const;

private:
    std::string operand(const Node& node, std::size_t i) const;
    std::string table(Wire wire) const;
    std::string expression(Wire wire) const;

    const Datapath& m_datapath;
    std::string m_prefix;
    std::vector<std::string> m_registers;
};

/// The smallest integer type of C for a range, such as "int8_t".
std::string cTypeOf(const WireRange& range);

/// A name in upper case, for macros.
std::string cMacroName(std::string name);

} // namespace quantoscope
