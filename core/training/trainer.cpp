// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/parameters/check_ranges.h"
#include "core/parameters/input_error.h"
#include "core/text/translate.h"
#include "core/training/describe_training.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <stdexcept>

namespace quantoscope {
namespace {

/// Points per pass through the network: their states fit into the second-level cache, and the memory does not
/// grow with the number of points.
constexpr std::size_t chunkSize = 256;

template<typename Take>
void inChunks(const PointsView& points, Take take)
{
    for (std::size_t first = 0; first < points.size(); first += chunkSize) {
        take(points.subview(first, std::min(chunkSize, points.size() - first)));
    }
}

const TrainingSettings& valid(const TrainingSettings& settings)
{
    if (const auto problem = validate(settings)) {
        throw InputError(*problem);
    }
    return settings;
}

} // namespace

std::optional<ParameterProblem> validate(const NetworkModel& model)
{
    return firstOutOfRange(model);
}

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

Trainer::Network::Network(const TrainingSettings& settings, const Quantizer* state)
    : weights(initialWeights(static_cast<std::size_t>(settings.hidden), settings.seed)),
      optimizer(settings.optimizer, settings.rate), run(settings.model, weights.hidden(), state),
      gradient(weights.hidden())
{
}

void Trainer::Network::adopt(const TrainingSettings& settings, const Quantizer* state)
{
    run = BatchRun<float>(settings.model, weights.hidden(), state);
    if (optimizer.kind() == settings.optimizer) {
        optimizer.setRate(settings.rate);
    } else {
        optimizer = Optimizer<float>(settings.optimizer, settings.rate);
    }
}

void Trainer::Network::step(const PointsView& batch)
{
    std::ranges::fill(gradient.all(), 0.0F);
    inChunks(batch, [&](const PointsView& chunk) {
        run.forward(weights, chunk);
        run.backward(weights, chunk, batch.size(), gradient);
    });
    optimizer.step(weights, gradient);
}

NetworkState Trainer::Network::state() const
{
    const auto all = weights.all();
    return {.weights = {all.begin(), all.end()}, .memory = optimizer.memory()};
}

bool Trainer::Network::fits(const NetworkState& state) const
{
    const std::size_t count = weights.all().size();
    const auto& [mean, square, first, second] = state.memory;
    const bool remembers = mean.size() == count && square.size() == count;
    return state.weights.size() == count && (remembers || (mean.empty() && square.empty()));
}

void Trainer::Network::resume(const NetworkState& state)
{
    std::ranges::copy(state.weights, weights.all().begin());
    optimizer.setMemory(state.memory);
}

Trainer::Trainer(const TrainingSettings& settings, Dataset dataset)
    : m_settings(valid(settings)), m_dataset(std::move(dataset)),
      m_quantizer(LevelTable(settings.scheme), settings.rounding), m_float(settings, nullptr),
      m_aware(settings, &m_quantizer), m_order(m_dataset.train), m_random(settings.seed + 1),
      m_beforeEpoch(m_random)
{
}

void Trainer::adopt(const TrainingSettings& settings)
{
    m_settings = valid(settings);
    m_quantizer = Quantizer(LevelTable(settings.scheme), settings.rounding);
    m_float.adopt(settings, nullptr);
    m_aware.adopt(settings, &m_quantizer);
}

/// Does not shuffle if a single batch contains all points.
void Trainer::shufflePoints()
{
    if (static_cast<std::size_t>(m_settings.batchSize) >= m_order.size()) {
        return;
    }
    const Points& train = m_dataset.train;
    std::vector<std::size_t> order(train.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(std::span(order), m_random);
    for (std::size_t i = 0; i < order.size(); ++i) {
        m_order.x[i] = train.x[order[i]];
        m_order.y[i] = train.y[order[i]];
        m_order.label[i] = train.label[order[i]];
    }
}

void Trainer::epoch(const Progress& progress)
{
    const auto batchSize = static_cast<std::size_t>(m_settings.batchSize);
    if (m_next == 0) {
        m_beforeEpoch = m_random;
        shufflePoints();
    }
    const PointsView points = m_order;
    while (m_next < points.size()) {
        reportProgress(progress, static_cast<double>(m_next) / static_cast<double>(points.size()));
        const PointsView batch = points.subview(m_next, std::min(batchSize, points.size() - m_next));
        m_float.step(batch);
        m_aware.step(batch);
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
            .floating = m_float.state(),
            .aware = m_aware.state()};
}

void Trainer::resume(const TrainerState& state)
{
    UniformSource random(0);
    if (!m_float.fits(state.floating) || !m_aware.fits(state.aware) || state.epochs < 0 ||
        !random.setState(state.random)) {
        throw std::invalid_argument("the state belongs to another network");
    }
    m_float.resume(state.floating);
    m_aware.resume(state.aware);
    m_epochs = state.epochs;
    m_random = random;
    m_beforeEpoch = random;
    m_next = state.nextPoint < m_order.size() ? state.nextPoint : 0;
    if (m_next > 0) {
        shufflePoints();
    }
}

const Weights<float>& Trainer::weights(Learner learner) const
{
    return learner == Learner::quantizationAware ? m_aware.weights : m_float.weights;
}

const Quantizer* Trainer::quantizer(Learner learner) const
{
    return learner == Learner::floating ? nullptr : &m_quantizer;
}

/// The post-quantized learner uses the run of the aware network, which has the same model and quantizer.
BatchRun<float>& Trainer::run(Learner learner)
{
    return learner == Learner::floating ? m_float.run : m_aware.run;
}

Score Trainer::score(Learner learner, const PointsView& points, const Progress& progress)
{
    Score sum;
    inChunks(points, [&](const PointsView& chunk) {
        reportProgress(progress, static_cast<double>(sum.points) / static_cast<double>(points.size()));
        run(learner).forward(weights(learner), chunk);
        sum += run(learner).score(chunk.label);
    });
    return sum;
}

std::vector<float> Trainer::lead(Learner learner, const PointsView& points, const Progress& progress)
{
    std::vector<float> leads;
    leads.reserve(points.size());
    inChunks(points, [&](const PointsView& chunk) {
        reportProgress(progress, static_cast<double>(leads.size()) / static_cast<double>(points.size()));
        run(learner).forward(weights(learner), chunk);
        const auto zero = run(learner).logits(0);
        const auto one = run(learner).logits(1);
        std::ranges::transform(one, zero, std::back_inserter(leads), std::minus<>());
    });
    return leads;
}

} // namespace quantoscope
