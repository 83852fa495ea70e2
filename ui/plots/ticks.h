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

/// The greatest such number that is not above `value`.
double niceFloor(double value);

/// A place on an axis and what is written there.
struct Tick
{
    double value;
    QString label;
    bool operator==(const Tick&) const = default;
};

/// The multiples of niceStep(max - min, most) from `min` to `max`, both ends included, ascending; their
/// labels have just the digits that tell neighbours apart. `min` < `max`, `most` >= 1.
std::vector<Tick> linearTicks(double min, double max, int most);

/// Powers of ten from `min` to `max`, every second, third … one where there are more than `most`; over less
/// than two of them 1, 2 and 5 times a power; over a range that holds fewer than two of those, linearTicks.
/// 0 < `min` < `max`, `most` >= 1.
std::vector<Tick> logarithmicTicks(double min, double max, int most);

} // namespace quantoscope
