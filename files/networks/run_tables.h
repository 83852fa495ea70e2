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

/// The columns of neuronRows() as a line of CSV.
std::string neuronHeader();

/// One line of CSV per neuron: node and neuron, steps, range of the raw membrane, SQNR, spikes, agreement and
/// clipped fraction. `names` are those of the neurons; empty: their numbers from 0.
std::string neuronRows(const LayerMetrics& layer, const std::vector<std::string>& names = {});

/// {"samples": …, "state_bits": …, "spike_agreement": …, "layers": [{…}], "answers": {…}, "accuracy": {…},
/// "confusion": {…}}; the last two only with labels. Values that are not finite are null.
std::string runJson(const NetworkRun& run);

} // namespace quantoscope
