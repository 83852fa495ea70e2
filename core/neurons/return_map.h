// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"
#include "core/neurons/trajectory.h"

#include <vector>

namespace quantoscope {

/// The membrane at one step and at the next.
struct Return
{
    float now;
    float next;

    bool operator==(const Return&) const = default;
};

/// Maps each membrane to the next one under a constant current, raw and quantized. Synaptic's current is held
/// at the value where it settles. Alpha's membrane depends on its currents and not on itself, so it has no
/// such map and its lines are empty.
struct ReturnMap
{
    /// Corners of the float neuron's two straight lines: one up to the threshold, and one above it that
    /// starts at index 2.
    std::vector<Return> raw;
    /// The staircase of the quantized neuron: from the `now` of each point up to the `now` of the next one,
    /// the next membrane is `next`.
    std::vector<Return> quantized;
    std::vector<float> stuck; ///< Levels that a step maps to themselves, ascending.
    /// The membranes of the cycle reached from rest, in order. Empty if no cycle was found or it has more
    /// than 512 steps.
    std::vector<float> rawCycle, quantizedCycle;
    /// The membranes from rest (0) on, `steps` + 1 each.
    std::vector<float> rawTrace, quantizedTrace;
};

/// Computes the map for membranes from `lowest` to `highest`. Steps of the staircase closer together than
/// 1/512 of this range may be merged. O(levels + steps + courses).
ReturnMap returnMap(float current, const Neuron& neuron, const LevelTable& table, const Quantizer& quantizer,
                    float lowest, float highest, std::size_t steps);

} // namespace quantoscope
