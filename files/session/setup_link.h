// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// The beginning of every link, which desktops open with this program.
inline constexpr std::string_view linkScheme = "quantoscope:";

/// The parameters of a setup that differ from those of Setup{}, as a link:
/// "quantoscope:setup?num_bits=4&stimulus=poisson". The names are those of lessons and of the command line.
/// Has no recording and no reference trace, because other computers do not have their files. ASCII, without
/// spaces.
std::string linkOf(const Setup& setup);

/// The setup of a link. Like a session it is not validated. Throws InputError for text that is not a link, an
/// unknown parameter, and a value of another type than the parameter has. O(length).
Setup setupOfLink(std::string_view link);

/// The command that simulates the neuron of the setup, for a POSIX shell: "quantoscope simulate --num-bits
/// 4", with its recording and reference trace.
std::string simulateCommandOf(const Setup& setup);

} // namespace quantoscope
