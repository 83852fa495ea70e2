// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/layer_metrics.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

double fraction(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<double> sortedRates(const LayerMetrics& layer, std::uint64_t NeuronTotals::*spikes)
{
    std::vector<double> rates;
    for (const NeuronTotals& neuron : layer.neurons) {
        rates.push_back(fraction(neuron.*spikes, layer.steps));
    }
    std::ranges::sort(rates);
    return rates;
}

} // namespace

void NeuronTotals::add(const NeuronTotals& other)
{
    rawSpikes += other.rawSpikes;
    quantizedSpikes += other.quantizedSpikes;
    commonSpikes += other.commonSpikes;
    clipped += other.clipped;
    signalPower += other.signalPower;
    errorPower += other.errorPower;
    least = std::min(least, other.least);
    greatest = std::max(greatest, other.greatest);
}

double sqnrOf(double signalPower, double errorPower)
{
    return signalPower == 0 ? std::numeric_limits<double>::quiet_NaN()
                            : 10 * std::log10(signalPower / errorPower);
}

double agreementOf(const NeuronTotals& totals)
{
    const std::uint64_t spikes = totals.rawSpikes + totals.quantizedSpikes;
    return spikes == 0 ? 1 : fraction(2 * totals.commonSpikes, spikes);
}

int LayerMetrics::bits() const
{
    constexpr int floatBits = 32;
    return state ? bitsOf(*state) : floatBits;
}

NeuronTotals LayerMetrics::total() const
{
    NeuronTotals total;
    for (const NeuronTotals& neuron : neurons) {
        total.add(neuron);
    }
    return total;
}

double LayerMetrics::sqnr() const
{
    const NeuronTotals all = total();
    return sqnrOf(all.signalPower, all.errorPower);
}

double LayerMetrics::medianSqnr() const
{
    std::vector<double> values;
    for (const NeuronTotals& neuron : neurons) {
        const double sqnr = sqnrOf(neuron.signalPower, neuron.errorPower);
        if (!std::isnan(sqnr)) {
            values.push_back(sqnr);
        }
    }
    if (values.empty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    const bool even = values.size() % 2 == 0;
    return even && std::isfinite(values[middle]) ? (values[middle - 1] + values[middle]) / 2 : values[middle];
}

std::size_t LayerMetrics::worstNeuron() const
{
    const auto sqnr = [](const NeuronTotals& neuron) {
        const double value = sqnrOf(neuron.signalPower, neuron.errorPower);
        return std::isnan(value) ? std::numeric_limits<double>::infinity() : value;
    };
    const auto worst = std::ranges::min_element(neurons, {}, sqnr);
    return static_cast<std::size_t>(worst - neurons.begin());
}

double LayerMetrics::agreement() const
{
    return agreementOf(total());
}

double LayerMetrics::rawRate() const
{
    return fraction(total().rawSpikes, steps * neurons.size());
}

double LayerMetrics::quantizedRate() const
{
    return fraction(total().quantizedSpikes, steps * neurons.size());
}

double LayerMetrics::clippedFraction() const
{
    return fraction(total().clipped, steps * neurons.size());
}

std::size_t LayerMetrics::deadNeurons() const
{
    return static_cast<std::size_t>(
        std::ranges::count(neurons, std::uint64_t{0}, &NeuronTotals::quantizedSpikes));
}

std::size_t LayerMetrics::saturatedNeurons() const
{
    return static_cast<std::size_t>(std::ranges::count(neurons, steps, &NeuronTotals::quantizedSpikes));
}

double LayerMetrics::rateDistance() const
{
    const std::vector<double> raw = sortedRates(*this, &NeuronTotals::rawSpikes);
    const std::vector<double> quantized = sortedRates(*this, &NeuronTotals::quantizedSpikes);
    double sum = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        sum += std::abs(raw[i] - quantized[i]);
    }
    return raw.empty() ? 0 : sum / static_cast<double>(raw.size());
}

} // namespace quantoscope
