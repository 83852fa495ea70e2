// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// A place on the sheet of a digit: x to the right, y downwards, each from 0 to 1.
struct SheetPlace
{
    double x = 0;
    double y = 0;

    bool operator==(const SheetPlace&) const = default;
};

/// A stroke through some places: a smooth curve, or straight lines between them.
struct Stroke
{
    bool smooth = true;
    std::vector<SheetPlace> places;
};

/// One way of writing a digit.
using DigitForm = std::vector<Stroke>;

inline constexpr std::size_t digitClasses = 10;

/// The ways of writing a digit, 0 to 9; at least one.
std::span<const DigitForm> digitForms(std::size_t digit);

/// The corners of a polyline along the stroke. Between two places of a smooth stroke it follows the
/// Catmull–Rom spline in six steps.
std::vector<SheetPlace> polyline(const Stroke& stroke);

} // namespace quantoscope
