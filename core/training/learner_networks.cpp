// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/learner_networks.h"

#include <algorithm>

namespace quantoscope {

bool hasWeights(const NetworkState& state, std::size_t count)
{
    const auto& [mean, square, first, second] = state.memory;
    const bool remembers = mean.size() == count && square.size() == count;
    return state.weights.size() == count && (remembers || (mean.empty() && square.empty()));
}

LearnerNetworks::LearnerNetworks(const NetworkShape& shape, const LearnerRules& rules, std::uint64_t seed,
                                 std::size_t threads)
    : m_shape(shape), m_rules(rules), m_threads(threads), m_gradient(shape)
{
    const Weights<float> start = initialWeights(shape, seed);
    for (const Learner learner : rules.learners.trained()) {
        m_networks.emplace(learner, Network{start, Optimizer<float>(rules.optimizer, 0)});
    }
    makeRuns();
}

Precision<float> LearnerNetworks::precisionOf(Learner learner) const
{
    Precision<float> precision;
    if (quantizesWeights(learner)) {
        precision.weights.assign(m_shape.layers.size(), m_rules.weights);
    }
    if (quantizesState(learner)) {
        precision.states.assign(m_shape.layers.size(), m_quantizer.get());
    }
    return precision;
}

void LearnerNetworks::makeRuns()
{
    m_quantizer = std::make_unique<Quantizer>(LevelTable(m_rules.scheme), m_rules.rounding);
    m_runs.clear();
    const auto add = [this](Learner learner) {
        m_runs.try_emplace(learner, m_shape, m_rules.run, precisionOf(learner), m_threads);
    };
    std::ranges::for_each(m_rules.learners, add);
    std::ranges::for_each(m_rules.learners.trained(), add);
}

void LearnerNetworks::adopt(const NetworkShape& shape, const LearnerRules& rules)
{
    const bool sameOptimizer = m_rules.optimizer == rules.optimizer;
    m_shape = shape;
    m_rules = rules;
    std::map<Learner, Network> networks;
    for (const Learner learner : rules.learners.trained()) {
        const auto known = m_networks.find(learner);
        const bool continues = known != m_networks.end() && sameOptimizer;
        const Weights<float>& start = known != m_networks.end() ? known->second.weights
                                      : m_networks.contains(Learner::floating)
                                          ? m_networks.at(Learner::floating).weights
                                          : m_networks.begin()->second.weights;
        networks.emplace(learner, Network{start, continues ? known->second.optimizer
                                                           : Optimizer<float>(rules.optimizer, 0)});
    }
    m_networks = std::move(networks);
    makeRuns();
}

void LearnerNetworks::step(const SamplesView& batch, double rate)
{
    for (auto& [learner, network] : m_networks) {
        m_runs.at(learner).gradient(network.weights, batch, m_gradient);
        clipNorm(m_gradient, m_rules.clipNorm);
        network.optimizer.setRate(rate);
        network.optimizer.step(network.weights, m_gradient);
    }
}

Score LearnerNetworks::score(Learner learner, const SamplesView& samples, const Progress& progress)
{
    return m_runs.at(learner).score(weights(learner), samples, progress);
}

void LearnerNetworks::forward(Learner learner, const SamplesView& samples,
                              const BatchGradient<float>::Take& take, const Progress& progress)
{
    m_runs.at(learner).forward(weights(learner), samples, take, progress);
}

const Weights<float>& LearnerNetworks::weights(Learner learner) const
{
    return m_networks.at(trainedAs(learner)).weights;
}

std::map<Learner, NetworkState> LearnerNetworks::states() const
{
    std::map<Learner, NetworkState> states;
    for (const auto& [learner, network] : m_networks) {
        const auto all = network.weights.all();
        states[learner] = {.weights = {all.begin(), all.end()}, .memory = network.optimizer.memory()};
    }
    return states;
}

bool LearnerNetworks::fits(const std::map<Learner, NetworkState>& states) const
{
    const std::size_t count = Weights<float>::count(m_shape);
    return std::ranges::equal(m_networks, states, [count](const auto& network, const auto& state) {
        return network.first == state.first && hasWeights(state.second, count);
    });
}

void LearnerNetworks::resume(const std::map<Learner, NetworkState>& states)
{
    for (auto& [learner, network] : m_networks) {
        const NetworkState& state = states.at(learner);
        std::ranges::copy(state.weights, network.weights.all().begin());
        network.optimizer.setMemory(state.memory);
    }
}

} // namespace quantoscope
