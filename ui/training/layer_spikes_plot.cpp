// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/layer_spikes_plot.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {

LayerSpikesPlot::LayerSpikesPlot(QWidget* parent)
    : TrainingPlot("layer_spikes", tr("Spikes"), {tr("step"), {}}, false, parent),
      m_separators(add<RuleLayer>(Qt::Horizontal)), m_common(add<MarkLayer>(MarkLayer::Shape::block)),
      m_onlyRaw(add<MarkLayer>(MarkLayer::Shape::diamond)),
      m_onlyQuantized(add<MarkLayer>(MarkLayer::Shape::cross))
{
    axes().hideYTicks();
}

/// From the bottom: the output, then the hidden layers.
void LayerSpikesPlot::arrangeLayers()
{
    std::size_t largest = 1;
    for (const LayerTraces& layer : snapshot()->rawTraces) {
        largest = std::max(largest, layer.neurons);
    }
    m_gap = std::max(1.0, 0.05 * static_cast<double>(largest));
    m_tops.assign(snapshot()->rawTraces.size(), 0);
    double y = 0;
    for (std::size_t layer = m_tops.size(); layer-- > 0;) {
        y += static_cast<double>(snapshot()->rawTraces[layer].neurons);
        m_tops[layer] = y;
        y += m_gap;
    }
}

double LayerSpikesPlot::place(const Row& row) const
{
    return m_tops[row.layer] - static_cast<double>(row.neuron) - 0.5;
}

std::optional<LayerSpikesPlot::Row> LayerSpikesPlot::rowAt(double y) const
{
    for (std::size_t layer = 0; layer < m_tops.size(); ++layer) {
        const double neuron = std::floor(m_tops[layer] - y);
        if (neuron >= 0 && neuron < static_cast<double>(snapshot()->rawTraces[layer].neurons)) {
            return Row{layer, static_cast<std::size_t>(neuron)};
        }
    }
    return std::nullopt;
}

/// Calls take(row, step, raw, quantized) for every place where at least one run has a spike.
template<typename Take>
void LayerSpikesPlot::forEachSpike(Take take) const
{
    for (std::size_t layer = 0; layer < m_tops.size(); ++layer) {
        const LayerTraces& raw = snapshot()->rawTraces[layer];
        const LayerTraces& quantized = snapshot()->quantizedTraces[layer];
        for (std::size_t i = 0; i < raw.spikes.size(); ++i) {
            if (raw.spikes[i] != 0 || quantized.spikes[i] != 0) {
                take(Row{layer, i % raw.neurons}, i / raw.neurons, raw.spikes[i] != 0,
                     quantized.spikes[i] != 0);
            }
        }
    }
}

void LayerSpikesPlot::showSnapshot()
{
    arrangeLayers();
    std::array<std::vector<QPointF>, 3> points;
    forEachSpike([&](const Row& row, std::size_t step, bool raw, bool quantized) {
        points[raw && quantized ? 0 : raw ? 1 : 2].emplace_back(static_cast<double>(step), place(row));
    });
    m_common->setPoints(std::move(points[0]), {1, 1});
    m_onlyRaw->setPoints(std::move(points[1]), {1, 1});
    m_onlyQuantized->setPoints(std::move(points[2]), {1, 1});
    std::vector<double> separators;
    for (std::size_t layer = 1; layer < m_tops.size(); ++layer) {
        separators.push_back(m_tops[layer] + m_gap / 2);
    }
    m_separators->setValues(std::move(separators));
    setNote(probeText(*snapshot()));
    setFullRange(-0.5, static_cast<double>(snapshot()->rawTraces.front().steps()) - 0.5, 0, m_tops.front());
}

PlotData LayerSpikesPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    std::array<std::vector<std::uint64_t>, 5> columns;
    forEachSpike([&](const Row& row, std::size_t step, bool raw, bool quantized) {
        if (showsX(static_cast<double>(step)) && showsY(place(row))) {
            const std::array<std::uint64_t, 5> values{row.layer + 1, row.neuron, step, raw ? 1U : 0U,
                                                      quantized ? 1U : 0U};
            for (std::size_t column = 0; column < values.size(); ++column) {
                columns[column].push_back(values[column]);
            }
        }
    });
    PlotData numbers;
    constexpr std::array names{"layer", "neuron", "step", "spike", "spike_quantized"};
    for (std::size_t column = 0; column < names.size(); ++column) {
        numbers.add(names[column], std::move(columns[column]));
    }
    return numbers;
}

void LayerSpikesPlot::showTheme()
{
    m_separators->setPen(QPen(theme().grid, 1));
    m_common->setPen(QPen(theme().text, 1));
    m_onlyRaw->setPen(QPen(theme().raw, 1.5));
    m_onlyQuantized->setPen(QPen(theme().quantized, 1.5));
    setLegend({{tr("both %1").arg(m_common->points().size()), QPen(theme().text, 3), {m_common}},
               {tr("◇ only raw %1").arg(m_onlyRaw->points().size()), QPen(theme().raw, 3), {m_onlyRaw}},
               {tr("× only quantized %1").arg(m_onlyQuantized->points().size()),
                QPen(theme().quantized, 3),
                {m_onlyQuantized}}});
}

void LayerSpikesPlot::drawRows(QPainter& painter) const
{
    for (std::size_t layer = 0; layer < m_tops.size(); ++layer) {
        const double half = static_cast<double>(snapshot()->rawTraces[layer].neurons) / 2;
        drawRowLabel(painter, m_tops[layer] - half, layerTitle(layer, m_tops.size()), theme().text);
    }
}

QString LayerSpikesPlot::readoutAt(QPointF value) const
{
    const auto row = snapshot() ? rowAt(value.y()) : std::nullopt;
    if (!row) {
        return {};
    }
    const LayerTraces& raw = snapshot()->rawTraces[row->layer];
    const auto step = static_cast<std::size_t>(
        std::lround(std::clamp(value.x(), 0.0, static_cast<double>(raw.steps() - 1))));
    const std::size_t at = step * raw.neurons + row->neuron;
    const auto word = [](bool spike) { return spike ? tr("spike") : tr("no spike"); };
    return tr("%1, neuron %2, step %3\nraw %4, quantized %5")
        .arg(layerTitle(row->layer, m_tops.size()))
        .arg(row->neuron)
        .arg(step)
        .arg(word(raw.spikes[at] != 0), word(snapshot()->quantizedTraces[row->layer].spikes[at] != 0));
}

} // namespace quantoscope
