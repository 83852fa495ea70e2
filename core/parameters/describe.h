// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"

#include <concepts>
#include <type_traits>

// Every struct that a person can set has a function `describe(visitor, value)`, which calls
//
//     visitor(parameter, member)    for each member, in the order in which people list them
//     visitor.object(key, member)   for each member that is such a struct itself
//
// The members are const where the struct is. Session files, range checks, command-line options, lessons and
// panels are visitors: a new parameter is written into its struct, its description and the computation that
// uses it.

namespace quantoscope {

/// A Value to be changed, or a const one to be read.
template<typename Given, typename Value>
concept OrConst = std::same_as<std::remove_const_t<Given>, Value>;

} // namespace quantoscope
