// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/raster_plot.h"

#include "ui/widgets/whole_number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {

RasterPlot::RasterPlot(QWidget* parent)
    : NetworkPlot("raster", tr("Spikes of the layer"), {tr("step"), {}}, false, parent),
      m_separator(add<RuleLayer>(Qt::Horizontal)), m_chosen(add<RuleLayer>(Qt::Horizontal)),
      m_step(add<RuleLayer>(Qt::Vertical)), m_common(add<MarkLayer>(MarkLayer::Shape::block)),
      m_onlyRaw(add<MarkLayer>(MarkLayer::Shape::diamond)),
      m_onlyQuantized(add<MarkLayer>(MarkLayer::Shape::cross))
{
    axes().hideYTicks();
}

double RasterPlot::rawRow(std::size_t neuron) const
{
    return quantizedRow(neuron) + static_cast<double>(m_neurons) + m_gap;
}

double RasterPlot::quantizedRow(std::size_t neuron) const
{
    return static_cast<double>(m_neurons - neuron) - 0.5;
}

void RasterPlot::setStep(std::size_t step)
{
    m_step->setValues({static_cast<double>(step)});
}

const SampleSpikes::Layer* RasterPlot::spikes() const
{
    if (!snapshot() || !snapshot()->spikes || snapshot()->layer >= snapshot()->spikes->layers.size()) {
        return nullptr;
    }
    const SampleSpikes::Layer& layer = snapshot()->spikes->layers[snapshot()->layer];
    return layer.raw.empty() ? nullptr : &layer;
}

void RasterPlot::showSnapshot()
{
    const SampleSpikes::Layer* layer = spikes();
    m_neurons = snapshot()->metrics().neurons.size();
    m_gap = std::max(1.0, std::ceil(0.06 * static_cast<double>(m_neurons)));
    const double height = 2 * static_cast<double>(m_neurons) + m_gap;
    m_separator->setValues({static_cast<double>(m_neurons) + m_gap / 2});
    m_step->setValues({static_cast<double>(snapshot()->step)});
    const std::size_t chosen = std::min(snapshot()->neuron, m_neurons - 1);
    m_chosen->setValues({rawRow(chosen), quantizedRow(chosen)});
    showSpikes(layer == nullptr ? SampleSpikes::Layer{} : *layer);
    setNote(!snapshot()->metrics().fires ? tr("This layer does not fire.")
            : snapshot()->spikes         ? tr("%1, sample %2")
                                       .arg(QString::fromStdString(snapshot()->metrics().node))
                                       .arg(snapshot()->spikes->sample)
                                 : QString());
    const std::size_t steps = snapshot()->result->request.opened->dataset->steps;
    setFullRange(-0.5, static_cast<double>(steps) - 0.5, 0, height);
}

void RasterPlot::showSpikes(const SampleSpikes::Layer& layer)
{
    std::vector<QPointF> common;
    std::vector<QPointF> onlyRaw;
    std::vector<QPointF> onlyQuantized;
    for (std::size_t i = 0; i < layer.raw.size(); ++i) {
        const std::size_t at = i / layer.neurons;
        const auto step = static_cast<double>(at);
        const std::size_t neuron = i % layer.neurons;
        if (layer.raw[i] != 0 && layer.quantized[i] != 0) {
            common.emplace_back(step, rawRow(neuron));
            common.emplace_back(step, quantizedRow(neuron));
        } else if (layer.raw[i] != 0) {
            onlyRaw.emplace_back(step, rawRow(neuron));
        } else if (layer.quantized[i] != 0) {
            onlyQuantized.emplace_back(step, quantizedRow(neuron));
        }
    }
    m_common->setPoints(std::move(common), {1, 1});
    m_onlyRaw->setPoints(std::move(onlyRaw), {1, 1});
    m_onlyQuantized->setPoints(std::move(onlyQuantized), {1, 1});
}

PlotData RasterPlot::visibleData() const
{
    const SampleSpikes::Layer* layer = spikes();
    if (layer == nullptr) {
        return {};
    }
    std::array<std::vector<std::uint64_t>, 2> steps;
    std::array<std::vector<std::uint64_t>, 2> neurons;
    for (std::size_t i = 0; i < layer->raw.size(); ++i) {
        const std::size_t step = i / layer->neurons;
        const std::size_t neuron = i % layer->neurons;
        const auto add = [&](std::size_t which, bool spike, double row) {
            if (spike && showsX(static_cast<double>(step)) && showsY(row)) {
                steps[which].push_back(step);
                neurons[which].push_back(neuron);
            }
        };
        add(0, layer->raw[i] != 0, rawRow(neuron));
        add(1, layer->quantized[i] != 0, quantizedRow(neuron));
    }
    PlotData numbers;
    numbers.add("step", std::move(steps[0]));
    numbers.add("neuron", std::move(neurons[0]));
    numbers.add("step_quantized", std::move(steps[1]));
    numbers.add("neuron_quantized", std::move(neurons[1]));
    return numbers;
}

void RasterPlot::showTheme()
{
    m_separator->setPen(QPen(theme().threshold, 1));
    m_chosen->setPen(QPen(theme().highlight, 1, Qt::DotLine));
    m_step->setPen(QPen(theme().highlight, 1));
    m_common->setPen(QPen(theme().text, 1));
    m_onlyRaw->setPen(QPen(theme().raw, 1.5));
    m_onlyQuantized->setPen(QPen(theme().quantized, 1.5));
    const auto counted = [](const QString& text, std::size_t count) {
        return text.arg(wholeText(static_cast<qlonglong>(count)));
    };
    setLegend({{counted(tr("both %1"), m_common->points().size() / 2), QPen(theme().text, 3), {m_common}},
               {counted(tr("◇ only raw %1"), m_onlyRaw->points().size()), QPen(theme().raw, 3), {m_onlyRaw}},
               {counted(tr("× only quantized %1"), m_onlyQuantized->points().size()),
                QPen(theme().quantized, 3),
                {m_onlyQuantized}}});
}

void RasterPlot::drawRows(QPainter& painter) const
{
    if (!snapshot()) {
        return;
    }
    const double half = static_cast<double>(m_neurons) / 2;
    drawRowLabel(painter, half + static_cast<double>(m_neurons) + m_gap, tr("raw"), theme().raw);
    drawRowLabel(painter, half, tr("quantized"), theme().quantized);
}

/// The neuron whose row has this y value; empty between the networks.
std::optional<std::size_t> RasterPlot::neuronAt(double y) const
{
    const auto count = static_cast<double>(m_neurons);
    const double row = y < count + m_gap / 2 ? y : y - count - m_gap;
    if (!(row >= 0 && row < count)) {
        return std::nullopt;
    }
    return m_neurons - 1 - static_cast<std::size_t>(row);
}

std::size_t RasterPlot::stepAt(double x) const
{
    const auto last = static_cast<double>(snapshot()->spikes->steps - 1);
    return static_cast<std::size_t>(std::lround(std::clamp(x, 0.0, last)));
}

QString RasterPlot::readoutAt(QPointF value) const
{
    const SampleSpikes::Layer* layer = spikes();
    const auto neuron = layer == nullptr ? std::nullopt : neuronAt(value.y());
    if (!neuron) {
        return {};
    }
    const std::size_t step = stepAt(value.x());
    const std::size_t place = step * layer->neurons + *neuron;
    const auto word = [](bool spike) { return spike ? tr("spike") : tr("no spike"); };
    return tr("neuron %1, step %2\nraw %3, quantized %4")
        .arg(*neuron)
        .arg(step)
        .arg(word(layer->raw[place] != 0), word(layer->quantized[place] != 0));
}

void RasterPlot::choose(QPointF value)
{
    if (!snapshot()->spikes) {
        return;
    }
    if (const auto neuron = neuronAt(value.y())) {
        emit neuronChosen(*neuron);
    }
    emit stepChosen(stepAt(value.x()));
}

} // namespace quantoscope
