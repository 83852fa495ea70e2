// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

namespace quantoscope {

/// Applies the gain and offset of the options: each float32 sample becomes gain · sample + offset, computed
/// in double and rounded to float32; NaN stays NaN. The columns' units are cleared, because they were those
/// of the file. Without gain and offset the columns are unchanged and stay in place.
void scaleColumns(Recording& recording, const ReadingOptions& options);

} // namespace quantoscope
