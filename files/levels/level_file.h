// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_list.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// Whether a path has one of the endings that loadLevels() reads as levels: .csv, .npy or .json.
bool isLevelFile(std::string_view path);

/// Reads levels in the order of the file. A .json file is an array of numbers, or an object whose member
/// "levels" is one or an array of objects with the member "value", as `quantoscope levels` writes it. Other
/// files are recordings; of several columns the one named "value", "level" or "levels" counts. Throws
/// FormatError, also if the numbers are no LevelList, and FileError.
LevelList loadLevels(const std::string& path);

} // namespace quantoscope
