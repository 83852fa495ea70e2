// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/training/batch_run.h"

#include <functional>
#include <vector>

namespace quantoscope {

/// How a network is stored while it runs: the weights of each layer, and the states. Either may be empty: all
/// float.
template<typename Real>
struct Precision
{
    std::vector<WeightPrecision> weights;
    LayerStates<Real> states;
};

/// Runs batches of any size in several threads. The batch is cut into blocks of samples whose arrays fit into
/// a processor's cache; their length depends on the network alone, and their gradients are added in their
/// order. So the result is the same for every number of threads, on the same type of processor (see
/// matrix_products.h).
template<typename Real>
class BatchGradient
{
public:
    /// The quantizers must outlive this object. At most `threads` threads are used, fewer if the batch does
    /// not have enough work for them.
    BatchGradient(const NetworkShape& shape, const RunRules& rules, Precision<Real> precision,
                  std::size_t threads = usualThreads());

    /// Sets the gradient of the mean cross-entropy of the batch with respect to every weight. Quantized
    /// weights are made from the float weights first; their gradient passes straight through. Returns the
    /// score of the batch before the step. O(samples x steps x weights).
    Score gradient(const Weights<Real>& weights, const SamplesView& batch, Weights<Real>& gradient);

    /// Calls take(first, run) for every block of the samples, in their order and in the calling thread;
    /// `first` is the index of its first sample. Throws Cancelled if `progress` returns false.
    using Take = std::function<void(std::size_t first, const BatchRun<Real>& run)>;
    void forward(const Weights<Real>& weights, const SamplesView& samples, const Take& take,
                 const Progress& progress = {});

    /// The score of any number of samples. Throws Cancelled if `progress` returns false.
    Score score(const Weights<Real>& weights, const SamplesView& samples, const Progress& progress = {});

    /// The number of hardware threads, at most 8.
    static std::size_t usualThreads();

private:
    std::size_t blocksOf(const SamplesView& samples) const
    {
        return (samples.size() + m_blockSize - 1) / m_blockSize;
    }
    SamplesView block(const SamplesView& samples, std::size_t index) const;
    const Weights<Real>& stored(const Weights<Real>& weights);
    std::size_t threadsFor(const SamplesView& samples) const;
    void prepare(std::size_t threads, std::size_t gradients);
    void addUp(std::size_t blocks, std::size_t threads, Weights<Real>& gradient) const;

    NetworkShape m_shape;
    RunRules m_rules;
    Precision<Real> m_precision;
    std::size_t m_threads;
    std::size_t m_blockSize;
    Weights<Real> m_stored;                 // the weights as the run uses them, if any are quantized
    std::vector<BatchRun<Real>> m_runs;     // one per thread
    std::vector<Weights<Real>> m_gradients; // one per block
};

extern template class BatchGradient<float>;
extern template class BatchGradient<double>;

} // namespace quantoscope
