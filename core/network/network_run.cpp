// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_run.h"

#include "core/network/layer_sums.h"
#include "core/parameters/input_error.h"
#include "core/progress/share_out.h"
#include "core/text/translate.h"

#include <algorithm>
#include <limits>
#include <map>
#include <mutex>

namespace quantoscope {
namespace {

/// Of each layer.
using Sums = std::vector<LayerSums>;

Sums noSums(const PreparedNetwork& network, std::size_t samples)
{
    Sums sums;
    for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
        sums.emplace_back(samples, network.layer(layer).neurons());
    }
    return sums;
}

/// The totals of the layers. Blocks of samples that end on any thread are added in their order, so that the
/// number of threads does not matter; only blocks that ended too early are kept.
class OrderedTotals
{
public:
    explicit OrderedTotals(std::vector<LayerMetrics>& layers) : m_layers(layers) {}

    void add(std::size_t block, Sums sums)
    {
        const std::lock_guard lock(m_mutex);
        m_early.emplace(block, std::move(sums));
        while (!m_early.empty() && m_early.begin()->first == m_next) {
            const Sums& next = m_early.begin()->second;
            for (std::size_t layer = 0; layer < next.size(); ++layer) {
                next[layer].addTo(m_layers[layer].neurons);
            }
            m_early.erase(m_early.begin());
            ++m_next;
        }
    }

private:
    std::mutex m_mutex;
    std::vector<LayerMetrics>& m_layers;
    std::map<std::size_t, Sums> m_early;
    std::size_t m_next = 0;
};

/// The layer of neurons whose output alone arrives at the Output.
std::optional<std::size_t> lastLayer(const PreparedNetwork& network)
{
    const std::vector<PlannedSource>& sources = network.nodes()[network.output()].sources;
    const auto found = sources.size() == 1 ? std::ranges::find(network.layers(), sources.front().node)
                                           : network.layers().end();
    return found == network.layers().end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - network.layers().begin()));
}

/// The sums of what the answers are taken from, of the samples of a block.
class Answers
{
public:
    /// `layer` is the one whose membranes are read; none: what arrives at the Output.
    Answers(const BlockRun& run, std::optional<std::size_t> layer)
        : m_layer(layer), m_sums(run.result().size()), m_outputs(m_sums.size() / run.samples())
    {
    }

    void add(const BlockRun& run)
    {
        std::ranges::transform(m_sums, m_layer ? run.membrane(*m_layer) : run.result(), m_sums.begin(),
                               [](double sum, float value) { return sum + static_cast<double>(value); });
    }

    std::size_t of(std::size_t place) const
    {
        const auto sums = std::span(m_sums).subspan(place * m_outputs, m_outputs);
        return static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin());
    }

private:
    std::optional<std::size_t> m_layer;
    std::vector<double> m_sums;
    std::size_t m_outputs;
};

class Runner
{
public:
    Runner(const PreparedNetwork& raw, const PreparedNetwork& quantized, Readout readout,
           const NetworkData& dataset, const StepObserver& observe, NetworkRun& run)
        : m_raw(raw), m_quantized(quantized), m_dataset(dataset), m_observe(observe), m_run(run),
          m_read(readout == Readout::membrane ? lastLayer(raw) : std::nullopt)
    {
    }

    /// Runs the samples from `sample` on, adds them to `sums`, and writes their answers from `place` on.
    void runBlock(std::size_t sample, std::size_t place, std::size_t count, Sums& sums,
                  const Progress& progress) const
    {
        const StepDraws draws{std::uint64_t{sample} * m_dataset.steps, m_dataset.steps};
        BlockRun raw(m_raw, count, draws, m_dataset.constant);
        std::optional<BlockRun> ownRun;
        if (&m_raw != &m_quantized) {
            ownRun.emplace(m_quantized, count, draws, m_dataset.constant);
        }
        const BlockRun& quantized = ownRun ? *ownRun : raw;
        Answers rawAnswers(raw, m_read);
        Answers quantizedAnswers(raw, m_read);
        std::vector<float> input(count * m_dataset.features);
        for (std::size_t step = 0; step < m_dataset.steps; ++step) {
            readInput(sample, count, step, input);
            raw.step(input);
            if (ownRun) {
                ownRun->step(input, &raw);
            }
            addLayers(raw, quantized, sums);
            rawAnswers.add(raw);
            quantizedAnswers.add(quantized);
            for (std::size_t i = 0; m_observe && i < count; ++i) {
                m_observe(sample + i, step, SampleRun(raw, i), SampleRun(quantized, i));
            }
            reportProgress(progress, static_cast<double>(step) / static_cast<double>(m_dataset.steps));
        }
        for (std::size_t i = 0; i < count; ++i) {
            m_run.rawAnswers[place + i] = rawAnswers.of(i);
            m_run.quantizedAnswers[place + i] = quantizedAnswers.of(i);
        }
    }

private:
    void readInput(std::size_t sample, std::size_t count, std::size_t step, std::vector<float>& input) const
    {
        for (std::size_t i = 0; i < count; ++i) {
            const auto values = m_dataset.at(sample + i, step);
            std::ranges::copy(values, input.begin() + static_cast<std::ptrdiff_t>(i * values.size()));
        }
    }

    void addLayers(const BlockRun& raw, const BlockRun& quantized, Sums& sums) const
    {
        constexpr float infinity = std::numeric_limits<float>::infinity();
        for (std::size_t layer = 0; layer < sums.size(); ++layer) {
            const Quantizer* quantizer = m_quantized.layer(layer).quantizer();
            sums[layer].add({.rawSpikes = raw.output(layer),
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
    std::optional<std::size_t> m_read; // the layer whose membranes are the answer
};

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
    const Runner runner(raw, quantized, setup.readout, dataset, observe, run);
    OrderedTotals totals(run.layers);
    const std::size_t blocks = (run.samples + samplesPerBlock - 1) / samplesPerBlock;
    shareOut(blocks, progress, [&](std::size_t block, const Progress& part) {
        const std::size_t first = block * samplesPerBlock;
        const std::size_t count = std::min(samplesPerBlock, run.samples - first);
        Sums sums = noSums(quantized, count);
        runner.runBlock(range.begin + first, first, count, sums, part);
        totals.add(block, std::move(sums));
    });
    if (!dataset.labels.empty()) {
        const auto labels = std::span(dataset.labels).subspan(range.begin, run.samples);
        const std::size_t classes = sizeOf(raw.nodes()[raw.output()].output);
        run.rawConfusion = confusionOf(run.rawAnswers, labels, classes);
        run.quantizedConfusion = confusionOf(run.quantizedAnswers, labels, classes);
    }
    return run;
}

} // namespace quantoscope
