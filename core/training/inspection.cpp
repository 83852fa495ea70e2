// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/inspection.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

std::vector<float> membranes(const NetworkModel& model, const Weights<float>& weights, const Quantizer* state,
                             const PointsView& point)
{
    BatchRun<float> run(model, weights.hidden(), state);
    run.forward(weights, point);
    std::vector<float> all;
    for (std::size_t t = 0; t < static_cast<std::size_t>(model.steps); ++t) {
        const std::span<const float> now = run.hiddenLayer().membrane(t);
        all.insert(all.end(), now.begin(), now.end());
    }
    return all;
}

} // namespace

HiddenTraces hiddenTraces(const NetworkModel& model, const Weights<float>& weights, const Quantizer& state,
                          float x, float y)
{
    Points point;
    point.add(x, y, 0);
    return {.neurons = weights.hidden(),
            .raw = membranes(model, weights, nullptr, point),
            .quantized = membranes(model, weights, &state, point)};
}

GradientFlow gradientFlow(const NetworkModel& model, const Weights<float>& weights, const Quantizer& state,
                          const PointsView& points, double from, double to, std::size_t bins)
{
    GradientFlow flow{.first = from, .width = (to - from) / static_cast<double>(bins), .passing = {}};
    flow.passing.resize(bins);
    std::vector<std::size_t> counts(bins);
    BatchRun<float> run(model, weights.hidden(), &state);
    const LayerRun<float>& layer = run.hiddenLayer();
    const auto collect = [&](std::size_t t) {
        for (std::size_t cell = 0; cell < weights.hidden() * points.size(); ++cell) {
            const double bin = std::floor((layer.beforeQuantizing(t, cell) - from) / flow.width);
            if (bin >= 0 && bin < static_cast<double>(bins)) {
                const auto at = static_cast<std::size_t>(bin);
                const std::span<const float> gradient = layer.currentGradient(cell / points.size());
                flow.passing[at] += std::abs(gradient[cell % points.size()]);
                ++counts[at];
            }
        }
    };
    Weights<float> unused(weights.hidden());
    run.forward(weights, points);
    run.backward(weights, points, points.size(), unused, collect);
    for (std::size_t bin = 0; bin < bins; ++bin) {
        flow.passing[bin] /= static_cast<double>(std::max<std::size_t>(1, counts[bin]));
    }
    return flow;
}

} // namespace quantoscope
