// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <vector>

namespace quantoscope {

/// All findings about an Exploration that is complete except for its findings, in the order of findingKinds:
/// wrong spikes first, then silence, then clipping. `recordedSamples` is the length of the whole recording, 0
/// if there is none.
std::vector<Finding> findingsOf(const Exploration& exploration, std::size_t recordedSamples);

} // namespace quantoscope
