// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

namespace quantoscope {

/// A range of values on an axis.
struct ValueSpan
{
    double low = 0;
    double high = 0;

    double width() const { return high - low; }
    void add(double x);
    void add(const ValueSpan& more);

    /// Extended by `share` times its width at both ends, so that nothing lies on the edge of the plot.
    ValueSpan widened(double fraction) const;

    bool operator==(const ValueSpan&) const = default;
};

/// The initial range of an axis and the range of all the data. They differ if a few outliers would flatten
/// everything else.
struct SeenSpan
{
    ValueSpan usual;
    ValueSpan whole; ///< Contains `usual`.

    void add(const SeenSpan& more);
    SeenSpan widened(double fraction) const { return {usual.widened(fraction), whole.widened(fraction)}; }

    bool operator==(const SeenSpan&) const = default;
};

/// The range of finite samples that are plotted together with `beside`. The reference range spans `beside`
/// and all samples except 0.5 % at each end; samples farther than four times its width from it are outliers
/// and excluded from `usual`. Returns `beside` twice if there are no samples. O(log samples).
SeenSpan seenSamples(const SortedSamples& sorted, const ValueSpan& beside);

/// Range of both membranes and the threshold. O(log samples).
SeenSpan seenMembranes(const Exploration& exploration);

/// Range of the raw membrane; contains at least the range of its histogram. O(log samples).
SeenSpan seenLevels(const Exploration& exploration);

/// Range of the error, symmetric about 0. Outliers of the membrane are excluded from its usual range as well.
/// O(levels + log samples).
SeenSpan seenErrors(const Exploration& exploration);

} // namespace quantoscope
