// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_metrics.h"
#include "core/network/network_data.h"
#include "core/network/sample_run.h"
#include "core/progress/progress.h"

#include <functional>
#include <optional>
#include <vector>

namespace quantoscope {

/// How often each class was recognized as which one.
struct Confusion
{
    std::size_t classes = 0;
    std::vector<std::uint64_t> counts; ///< classes x classes: row = label, column = answer.

    double accuracy() const; ///< Fraction on the diagonal; NaN without samples.
};

/// A network on a dataset, float and quantized.
struct NetworkRun
{
    std::vector<LayerMetrics> layers; ///< In the order of evaluation.
    std::size_t samples = 0;
    /// The class of each sample: the output with the most spikes (for integrators, and with the readout of
    /// membranes, the largest sum), the first of equals.
    std::vector<std::size_t> rawAnswers;
    std::vector<std::size_t> quantizedAnswers;
    /// Empty without labels.
    std::optional<Confusion> rawConfusion;
    std::optional<Confusion> quantizedConfusion;

    /// Bits of all states: bits of a layer times its neurons, twice where there is a synaptic current.
    std::uint64_t stateBits = 0;
    double spikeAgreement() const; ///< LayerMetrics::agreement() of all layers that fire together.
};

/// The samples of a dataset that are run.
struct SampleRange
{
    std::size_t begin;
    std::size_t end;
};

/// Called after each step of each sample, on any thread, for one sample at a time and in the order of its
/// steps.
using StepObserver = std::function<void(std::size_t sample, std::size_t step, const SampleRun& raw,
                                        const SampleRun& quantized)>;

/// Runs the samples through both networks, which must be the same network prepared with floatSetup() and with
/// a setup. If both are the same object it runs once. Samples are spread over threads; the result is the same
/// for any number of threads, to the last bit. Throws InputError if a label is not a class of the output;
/// Cancelled. O(samples · steps · size of the network).
NetworkRun runNetwork(const PreparedNetwork& raw, const PreparedNetwork& quantized, const NetworkSetup& setup,
                      const NetworkData& dataset, const SampleRange& range, const StepObserver& observe = {},
                      const Progress& progress = {});

} // namespace quantoscope
