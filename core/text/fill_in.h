// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace quantoscope {

/// What stands for @name@ in a pattern.
struct Filling
{
    std::string_view name;
    std::string text;
};

/// The pattern with every @name@ replaced; what was filled in is not looked through again. A name that has no
/// filling stays as it is.
std::string filledIn(std::string_view pattern, std::initializer_list<Filling> fillings);

} // namespace quantoscope
