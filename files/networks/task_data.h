// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/task.h"

#include <string>

namespace quantoscope {

inline constexpr int mostDataSteps = 10'000;

/// Where your own data for a task are.
struct TaskDataSource
{
    std::string path;        ///< .npz with x and y, .npy, or IDX images, plain or packed with gzip.
    std::string labels = {}; ///< .npy or IDX. Empty: y of the .npz, or the MNIST file beside the images.
    bool noSteps = false;    ///< x has no axis of steps: all axes after the first are features.

    bool operator==(const TaskDataSource&) const = default;
};

/// Reads samples with their classes. x is samples x features, constant over the steps, or samples x steps x
/// features; further axes are part of the features. IDX images are constant grey values, byte / 255. MNIST's
/// labels are found by name: "images" becomes "labels" and "idx3" "idx1".
///
/// Throws FileError; FormatError if a file is damaged or of another format, has no labels, or classes that
/// are not integers from 0 to mostClasses - 1, one per sample. O(values).
YourSamples readTaskData(const TaskDataSource& source);

} // namespace quantoscope
