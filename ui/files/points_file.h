// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/dataset.h"

class QString;

namespace quantoscope {

/// A person's own points, as files/recordings/points.h takes them out of a recording. Throws FileError, also
/// where the file is far larger than points can be, and FormatError.
Points loadPoints(const QString& path);

} // namespace quantoscope
