// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/task.h"

#include "core/parameters/check_ranges.h"
#include "core/parameters/input_error.h"
#include "core/signals/portable_random.h"
#include "core/text/number_text.h"
#include "core/training/dataset.h"
#include "core/training/describe_task.h"
#include "core/training/digits.h"
#include "core/training/network_shape.h"
#include "core/training/spike_patterns.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace quantoscope {
namespace {

/// Of `size` samples, at least one and not all.
std::size_t testsOf(std::size_t size, double fraction)
{
    const auto wanted = static_cast<std::size_t>(std::floor(fraction * static_cast<double>(size)));
    return std::clamp<std::size_t>(wanted, 1, size - 1);
}

TrainingSamples piece(const TrainingSamples& all, std::size_t first, std::size_t count)
{
    const SamplesView view = SamplesView(all).subview(first, count);
    return {.inputs = {view.inputs.begin(), view.inputs.end()},
            .labels = {view.labels.begin(), view.labels.end()},
            .width = all.width,
            .constant = all.constant};
}

/// The first samples are the test.
Task split(const TrainingSamples& all, double testFraction)
{
    const std::size_t tests = testsOf(all.size(), testFraction);
    Task task;
    task.test = piece(all, 0, tests);
    task.train = piece(all, tests, all.size() - tests);
    return task;
}

void requireRoom(std::size_t samples, std::size_t width)
{
    if (samples > mostTaskValues / width) {
        throw InputError(Core::said(
            "%1 samples of %2 numbers each need more than %3 numbers in all; use fewer samples or steps.",
            {std::to_string(samples), std::to_string(width), std::to_string(mostTaskValues)}));
    }
}

std::size_t widthOf(Encoding encoding, std::size_t inputs, std::size_t steps)
{
    return encoding == Encoding::current ? inputs : steps * inputs;
}

Task makePlaneTask(const TaskSettings& settings)
{
    const auto kind = static_cast<std::size_t>(settings.kind) - static_cast<std::size_t>(TaskKind::clusters);
    const Dataset dataset = makeDataset({.kind = static_cast<DatasetKind>(kind),
                                         .noise = settings.noise,
                                         .size = settings.size,
                                         .testFraction = settings.testFraction,
                                         .seed = settings.seed});
    const auto current = [&settings](const Points& points) {
        return encoded(samplesOf(points), Encoding::current, settings.gain, 1, 0);
    };
    Task task;
    task.train = current(dataset.train);
    task.test = current(dataset.test);
    task.inputs = 2;
    task.classes = 2;
    return task;
}

Task makeDigitTask(const TaskSettings& settings, std::size_t steps)
{
    constexpr std::size_t inputs = digitSide * digitSide;
    requireRoom(static_cast<std::size_t>(settings.size), widthOf(settings.encoding, inputs, steps));
    const TrainingSamples digits = makeDigits({.size = settings.size,
                                               .distortion = settings.distortion,
                                               .noise = settings.noise,
                                               .seed = settings.seed});
    Task task =
        split(encoded(digits, settings.encoding, settings.gain, steps, settings.seed), settings.testFraction);
    task.inputs = inputs;
    task.classes = 10;
    return task;
}

Task makeSpikePatternTask(const TaskSettings& settings, std::size_t steps)
{
    const auto inputs = static_cast<std::size_t>(settings.inputs);
    requireRoom(static_cast<std::size_t>(settings.size), steps * inputs);
    Task task = split(makeSpikePatterns({.size = settings.size,
                                         .classes = settings.classes,
                                         .inputs = settings.inputs,
                                         .dimensions = settings.dimensions,
                                         .smoothness = settings.smoothness,
                                         .seed = settings.seed},
                                        steps),
                      settings.testFraction);
    task.inputs = inputs;
    task.classes = static_cast<std::size_t>(settings.classes);
    return task;
}

/// The first `size` samples in a random order.
TrainingSamples drawn(const TrainingSamples& all, std::size_t size, std::uint64_t seed)
{
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    UniformSource uniform(seed);
    shuffle(std::span(order), uniform);
    order.resize(std::min(size, order.size()));
    TrainingSamples chosen{.inputs = {}, .labels = {}, .width = all.width, .constant = all.constant};
    chosen.inputs.reserve(order.size() * all.width);
    for (const std::size_t i : order) {
        const auto first = all.inputs.begin() + static_cast<std::ptrdiff_t>(i * all.width);
        chosen.inputs.insert(chosen.inputs.end(), first, first + static_cast<std::ptrdiff_t>(all.width));
        chosen.labels.push_back(all.labels[i]);
    }
    return chosen;
}

void requireEncodable(const TrainingSamples& values, Encoding encoding)
{
    const auto wrong = std::ranges::find_if(values.inputs, [](float x) { return !(x >= 0 && x <= 1); });
    if (encoding != Encoding::current && wrong != values.inputs.end()) {
        throw InputError(
            {"encoding",
             Core::said(
                 "The data have the value %1; the encoding %2 requires values from 0 to 1.",
                 {numberText(*wrong), std::string(encodingNames[static_cast<std::size_t>(encoding)])})});
    }
}

/// Throws InputError unless there are at least two classes and two samples.
std::size_t classesOf(const TrainingSamples& samples)
{
    if (samples.size() < 2) {
        throw InputError(Core::said("The data have fewer than two samples; one is for the test, the others "
                                    "are for training."));
    }
    const auto [least, greatest] = std::ranges::minmax(samples.labels);
    if (least == greatest) {
        throw InputError(Core::said("All labels of the data are %1; there must be at least two classes.",
                                    {std::to_string(least)}));
    }
    return std::size_t{greatest} + 1;
}

const TaskSettings& valid(const TaskSettings& settings)
{
    if (const auto problem = validate(settings)) {
        throw InputError(*problem);
    }
    return settings;
}

} // namespace

bool isOfThePlane(TaskKind kind)
{
    return kind >= TaskKind::clusters && kind <= TaskKind::spiral;
}

bool dependsOnSteps(const TaskSettings& settings)
{
    return settings.kind == TaskKind::spikePatterns || settings.encoding != Encoding::current;
}

std::optional<TaskSize> sizeOf(const TaskSettings& settings)
{
    switch (settings.kind) {
    case TaskKind::digits:
        return TaskSize{digitSide * digitSide, 10};
    case TaskKind::spikePatterns:
        return TaskSize{static_cast<std::size_t>(settings.inputs),
                        static_cast<std::size_t>(settings.classes)};
    case TaskKind::yours:
        return std::nullopt;
    default:
        return TaskSize{2, 2};
    }
}

TaskSettings usualTask(TaskKind kind)
{
    TaskSettings settings{.kind = kind};
    if (isOfThePlane(kind)) {
        settings.size = 400;
        settings.noise = 0.05;
    } else if (kind == TaskKind::yours) {
        settings.size = maxTaskSize;
    }
    return settings;
}

std::optional<ParameterProblem> validate(const TaskSettings& settings)
{
    if (auto problem = firstOutOfRange(settings)) {
        return problem;
    }
    if (isOfThePlane(settings.kind) && settings.size > maxDatasetSize) {
        return ParameterProblem{"size",
                                Core::said("size is %1; it must be at most %2 for points of the plane.",
                                           {std::to_string(settings.size), std::to_string(maxDatasetSize)})};
    }
    if (isOfThePlane(settings.kind) && settings.encoding != Encoding::current) {
        return ParameterProblem{"encoding", Core::said("Points of the plane have negative coordinates; their "
                                                       "encoding must be current.")};
    }
    return std::nullopt;
}

Task makeTask(const TaskSettings& settings, std::size_t steps)
{
    valid(settings);
    Task task = settings.kind == TaskKind::digits          ? makeDigitTask(settings, steps)
                : settings.kind == TaskKind::spikePatterns ? makeSpikePatternTask(settings, steps)
                                                           : makePlaneTask(settings);
    task.steps = steps;
    return task;
}

Task taskOf(const YourSamples& yours, const TaskSettings& settings, std::size_t steps)
{
    valid(settings);
    const TrainingSamples chosen =
        drawn(yours.samples, static_cast<std::size_t>(settings.size), settings.seed);
    const std::size_t classes = classesOf(yours.samples);
    TrainingSamples ready = chosen;
    if (chosen.constant) {
        requireEncodable(chosen, settings.encoding);
        requireRoom(chosen.size(), widthOf(settings.encoding, yours.inputs, steps));
        ready = encoded(chosen, settings.encoding, settings.gain, steps, settings.seed);
    }
    Task task = split(ready, settings.testFraction);
    task.inputs = yours.inputs;
    task.classes = classes;
    task.steps = chosen.constant ? steps : yours.steps();
    task.scale = yours.scale;
    return task;
}

std::uint64_t fingerprint(const Task& task)
{
    constexpr std::uint64_t start = 14695981039346656037U;
    constexpr std::uint64_t prime = 1099511628211U;
    std::uint64_t hash = start;
    for (const TrainingSamples* samples : {&task.train, &task.test}) {
        for (const float value : samples->inputs) {
            hash = (hash ^ std::bit_cast<std::uint32_t>(value)) * prime;
        }
        for (const std::uint8_t label : samples->labels) {
            hash = (hash ^ label) * prime;
        }
    }
    return hash;
}

} // namespace quantoscope
