// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/envelope.h"
#include "core/signals/sorted_samples.h"

#include <cstddef>
#include <span>

namespace quantoscope {

/// What answers questions about a recording without going through it again.
struct SignalIndex
{
    SortedSamples sorted;     ///< All samples, or while provisional a share of them.
    Envelope envelope;        ///< Empty while provisional.
    bool provisional = false; ///< Made from blocks of samples spread evenly over the recording.

    /// Samples it was made from, NaN and infinities among them.
    std::size_t sampled() const { return sorted.size() + sorted.nonFinite().total(); }
};

/// O(samples); 4.3 bytes a sample. Throws Cancelled.
SignalIndex indexOf(std::span<const float> samples, const Progress& progress = {});

/// From a million samples at most, in a few hundredths of a second whatever the length. Of no more samples
/// than that the exact index.
SignalIndex provisionalIndexOf(std::span<const float> samples);

} // namespace quantoscope
