// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <random>

namespace quantoscope {

/// A setup for a circuit: kind of neuron, number format, rounding, leak, reset and register formats at random,
/// with parameters that are multiples of small powers of two. Not every setup has an exact circuit:
/// hardwareNeuron() may throw InputError.
Setup randomSetup(std::mt19937& random);

} // namespace quantoscope
