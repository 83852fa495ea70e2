// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/large_array.h"
#include "core/signals/sorted_samples.h"

#include <span>

namespace quantoscope {

/// The finite floats of a span in ascending order, -0 before 0, and how many others there were.
struct SortedFloats
{
    LargeArray values;
    std::size_t size = 0;
    NonFiniteCounts nonFinite;
};

/// O(samples), on several threads where that pays; the result does not depend on how many. Memory besides
/// the result: a fixed megabyte or two a thread. Throws Cancelled.
SortedFloats sortFinite(std::span<const float> samples, const Progress& progress);

} // namespace quantoscope
