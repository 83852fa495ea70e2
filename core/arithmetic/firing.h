// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/decision_boundary.h"

#include <array>
#include <string_view>

namespace quantoscope {

/// The comparison of the membrane with the threshold that decides about a spike.
enum class Firing {
    above,     ///< Membrane > threshold, as in snnTorch.
    atOrAbove, ///< Membrane >= threshold.
};

inline constexpr std::array<std::string_view, 2> firingNames{"above", "at-or-above"};

/// The greatest float at which a neuron does not fire: a membrane is a spike if and only if it is greater.
/// Equals `threshold` for Firing::above, and the float before it for Firing::atOrAbove.
inline float firesAbove(float threshold, Firing firing)
{
    return firing == Firing::above ? threshold : fromOrderedKey<float>(orderedKey(threshold) - 1);
}

} // namespace quantoscope
