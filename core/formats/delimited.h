// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording.h"

namespace quantoscope {

/// Reads columns of numbers parted by commas, semicolons, tabs or blanks; which, and whether a header names
/// the columns, is found by looking. Blank lines and those starting with # are passed over. Throws
/// FormatError with the line of what is wrong; Cancelled. O(bytes), on several threads where that pays.
Recording readDelimited(std::string_view fileName, std::string_view text, const Progress& progress = {});

} // namespace quantoscope
