// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_run.h"

#include <string>

namespace quantoscope {

/// The columns of runRows() as a line of CSV.
std::string runHeader();

/// One line of CSV per layer: node, shape, neurons, scheme, bits, range of the raw membrane, SQNR of the
/// layer, of the median and of the worst neuron, spikes, agreement, silent and saturated neurons, distance of
/// the firing rates, clipped fraction. `samples` names the samples, such as "0-49".
std::string runRows(const NetworkRun& run, const std::string& samples);

/// {"samples": …, "state_bits": …, "spike_agreement": …, "layers": [{…}], "answers": {…}, "accuracy": {…},
/// "confusion": {…}}; the last two only with labels. Values that are not finite are null.
std::string runJson(const NetworkRun& run);

} // namespace quantoscope
