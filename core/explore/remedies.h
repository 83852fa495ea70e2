// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

// Setups that may bring spikes back, least change first. Whether one does is for its caller to try; only
// valid ones are added.

using Remedies = std::vector<Finding::Remedy>;

/// More bits than this are not tried: where a table has so many levels, their number is not the reason.
inline constexpr int mostBitsTried = 10;

/// Rounding as hardware does, where it is the reference's.
void addSaturating(const Setup& setup, Remedies& remedies);

/// upper_limit up to `furthest` hundredths away, the nearest first: with the range all levels move, and so
/// does the decision boundary next to the threshold.
void addUpperLimits(const Setup& setup, int furthest, Remedies& remedies);

/// The setup with up to mostBitsTried bits in place of its own, from `bits` on; `besides` ends the label.
void addMoreBits(const Setup& setup, int bits, const std::string& besides, Remedies& remedies);

/// The limits widened until the levels cover every state of the raw neuron on this input, with these bits or
/// more. O(input).
void addWidened(const Setup& setup, std::span<const float> input, Remedies& remedies);

/// More bits; the levels spaced evenly.
Remedies finerSetups(const Setup& setup);

/// The first of them that leaves at most a tenth of the `wrong` spikes wrong, else the one that leaves the
/// fewest; empty where each leaves more than `enough`. `wrongUnder` counts those under a setup and is asked
/// in this order, no longer than needed.
std::optional<Finding::Remedy> bestOf(Remedies remedies, std::size_t wrong, std::size_t enough,
                                      const std::function<std::size_t(const Setup& setup)>& wrongUnder);

} // namespace quantoscope
