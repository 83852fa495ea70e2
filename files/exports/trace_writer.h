// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/trace_comparison.h"
#include "core/explore/exploration.h"

#include <string>

namespace quantoscope {

enum class TraceFormat { csv, npy, json };

/// A recorded trace and what came of comparing it with the raw neuron of a run, which has as many steps.
struct ComparedTrace
{
    RecordedTrace trace;
    TraceComparison comparison;
};

/// The run, one row per step: step, input, membrane, spike, membrane_quantized, spike_quantized. csv: these
/// columns with a header. npy: float32, shape (steps, columns). json: {"setup": {…}, "columns": {name: [...],
/// …}, "metrics": {…}, "findings": […]}. Without an input current (an open-loop recording) the input is empty
/// in csv, NaN in npy and null in json. With a compared trace there are also the columns reference and
/// reference_spike, as far as it has them, and in json the object "comparison".
std::string traceText(const Exploration& exploration, TraceFormat format,
                      const ComparedTrace* compared = nullptr);

} // namespace quantoscope
