// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_data.h"

#include <optional>
#include <string>

namespace quantoscope {

/// Where the inputs of a network are.
struct NetworkDataSource
{
    std::string path;        ///< .npz with x and maybe y and steps, or .npy.
    std::string labels = {}; ///< .npy with one class per sample; may be empty.
    std::optional<std::size_t> constantSteps = std::nullopt; ///< Repeat the inputs for so many steps.
    bool stepsOfThreeAxes = false; ///< With constantSteps: repeat only an array of two axes.
};

/// Reads samples × steps × features or, with constantSteps, samples × features. So does a .npz file with an
/// array `steps`, a single number, if x has two axes. Further axes of the file are
/// part of the features, in C order. Numbers become float32.
///
/// Throws FileError; FormatError if a file is damaged or of another format, has too few axes, numbers that
/// are not finite, or labels that are not integers from 0, one per sample. O(values).
NetworkData readNetworkData(const NetworkDataSource& source);

} // namespace quantoscope
