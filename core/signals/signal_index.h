// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/envelope.h"
#include "core/signals/sorted_samples.h"

#include <cstddef>
#include <span>

namespace quantoscope {

/// Data structures that answer queries about a recording without reading it again.
struct SignalIndex
{
    SortedSamples sorted;     ///< All samples, or a fraction of them if provisional.
    Envelope envelope;        ///< Empty if provisional.
    bool provisional = false; ///< Built from blocks of samples spread evenly over the recording.

    /// Number of samples used, including NaN and infinities.
    std::size_t sampled() const { return sorted.size() + sorted.nonFinite().total(); }
};

/// O(samples). Takes 4.3 bytes per sample. Throws Cancelled.
SignalIndex indexOf(std::span<const float> samples, const Progress& progress = {});

/// Uses about a million samples (2^20) at most, which takes a few hundredths of a second for any length. A
/// recording with no more samples gets its exact index.
SignalIndex provisionalIndexOf(std::span<const float> samples);

} // namespace quantoscope
