// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_setup.h"
#include "files/networks/recorded_network.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

/// The files of the Network tab.
struct NetworkSource
{
    /// Empty: the example network with its inputs. A recording is a layer with its membranes as inputs.
    std::string network = {};
    std::string inputs = {}; ///< .npz or .npy; empty: none yet.
    std::string labels = {}; ///< .npy; empty: those in the file of the inputs, if any.
    std::optional<std::size_t> constantSteps = std::nullopt; ///< Repeat the inputs for so many steps.

    bool isExample() const { return network.empty(); }
    bool isRecording() const { return isRecordedNetwork(network); }
    bool operator==(const NetworkSource&) const = default;
};

/// What the search for the fewest bits must keep.
enum class KeptQuantity { accuracy, spikes, sqnr };

inline constexpr std::array<std::string_view, 3> keptQuantityNames{"accuracy", "spikes", "sqnr"};

/// The task of a search for the fewest bits.
struct BitsWish
{
    KeptQuantity keep = KeptQuantity::spikes;
    double least = 0.9; ///< Accuracy and spikes from 0 to 1, SQNR in dB.
    int mostBits = 8;
    bool measuredRanges = true; ///< Levels over the range of each layer instead of those of its scheme.

    bool operator==(const BitsWish&) const = default;
};

/// The settings of the Network tab. The scheme and the arithmetic of nodes without an entry are those of the
/// Setup; `common.state` and `common.arithmetic` are not used.
struct NetworkSettings
{
    NetworkSource source = {};
    std::optional<double> timeStep = std::nullopt; ///< In seconds. Empty: likelyTimeStep().
    NodeSetup common = {};
    std::map<std::string, NodeSetup> nodes = {}; ///< An empty state: it stays float.
    BitsWish wish = {};

    bool operator==(const NetworkSettings&) const = default;
};

/// What the Network tab shows; undo does not change it.
struct NetworkView
{
    std::string node = {}; ///< The selected node; empty or unknown: the first layer of neurons.
    std::size_t neuron = 0;
    std::size_t sample = 0;
    std::size_t step = 0;

    bool operator==(const NetworkView&) const = default;
};

} // namespace quantoscope
