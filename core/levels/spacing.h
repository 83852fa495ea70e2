// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"

#include <array>
#include <string>
#include <string_view>

namespace quantoscope {

/// The three ways in which snnTorch spaces levels: Scheme::uniform and Scheme::thrCentered as one value.
enum class Spacing { uniform, thresholdCentred, zeroCentred };

inline constexpr std::array allSpacings{Spacing::uniform, Spacing::thresholdCentred, Spacing::zeroCentred};

/// Names on the command line and in exports.
inline constexpr std::array<std::string_view, 3> spacingNames{"uniform", "thr-centered", "zero-centered"};

Spacing spacingOf(const Scheme& scheme);
std::string_view spacingName(const Scheme& scheme);

/// The spacing of an snnTorch scheme, or the title of another format.
std::string kindName(const Scheme& scheme);
void setSpacing(Scheme& scheme, Spacing spacing);

} // namespace quantoscope
