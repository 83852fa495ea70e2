// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace quantoscope {

/// The smallest step of the form {1, 2, 5} · 10ⁿ that divides `span` into at most `most` parts. `span` > 0,
/// `most` >= 1.
double niceStep(double span, int most);

/// The smallest number of the form {1, 2, 5} · 10ⁿ that is not less than `value`, which must be positive. An
/// axis that ends there does not move while its data changes a little.
double niceCeiling(double value);

/// The greatest number of the form {1, 2, 5} · 10ⁿ that is not greater than `value`, which must be positive.
double niceFloor(double value);

/// A position on an axis and its label.
struct Tick
{
    double value;
    QString label;
    bool operator==(const Tick&) const = default;
};

/// The multiples of niceStep(max - min, most) in [min, max], ascending. Their labels have only as many digits
/// as are needed to distinguish neighbours. `min` < `max`, `most` >= 1.
std::vector<Tick> linearTicks(double min, double max, int most);

/// The powers of ten in [min, max], or every second, third … one if the range has more than `most` decades.
/// If there are at most two of them and the numbers {1, 2, 5} · 10ⁿ fit into `most` ticks, the latter are
/// used; and linearTicks() if fewer than two of the latter lie in the range. 0 < `min` < `max`, `most` >= 1.
std::vector<Tick> logarithmicTicks(double min, double max, int most);

} // namespace quantoscope
