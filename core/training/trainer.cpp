// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/parameters/check_ranges.h"
#include "core/parameters/input_error.h"
#include "core/text/translate.h"
#include "core/training/describe_training.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace quantoscope {
namespace {

const TrainingSettings& valid(const TrainingSettings& settings)
{
    if (const auto problem = validate(settings)) {
        throw InputError(*problem);
    }
    return settings;
}

NetworkShape shapeFor(const TrainingSettings& settings, const Task& task)
{
    return shapeOf(settings, task.inputs, task.classes);
}

LearnerRules rulesFor(const TrainingSettings& settings, const Task& task)
{
    RunRules run = rulesOf(settings.model);
    if (!task.train.constant) {
        run.steps = task.steps;
    }
    return {
        .learners = settings.learners(),
        .run = run,
        .scheme = settings.scheme,
        .rounding = settings.rounding,
        .weights = {.bits = settings.weightBits, .perChannel = settings.weightScale == WeightScale::channel},
        .optimizer = settings.optimizer,
        .clipNorm = settings.clipNorm};
}

/// The loss that shows whether more training pays.
double watchedLoss(const LearnerScores& scores)
{
    return scores.test.points > 0 ? scores.test.loss() : scores.train.loss();
}

} // namespace

LearnerSet TrainingSettings::learners() const
{
    if (chosenLearners) {
        return *chosenLearners;
    }
    const TabLearners usual = tabLearners(quantized);
    return LearnerSet(std::vector<Learner>(usual.begin(), usual.end()));
}

bool TrainingSettings::quantizesWeights() const
{
    const LearnerSet all = learners();
    return std::ranges::any_of(all, quantoscope::quantizesWeights);
}

std::vector<int> TrainingSettings::hiddenLayers() const
{
    std::vector<int> layers{hidden};
    for (const int neurons : {hidden2, hidden3}) {
        if (neurons == 0) {
            break;
        }
        layers.push_back(neurons);
    }
    return layers;
}

NetworkShape shapeOf(const TrainingSettings& settings, std::size_t inputs, std::size_t classes)
{
    return shapeOf(settings.model, inputs, settings.hiddenLayers(), classes, settings.recurrent);
}

std::optional<ParameterProblem> validate(const TrainingSettings& settings)
{
    if (auto problem = firstOutOfRange(settings)) {
        return problem;
    }
    if (auto problem = validate(settings.dataset)) {
        return problem;
    }
    if (settings.rounding == RoundingRule::stochastic) {
        return ParameterProblem{"rounding",
                                Core::said("Networks cannot be trained with stochastic rounding; use "
                                           "another rounding rule.")};
    }
    return validateWithoutSignal(settings.scheme);
}

bool sameStart(const TrainingSettings& one, const TrainingSettings& other)
{
    const bool sameSamples = one.dataset == other.dataset &&
                             (one.model.steps == other.model.steps || !dependsOnSteps(one.dataset));
    return sameSamples && one.hiddenLayers() == other.hiddenLayers() && one.recurrent == other.recurrent &&
           one.seed == other.seed && one.learners() == other.learners();
}

bool stopsEarly(const TrainingSettings& settings, std::span<const EpochScores> history)
{
    if (settings.patience == 0 || history.empty()) {
        return false;
    }
    int lastProgress = history.front().epoch;
    std::size_t place = 0;
    const LearnerSet learners = settings.learners();
    for (const Learner learner : learners) {
        const std::size_t column = place++;
        if (trainedAs(learner) != learner) {
            continue;
        }
        double least = std::numeric_limits<double>::infinity();
        for (const EpochScores& scores : history) {
            if (const double loss = watchedLoss(scores.learners[column]); loss < least) {
                least = loss;
                lastProgress = std::max(lastProgress, scores.epoch);
            }
        }
    }
    return history.back().epoch - lastProgress >= settings.patience;
}

Trainer::Trainer(const TrainingSettings& settings, std::shared_ptr<const Task> task)
    : m_settings(valid(settings)), m_task(std::move(task)),
      m_networks(shapeFor(settings, *m_task), rulesFor(settings, *m_task), settings.seed),
      m_order(m_task->train), m_random(settings.seed + 1), m_beforeEpoch(m_random)
{
}

void Trainer::adopt(const TrainingSettings& settings)
{
    m_settings = valid(settings);
    m_networks.adopt(shapeFor(settings, *m_task), rulesFor(settings, *m_task));
}

/// Does not shuffle if a single batch contains all samples.
void Trainer::shuffleSamples()
{
    if (static_cast<std::size_t>(m_settings.batchSize) >= m_order.size()) {
        return;
    }
    const TrainingSamples& train = m_task->train;
    std::vector<std::size_t> order(train.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(std::span(order), m_random);
    const std::size_t width = train.width;
    for (std::size_t i = 0; i < order.size(); ++i) {
        std::copy_n(train.inputs.data() + order[i] * width, width, m_order.inputs.data() + i * width);
        m_order.labels[i] = train.labels[order[i]];
    }
}

void Trainer::epoch(const Progress& progress)
{
    const auto batchSize = static_cast<std::size_t>(m_settings.batchSize);
    if (m_next == 0) {
        m_beforeEpoch = m_random;
        shuffleSamples();
    }
    const double rate =
        scheduledRate(m_settings.schedule, m_settings.rate, m_settings.schedulePeriod, m_epochs);
    const SamplesView samples = m_order;
    while (m_next < samples.size()) {
        reportProgress(progress, static_cast<double>(m_next) / static_cast<double>(samples.size()));
        const SamplesView batch = samples.subview(m_next, std::min(batchSize, samples.size() - m_next));
        m_networks.step(batch, rate);
        m_next += batch.size();
    }
    m_next = 0;
    ++m_epochs;
}

TrainerState Trainer::state() const
{
    return {.epochs = m_epochs,
            .nextPoint = m_next,
            .random = (m_next == 0 ? m_random : m_beforeEpoch).state(),
            .networks = m_networks.states()};
}

void Trainer::resume(const TrainerState& state)
{
    UniformSource random(0);
    if (!m_networks.fits(state.networks) || state.epochs < 0 || !random.setState(state.random)) {
        throw std::invalid_argument("the state belongs to another network");
    }
    m_networks.resume(state.networks);
    m_epochs = state.epochs;
    m_random = random;
    m_beforeEpoch = random;
    m_next = state.nextPoint < m_order.size() ? state.nextPoint : 0;
    if (m_next > 0) {
        shuffleSamples();
    }
}

Score Trainer::score(Learner learner, const SamplesView& samples, const Progress& progress)
{
    return m_networks.score(learner, samples, progress);
}

EpochScores Trainer::scores(const Progress& progress)
{
    EpochScores all{.epoch = m_epochs, .learners = {}};
    const LearnerSet learners = m_settings.learners();
    for (const Learner learner : learners) {
        all.learners.push_back(scores(learner, progress));
    }
    return all;
}

std::vector<float> Trainer::logits(Learner learner, const SamplesView& samples, const Progress& progress)
{
    std::vector<float> logits;
    logits.reserve(samples.size() * m_task->classes);
    m_networks.forward(
        learner, samples,
        [&logits](std::size_t, const BatchRun<float>& run) {
            std::ranges::copy(run.logits(), std::back_inserter(logits));
        },
        progress);
    return logits;
}

} // namespace quantoscope
