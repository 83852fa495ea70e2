// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace quantoscope {

/// The smallest step of the form 1, 2 or 5 times a power of ten that divides `span` into at most `most`
/// parts. `span` > 0, `most` >= 1.
double niceStep(double span, int most);

/// The least of 1, 2, 5, 10, 20, … (times any power of ten) that is not below `value`, which must be
/// positive: an axis that ends there stands still while what it shows changes a little.
double niceCeiling(double value);

/// The greatest of them that is not above it.
double niceFloor(double value);

/// Times which an axis goes on beyond its last tick, so that what reaches it is not cut.
inline constexpr double roomAbove = 1.08;

/// A place along an axis and what stands there.
struct Tick
{
    double value;
    QString text;
};

/// The multiples of niceStep(max - min, most) from min to max, both included.
std::vector<Tick> linearTicks(double min, double max, int most);

/// Along a logarithmic axis, 0 < min < max: 1, 2 and 5 times the powers of ten where there is room for `most`
/// of them, else powers of ten alone, or of the first power of ten that leaves no more.
std::vector<Tick> logarithmicTicks(double min, double max, int most);

/// How many powers of ten lie between the ticks of a logarithmic axis that shows no more than powers of ten.
int decadesPerTick(double min, double max, int most);

} // namespace quantoscope
