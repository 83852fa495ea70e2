// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <span>
#include <string_view>

namespace quantoscope {

/// The arithmetic of a chip's neuron in terms of a Setup: levels, rounding, overflow, leak, reset and firing.
/// A membrane at the threshold 1 is a code in the middle of the chip's range. What a Setup does not have
/// (refractory periods, several spikes in a step, weights of few bits) is left out.
struct ChipPreset
{
    std::string_view name; ///< On the command line: "xylo".
    const char* title;     ///< For people, marked with Core::noted().
    const char* purpose;   ///< One sentence, marked with Core::noted().
    void (*apply)(Setup& setup);
};

/// Xylo, ODIN, ReckOn and a generic fixed-point neuron. The sources are named in the file of the function.
std::span<const ChipPreset> chipPresets();

/// The setup with the arithmetic of a chip. Signal, kind of neuron, beta and threshold stay.
Setup withChip(Setup setup, const ChipPreset& chip);

} // namespace quantoscope
