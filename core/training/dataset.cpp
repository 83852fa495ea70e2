// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/dataset.h"

#include "core/signals/portable_random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quantoscope {
namespace {

struct Place
{
    double x;
    double y;
};

Place onCircle(double radius, double turns)
{
    return {radius * sineOfTurns(turns + 0.25), radius * sineOfTurns(turns)};
}

double between(UniformSource& uniform, double low, double high)
{
    return low + (high - low) * uniform();
}

Place inQuadrants(bool opposite, UniformSource& uniform)
{
    const double x = between(uniform, 0.05, 1.0);
    const double y = between(uniform, 0.05, 1.0);
    const double side = uniform() < 0.5 ? -1.0 : 1.0;
    return {side * x, opposite ? -side * y : side * y};
}

Place inRing(bool inner, UniformSource& uniform)
{
    const double from = inner ? 0.0 : 0.7;
    const double to = inner ? 0.5 : 1.0;
    const double square = between(uniform, from * from, to * to); // uniform over the area
    return onCircle(std::sqrt(square), uniform());
}

Place onMoon(bool lower, UniformSource& uniform)
{
    const Place arc = onCircle(1.0, 0.5 * uniform());
    const Place place = lower ? Place{1.0 - arc.x, 0.5 - arc.y} : arc;
    return {(place.x - 0.5) * 0.65, (place.y - 0.25) * 0.65};
}

Place onSpiral(bool second, UniformSource& uniform)
{
    const double along = uniform();
    return onCircle(0.1 + 0.9 * along, 0.75 * along + (second ? 0.5 : 0.0));
}

Place placeOf(DatasetKind kind, bool one, UniformSource& uniform)
{
    switch (kind) {
    case DatasetKind::clusters:
        return one ? Place{0.5, 0.5} : Place{-0.5, -0.5};
    case DatasetKind::exclusiveOr:
        return inQuadrants(one, uniform);
    case DatasetKind::circles:
        return inRing(one, uniform);
    case DatasetKind::moons:
        return onMoon(one, uniform);
    case DatasetKind::spiral:
        return onSpiral(one, uniform);
    }
    return {0, 0};
}

Points generate(const DatasetSettings& settings, UniformSource& uniform)
{
    // Without added spread, a cluster would be a single point.
    const double noise = settings.kind == DatasetKind::clusters ? 0.1 + settings.noise : settings.noise;
    Points points;
    for (int i = 0; i < settings.size; ++i) {
        const bool one = i % 2 == 1;
        const Place place = placeOf(settings.kind, one, uniform);
        const double x = place.x + noise * nearlyNormal(uniform);
        const double y = place.y + noise * nearlyNormal(uniform);
        points.add(static_cast<float>(x), static_cast<float>(y), one ? 1 : 0);
    }
    return points;
}

Dataset split(const Points& points, double testFraction, UniformSource& uniform)
{
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(std::span(order), uniform);
    const auto wanted =
        static_cast<std::size_t>(std::floor(testFraction * static_cast<double>(points.size())));
    const std::size_t tests = std::clamp<std::size_t>(wanted, 1, points.size() - 1);
    Dataset dataset;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t from = order[i];
        (i < tests ? dataset.test : dataset.train).add(points.x[from], points.y[from], points.label[from]);
    }
    return dataset;
}

} // namespace

void Points::add(float px, float py, std::uint8_t pLabel)
{
    x.push_back(px);
    y.push_back(py);
    label.push_back(pLabel);
}

TrainingSamples samplesOf(const Points& points)
{
    TrainingSamples samples{.inputs = {}, .labels = {points.label.begin(), points.label.end()}, .width = 2};
    samples.inputs.reserve(2 * points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        samples.inputs.push_back(points.x[i]);
        samples.inputs.push_back(points.y[i]);
    }
    return samples;
}

Dataset makeDataset(const DatasetSettings& settings)
{
    UniformSource uniform(settings.seed);
    const Points points = generate(settings, uniform);
    return split(points, settings.testFraction, uniform);
}

YourSamples scaledSamples(const Points& points)
{
    const auto [left, right] = std::ranges::minmax(points.x);
    const auto [bottom, top] = std::ranges::minmax(points.y);
    const double width = std::max(double{right} - left, double{top} - bottom);
    const InputScale scale{.centreX = static_cast<float>((double{left} + right) / 2),
                           .centreY = static_cast<float>((double{bottom} + top) / 2),
                           .halfWidth = width > 0 ? static_cast<float>(width / 2) : 1.0F};
    Points scaled = points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        scaled.x[i] = (points.x[i] - scale.centreX) / scale.halfWidth;
        scaled.y[i] = (points.y[i] - scale.centreY) / scale.halfWidth;
    }
    return {.samples = samplesOf(scaled), .inputs = 2, .scale = scale};
}

} // namespace quantoscope
