// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <string>

namespace quantoscope {

enum class TraceFormat { csv, npy, json };

/// The run step by step: step, input, membrane, spike, membrane_quantized, spike_quantized. csv: those
/// columns with a header; npy: float32, shape (steps, 6); json: {"setup": {…}, "columns": {name: [...], …},
/// "metrics": {…}, "findings": […]}. Without an input current (an open-loop recording) its column is empty
/// (csv), NaN (npy), null (json).
std::string traceText(const Exploration& exploration, TraceFormat format);

} // namespace quantoscope
