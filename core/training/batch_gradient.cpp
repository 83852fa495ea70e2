// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batch_gradient.h"

#include "core/progress/parallel.h"
#include "core/quantizer/vector_loop.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <thread>

namespace quantoscope {
namespace {

/// Samples whose widest array has about half a million numbers: few enough for the caches, enough for long
/// products.
std::size_t blockSizeFor(const NetworkShape& shape, std::size_t steps)
{
    constexpr std::size_t numbers = std::size_t{1} << 19U;
    std::size_t widest = shape.inputs;
    for (const LayerShape& layer : shape.layers) {
        widest = std::max(widest, layer.neurons);
    }
    return std::clamp<std::size_t>(std::bit_floor(numbers / (steps * widest) + 1), 8, 256);
}

bool anyQuantized(const std::vector<WeightPrecision>& weights)
{
    return std::ranges::any_of(weights, [](const WeightPrecision& layer) { return layer.bits != 0; });
}

/// Calls work(thread, index) for every index below `count` in up to `threads` threads; a free thread takes
/// the next index.
template<typename Work>
void inThreads(std::size_t count, std::size_t threads, const Work& work)
{
    if (threads == 1) {
        for (std::size_t index = 0; index < count; ++index) {
            work(std::size_t{0}, index);
        }
        return;
    }
    std::atomic<std::size_t> next = 0;
    inParallel(threads, {}, [&](std::size_t thread, const Pulse&) {
        for (std::size_t index = next++; index < count; index = next++) {
            work(thread, index);
        }
    });
}

} // namespace

template<typename Real>
std::size_t BatchGradient<Real>::usualThreads()
{
    constexpr std::size_t most = 8;
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most);
}

template<typename Real>
BatchGradient<Real>::BatchGradient(const NetworkShape& shape, const RunRules& rules,
                                   Precision<Real> precision, std::size_t threads)
    : m_shape(shape), m_rules(rules), m_precision(std::move(precision)), m_threads(threads),
      m_blockSize(blockSizeFor(shape, rules.steps)), m_stored(shape)
{
}

template<typename Real>
SamplesView BatchGradient<Real>::block(const SamplesView& samples, std::size_t index) const
{
    const std::size_t first = index * m_blockSize;
    return samples.subview(first, std::min(m_blockSize, samples.size() - first));
}

template<typename Real>
const Weights<Real>& BatchGradient<Real>::stored(const Weights<Real>& weights)
{
    if (!anyQuantized(m_precision.weights)) {
        return weights;
    }
    storeWeights(weights, std::span<const WeightPrecision>(m_precision.weights), m_stored);
    return m_stored;
}

/// Starting a thread costs about as much as 2^20 products.
template<typename Real>
std::size_t BatchGradient<Real>::threadsFor(const SamplesView& samples) const
{
    const std::size_t products = samples.size() * m_rules.steps * Weights<Real>::count(m_shape);
    return std::clamp<std::size_t>(std::min(products >> 20U, blocksOf(samples)), 1, m_threads);
}

template<typename Real>
void BatchGradient<Real>::prepare(std::size_t threads, std::size_t gradients)
{
    while (m_runs.size() < threads) {
        m_runs.emplace_back(m_shape, m_rules, m_precision.states);
    }
    while (m_gradients.size() < gradients) {
        m_gradients.emplace_back(m_shape);
    }
}

/// Weight by weight in the order of the blocks.
template<typename Real>
void BatchGradient<Real>::addUp(std::size_t blocks, std::size_t threads, Weights<Real>& gradient) const
{
    constexpr std::size_t piece = std::size_t{1} << 19U;
    const std::size_t count = gradient.all().size();
    inThreads((count + piece - 1) / piece, threads, [&](std::size_t, std::size_t index) {
        const std::size_t first = index * piece;
        const std::size_t size = std::min(piece, count - first);
        Real* const sum = gradient.all().data() + first;
        std::copy_n(m_gradients.front().all().data() + first, size, sum);
        for (std::size_t i = 1; i < blocks; ++i) {
            const Real* const value = m_gradients[i].all().data() + first;
            vectorLoop(size, [=](std::size_t at) { sum[at] += value[at]; });
        }
    });
}

template<typename Real>
Score BatchGradient<Real>::gradient(const Weights<Real>& weights, const SamplesView& batch,
                                    Weights<Real>& gradient)
{
    const Weights<Real>& used = stored(weights);
    const std::size_t blocks = blocksOf(batch);
    const std::size_t threads = threadsFor(batch);
    prepare(threads, blocks);
    std::vector<Score> scores(blocks);
    inThreads(blocks, threads, [&](std::size_t thread, std::size_t index) {
        const SamplesView samples = block(batch, index);
        BatchRun<Real>& run = m_runs[thread];
        std::ranges::fill(m_gradients[index].all(), Real{0});
        run.forward(used, samples);
        scores[index] = run.score(samples.labels);
        run.backward(used, samples.labels, batch.size(), m_gradients[index]);
    });
    addUp(blocks, threads, gradient);
    Score sum;
    std::ranges::for_each(scores, [&](const Score& score) { sum += score; });
    return sum;
}

template<typename Real>
void BatchGradient<Real>::forward(const Weights<Real>& weights, const SamplesView& samples, const Take& take,
                                  const Progress& progress)
{
    const Weights<Real>& used = stored(weights);
    const std::size_t threads = threadsFor(samples);
    prepare(threads, 0);
    const std::size_t blocks = blocksOf(samples);
    for (std::size_t first = 0; first < blocks; first += threads) {
        reportProgress(progress, static_cast<double>(first) / static_cast<double>(blocks));
        const std::size_t together = std::min(threads, blocks - first);
        const auto runBlock = [&](std::size_t i) { m_runs[i].forward(used, block(samples, first + i)); };
        if (together == 1) {
            runBlock(0);
        } else {
            inParallel(together, {}, [&](std::size_t i, const Pulse&) { runBlock(i); });
        }
        for (std::size_t i = 0; i < together; ++i) {
            take((first + i) * m_blockSize, m_runs[i]);
        }
    }
}

template<typename Real>
Score BatchGradient<Real>::score(const Weights<Real>& weights, const SamplesView& samples,
                                 const Progress& progress)
{
    Score sum;
    forward(
        weights, samples,
        [&](std::size_t first, const BatchRun<Real>& run) {
            sum += run.score(samples.labels.subspan(first, run.layer(0).samples()));
        },
        progress);
    return sum;
}

template class BatchGradient<float>;
template class BatchGradient<double>;

} // namespace quantoscope
