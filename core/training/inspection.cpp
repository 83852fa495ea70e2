// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/inspection.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

std::vector<float> membranes(const NetworkModel& model, const Weights<float>& weights, const Quantizer* state,
                             const TrainingSamples& point)
{
    BatchRun<float> run(shapeOf(model, weights.neurons(0)), rulesOf(model), {state, state});
    run.forward(weights, point);
    std::vector<float> all;
    for (std::size_t t = 0; t < static_cast<std::size_t>(model.steps); ++t) {
        const std::span<const float> now = run.layer(0).membrane(t);
        all.insert(all.end(), now.begin(), now.end());
    }
    return all;
}

} // namespace

HiddenTraces hiddenTraces(const NetworkModel& model, const Weights<float>& weights, const Quantizer& state,
                          float x, float y)
{
    const TrainingSamples point{.inputs = {x, y}, .labels = {0}, .width = 2};
    return {.neurons = weights.neurons(0),
            .raw = membranes(model, weights, nullptr, point),
            .quantized = membranes(model, weights, &state, point)};
}

GradientFlow gradientFlow(const NetworkModel& model, const Weights<float>& weights, const Quantizer& state,
                          const PointsView& points, double from, double to, std::size_t bins)
{
    GradientFlow flow{.first = from, .width = (to - from) / static_cast<double>(bins), .passing = {}};
    flow.passing.resize(bins);
    std::vector<std::size_t> counts(bins);
    const NetworkShape shape = shapeOf(model, weights.neurons(0));
    const TrainingSamples samples = samplesOf(points);
    BatchRun<float> run(shape, rulesOf(model), {&state, &state});
    Weights<float> unused(shape);
    run.forward(weights, samples);
    run.backward(weights, samples.labels, samples.size(), unused);
    for (std::size_t t = 0; t < static_cast<std::size_t>(model.steps); ++t) {
        const std::span<const float> raw = run.layer(0).raw(t);
        const std::span<const float> gradient = run.layer(0).byCurrent(t);
        for (std::size_t cell = 0; cell < raw.size(); ++cell) {
            const double bin = std::floor((raw[cell] - from) / flow.width);
            if (bin >= 0 && bin < static_cast<double>(bins)) {
                const auto at = static_cast<std::size_t>(bin);
                flow.passing[at] += std::abs(gradient[cell]);
                ++counts[at];
            }
        }
    }
    for (std::size_t bin = 0; bin < bins; ++bin) {
        flow.passing[bin] /= static_cast<double>(std::max<std::size_t>(1, counts[bin]));
    }
    return flow;
}

} // namespace quantoscope
