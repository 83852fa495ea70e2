// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/alternative.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace quantoscope {

/// The input current of a neuron, which may act one step later.
struct LifInput
{
    std::span<const float> samples;
    bool late = false;

    std::size_t size() const { return samples.size(); }
    float operator[](std::size_t step) const
    {
        return !late ? samples[step] : step == 0 ? 0.0F : samples[step - 1];
    }
};

/// A neuron that an alternative computes, from rest on, any number of steps at a time.
class LifRun
{
public:
    LifRun() = default;
    LifRun(const LifRun&) = delete;
    LifRun& operator=(const LifRun&) = delete;
    virtual ~LifRun() = default;

    /// Advances by as many steps as both spans have elements, at most to the end of the input. `membranes`
    /// are those at the end of the steps, in the unit of the alternative; a spike, 1, is in the step in which
    /// the membrane crosses the threshold. O(steps).
    virtual void advance(std::span<double> membranes, std::span<std::uint8_t> spikes) = 0;
};

/// Null if the neuron cannot be computed in this way: another update than asSimulated for a kind other than
/// leaky and lapicque, or a unit that it does not have. spikesLate and spikesMarked, which concern the
/// recording, have no effect. `input` must outlive the result.
std::unique_ptr<LifRun> runOf(const Alternative& alternative, const Neuron& neuron,
                              std::span<const float> input);

/// The neuron as the program simulates it, as an alternative.
Alternative asSimulated(const Neuron& neuron);

/// All alternatives without spikesLate and spikesMarked for which runOf() is not null, each once. The first
/// is asSimulated(). For leaky and lapicque about three thousand, otherwise at most 20.
std::vector<Alternative> alternativesFor(const Neuron& neuron);

} // namespace quantoscope
