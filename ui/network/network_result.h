// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/membrane_histogram.h"
#include "core/network/network_run.h"
#include "ui/network/opened_network.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace quantoscope {

/// What is to be run: an opened network with inputs, and its setup. The time step and the schemes are set.
struct NetworkRequest
{
    std::shared_ptr<const OpenedNetwork> opened;
    NetworkSetup setup;

    bool operator==(const NetworkRequest&) const = default;
};

/// The setup in use: that of the settings, with `linked` as the state of all nodes that do not have one of
/// their own.
NetworkSetup setupOf(const NetworkSettings& settings, const OpenedNetwork& opened, const Scheme& linked,
                     const Arithmetic& arithmetic);

/// Spikes of all layers for one sample, float and quantized: steps x neurons, 0 or 1. Empty for layers that
/// do not fire.
struct SampleSpikes
{
    struct Layer
    {
        std::size_t neurons;
        std::vector<std::uint8_t> raw;
        std::vector<std::uint8_t> quantized;
    };

    std::size_t sample;
    std::size_t steps;
    std::vector<Layer> layers;

    /// Spikes of a layer at a step.
    std::size_t rawAt(std::size_t layer, std::size_t step) const;
    std::size_t quantizedAt(std::size_t layer, std::size_t step) const;
};

/// The membranes of a layer over all samples and steps.
struct LayerHistograms
{
    MembraneHistogram raw;
    MembraneHistogram quantized;
};

/// The results of a request. Immutable and shared; what the views show.
struct NetworkResult
{
    NetworkRequest request;
    NetworkSetup setup; ///< Of the request, with all scales.
    NetworkRun run;     ///< Of all samples.
    std::vector<LayerHistograms> histograms;

    /// The index of a layer of neurons; empty if the node is none.
    std::optional<std::size_t> layerOf(const std::string& node) const;
};

/// The setup of the request. An automatic scale becomes the smallest power of two under which no float
/// membrane of its layer is clipped, in any sample. Throws InputError, Cancelled. O(a run if there is one).
NetworkSetup withScales(const NetworkRequest& request, const Progress& progress);

/// Runs all samples. Throws InputError, Cancelled. O(samples · steps · size of the network).
std::shared_ptr<const NetworkResult> runRequest(const NetworkRequest& request, const Progress& progress);

/// Runs one sample. Throws InputError, Cancelled.
std::shared_ptr<const SampleSpikes> runSample(const NetworkRequest& request, std::size_t sample,
                                              const Progress& progress);

} // namespace quantoscope
