// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batch_run.h"
#include "core/training/dataset.h"

namespace quantoscope {

/// The hidden membranes while a network processes one point, with raw and with quantized state; each array is
/// steps x neurons.
struct HiddenTraces
{
    std::size_t neurons = 0;
    std::vector<float> raw;
    std::vector<float> quantized;

    std::size_t steps() const { return neurons == 0 ? 0 : raw.size() / neurons; }
};

/// O(steps x hidden).
HiddenTraces hiddenTraces(const NetworkModel& model, const Weights<float>& weights, const Quantizer& state,
                          float x, float y);

/// The gradient that passes back through the hidden layer's quantizer, by the membrane before quantization:
/// the mean absolute value in bins of equal width; 0 for a bin without membranes.
struct GradientFlow
{
    double first = 0; ///< Left edge of the first bin.
    double width = 1; ///< Width of each bin.
    std::vector<double> passing;
};

/// Computed for the mean loss of the points; membranes outside the bins are ignored. O(points x
/// steps x hidden).
GradientFlow gradientFlow(const NetworkModel& model, const Weights<float>& weights, const Quantizer& state,
                          const PointsView& points, double from, double to, std::size_t bins);

} // namespace quantoscope
