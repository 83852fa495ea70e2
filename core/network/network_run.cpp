// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_run.h"

#include "core/parameters/input_error.h"
#include "core/progress/share_out.h"
#include "core/text/translate.h"

#include <algorithm>
#include <limits>

namespace quantoscope {
namespace {

/// Samples that one job runs. Their sums are added in the order of the samples, so the number must not depend
/// on that of the threads.
constexpr std::size_t samplesPerJob = 8;

using Totals = std::vector<std::vector<NeuronTotals>>;

Totals noTotals(const PreparedNetwork& network)
{
    Totals totals;
    for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
        totals.emplace_back(network.layer(layer).neurons());
    }
    return totals;
}

void add(std::vector<double>& sums, std::span<const float> values)
{
    std::ranges::transform(sums, values, sums.begin(),
                           [](double sum, float value) { return sum + static_cast<double>(value); });
}

std::size_t answerOf(const std::vector<double>& sums)
{
    return static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin());
}

class Runner
{
public:
    Runner(const PreparedNetwork& raw, const PreparedNetwork& quantized, const NetworkData& dataset,
           const StepObserver& observe, NetworkRun& run)
        : m_raw(raw), m_quantized(quantized), m_dataset(dataset), m_observe(observe), m_run(run)
    {
    }

    /// Adds the sample to `totals` and writes its answers at `place`.
    void runSample(std::size_t sample, std::size_t place, Totals& totals, const Progress& progress) const
    {
        const std::uint64_t firstDraw = std::uint64_t{sample} * m_dataset.steps;
        SampleRun raw(m_raw, firstDraw, m_dataset.constant);
        SampleRun quantized(m_quantized, firstDraw, m_dataset.constant);
        std::vector<double> rawSums(raw.result().size());
        std::vector<double> quantizedSums(rawSums.size());
        for (std::size_t step = 0; step < m_dataset.steps; ++step) {
            raw.step(m_dataset.at(sample, step));
            quantized.step(m_dataset.at(sample, step));
            addLayers(raw, quantized, totals);
            add(rawSums, raw.result());
            add(quantizedSums, quantized.result());
            if (m_observe) {
                m_observe(sample, step, raw, quantized);
            }
            reportProgress(progress, static_cast<double>(step) / static_cast<double>(m_dataset.steps));
        }
        m_run.rawAnswers[place] = answerOf(rawSums);
        m_run.quantizedAnswers[place] = answerOf(quantizedSums);
    }

private:
    void addLayers(const SampleRun& raw, const SampleRun& quantized, Totals& totals) const
    {
        constexpr float infinity = std::numeric_limits<float>::infinity();
        for (std::size_t layer = 0; layer < totals.size(); ++layer) {
            const Quantizer* quantizer = m_quantized.layer(layer).quantizer();
            addStep(totals[layer], {.rawSpikes = raw.output(layer),
                                    .quantizedSpikes = quantized.output(layer),
                                    .rawMembrane = raw.membrane(layer),
                                    .quantizedMembrane = quantized.membrane(layer),
                                    .lowest = quantizer != nullptr ? quantizer->lowest() : -infinity,
                                    .highest = quantizer != nullptr ? quantizer->highest() : infinity});
        }
    }

    const PreparedNetwork& m_raw;
    const PreparedNetwork& m_quantized;
    const NetworkData& m_dataset;
    const StepObserver& m_observe;
    NetworkRun& m_run;
};

void addTotals(std::vector<LayerMetrics>& layers, const Totals& totals)
{
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        for (std::size_t neuron = 0; neuron < totals[layer].size(); ++neuron) {
            layers[layer].neurons[neuron].add(totals[layer][neuron]);
        }
    }
}

Confusion confusionOf(const std::vector<std::size_t>& answers, std::span<const int> labels,
                      std::size_t classes)
{
    Confusion confusion{.classes = classes, .counts = std::vector<std::uint64_t>(classes * classes)};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (labels[i] < 0 || static_cast<std::size_t>(labels[i]) >= classes) {
            throw InputError(
                Core::said("Label %1 of sample %2 is not a class; the network has outputs 0 to %3.",
                           {std::to_string(labels[i]), std::to_string(i), std::to_string(classes - 1)}));
        }
        ++confusion.counts[static_cast<std::size_t>(labels[i]) * classes + answers[i]];
    }
    return confusion;
}

void describeLayers(const PreparedNetwork& network, const NetworkSetup& setup, std::uint64_t steps,
                    NetworkRun& run)
{
    for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
        const PreparedNode& node = network.nodes()[network.layers()[layer]];
        const LayerConstants& constants = network.layer(layer).constants();
        run.layers.push_back({.node = node.name,
                              .shape = node.output,
                              .state = setup.of(node.name).state,
                              .fires = fires(constants.model),
                              .steps = steps,
                              .neurons = std::vector<NeuronTotals>(constants.neurons())});
        const std::uint64_t parts = constants.alpha.empty() ? 1 : 2;
        run.stateBits += parts * constants.neurons() * static_cast<std::uint64_t>(run.layers.back().bits());
    }
}

} // namespace

double Confusion::accuracy() const
{
    std::uint64_t right = 0;
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        all += counts[i];
        right += i / classes == i % classes ? counts[i] : 0;
    }
    return all == 0 ? std::numeric_limits<double>::quiet_NaN()
                    : static_cast<double>(right) / static_cast<double>(all);
}

double NetworkRun::spikeAgreement() const
{
    NeuronTotals all;
    for (const LayerMetrics& layer : layers) {
        if (layer.fires) {
            all.add(layer.total());
        }
    }
    return agreementOf(all);
}

NetworkRun runNetwork(const PreparedNetwork& raw, const PreparedNetwork& quantized, const NetworkSetup& setup,
                      const NetworkData& dataset, const SampleRange& range, const StepObserver& observe,
                      const Progress& progress)
{
    NetworkRun run;
    run.samples = range.end - range.begin;
    run.rawAnswers.resize(run.samples);
    run.quantizedAnswers.resize(run.samples);
    describeLayers(quantized, setup, std::uint64_t{run.samples} * dataset.steps, run);
    const Runner runner(raw, quantized, dataset, observe, run);
    const std::size_t jobs = (run.samples + samplesPerJob - 1) / samplesPerJob;
    std::vector<Totals> totals(jobs);
    shareOut(jobs, progress, [&](std::size_t job, const Progress& part) {
        totals[job] = noTotals(quantized);
        const std::size_t first = job * samplesPerJob;
        const std::size_t last = std::min(first + samplesPerJob, run.samples);
        for (std::size_t place = first; place < last; ++place) {
            runner.runSample(range.begin + place, place, totals[job], part);
        }
    });
    for (const Totals& job : totals) {
        addTotals(run.layers, job);
    }
    if (!dataset.labels.empty()) {
        const auto labels = std::span(dataset.labels).subspan(range.begin, run.samples);
        const std::size_t classes = sizeOf(raw.nodes()[raw.output()].output);
        run.rawConfusion = confusionOf(run.rawAnswers, labels, classes);
        run.quantizedConfusion = confusionOf(run.quantizedAnswers, labels, classes);
    }
    return run;
}

} // namespace quantoscope
