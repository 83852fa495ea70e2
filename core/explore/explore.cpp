// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "core/explore/findings.h"
#include "core/neurons/simulate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// The share of the whole job that a part stands for.
Progress part(const Progress& whole, double from, double to)
{
    if (!whole) {
        return {};
    }
    return [whole, from, to](double share) { return whole(from + share * (to - from)); };
}

/// Over the levels and a margin, so that the levels stay in sight whatever outliers the signal has.
Histogram histogramOf(std::span<const float> samples, const LevelTable& table)
{
    constexpr std::size_t bins = 240;
    constexpr double margin = 0.25;
    const double lowest = table.lowest();
    const double highest = table.highest();
    const double span = highest > lowest ? highest - lowest : std::max(1e-3, std::abs(highest));
    Histogram histogram;
    histogram.first = lowest - margin * span;
    histogram.width = (1 + 2 * margin) * span / bins;
    histogram.counts.resize(bins);
    const double perUnit = 1 / histogram.width;
    for (const float x : samples) {
        const double bin = (x - histogram.first) * perUnit;
        if (bin >= 0 && bin < bins) {
            ++histogram.counts[static_cast<std::size_t>(bin)];
        } else if (!std::isnan(x)) {
            ++(bin < 0 ? histogram.below : histogram.above);
        }
    }
    return histogram;
}

std::shared_ptr<const Signal> inputOf(const Setup& setup, const std::shared_ptr<const Signal>& recording)
{
    if (!recording) {
        const auto name = stimulusNames[static_cast<std::size_t>(setup.stimulus.kind)];
        return std::make_shared<Signal>(std::string(name) + " current", generate(setup.stimulus));
    }
    if (setup.loop == Loop::open) {
        return nullptr;
    }
    const std::size_t steps = std::min(recording->size(), maxClosedLoopSteps);
    return std::make_shared<Signal>(recording->name(), recording->samples().first(steps), recording);
}

void runClosedLoop(Exploration& result, const Progress& progress)
{
    const Neuron neuron = neuronOf(result.setup);
    NeuronRun raw = simulate(neuron, result.input->samples(), nullptr, part(progress, 0.0, 0.3));
    NeuronRun quantized =
        simulate(neuron, result.input->samples(), &result.quantizer, part(progress, 0.3, 0.6));
    result.metrics = measureClosedLoop({raw.membrane, raw.spikes}, {quantized.membrane, quantized.spikes},
                                       result.table, result.quantizer, part(progress, 0.6, 0.9));
    result.raw = std::make_shared<Signal>("membrane", std::move(raw.membrane));
    result.quantized = std::make_shared<Signal>("quantized membrane", std::move(quantized.membrane));
    result.rawSpikes = std::move(raw.spikes);
    result.quantizedSpikes = std::move(quantized.spikes);
}

void runOpenLoop(Exploration& result, const std::shared_ptr<const Signal>& recording,
                 const Progress& progress)
{
    if (recording) {
        result.raw = recording;
    } else {
        NeuronRun run =
            simulate(neuronOf(result.setup), result.input->samples(), nullptr, part(progress, 0.0, 0.3));
        result.raw = std::make_shared<Signal>("membrane", std::move(run.membrane));
    }
    result.metrics = measureOpenLoop(result.raw->samples(), result.table, result.quantizer, result.threshold,
                                     part(progress, 0.3, 0.9));
}

} // namespace

float Exploration::quantizedAt(std::size_t step) const
{
    return quantized ? quantized->samples()[step] : quantizer(raw->samples()[step]);
}

bool Exploration::rawSpikeAt(std::size_t step) const
{
    return quantized ? rawSpikes[step] != 0 : raw->samples()[step] > threshold;
}

bool Exploration::quantizedSpikeAt(std::size_t step) const
{
    return quantized ? quantizedSpikes[step] != 0 : quantizedAt(step) > threshold;
}

std::shared_ptr<const Exploration> explore(const Setup& setup, const std::shared_ptr<const Signal>& recording,
                                           const Progress& progress)
{
    if (auto problem = validate(setup)) {
        throw InvalidSetup(std::move(*problem));
    }
    reportProgress(progress, 0.0);
    LevelTable table(setup.scheme);
    Quantizer quantizer(table, setup.rounding);
    auto result = std::make_shared<Exploration>(Exploration{
        .setup = setup,
        .table = std::move(table),
        .quantizer = std::move(quantizer),
        .threshold = static_cast<float>(neuronThreshold(setup)),
        .input = inputOf(setup, recording),
        .raw = nullptr,
        .quantized = nullptr,
        .rawSpikes = {},
        .quantizedSpikes = {},
        .metrics = {},
        .histogram = {},
        .findings = {},
    });
    if (setup.loop == Loop::closed) {
        runClosedLoop(*result, progress);
    } else {
        runOpenLoop(*result, recording, progress);
    }
    result->histogram = histogramOf(result->raw->samples(), result->table);
    reportProgress(progress, 0.95);
    result->findings = findingsOf(*result, recording ? recording->size() : 0);
    reportProgress(progress, 1.0);
    return result;
}

} // namespace quantoscope
