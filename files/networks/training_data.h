// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/samples.h"

#include <string>

namespace quantoscope {

/// Your own data for the Train tab and `train`: a file of readTaskData() with its labels inside or, as for
/// MNIST, beside it; otherwise points of the plane (loadPoints()), scaled into the square. A .npy file has
/// points. Throws FileError, FormatError.
YourSamples loadYourSamples(const std::string& path);

} // namespace quantoscope
