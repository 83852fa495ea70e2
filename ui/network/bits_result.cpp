// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/bits_result.h"

#include "core/network/layer_ranges.h"
#include "ui/network/node_settings.h"

#include <QCoreApplication>

#include <limits>

namespace quantoscope {
namespace {

double quantityOf(const NetworkQuality& quality, KeptQuantity quantity)
{
    switch (quantity) {
    case KeptQuantity::accuracy:
        return quality.accuracy.value_or(std::numeric_limits<double>::quiet_NaN());
    case KeptQuantity::spikes:
        return quality.spikeAgreement;
    case KeptQuantity::sqnr:
        return quality.sqnr;
    }
    return 0;
}

/// Nodes whose state the user left float stay float.
NetworkSetup withRangesOf(const NetworkRequest& request, const Progress& progress)
{
    constexpr double outside = 0.001;
    NetworkSetup linked = request.setup;
    linked.common.state.reset();
    NetworkSetup measured = withMeasuredRanges(*request.opened->network, request.opened->plan, linked,
                                               *request.opened->dataset, outside, progress);
    for (const auto& [name, node] : request.setup.nodes) {
        measured.nodes[name] = node;
    }
    return measured;
}

} // namespace

BitsTask taskOf(const BitsWish& wish)
{
    BitsTask task{.keep = {}, .mostBits = wish.mostBits};
    (wish.keep == KeptQuantity::accuracy ? task.keep.accuracy
     : wish.keep == KeptQuantity::spikes ? task.keep.spikes
                                         : task.keep.sqnr) = wish.least;
    return task;
}

QString quantityName(KeptQuantity quantity)
{
    switch (quantity) {
    case KeptQuantity::accuracy:
        return QCoreApplication::translate("quantoscope::BitsResult", "accuracy");
    case KeptQuantity::spikes:
        return QCoreApplication::translate("quantoscope::BitsResult", "spike agreement");
    case KeptQuantity::sqnr:
        return QCoreApplication::translate("quantoscope::BitsResult", "smallest SQNR in dB");
    }
    return {};
}

double BitsResult::qualityOf(const BitsChoice& choice) const
{
    return quantityOf(choice.quality, wish.keep);
}

std::optional<int> BitsResult::aloneOf(std::size_t layer) const
{
    const BitsTask task = taskOf(wish);
    for (const BitsChoice& choice : search.sensitivity[layer]) {
        if (!choice.bits.empty() && task.keep.isMetBy(choice.quality)) {
            return choice.bits.front();
        }
    }
    return std::nullopt;
}

std::shared_ptr<const BitsResult> searchFor(const NetworkRequest& request, const BitsWish& wish,
                                            const Progress& progress)
{
    constexpr double measured = 0.05; // of the time
    const auto first = [&](double done) { return progress(measured * done); };
    const auto rest = [&](double done) { return progress(measured + (1 - measured) * done); };
    NetworkSetup setup = wish.measuredRanges ? withRangesOf(request, first) : withScales(request, first);
    BitsSearch search =
        searchBits(*request.opened->network, setup, *request.opened->dataset, taskOf(wish), rest);
    return std::make_shared<const BitsResult>(BitsResult{
        .opened = request.opened, .setup = std::move(setup), .wish = wish, .search = std::move(search)});
}

NetworkSettings withChoice(NetworkSettings settings, const BitsResult& result)
{
    const NetworkSetup chosen = withBits(result.setup, result.search.layers, result.search.chosen->bits);
    for (const std::string& layer : result.search.layers) {
        const NodeSetup& node = chosen.of(layer);
        settings = withOwnState(std::move(settings), layer, node.state, node.arithmetic);
    }
    return settings;
}

} // namespace quantoscope
