// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/scatter_plot.h"

#include "ui/widgets/decibels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

double rateOf(std::uint64_t spikes, std::uint64_t steps)
{
    return steps == 0 ? 0 : static_cast<double>(spikes) / static_cast<double>(steps);
}

bool isSilenced(const NeuronTotals& totals)
{
    return totals.rawSpikes > 0 && totals.quantizedSpikes == 0;
}

} // namespace

ScatterPlot::ScatterPlot(QWidget* parent)
    : NetworkPlot("neurons", tr("Neurons of the layer"), {tr("raw spikes per step"), tr("quantized")}, false,
                  parent),
      m_diagonal(add<LineLayer>(LineLayer::Shape::straight)), m_neurons(add<MarkerLayer>(3, false)),
      m_silenced(add<MarkLayer>(MarkLayer::Shape::cross)), m_chosen(add<MarkLayer>(MarkLayer::Shape::ring))
{
}

void ScatterPlot::setQuantity(Quantity quantity)
{
    m_quantity = quantity;
    if (snapshot()) {
        showSnapshot();
        showTheme();
        resetView();
    }
}

bool ScatterPlot::showsRates() const
{
    return m_quantity == Quantity::rate && snapshot()->metrics().fires;
}

QPointF ScatterPlot::placeOf(std::size_t neuron) const
{
    const LayerMetrics& metrics = snapshot()->metrics();
    const NeuronTotals& totals = metrics.neurons[neuron];
    if (showsRates()) {
        return {rateOf(totals.rawSpikes, metrics.steps), rateOf(totals.quantizedSpikes, metrics.steps)};
    }
    const double sqnr = sqnrOf(totals.signalPower, totals.errorPower);
    return {static_cast<double>(neuron),
            std::isfinite(sqnr) ? sqnr : std::numeric_limits<double>::quiet_NaN()};
}

void ScatterPlot::showSnapshot()
{
    const std::vector<NeuronTotals>& all = snapshot()->metrics().neurons;
    std::vector<QPointF> neurons;
    std::vector<QPointF> silenced;
    double greatest = 0.02;
    ValueSpan sqnr{0, 20};
    for (std::size_t neuron = 0; neuron < all.size(); ++neuron) {
        const QPointF place = placeOf(neuron);
        (isSilenced(all[neuron]) ? silenced : neurons).push_back(place);
        greatest = std::max({greatest, place.x(), place.y()});
        sqnr.add({std::fmin(sqnr.low, place.y()), std::fmax(sqnr.high, place.y())});
    }
    const std::size_t chosen = std::min(snapshot()->neuron, all.size() - 1);
    m_chosen->setPoints({placeOf(chosen)});
    m_neurons->setPoints(std::move(neurons));
    m_silenced->setPoints(std::move(silenced));
    constexpr double edge = 0.05;
    if (showsRates()) {
        m_diagonal->setPoints({{0, 0}, {1, 1}});
        axes().setTitles({tr("raw spikes per step"), tr("quantized")});
        setFullRange(-edge * greatest, (1 + edge) * greatest, -edge * greatest, (1 + edge) * greatest);
    } else {
        m_diagonal->setPoints({});
        axes().setTitles({tr("neuron"), tr("SQNR in dB")});
        const ValueSpan shown = sqnr.widened(edge);
        setFullRange(-0.5, static_cast<double>(all.size()) - 0.5, shown.low, shown.high);
    }
    setNote(tr("%1, neuron %2").arg(QString::fromStdString(snapshot()->metrics().node)).arg(chosen));
}

PlotData ScatterPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    const LayerMetrics& metrics = snapshot()->metrics();
    std::vector<std::uint64_t> neurons;
    std::vector<double> raw;
    std::vector<double> quantized;
    std::vector<double> sqnr;
    for (std::size_t neuron = 0; neuron < metrics.neurons.size(); ++neuron) {
        const QPointF place = placeOf(neuron);
        const NeuronTotals& totals = metrics.neurons[neuron];
        if (showsX(place.x()) && (std::isnan(place.y()) || showsY(place.y()))) {
            neurons.push_back(neuron);
            raw.push_back(rateOf(totals.rawSpikes, metrics.steps));
            quantized.push_back(rateOf(totals.quantizedSpikes, metrics.steps));
            sqnr.push_back(sqnrOf(totals.signalPower, totals.errorPower));
        }
    }
    PlotData numbers;
    numbers.add("neuron", std::move(neurons));
    numbers.add("spikes_per_step", std::move(raw));
    numbers.add("spikes_per_step_quantized", std::move(quantized));
    numbers.add("sqnr (dB)", std::move(sqnr));
    return numbers;
}

void ScatterPlot::showTheme()
{
    m_diagonal->setPen(QPen(theme().threshold, 1, Qt::DashLine));
    m_neurons->setPen(QPen(theme().raw, 1));
    m_silenced->setPen(QPen(theme().quantized, 1.5));
    m_chosen->setPen(QPen(theme().highlight, 1.5));
    QList<LegendEntry> legend{
        {tr("neurons"), QPen(theme().raw, 4), {m_neurons}},
        {tr("× silenced %1").arg(m_silenced->points().size()), QPen(theme().quantized, 2), {m_silenced}}};
    if (!snapshot() || showsRates()) {
        legend << LegendEntry{tr("equal rates"), QPen(theme().threshold, 1, Qt::DashLine), {m_diagonal}};
    }
    setLegend(legend);
}

/// The neuron whose mark is nearest to the value, at most 12 pixels away.
std::optional<std::size_t> ScatterPlot::nearest(QPointF value) const
{
    constexpr double reach = 12;
    const QPointF pixel = frame().toPixel(value);
    std::optional<std::size_t> nearest;
    double least = reach;
    for (std::size_t neuron = 0; neuron < snapshot()->metrics().neurons.size(); ++neuron) {
        const QPointF apart = frame().toPixel(placeOf(neuron)) - pixel;
        const double distance = std::hypot(apart.x(), apart.y());
        if (distance < least) {
            least = distance;
            nearest = neuron;
        }
    }
    return nearest;
}

QString ScatterPlot::readoutAt(QPointF value) const
{
    const auto neuron = snapshot() ? nearest(value) : std::nullopt;
    if (!neuron) {
        return {};
    }
    const NeuronTotals& totals = snapshot()->metrics().neurons[*neuron];
    const QString sqnr = decibels(sqnrOf(totals.signalPower, totals.errorPower));
    return snapshot()->metrics().fires ? tr("neuron %1\n%2 → %3 spikes\nSQNR %4")
                                             .arg(*neuron)
                                             .arg(totals.rawSpikes)
                                             .arg(totals.quantizedSpikes)
                                             .arg(sqnr)
                                       : tr("neuron %1\nSQNR %2").arg(*neuron).arg(sqnr);
}

void ScatterPlot::choose(QPointF value)
{
    if (const auto neuron = nearest(value)) {
        emit neuronChosen(*neuron);
    }
}

} // namespace quantoscope
