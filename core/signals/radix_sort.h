// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/large_array.h"
#include "core/signals/sorted_samples.h"

#include <span>

namespace quantoscope {

/// The finite floats of a span in ascending order, -0 before 0, and the number of the others.
struct SortedFloats
{
    LargeArray values;
    std::size_t size = 0;
    NonFiniteCounts nonFinite;
};

/// O(samples). Uses several threads if that pays; the result does not depend on their number. Extra memory:
/// one or two megabytes per thread. Throws Cancelled.
SortedFloats sortFinite(std::span<const float> samples, const Progress& progress);

} // namespace quantoscope
