// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <span>
#include <string_view>

namespace quantoscope {

/// The values that are usual for a number: what a slider and the axis of a parameter map run over.
struct UsualValues
{
    double least = 0;
    double most = 0;
    double step = 0;          ///< 0: nothing is usual.
    bool logarithmic = false; ///< Equal ratios rather than equal steps.
};

/// What there is to know about a parameter beside its value. The type of the member says what kind it is:
/// double, int, std::uint64_t (a seed), bool, an enum, or a std::optional<double>, which may be `auto`.
struct Parameter
{
    std::string_view key;  ///< In JSON, unique in its struct: "kind".
    std::string_view name; ///< In lessons, messages and the window, unique in a Setup: "stimulus". On the
                           ///< command line "--stimulus": with hyphens for underscores.
    const char* help;      ///< One phrase without a full stop, marked by Core::noted().
    double least = -std::numeric_limits<double>::infinity(); ///< Of numbers and integers, ends included.
    double most = std::numeric_limits<double>::infinity();
    std::span<const std::string_view> choices = {}; ///< Of an enum, in the order of its values.
    const char* automatic = ""; ///< What an empty optional stands for, or a value that is not given.
    /// Of a bool: the command-line options that set and clear it, "--NAME" and "--no-NAME" if empty.
    std::string_view setBy = {};
    std::string_view clearedBy = {};
    const char* cleared = ""; ///< The help of the option that clears it.
    UsualValues usual = {};
    bool applies = true; ///< False if another member of the struct makes this one meaningless.
};

} // namespace quantoscope
