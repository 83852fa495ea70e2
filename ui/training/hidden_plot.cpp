// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/hidden_plot.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace quantoscope {
namespace {

constexpr std::size_t mostRows = 4;

/// The neurons of the first hidden layer whose spikes change the next layer most: those with the widest range
/// of weights to it. For a sample that was chosen, those that fire come first; at the pointer, the neurons
/// stay.
std::vector<std::size_t> strongestNeurons(const TrainingSnapshot& snapshot)
{
    const Weights<float>& weights = snapshot.awareWeights;
    const LayerTraces& traces = snapshot.quantizedTraces.front();
    std::vector<std::size_t> neurons(weights.neurons(0));
    std::iota(neurons.begin(), neurons.end(), std::size_t{0});
    const std::span<const float> next = weights.layer(1).weights;
    const auto range = [&](std::size_t neuron) {
        float least = next[neuron];
        float greatest = next[neuron];
        for (std::size_t at = neuron; at < next.size(); at += weights.neurons(0)) {
            least = std::min(least, next[at]);
            greatest = std::max(greatest, next[at]);
        }
        bool fires = false;
        for (std::size_t at = neuron; at < traces.spikes.size() && !fires; at += traces.neurons) {
            fires = traces.spikes[at] != 0;
        }
        const bool first = fires && !snapshot.task->isOfThePlane();
        return std::pair(!first, least - greatest);
    };
    std::ranges::stable_sort(neurons, {}, range);
    neurons.resize(std::min(mostRows, neurons.size()));
    std::ranges::sort(neurons);
    return neurons;
}

} // namespace

HiddenPlot::HiddenPlot(QWidget* parent)
    : TrainingPlot("hidden_membranes", tr("Hidden membranes"), {tr("step"), QString()}, false, parent),
      m_separators(add<RuleLayer>(Qt::Horizontal)), m_thresholds(add<RuleLayer>(Qt::Horizontal)),
      m_raw(add<LineLayer>(LineLayer::Shape::straight)),
      m_quantized(add<LineLayer>(LineLayer::Shape::stepped))
{
    axes().hideYTicks();
}

/// The y value of the lower edge of a row. Rows are one unit high, and the first one is at the top.
double HiddenPlot::rowBase(std::size_t row) const
{
    return static_cast<double>(m_neurons.size() - 1 - row);
}

std::vector<QPointF> HiddenPlot::rowsOf(const std::vector<float>& membranes) const
{
    const LayerTraces& traces = snapshot()->quantizedTraces.front();
    std::vector<QPointF> points;
    for (std::size_t row = 0; row < m_neurons.size(); ++row) {
        for (std::size_t t = 0; t < traces.steps(); ++t) {
            const double membrane = membranes[t * traces.neurons + m_neurons[row]];
            const double fraction = std::clamp((membrane - m_low) / (m_high - m_low), 0.02, 0.98);
            points.emplace_back(static_cast<double>(t), rowBase(row) + fraction);
        }
        points.emplace_back(0, std::numeric_limits<double>::quiet_NaN());
    }
    return points;
}

void HiddenPlot::showSnapshot()
{
    m_neurons = strongestNeurons(*snapshot());
    const LevelTable table(snapshot()->settings.scheme);
    const double threshold = snapshot()->settings.model.threshold;
    const double span = std::max(0.2, double{table.highest()} - table.lowest());
    m_low = table.lowest() - 0.2 * span;
    m_high = std::max<double>(table.highest(), threshold) + 0.35 * span;
    m_raw->setPoints(rowsOf(snapshot()->rawTraces.front().membrane));
    m_quantized->setPoints(rowsOf(snapshot()->quantizedTraces.front().membrane));
    std::vector<double> separators;
    std::vector<double> thresholds;
    for (std::size_t row = 0; row < m_neurons.size(); ++row) {
        separators.push_back(rowBase(row));
        thresholds.push_back(rowBase(row) + (threshold - m_low) / (m_high - m_low));
    }
    m_separators->setValues(std::move(separators));
    m_thresholds->setValues(std::move(thresholds));
    setNote(probeText(*snapshot()));
    setFullRange(
        0, static_cast<double>(std::max<std::size_t>(1, snapshot()->quantizedTraces.front().steps() - 1)), 0,
        static_cast<double>(m_neurons.size()));
}

PlotData HiddenPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    const LayerTraces& traces = snapshot()->quantizedTraces.front();
    std::vector<std::uint64_t> steps;
    for (std::size_t t = 0; t < traces.steps(); ++t) {
        if (showsX(static_cast<double>(t))) {
            steps.push_back(t);
        }
    }
    const auto membranesOf = [&](const std::vector<float>& all, std::size_t neuron) {
        std::vector<float> membranes;
        membranes.reserve(steps.size());
        for (const std::uint64_t t : steps) {
            membranes.push_back(all[t * traces.neurons + neuron]);
        }
        return membranes;
    };
    PlotData numbers;
    numbers.add("step", steps);
    for (std::size_t row = 0; row < m_neurons.size(); ++row) {
        if (showsY(rowBase(row), rowBase(row) + 1)) {
            const std::string ending = std::string("_").append(std::to_string(m_neurons[row] + 1));
            numbers.add("membrane" + ending,
                        membranesOf(snapshot()->rawTraces.front().membrane, m_neurons[row]));
            numbers.add("membrane_quantized" + ending, membranesOf(traces.membrane, m_neurons[row]));
        }
    }
    return numbers;
}

void HiddenPlot::showTheme()
{
    m_separators->setPen(QPen(theme().grid, 1));
    m_thresholds->setPen(QPen(theme().threshold, 1, Qt::DashLine));
    m_raw->setPen(QPen(theme().raw, 1));
    m_quantized->setPen(QPen(theme().quantized, 2));
    setLegend({{tr("raw"), QPen(theme().raw, 1), {m_raw}},
               {tr("quantized"), QPen(theme().quantized, 2), {m_quantized}},
               {tr("threshold"), QPen(theme().threshold, 1, Qt::DashLine), {m_thresholds}}});
}

void HiddenPlot::drawRows(QPainter& painter) const
{
    for (std::size_t row = 0; row < m_neurons.size(); ++row) {
        drawRowLabel(painter, rowBase(row) + 0.5, tr("no. %1").arg(m_neurons[row] + 1), theme().text);
    }
}

QString HiddenPlot::readoutAt(QPointF value) const
{
    if (!snapshot() || value.y() < 0 || value.y() >= static_cast<double>(m_neurons.size())) {
        return {};
    }
    const LayerTraces& traces = snapshot()->quantizedTraces.front();
    const auto row = m_neurons.size() - 1 - static_cast<std::size_t>(value.y());
    const auto last = static_cast<double>(traces.steps() - 1);
    const auto t = static_cast<std::size_t>(std::lround(std::clamp(value.x(), 0.0, last)));
    const std::size_t at = t * traces.neurons + m_neurons[row];
    return tr("neuron %1, step %2\nraw %3\nquantized %4")
        .arg(m_neurons[row] + 1)
        .arg(t)
        .arg(snapshot()->rawTraces.front().membrane[at], 0, 'g', 4)
        .arg(traces.membrane[at], 0, 'g', 4);
}

} // namespace quantoscope
