// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sorted_metrics.h"
#include "core/explore/exploration.h"
#include "core/explore/findings.h"
#include "core/neurons/simulate.h"
#include "core/parameters/input_error.h"
#include "core/signals/signal_index.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// The samples of a recording that are stored as levels step by step.
std::shared_ptr<const Signal> storedPart(const std::shared_ptr<const Signal>& recording,
                                         const Exploration* previous)
{
    const auto samples = recording->samples().first(std::min(recording->size(), maxStoredSteps));
    for (const Signal* had : {previous != nullptr ? previous->input.get() : nullptr,
                              previous != nullptr ? previous->raw.get() : nullptr}) {
        if (had != nullptr && had->samples().data() == samples.data() && had->size() == samples.size()) {
            return had == previous->raw.get() ? previous->raw : previous->input;
        }
    }
    return std::make_shared<Signal>(recording->name(), samples, recording, recording->calibration());
}

std::shared_ptr<const Signal> inputOf(const Setup& setup, const std::shared_ptr<const Signal>& recording,
                                      const Exploration* previous)
{
    const Signal* had = previous != nullptr ? previous->input.get() : nullptr;
    if (!recording) {
        if (had != nullptr && !previous->setup.recording && previous->setup.stimulus == setup.stimulus) {
            return previous->input;
        }
        const auto name = stimulusNames[static_cast<std::size_t>(setup.stimulus.kind)];
        return std::make_shared<Signal>(std::string(name) + " current", generate(setup.stimulus));
    }
    if (setup.loop == Loop::open) {
        return nullptr;
    }
    return storedPart(recording, previous);
}

std::vector<std::size_t> spikeSteps(std::span<const std::uint8_t> spikes)
{
    std::vector<std::size_t> steps;
    for (auto at = std::ranges::find(spikes, 1); at != spikes.end();
         at = std::find(at + 1, spikes.end(), 1)) {
        steps.push_back(static_cast<std::size_t>(at - spikes.begin()));
    }
    return steps;
}

/// The part of an Exploration that does not depend on the levels.
struct RawTrace
{
    std::shared_ptr<const Signal> input;
    std::shared_ptr<const Signal> membrane;
    std::vector<std::uint8_t> spikes; ///< Closed loop only, as spikeSteps.
    std::vector<std::size_t> spikeSteps;
};

/// Runs the float neuron; keeps its spikes in closed loop only.
RawTrace simulatedTrace(const Setup& setup, std::shared_ptr<const Signal> input, const Exploration* previous,
                        const Progress& progress)
{
    const bool closed = setup.loop == Loop::closed;
    if (previous != nullptr && previous->input == input && neuronOf(previous->setup) == neuronOf(setup) &&
        (!closed || previous->setup.loop == Loop::closed)) {
        RawTrace same{std::move(input), previous->raw, {}, {}};
        if (closed) {
            same.spikes = previous->rawSpikes;
            same.spikeSteps = previous->envelopes.rawSpikeSteps;
        }
        return same;
    }
    NeuronRun run = simulate(neuronOf(setup), input->samples(), nullptr, part(progress, 0.0, 0.4));
    // The neuron takes one step per input sample, so the sampling rate carries over; the unit does not.
    const Calibration calibration{.samplingRate = input->calibration().samplingRate};
    auto membrane = withIndex(std::make_shared<Signal>("membrane", std::move(run.membrane), calibration),
                              part(progress, 0.4, 1.0));
    RawTrace trace{std::move(input), std::move(membrane), {}, {}};
    if (closed) {
        trace.spikeSteps = spikeSteps(run.spikes);
        trace.spikes = std::move(run.spikes);
    }
    return trace;
}

RawTrace rawTraceOf(const Setup& setup, const std::shared_ptr<const Signal>& recording,
                    const Exploration* previous, const Progress& progress)
{
    auto input = inputOf(setup, recording, previous);
    if (input) {
        return simulatedTrace(setup, std::move(input), previous, progress);
    }
    const bool whole = !storesLevels(setup) || recording->size() <= maxStoredSteps;
    return {nullptr, withIndex(whole ? recording : storedPart(recording, previous), progress), {}, {}};
}

Envelope errorEnvelope(std::span<const float> raw, std::span<const float> quantized)
{
    std::vector<float> error(raw.size());
    std::ranges::transform(quantized, raw, error.begin(), [](float q, float x) { return q - x; });
    return Envelope(error);
}

/// Stores the quantized run beside the raw one and compares the two.
void compareRuns(Exploration& result, NeuronRun quantized, const Progress& progress)
{
    result.metrics =
        measureClosedLoop({result.raw->samples(), result.rawSpikes}, {quantized.membrane, quantized.spikes},
                          result.raw->index()->sorted, result.table, result.quantizer, progress);
    result.envelopes.quantized = Envelope(quantized.membrane);
    result.envelopes.error = errorEnvelope(result.raw->samples(), quantized.membrane);
    result.envelopes.quantizedSpikeSteps = spikeSteps(quantized.spikes);
    result.quantized = std::make_shared<Signal>("quantized membrane", std::move(quantized.membrane));
    result.quantizedSpikes = std::move(quantized.spikes);
}

void runClosedLoop(Exploration& result, const Progress& progress)
{
    NeuronRun quantized = simulate(neuronOf(result.setup), result.input->samples(), &result.quantizer,
                                   part(progress, 0.0, 0.5));
    compareRuns(result, std::move(quantized), part(progress, 0.5, 1.0));
}

std::vector<std::uint8_t> spikesOf(std::span<const float> membrane, float firesAbove)
{
    std::vector<std::uint8_t> spikes(membrane.size());
    std::ranges::transform(membrane, spikes.begin(),
                           [firesAbove](float x) { return x > firesAbove ? 1 : 0; });
    return spikes;
}

/// Open loop with stochastic rounding, where equal samples may take different levels.
void drawLevels(Exploration& result, const Progress& progress)
{
    const auto raw = result.raw->samples();
    NeuronRun quantized;
    quantized.membrane.resize(raw.size());
    result.quantizer.quantizeFrom(0, raw, quantized.membrane);
    quantized.spikes = spikesOf(quantized.membrane, result.firesAbove);
    result.rawSpikes = spikesOf(raw, result.firesAbove);
    result.envelopes.rawSpikeSteps = spikeSteps(result.rawSpikes);
    compareRuns(result, std::move(quantized), progress);
}

/// Extrapolates a count from a fraction of the samples to all of them.
template<typename Count>
void scale(Count& count, double factor)
{
    count = static_cast<Count>(std::llround(static_cast<double>(count) * factor));
}

/// Replaces the counts of a fraction of the samples by estimates for the whole recording.
void estimateWhole(Exploration& result)
{
    Metrics& metrics = result.metrics;
    const double factor = static_cast<double>(result.steps()) / static_cast<double>(metrics.samples);
    for (std::size_t* count :
         {&metrics.samples, &metrics.compared, &metrics.outside, &metrics.nanCount, &metrics.infCount,
          &metrics.rulesDisagree, &metrics.rawSpikes, &metrics.quantizedSpikes}) {
        scale(*count, factor);
    }
    Histogram& histogram = result.histogram;
    for (auto* counts : {&metrics.occupancy, &histogram.counts}) {
        std::ranges::for_each(*counts, [factor](std::uint64_t& count) { scale(count, factor); });
    }
    scale(histogram.below, factor);
    scale(histogram.above, factor);
}

/// Looks for the first difference in the first samples only: there is no envelope to search yet.
std::optional<std::size_t> earlyDivergence(const Exploration& result)
{
    constexpr std::size_t looked = 1U << 17U;
    for (std::size_t step = 0; step < std::min(looked, result.steps()); ++step) {
        if (result.rawSpikeAt(step) != result.quantizedSpikeAt(step)) {
            return step;
        }
    }
    return std::nullopt;
}

void runOpenLoop(Exploration& result, const Progress& progress)
{
    const SignalIndex& index = *result.raw->index();
    result.provisional = index.provisional;
    result.metrics = measureOpenLoop(index.sorted, result.table, result.quantizer, result.firesAbove,
                                     part(progress, 0.0, 0.6));
    result.metrics.firstDivergence =
        index.provisional ? earlyDivergence(result)
                          : firstDivergence(result.raw->samples(), index.envelope, index.sorted, result.table,
                                            result.quantizer, result.firesAbove, part(progress, 0.6, 1.0));
}

Scheme covering(const Scheme& scheme, const Signal& raw)
{
    const SignalSummary& summary = raw.summary();
    return scaledToCover(scheme, summary.min, summary.max);
}

/// The table, for scale 1 if the scale depends on the signal.
LevelTable tableWithoutSignal(Scheme scheme)
{
    scheme.scale = scheme.scale.value_or(1.0);
    return LevelTable(scheme);
}

} // namespace

float Exploration::quantizedAt(std::size_t step) const
{
    return quantized ? quantized->samples()[step] : quantizer(raw->samples()[step]);
}

bool Exploration::rawSpikeAt(std::size_t step) const
{
    return quantized ? rawSpikes[step] != 0 : raw->samples()[step] > firesAbove;
}

bool Exploration::quantizedSpikeAt(std::size_t step) const
{
    return quantized ? quantizedSpikes[step] != 0 : quantizedAt(step) > firesAbove;
}

bool storesLevels(const Setup& setup)
{
    return setup.loop == Loop::closed || setup.arithmetic.rounding == RoundingRule::stochastic;
}

std::size_t Exploration::estimated(std::size_t count) const
{
    const SortedSamples& sorted = raw->index()->sorted;
    const auto all = static_cast<double>(steps());
    const auto indexed = static_cast<double>(sorted.size() + sorted.nonFinite().total());
    return static_cast<std::size_t>(std::llround(static_cast<double>(count) * all / indexed));
}

Setup Exploration::scaledSetup() const
{
    Setup scaled = setup;
    scaled.scheme = table.scheme();
    return scaled;
}

LevelTable tableUnder(const Exploration& exploration, const Setup& setup)
{
    return LevelTable(covering(setup.scheme, *exploration.raw));
}

std::shared_ptr<const Exploration> explore(const Setup& setup, const std::shared_ptr<const Signal>& recording,
                                           const Progress& progress,
                                           const std::shared_ptr<const Exploration>& previous)
{
    LevelTable table = tableWithoutSignal(setup.scheme);
    if (auto problem = validateBesidesScheme(setup)) {
        throw InputError(std::move(*problem));
    }
    reportProgress(progress, 0.0);
    RawTrace trace = rawTraceOf(setup, recording, previous.get(), part(progress, 0.0, 0.6));
    if (!setup.scheme.scale) {
        table = LevelTable(covering(setup.scheme, *trace.membrane));
    }
    Quantizer quantizer(table, setup.arithmetic);
    auto result = std::make_shared<Exploration>(Exploration{
        .setup = setup,
        .table = std::move(table),
        .quantizer = std::move(quantizer),
        .threshold = static_cast<float>(neuronThreshold(setup)),
        .firesAbove = firesAbove(neuronOf(setup)),
        .input = std::move(trace.input),
        .raw = std::move(trace.membrane),
        .quantized = nullptr,
        .rawSpikes = std::move(trace.spikes),
        .quantizedSpikes = {},
        .envelopes = {.quantized = {},
                      .error = {},
                      .rawSpikeSteps = std::move(trace.spikeSteps),
                      .quantizedSpikeSteps = {}},
        .provisional = false,
        .metrics = {},
        .histogram = {},
        .findings = {},
    });
    if (setup.loop == Loop::closed) {
        runClosedLoop(*result, part(progress, 0.6, 0.9));
    } else if (storesLevels(setup)) {
        drawLevels(*result, part(progress, 0.6, 0.9));
    } else {
        runOpenLoop(*result, part(progress, 0.6, 0.9));
    }
    result->histogram = histogramOf(result->raw->index()->sorted, result->table);
    if (result->provisional) {
        estimateWhole(*result);
    }
    reportProgress(progress, 0.95);
    result->findings = findingsOf(*result, recording ? recording->size() : 0);
    if (recording) {
        recording->requireUnchanged();
    }
    reportProgress(progress, 1.0);
    return result;
}

} // namespace quantoscope
