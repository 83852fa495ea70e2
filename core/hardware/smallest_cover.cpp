// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/smallest_cover.h"

#include "core/hardware/kept_cells.h"
#include "core/hardware/lut_cover.h"
#include "core/hardware/simplified_network.h"

#include <utility>

namespace quantoscope {
namespace {

/// The weights that yosys gives abc. LUTs of 7 and 8 inputs are two and four LUTs and multiplexers.
constexpr LutSizes xilinxLuts{8, {0, 2, 2, 3, 5, 5, 5, 10, 20}, {0, 1, 1, 1, 1, 1, 1, 2, 4}};
constexpr LutSizes ice40Luts{4, {0, 1, 1, 1, 1}, {0, 1, 1, 1, 1}};

} // namespace

CoverCost smallestCover(SynthesizedCircuit& circuit, std::vector<Bit> roots, const Progress& progress)
{
    constexpr int passes = 2; // further ones change little
    const LutSizes& sizes = circuit.technology == Technology::xilinx7 ? xilinxLuts : ice40Luts;
    const LutCover first = lutCover(circuit.network, roots, sizes);
    CoverCost best{.luts = first.count, .depth = longestPath(circuit, first)};
    for (int pass = 0; pass < passes; ++pass) {
        reportProgress(progress, (1.0 + 2 * pass) / (1 + 2 * passes));
        simplify(circuit, roots);
        reportProgress(progress, (2.0 + 2 * pass) / (1 + 2 * passes));
        const LutCover cover = lutCover(circuit.network, roots, sizes);
        if (cover.count < best.luts) {
            best = {.luts = cover.count, .depth = longestPath(circuit, cover)};
        }
    }
    return best;
}

} // namespace quantoscope
