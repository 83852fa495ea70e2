// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/spike_metrics.h"
#include "core/explore/exploration.h"

#include <memory>

namespace quantoscope {

/// One scheme among several that are compared on the same signal.
struct ComparedScheme
{
    std::shared_ptr<const Exploration> exploration;
    SpikeComparison spikes; ///< Of the raw and the quantized membrane, as the exploration counts them.
};

/// The setup with another scheme, explored, and its spikes compared. `recording` is the one the setup names;
/// parts of `previous` are shared as explore() does. Throws what explore() throws. O(samples + what the
/// Victor–Purpura distance takes).
ComparedScheme compareScheme(Setup setup, const Scheme& scheme,
                             const std::shared_ptr<const Signal>& recording, const SpikeScales& scales = {},
                             const Progress& progress = {},
                             const std::shared_ptr<const Exploration>& previous = {});

} // namespace quantoscope
