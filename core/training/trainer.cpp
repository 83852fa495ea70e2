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

NetworkShape shapeFor(const TrainingSettings& settings)
{
    return shapeOf(settings.model, static_cast<std::size_t>(settings.hidden));
}

LearnerRules rulesFor(const TrainingSettings& settings)
{
    return {
        .learners = settings.learners,
        .run = rulesOf(settings.model),
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

std::optional<ParameterProblem> validate(const TrainingSettings& settings)
{
    if (auto problem = firstOutOfRange(settings)) {
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
    return one.dataset == other.dataset && one.hidden == other.hidden && one.seed == other.seed;
}

bool stopsEarly(const TrainingSettings& settings, std::span<const EpochScores> history)
{
    if (settings.patience == 0 || history.empty()) {
        return false;
    }
    int lastProgress = history.front().epoch;
    std::size_t place = 0;
    for (const Learner learner : settings.learners) {
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

Trainer::Trainer(const TrainingSettings& settings, Dataset dataset)
    : m_settings(valid(settings)), m_dataset(std::move(dataset)),
      m_networks(shapeFor(settings), rulesFor(settings), settings.seed), m_train(samplesOf(m_dataset.train)),
      m_order(m_train), m_random(settings.seed + 1), m_beforeEpoch(m_random)
{
}

void Trainer::adopt(const TrainingSettings& settings)
{
    m_settings = valid(settings);
    m_networks.adopt(shapeFor(settings), rulesFor(settings));
}

/// Does not shuffle if a single batch contains all points.
void Trainer::shufflePoints()
{
    if (static_cast<std::size_t>(m_settings.batchSize) >= m_order.size()) {
        return;
    }
    std::vector<std::size_t> order(m_train.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(std::span(order), m_random);
    const std::size_t width = m_train.width;
    for (std::size_t i = 0; i < order.size(); ++i) {
        std::copy_n(m_train.inputs.data() + order[i] * width, width, m_order.inputs.data() + i * width);
        m_order.labels[i] = m_train.labels[order[i]];
    }
}

void Trainer::epoch(const Progress& progress)
{
    const auto batchSize = static_cast<std::size_t>(m_settings.batchSize);
    if (m_next == 0) {
        m_beforeEpoch = m_random;
        shufflePoints();
    }
    const double rate =
        scheduledRate(m_settings.schedule, m_settings.rate, m_settings.schedulePeriod, m_epochs);
    const SamplesView points = m_order;
    while (m_next < points.size()) {
        reportProgress(progress, static_cast<double>(m_next) / static_cast<double>(points.size()));
        const SamplesView batch = points.subview(m_next, std::min(batchSize, points.size() - m_next));
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
        shufflePoints();
    }
}

Score Trainer::score(Learner learner, const PointsView& points, const Progress& progress)
{
    return m_networks.score(learner, samplesOf(points), progress);
}

EpochScores Trainer::scores(const Progress& progress)
{
    EpochScores all{.epoch = m_epochs, .learners = {}};
    for (const Learner learner : m_settings.learners) {
        all.learners.push_back(scores(learner, progress));
    }
    return all;
}

std::vector<float> Trainer::lead(Learner learner, const PointsView& points, const Progress& progress)
{
    std::vector<float> leads;
    leads.reserve(points.size());
    const TrainingSamples samples = samplesOf(points);
    m_networks.forward(
        learner, samples,
        [&leads](std::size_t, const BatchRun<float>& run) {
            const std::span<const float> logits = run.logits();
            for (std::size_t i = 0; i < logits.size(); i += 2) {
                leads.push_back(logits[i + 1] - logits[i]);
            }
        },
        progress);
    return leads;
}

} // namespace quantoscope
