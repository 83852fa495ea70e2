// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/trace_comparison.h"
#include "files/json/json_number.h"

namespace quantoscope {

/// A comparison as a JSON object: equal_steps, steps, alternatives (their number), first_difference (null if
/// there is none), alternative (the settings of the closest one, by the names in core/chips/alternative.h),
/// changes, known_use and sentence.
Json comparisonJson(const TraceComparison& comparison);

} // namespace quantoscope
