// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_snapshot.h"

#include "core/training/dataset.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

TrainingSamples gridPoints()
{
    Points points;
    const auto at = [](std::size_t cell) {
        const double fraction = (static_cast<double>(cell) + 0.5) / static_cast<double>(LeadMap::side);
        return static_cast<float>(LeadMap::reach * (2 * fraction - 1));
    };
    for (std::size_t row = 0; row < LeadMap::side; ++row) {
        for (std::size_t column = 0; column < LeadMap::side; ++column) {
            points.add(at(column), at(row), 0);
        }
    }
    return samplesOf(points);
}

/// Over the range of the levels and half of it to each side, or without levels around the threshold, of some
/// of the training samples.
GradientFlow flowOf(const Trainer& trainer)
{
    constexpr std::size_t mostSamples = 64;
    constexpr std::size_t bins = 60;
    const Learner learner = tabLearners(trainer.settings().quantized).back();
    const Quantizer* const state = trainer.quantizer(learner);
    const double threshold = trainer.settings().model.threshold;
    const double reach = std::max(1.0, std::abs(threshold));
    const double lowest = state == nullptr ? threshold - 2 * reach : double{state->lowest()};
    const double highest = state == nullptr ? threshold + reach : double{state->highest()};
    const double margin = highest > lowest ? (highest - lowest) / 2 : 1.0;
    const SamplesView train = trainer.task().train;
    return gradientFlow(trainer.inspected(learner), train.subview(0, std::min(mostSamples, train.size())),
                        lowest - margin, highest + margin, bins);
}

/// For each row of logits, the place of the largest; the first of equals.
std::vector<std::uint8_t> answersOf(std::span<const float> logits, std::size_t classes)
{
    std::vector<std::uint8_t> answers;
    for (std::size_t first = 0; first < logits.size(); first += classes) {
        const auto row = logits.subspan(first, classes);
        answers.push_back(static_cast<std::uint8_t>(std::ranges::max_element(row) - row.begin()));
    }
    return answers;
}

/// Output 1 minus output 0.
std::vector<float> leadsOf(std::span<const float> logits)
{
    std::vector<float> leads;
    for (std::size_t i = 0; i < logits.size(); i += 2) {
        leads.push_back(logits[i + 1] - logits[i]);
    }
    return leads;
}

/// Of one sample: the probe as a point, or as a test sample.
TrainingSamples probeOf(const Task& task, const Probe& probe)
{
    if (task.isOfThePlane()) {
        return {.inputs = {probe.x, probe.y}, .labels = {0}, .width = 2};
    }
    const SamplesView one = SamplesView(task.test).subview(std::min(probe.sample, task.test.size() - 1), 1);
    return {.inputs = {one.inputs.begin(), one.inputs.end()},
            .labels = {one.labels.front()},
            .width = one.width,
            .constant = one.constant};
}

} // namespace

TrainingSnapshot makeSnapshot(Trainer& trainer, std::vector<EpochScores> history, const Probe& probe,
                              const Progress& progress)
{
    static const TrainingSamples grid = gridPoints();
    const TabLearners learners = tabLearners(trainer.settings().quantized);
    const Task& task = trainer.task();
    const TrainingSamples sample = probeOf(task, probe);
    InspectedNetwork aware = trainer.inspected(learners.back());
    TrainingSnapshot snapshot{.settings = trainer.settings(),
                              .task = trainer.sharedTask(),
                              .maps = {},
                              .answers = {},
                              .history = std::move(history),
                              .floatWeights = trainer.weights(Learner::floating),
                              .awareWeights = aware.weights,
                              .state = trainer.state(),
                              .probe = probe,
                              .rawTraces = {},
                              .quantizedTraces = layerTraces(aware, sample),
                              .flow = flowOf(trainer)};
    aware.precision = {};
    snapshot.rawTraces = layerTraces(aware, sample);
    if (snapshot.newest().epoch != trainer.epochs()) {
        snapshot.history.push_back(trainer.scores(progress));
    }
    for (std::size_t i = 0; i < tabLearnerCount; ++i) {
        snapshot.answers[i] = answersOf(trainer.logits(learners[i], task.test, progress), task.classes);
        if (task.isOfThePlane()) {
            snapshot.maps[i].leads = leadsOf(trainer.logits(learners[i], grid, progress));
        }
    }
    return snapshot;
}

} // namespace quantoscope
