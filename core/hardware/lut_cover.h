// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/bit_network.h"

#include <array>
#include <span>
#include <vector>

namespace quantoscope {

constexpr std::size_t mostLutInputs = 8;

/// The LUTs of a technology. The index of the arrays is the number of inputs; a cover minimizes the sum of
/// the weights. More inputs than a LUT has are made of several LUTs and their multiplexers.
struct LutSizes
{
    std::size_t mostInputs;
    std::array<float, mostLutInputs + 1> weights;
    std::array<int, mostLutInputs + 1> luts;
};

/// A network as LUTs.
struct LutCover
{
    struct Lut
    {
        std::size_t node;
        std::vector<std::size_t> inputs; ///< Nodes: LUTs before this one, or inputs of the network.
    };

    std::vector<Lut> luts; ///< In topological order.
    int count = 0;         ///< LUTs, with those that only invert a root.
};

/// The smallest cover that the usual heuristic finds (priority cuts; Mishchenko et al., ICCAD 2007) among
/// those of least depth. `roots` are the bits that are needed. O(nodes).
LutCover lutCover(const BitNetwork& network, std::span<const Bit> roots, const LutSizes& sizes);

} // namespace quantoscope
