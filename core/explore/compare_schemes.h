// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/spike_metrics.h"
#include "core/explore/exploration.h"

#include <memory>

namespace quantoscope {

/// One of several schemes compared on the same signal.
struct ComparedScheme
{
    std::shared_ptr<const Exploration> exploration;
    SpikeComparison spikes; ///< Of the raw and the quantized membrane, counted as in the exploration.
};

/// Explores the setup with another scheme and compares its spikes. `recording` must be the one that the setup
/// names. Parts of `previous` are shared as in explore(). Throws as explore() does. O(samples), plus the time
/// of the Victor–Purpura distance.
ComparedScheme compareScheme(Setup setup, const Scheme& scheme,
                             const std::shared_ptr<const Signal>& recording, const SpikeScales& scales = {},
                             const Progress& progress = {},
                             const std::shared_ptr<const Exploration>& previous = {});

} // namespace quantoscope
