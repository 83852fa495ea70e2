// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batch_run.h"

namespace quantoscope {

/// The hidden membranes while a network is shown one point, steps x neurons, with its state raw and
/// quantized.
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

/// The gradient that passes the hidden layer's quantizer on the way back, by where the membrane stood before
/// it: over bins of equal width the mean of its absolute value, 0 where no membrane stood.
struct GradientFlow
{
    double first = 0; ///< Left edge of the first bin.
    double width = 1; ///< Of one bin.
    std::vector<double> passing;
};

/// Of the points' mean loss; membranes beyond the bins are left out. O(points x steps x hidden).
GradientFlow gradientFlow(const NetworkModel& model, const Weights<float>& weights, const Quantizer& state,
                          const PointsView& points, double from, double to, std::size_t bins);

} // namespace quantoscope
