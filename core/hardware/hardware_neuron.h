// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "core/hardware/neuron_circuit.h"
#include "core/levels/fixed_point.h"

#include <optional>

namespace quantoscope {

/// A neuron as it is exported: a circuit, and the setup whose simulation it equals.
struct HardwareNeuron
{
    Scheme asked; ///< The scheme before its levels were rounded.
    Setup setup;  ///< With levels, threshold and input format that the circuit has.
    LevelTable table;
    Quantizer quantizer;
    NeuronCircuit circuit;
    /// The format to which the levels were rounded; nullopt if they are fixed-point numbers already.
    std::optional<FixedPoint> rounded;
};

/// Throws InputError if the loop is open: a circuit computes its own membrane.
void requireClosedLoop(const Setup& setup);

/// The circuit of the setup's quantized neuron. Levels that are no fixed-point numbers, or all levels if
/// `format` is given, are rounded to the format, or to requireProposedFixedPoint(). A setup without input
/// format gets defaultInputFormat(). The scale must not be automatic. Throws InputError if the setup is
/// invalid, or as neuronCircuit() and FixedPointLevels do.
HardwareNeuron hardwareNeuron(const Setup& setup, const std::optional<FixedPoint>& format = std::nullopt);

/// A signed format of at least 8 bits that has the range and the fraction bits of the levels.
FixedPointFormat defaultInputFormat(const StoredLevels& levels);

} // namespace quantoscope
