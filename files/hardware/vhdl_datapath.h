// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/datapath.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quantoscope {

/// A datapath as the signals of a VHDL-2008 architecture. Every signal is a `signed` vector, with a sign bit
/// also where its range has none.
class VhdlDatapath
{
public:
    /// `stateNames` are those of the registers' ports, of std_logic_vector; `noiseNames` of the noise ports.
    VhdlDatapath(const Datapath& datapath, std::vector<std::string> stateNames,
                 std::vector<std::string> noiseNames);

    /// The declarations and the assignments of all signals that the results need.
    std::string declarations(const std::vector<Wire>& results) const;
    std::string statements(const std::vector<Wire>& results) const;

    /// A wire as `signed` with its lowest `width` bits, extended by its sign if it has fewer.
    std::string low(Wire wire, int width) const;

    /// A flag as std_logic.
    std::string flag(Wire wire) const;

private:
    int width(Wire wire) const;
    std::string value(Wire wire) const;
    std::string resized(Wire wire, int width) const;
    std::string expression(const Node& node) const;

    const Datapath& m_datapath;
    std::vector<std::string> m_stateNames;
    std::vector<std::string> m_noiseNames;
};

/// "signed(7 downto 0)": a vector of so many bits.
std::string vhdlVector(int width, bool isSigned);

/// The lowest `width` bits of a number, such as "0101".
std::string vhdlBits(std::int64_t number, int width);

} // namespace quantoscope
