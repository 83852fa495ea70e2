// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/course.h"
#include "core/neurons/rheobase.h"
#include "core/progress/progress.h"

#include <optional>
#include <vector>

namespace quantoscope {

/// A range of constant currents over which a neuron fires at one and the same rate.
struct Plateau
{
    float first;
    float last;
    Course course; ///< Under the current it was found at.
};

/// The widest run of currents round `current` with the same rate, looked for from `lowest` to `highest`. Its
/// ends are exact: the next float32 beyond gives another rate, or is out of the search. Empty where the
/// course under `current` does not close. O(64 courses).
std::optional<Plateau> plateauAround(float current, float lowest, float highest, const Neuron& neuron,
                                     const Quantizer* state);

/// The f–I curve of a neuron, raw and with its state quantized: what it does for ever under each of evenly
/// spaced constant currents.
struct FiringCurve
{
    std::vector<float> currents; ///< Ascending.
    std::vector<Course> raw;     ///< One each.
    std::vector<Course> quantized;
    ConstantCurrentResponse rawResponse;
    ConstantCurrentResponse quantizedResponse;
    std::vector<Plateau>
        plateaus; ///< Of the quantized neuron, at least 2 % of the range wide, where it fires.
};

/// `count` >= 2 currents from `first` to `last`, 0 <= first < last. Throws Cancelled. O(count · courses).
FiringCurve firingCurve(float first, float last, std::size_t count, const Neuron& neuron,
                        const Quantizer& quantizer, const Progress& progress = {});

} // namespace quantoscope
