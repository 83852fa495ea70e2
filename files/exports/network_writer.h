// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/trained_network.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

enum class NetworkFormat { python, json, nir };

inline constexpr std::array<std::string_view, 3> networkFormatEndings{"py", "json", "nir"};

/// The format for a file name ending without the dot, in lower case; nullopt if there is none.
std::optional<NetworkFormat> networkFormatForEnding(std::string_view ending);

/// The content of the file.
///   python  snnTorch code that builds the network with its float weights and its quantizers; when run, it
///           prints the accuracy on the test samples that it contains
///   json    {"learner": …, "epochs": …, "network": {…}, "state_quant": {…} or null, "rounding": …,
///           "weight_quant": {"bits": …, "scale": "tensor" or "channel"} or null, "input_scale": {…} or null,
///           "layers": [{"name": …, "neurons": …, "recurrent": …, "weights": [[…], …], "biases": […],
///           "recurrent_weights": …}, …],
///           "test": {"points": [[…], …], "labels": […], "outputs": [[…], …]}}
///   nir     NIR in HDF5 (network_nir.h), without test samples
/// The input of a point of the plane is gain * (point - centre) / half_width, with the numbers of
/// "input_scale". The weights are those in use; of learners that quantize them, JSON also has "float_weights"
/// and "float_recurrent_weights". "outputs" has the network's output per class: spike count or mean membrane,
/// depending on the loss. Samples with steps are "spikes", the inputs that spike at each step, or else
/// "inputs", samples x steps x inputs. The test samples are those of exportedTests().
/// O(test samples x steps x weights).
std::string networkText(const TrainedNetwork& network, NetworkFormat format);

} // namespace quantoscope
