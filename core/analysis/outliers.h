// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/sorted_samples.h"

#include <optional>

namespace quantoscope {

/// How far from 0 a sample may lie before it is an outlier: 100 times the threshold, and 100 times what all
/// samples but the outermost hundredth stay within. One sample far beyond decides the least squared error
/// alone, and so the levels of a fit. O(log samples).
double outlierReach(const SortedSamples& samples, double threshold);

/// The samples without the outliers; empty where there are none. O(samples) where there are.
std::optional<SortedSamples> withoutOutliers(const SortedSamples& samples, double threshold);

} // namespace quantoscope
