// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

namespace quantoscope {

/// A stretch of an axis of values.
struct ValueSpan
{
    double low = 0;
    double high = 0;

    double width() const { return high - low; }
    void add(double x);
    void add(const ValueSpan& more);

    /// With `share` of its width more at either end, so that nothing lies on the plot's edge.
    ValueSpan widened(double share) const;

    bool operator==(const ValueSpan&) const = default;
};

/// What an axis shows at first, and all that there is to see. They differ where a few samples lie so far out
/// that they would flatten all others.
struct SeenSpan
{
    ValueSpan usual;
    ValueSpan whole; ///< Holds the usual one.

    void add(const SeenSpan& more);
    SeenSpan widened(double share) const { return {usual.widened(share), whole.widened(share)}; }

    bool operator==(const SeenSpan&) const = default;
};

/// Of finite samples that are looked at beside something else. Wild, and left out of the usual span, are
/// those further than four times its width from what holds all but a two-hundredth of the samples at each
/// end, and `beside`. `beside` itself where there are none. O(log samples).
SeenSpan seenSamples(const SortedSamples& sorted, const ValueSpan& beside);

/// Of both membranes and the threshold. O(log samples).
SeenSpan seenMembranes(const Exploration& exploration);

/// Of the raw membrane over the range that its histogram spans at least. O(log samples).
SeenSpan seenLevels(const Exploration& exploration);

/// Of the error, to both sides of 0; as usual as the membranes that it comes from. O(levels + log samples).
SeenSpan seenErrors(const Exploration& exploration);

} // namespace quantoscope
