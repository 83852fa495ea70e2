// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batch_gradient.h"

#include <cstdint>
#include <vector>

namespace quantoscope {

/// A network for inspection: its float weights, and the precision in which it runs.
struct InspectedNetwork
{
    const NetworkShape& shape;
    const RunRules& rules;
    const Weights<float>& weights;
    Precision<float> precision = {}; ///< Empty: float.
};

/// What a layer does while a network processes one sample; each array is steps x neurons.
struct LayerTraces
{
    std::size_t neurons = 0;
    std::vector<float> membrane;
    std::vector<std::uint8_t> spikes; ///< 0 or 1

    std::size_t steps() const { return neurons == 0 ? 0 : membrane.size() / neurons; }
};

/// The layers from the first hidden one to the output. `sample` is one sample. O(steps x weights).
std::vector<LayerTraces> layerTraces(const InspectedNetwork& network, const SamplesView& sample);

/// The gradient that passes back through the first hidden layer's quantizer, by the membrane before
/// quantization: the mean absolute value in bins of equal width; 0 for a bin without membranes.
struct GradientFlow
{
    double first = 0; ///< Left edge of the first bin.
    double width = 1; ///< Width of each bin.
    std::vector<double> passing;
};

/// Computed for the mean loss of the samples; membranes outside the bins are ignored. O(samples x steps x
/// weights).
GradientFlow gradientFlow(const InspectedNetwork& network, const SamplesView& samples, double from, double to,
                          std::size_t bins);

} // namespace quantoscope
