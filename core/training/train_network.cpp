// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/train_network.h"

#include "core/signals/portable_random.h"

#include <algorithm>
#include <numeric>

namespace quantoscope {
namespace {

/// Gives batches of samples in a new random order each epoch.
class Batches
{
public:
    Batches(const SamplesView& samples, std::uint64_t seed, std::size_t size)
        : m_samples(samples), m_random(seed), m_order(samples.size()), m_size(size)
    {
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        m_batch.width = samples.width;
        m_batch.constant = samples.constant;
    }

    void shuffleAgain() { shuffle(std::span(m_order), m_random); }
    std::size_t count() const { return (m_order.size() + m_size - 1) / m_size; }

    /// Valid until the next call.
    SamplesView batch(std::size_t index)
    {
        const std::size_t first = index * m_size;
        const auto chosen = std::span(m_order).subspan(first, std::min(m_size, m_order.size() - first));
        m_batch.inputs.resize(chosen.size() * m_batch.width);
        m_batch.labels.resize(chosen.size());
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const auto from = m_samples.inputs.subspan(chosen[i] * m_batch.width, m_batch.width);
            std::ranges::copy(from, m_batch.inputs.begin() + static_cast<std::ptrdiff_t>(i * m_batch.width));
            m_batch.labels[i] = m_samples.labels[chosen[i]];
        }
        return m_batch;
    }

private:
    SamplesView m_samples;
    UniformSource m_random;
    std::vector<std::size_t> m_order;
    std::size_t m_size;
    TrainingSamples m_batch;
};

} // namespace

Weights<float> trainNetwork(const NetworkShape& shape, const RunRules& run, const TrainingRules& rules,
                            const Precision<float>& precision, const SamplesView& samples, std::uint64_t seed,
                            const Progress& progress, const EpochObserver& observer)
{
    Weights<float> weights = initialWeights(shape, seed);
    Weights<float> gradient(shape);
    BatchGradient<float> network(shape, run, precision, 1);
    Optimizer<float> optimizer(rules.optimizer, rules.rate);
    Batches batches(samples, seed + 1, static_cast<std::size_t>(rules.batchSize));
    const double steps = static_cast<double>(rules.epochs) * static_cast<double>(batches.count());
    double done = 0;
    for (int epoch = 0; epoch < rules.epochs; ++epoch) {
        optimizer.setRate(scheduledRate(rules.schedule, rules.rate, rules.epochs, epoch));
        batches.shuffleAgain();
        Score score;
        for (std::size_t i = 0; i < batches.count(); ++i) {
            reportProgress(progress, done++ / steps);
            score += network.gradient(weights, batches.batch(i), gradient);
            clipNorm(gradient, rules.clipNorm);
            optimizer.step(weights, gradient);
        }
        if (observer) {
            observer(epoch + 1, score, weights);
        }
    }
    return weights;
}

Score evaluateNetwork(const NetworkShape& shape, const RunRules& run, const Precision<float>& precision,
                      const Weights<float>& weights, const SamplesView& samples, const Progress& progress)
{
    return BatchGradient<float>(shape, run, precision, 1).score(weights, samples, progress);
}

} // namespace quantoscope
