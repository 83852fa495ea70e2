// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/bits_search.h"
#include "ui/network/network_result.h"

#include <QString>

#include <memory>

namespace quantoscope {

/// A finished search for the fewest bits. Immutable and shared.
struct BitsResult
{
    std::shared_ptr<const OpenedNetwork> opened;
    NetworkSetup setup; ///< Of the search.
    BitsWish wish;
    BitsSearch search;

    double qualityOf(const BitsChoice& choice) const; ///< The quantity of the wish.

    /// "network digits.nir", for the comments of files.
    QString sourceText() const { return "network " + opened->name(); }

    /// The fewest bits that suffice if only this layer is quantized; empty if none do.
    std::optional<int> aloneOf(std::size_t layer) const;
};

BitsTask taskOf(const BitsWish& wish);

/// "accuracy", "spike agreement", "SQNR in dB"
QString quantityName(KeptQuantity quantity);

/// Searches with the schemes of the request. With measured ranges, layers that use the scheme of the Setup
/// have uniform levels over the range of their float membrane instead. Throws InputError, Cancelled.
std::shared_ptr<const BitsResult> searchFor(const NetworkRequest& request, const BitsWish& wish,
                                            const Progress& progress);

/// `settings` with the choice of the search as the states of its layers.
NetworkSettings withChoice(NetworkSettings settings, const BitsResult& result);

} // namespace quantoscope
