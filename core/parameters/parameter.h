// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <span>
#include <string_view>

namespace quantoscope {

/// The usual values of a number: the range of its slider and of its axis in a parameter map.
struct UsualValues
{
    double least = 0;
    double most = 0;
    double step = 0;          ///< 0: no usual values.
    bool logarithmic = false; ///< Steps have equal ratios instead of equal differences.
};

/// The properties of a parameter other than its value. The type of the member determines its kind: double,
/// int, std::uint64_t (a seed), bool, an enum, or std::optional<double>, which accepts `auto`.
struct Parameter
{
    std::string_view key;  ///< JSON key, unique in its struct: "kind".
    std::string_view name; ///< In lessons, messages and the window; unique in a Setup: "stimulus". The
                           ///< command line uses "--stimulus", with hyphens for underscores.
    /// The key and the name before a renaming; sessions and lessons may still have it.
    std::string_view formerName = {};
    const char* help; ///< One phrase without a full stop, marked with Core::noted().
    double least = -std::numeric_limits<double>::infinity(); ///< Of numbers and integers; inclusive.
    double most = std::numeric_limits<double>::infinity();
    std::span<const std::string_view> choices = {}; ///< Names of an enum's values, in order.
    const char* automatic = "";                     ///< Meaning of an empty optional or an omitted value.
    /// Command-line options that set and clear a bool; "--NAME" and "--no-NAME" if empty.
    std::string_view setBy = {};
    std::string_view clearedBy = {};
    const char* cleared = ""; ///< Help text of the option that clears it.
    UsualValues usual = {};
    bool applies = true; ///< False if another member of the struct makes this one irrelevant.
};

} // namespace quantoscope
