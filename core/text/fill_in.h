// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace quantoscope {

/// The replacement for @name@ in a pattern.
struct Filling
{
    std::string_view name;
    std::string text;
};

/// The pattern with every @name@ replaced. Replacements are not searched again. A name without a replacement
/// is left unchanged.
std::string filledIn(std::string_view pattern, std::initializer_list<Filling> fillings);

} // namespace quantoscope
