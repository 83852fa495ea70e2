// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"

#include <concepts>
#include <type_traits>

// Every struct with parameters that a user can set has a function `describe(visitor, value)`, which calls
//
//     visitor(parameter, member)    for each member, in the order in which they are listed
//     visitor.object(key, member)   for each member that is itself such a struct
//
// The members are const if the struct is const. Session files, range checks, command-line options, lessons
// and panels are visitors. A new parameter is therefore added only to its struct, its description and the
// computation that uses it.

namespace quantoscope {

/// Value or const Value: the visitor may change the former and read both.
template<typename Given, typename Value>
concept OrConst = std::same_as<std::remove_const_t<Given>, Value>;

} // namespace quantoscope
