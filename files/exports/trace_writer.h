// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <string>

namespace quantoscope {

enum class TraceFormat { csv, npy, json };

/// The run, one row per step: step, input, membrane, spike, membrane_quantized, spike_quantized. csv: these
/// columns with a header. npy: float32, shape (steps, 6). json: {"setup": {…}, "columns": {name: [...], …},
/// "metrics": {…}, "findings": […]}. Without an input current (an open-loop recording) the input is empty in
/// csv, NaN in npy and null in json.
std::string traceText(const Exploration& exploration, TraceFormat format);

} // namespace quantoscope
