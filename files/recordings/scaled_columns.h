// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

namespace quantoscope {

/// Applies the gain and offset of the options: each float32 sample becomes gain · sample + offset, computed
/// in double and rounded to float32; NaN stays NaN. The units of the columns are cleared, because they no
/// longer apply. Without gain and offset the columns are unchanged and stay in place.
void scaleColumns(Recording& recording, const ReadingOptions& options);

} // namespace quantoscope
