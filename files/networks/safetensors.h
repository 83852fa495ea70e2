// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/networks/state_dict.h"
#include "files/recordings/recording.h"

namespace quantoscope {

/// Whether the file begins as safetensors do: the length of a JSON object, and the object.
bool isSafetensors(const RecordingFile& file);

/// The tensors of a file in the order of their data. Integers, floating-point numbers of 16, 32 and 64 bits
/// and bfloat16; a tensor of another type has a problem. Throws FormatError if the header is damaged, or
/// tensors overlap or lie beyond the end of the file. O(bytes).
StateDict readSafetensors(const RecordingFile& file);

} // namespace quantoscope
