// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/recorded_trace.h"
#include "files/recordings/recording.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// What a chip or simulator recorded of one neuron, from the columns named v, mem, membrane or voltage and
/// spikes, spike or spk, in any case. Without these names, of the only column or the only two, the one that
/// has nothing but 0 and 1 is the spikes and the other one the membrane. Throws FormatError if the columns
/// are neither, a spike is not 0 or 1, or a membrane is not finite. O(samples).
RecordedTrace traceOf(const Recording& recording, std::string_view fileName);

/// The same from a file. Throws FileError and FormatError.
RecordedTrace loadTrace(const std::string& path);

} // namespace quantoscope
