// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"
#include "core/neurons/course.h"

#include <vector>

namespace quantoscope {

/// The membrane at one step and at the next.
struct Return
{
    float now;
    float next;

    bool operator==(const Return&) const = default;
};

/// What one step under a constant current makes of each membrane, raw and quantized. Synaptic's current is
/// held at what it comes to; Alpha's membrane follows its currents and not itself, so it has no such map: its
/// lines are empty.
struct ReturnMap
{
    /// Corners of the float neuron's straight lines, one up to the threshold and one from there on; the
    /// second starts at index 2.
    std::vector<Return> raw;
    /// The staircase of the quantized neuron: from each point's `now` on, up to the next point's, it is
    /// `next`.
    std::vector<Return> quantized;
    std::vector<float> stuck; ///< Levels that a step leaves where they are, ascending.
    /// The membranes of the cycle that each comes to from rest, in order; empty where it was not found or has
    /// more than 512 steps.
    std::vector<float> rawCycle, quantizedCycle;
    /// The membranes from rest (0) on, `steps` + 1 of each.
    std::vector<float> rawTrace, quantizedTrace;
};

/// Over membranes from `lowest` to `highest`. Steps of the staircase nearer together than a 512th of that may
/// be drawn as one. O(levels + steps + courses).
ReturnMap returnMap(float current, const Neuron& neuron, const LevelTable& table, const Quantizer& quantizer,
                    float lowest, float highest, std::size_t steps);

} // namespace quantoscope
