// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/datapath.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quantoscope {

/// A datapath as the declarations of a Verilog-2001 module. Wires are vectors without sign; each use extends
/// them by their sign where their range has one. Comparisons with constants are written as logic of single
/// bits, for which synthesis needs fewer cells than for a comparator, and small tables as multiplexers, which
/// it does not turn into memories that repeat the registers at their address.
class VerilogDatapath
{
public:
    /// `stateNames` are those of the registers' ports, `noiseNames` of the noise ports.
    VerilogDatapath(const Datapath& datapath, std::vector<std::string> stateNames,
                    std::vector<std::string> noiseNames);

    /// The declarations of all wires that the results need.
    std::string declarations(const std::vector<Wire>& results) const;

    /// The value of a wire as a vector of `width` bits.
    std::string sized(Wire wire, int width) const;

private:
    bool isConstant(Wire wire) const;
    std::string name(Wire wire) const;
    std::string bits(Wire wire, int high, int low) const;
    std::string extended(Wire wire, const std::string& text, int have, int width) const;
    std::string isAtLeast(Wire wire, std::int64_t number) const;
    std::string expression(const Node& node) const;
    bool invertsHighestBit(Wire added, int width) const;
    std::string highestInverted(Wire wire, int width) const;
    std::string selected(const Node& node, std::size_t first, int bit) const;
    std::string lookup(Wire wire) const;
    std::string declaration(Wire wire) const;

    const Datapath& m_datapath;
    std::vector<std::string> m_stateNames;
    std::vector<std::string> m_noiseNames;
};

/// "8'h1f": the lowest `width` bits of the number.
std::string verilogConstant(std::int64_t number, int width);

} // namespace quantoscope
