// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

// Setups that may bring spikes back, smallest change first. The caller must check whether they do. Only valid
// setups are added.

using Fixes = std::vector<Finding::Fix>;

/// Largest number of bits tried. With more levels than that, their number is not the cause.
inline constexpr int mostBitsTried = 10;

/// Adds the saturating rounding rule if the setup uses another one.
void addSaturating(const Setup& setup, Fixes& fixes);

/// Adds saturation if the setup's codes wrap around.
void addSaturatingOverflow(const Setup& setup, Fixes& fixes);

/// Adds the exact leak if the setup has another one.
void addExactLeak(const Setup& setup, Fixes& fixes);

/// Adds float32 input and sums if the setup has others.
void addExactRegisters(const Setup& setup, Fixes& fixes);

/// Adds firing at the threshold if the setup fires only above it.
void addFiringAtThreshold(const Setup& setup, Fixes& fixes);

/// For snnTorch's schemes, adds upper_limit values up to `furthest` hundredths away, nearest first. A change
/// of the range moves all levels, and with them the decision boundary next to the threshold.
void addUpperLimits(const Setup& setup, int furthest, Fixes& fixes);

/// Adds the setup with `bits` to mostBitsTried bits, as far as the format has them; `besides` is appended to
/// the labels.
void addMoreBits(const Setup& setup, int bits, const std::string& besides, Fixes& fixes);

/// Adds the setup with limits widened until the levels cover every state of the raw neuron for this input, or
/// for formats without limits with an automatic scale; with its number of bits or more. O(input).
void addWidened(const Setup& setup, std::span<const float> input, Fixes& fixes);

/// Setups with more bits and, if the levels are exponential, with uniform levels.
Fixes finerSetups(const Setup& setup);

/// The first setup that leaves at most a tenth of the `wrong` spikes wrong; if there is none, the one that
/// leaves the fewest. Setups that leave more than `enough` are ignored; empty if all do. `wrongUnder` returns
/// the number of wrong spikes under a setup; it is called in the given order and no more often than needed.
std::optional<Finding::Fix> bestOf(Fixes fixes, std::size_t wrong, std::size_t enough,
                                   const std::function<std::size_t(const Setup& setup)>& wrongUnder);

} // namespace quantoscope
