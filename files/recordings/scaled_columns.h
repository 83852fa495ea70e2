// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

namespace quantoscope {

/// The columns with gain and offset of the options in force: each sample becomes gain · sample + offset, in
/// double precision, rounded once to float32; NaN stays NaN. The unit, which is the file's, goes. Without
/// gain and offset the columns stay as they are, in place.
void scaleColumns(Recording& recording, const ReadingOptions& options);

} // namespace quantoscope
