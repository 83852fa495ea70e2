// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_data.h"
#include "core/network/network_run.h"
#include "core/progress/progress.h"

#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// How well a quantized network does, compared with the float network.
struct NetworkQuality
{
    std::optional<double> accuracy; ///< Of the quantized network; empty without labels.
    double spikeAgreement = 1;      ///< NetworkRun::spikeAgreement().
    double sqnr = 0;                ///< The smallest of the layers, in dB.
};

NetworkQuality qualityOf(const NetworkRun& run);

/// What the quantized network must keep. Each is the least allowed value; empty: no requirement.
struct KeptQuality
{
    std::optional<double> accuracy = std::nullopt; ///< 0 to 1
    std::optional<double> spikes = std::nullopt;   ///< Spike agreement, 0 to 1
    std::optional<double> sqnr = std::nullopt;     ///< dB, of every layer

    bool isMetBy(const NetworkQuality& quality) const;
};

/// A choice of bits: one number for each layer that the search varies.
struct BitsChoice
{
    std::vector<int> bits;
    std::uint64_t stateBits; ///< NetworkRun::stateBits
    NetworkQuality quality;
};

struct BitsTask
{
    KeptQuality keep = {};
    int fewestBits = 2;
    int mostBits = 8;
    /// After so many choices the search no longer tries all of them in ascending order of state bits.
    std::size_t mostTried = 2000;
};

struct BitsSearch
{
    std::vector<std::string> layers; ///< The nodes whose state is quantized.
    /// For each layer, and for each number of bits that its scheme has, the network with only this layer
    /// quantized.
    std::vector<std::vector<BitsChoice>> sensitivity;
    std::vector<BitsChoice> tried;    ///< All choices that were run, in order.
    std::optional<BitsChoice> chosen; ///< Empty if no choice keeps what is required.
    bool isExact = true;              ///< Whether no choice with fewer state bits keeps what is required.
    /// Searched layers whose bits no requirement restricts: leaky integrators, if only spikes are required.
    std::vector<std::string> unrestricted;
};

/// The choice with the fewest state bits that keeps what is required. Tries all choices in ascending order of
/// state bits, so that the first that suffices is the best, even though fewer bits are not always worse.
/// After task.mostTried choices it goes down from the most bits instead, each time by the step that saves the
/// most state bits among those that suffice.
///
/// `setup` has the schemes, whose numbers of bits are replaced; layers without one stay float. Throws
/// InputError if no layer has a scheme, if a scheme has none of these numbers of bits, or if accuracy is
/// required without labels; Cancelled. O(choices tried · size of the run).
BitsSearch searchBits(const Network& network, const NetworkSetup& setup, const NetworkData& dataset,
                      const BitsTask& task, const Progress& progress = {});

/// `setup` with these bits for the layers of a search.
NetworkSetup withBits(NetworkSetup setup, const std::vector<std::string>& layers,
                      const std::vector<int>& bits);

} // namespace quantoscope
