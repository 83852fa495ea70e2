// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/sorted_samples.h"

#include <optional>

namespace quantoscope {

/// A sample is an outlier if its absolute value exceeds this limit: 100 times the larger of |threshold| and
/// the largest absolute value that remains when 0.5 % of the samples are left out at each end. A single
/// sample far outside would dominate the squared error, and with it the levels of a fit. O(1).
double outlierReach(const SortedSamples& samples, double threshold);

/// The samples without the outliers; empty if there are none. O(log samples), or O(samples) if there are any.
std::optional<SortedSamples> withoutOutliers(const SortedSamples& samples, double threshold);

} // namespace quantoscope
