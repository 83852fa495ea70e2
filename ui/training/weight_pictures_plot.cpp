// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/weight_pictures_plot.h"

#include "ui/plots/picture.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr int pictureColumns = 8;
constexpr int pictureRows = 4;

/// The weights of the first layer as the quantization-aware network runs with them.
std::vector<float> storedWeights(const TrainingSnapshot& snapshot)
{
    const TrainingSettings& settings = snapshot.settings;
    Weights<float> stored = snapshot.awareWeights;
    if (settings.quantized != QuantizedParts::state) {
        const std::vector<WeightPrecision> precision(
            stored.layers(),
            {.bits = settings.weightBits, .perChannel = settings.weightScale == WeightScale::channel});
        storeWeights(snapshot.awareWeights, precision, stored);
    }
    const std::span<const float> first = stored.layer(0).weights;
    return {first.begin(), first.end()};
}

} // namespace

WeightPicturesPlot::WeightPicturesPlot(QWidget* parent)
    : TrainingPlot("weight_pictures", tr("Input weights"), {QString(), QString()}, false, parent),
      m_pictures(add<PictureLayer>())
{
    axes().hideXTicks();
    axes().hideYTicks();
    setFullRange(0, pictureColumns, 0, pictureRows);
}

std::span<const float> WeightPicturesPlot::weightsOf(std::size_t neuron) const
{
    const std::size_t inputs = snapshot()->task->inputs;
    return std::span(m_stored).subspan(neuron * inputs, inputs);
}

void WeightPicturesPlot::showSnapshot()
{
    m_stored = storedWeights(*snapshot());
    m_neurons = std::min(std::size_t{pictureColumns} * pictureRows, snapshot()->awareWeights.neurons(0));
    m_reach = 0;
    for (const float weight : m_stored) {
        m_reach = std::max(m_reach, std::abs(weight));
    }
    setNote(tr("QAT, ±%1").arg(double{m_reach}, 0, 'g', 2));
}

void WeightPicturesPlot::showTheme()
{
    m_pictures->setTextColour(theme().text);
    m_pictures->setPen(QPen(theme().grid, 1));
    const QPen negative(theme().raw, 6);
    const QPen positive(theme().quantized, 6);
    setLegend({{tr("negative"), negative}, {tr("positive"), positive}});
    if (!snapshot()) {
        return;
    }
    std::vector<PictureLayer::Picture> pictures;
    const QSize size = pictureSize(snapshot()->task->inputs);
    for (std::size_t neuron = 0; neuron < m_neurons; ++neuron) {
        pictures.push_back(
            {.image = signedPicture(weightsOf(neuron), size, m_reach, theme()), .framed = true});
    }
    m_pictures->setPictures(std::move(pictures), pictureColumns, pictureRows);
}

PlotData WeightPicturesPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    PlotData numbers;
    std::vector<std::uint64_t> inputs(snapshot()->task->inputs);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        inputs[i] = i;
    }
    numbers.add("input", std::move(inputs));
    for (std::size_t neuron = 0; neuron < m_neurons; ++neuron) {
        const std::span<const float> weights = weightsOf(neuron);
        numbers.add("neuron_" + std::to_string(neuron + 1),
                    std::vector<float>(weights.begin(), weights.end()));
    }
    return numbers;
}

QString WeightPicturesPlot::readoutAt(QPointF value) const
{
    const auto neuron = snapshot() ? m_pictures->pictureAt(value) : std::nullopt;
    if (!neuron) {
        return {};
    }
    const auto [least, greatest] = std::ranges::minmax(weightsOf(*neuron));
    return tr("neuron %1\nweights from %2 to %3")
        .arg(*neuron + 1)
        .arg(double{least}, 0, 'g', 3)
        .arg(double{greatest}, 0, 'g', 3);
}

} // namespace quantoscope
