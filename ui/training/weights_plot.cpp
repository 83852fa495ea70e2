// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/weights_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// Levels that lie closer together than can be seen are left out.
constexpr std::size_t mostLevels = 64;

double largest(std::span<const float> weights)
{
    double reach = 0;
    for (const float weight : weights) {
        reach = std::max(reach, std::abs(double{weight}));
    }
    return reach;
}

/// All values that weights with one scale can take when they are stored.
std::vector<double> storedValues(std::span<const float> weights, int bits)
{
    const int most = (1 << (bits - 1)) - 1;
    const double scale = largest(weights) / most;
    std::vector<double> values;
    for (int code = -most; code <= most; ++code) {
        values.push_back(code * scale);
    }
    return values;
}

} // namespace

WeightsPlot::WeightsPlot(QWidget* parent)
    : TrainingPlot("weight_histograms", tr("Weights"), {tr("weight"), QString()}, false, parent),
      m_separators(add<RuleLayer>(Qt::Horizontal))
{
    for (RuleLayer*& levels : m_levels) {
        levels = add<RuleLayer>(Qt::Vertical);
    }
    m_floating = add<LineLayer>(LineLayer::Shape::stepped);
    m_aware = add<LineLayer>(LineLayer::Shape::stepped);
    axes().hideYTicks();
}

double WeightsPlot::centre(std::size_t bin) const
{
    return m_reach * (2 * (static_cast<double>(bin) + 0.5) / static_cast<double>(bins) - 1);
}

std::vector<std::uint64_t> WeightsPlot::histogramOf(std::span<const float> weights) const
{
    std::vector<std::uint64_t> counts(bins);
    for (const float weight : weights) {
        const double place = (double{weight} / m_reach + 1) / 2 * static_cast<double>(bins);
        const double bin = std::clamp(place, 0.0, static_cast<double>(bins - 1));
        ++counts[std::isfinite(bin) ? static_cast<std::size_t>(bin) : 0];
    }
    return counts;
}

/// Each row has the height of its largest bin.
std::vector<QPointF> WeightsPlot::outlines(std::vector<std::uint64_t> Layer::*of) const
{
    constexpr double height = 0.9;
    std::vector<QPointF> points;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        const std::uint64_t most =
            std::max(std::ranges::max(m_layers[layer].floating), std::ranges::max(m_layers[layer].aware));
        const std::vector<std::uint64_t>& counts = m_layers[layer].*of;
        const double half = m_reach / static_cast<double>(bins);
        for (std::size_t bin = 0; bin < bins; ++bin) {
            const double fraction = static_cast<double>(counts[bin]) / static_cast<double>(most);
            points.emplace_back(centre(bin) - half, rowBase(layer) + height * fraction);
        }
        points.emplace_back(m_reach, rowBase(layer));
        points.emplace_back(m_reach, std::numeric_limits<double>::quiet_NaN());
    }
    return points;
}

void WeightsPlot::showLevels()
{
    const TrainingSettings& settings = snapshot()->settings;
    const bool shown = settings.quantized != QuantizedParts::state &&
                       settings.weightScale == WeightScale::tensor &&
                       (std::size_t{1} << settings.weightBits) <= mostLevels;
    for (std::size_t layer = 0; layer < m_levels.size(); ++layer) {
        const bool exists = shown && layer < m_layers.size();
        m_levels[layer]->setValues(
            exists ? storedValues(snapshot()->awareWeights.layer(layer).weights, settings.weightBits)
                   : std::vector<double>{});
        if (exists) {
            m_levels[layer]->setSpan(rowBase(layer), rowBase(layer) + 1);
        }
    }
}

void WeightsPlot::showSnapshot()
{
    const Weights<float>& floating = snapshot()->floatWeights;
    const Weights<float>& aware = snapshot()->awareWeights;
    m_reach = 0;
    for (std::size_t layer = 0; layer < aware.layers(); ++layer) {
        m_reach =
            std::max({m_reach, largest(floating.layer(layer).weights), largest(aware.layer(layer).weights)});
    }
    m_reach = m_reach > 0 && std::isfinite(m_reach) ? m_reach : 1;
    m_layers.clear();
    for (std::size_t layer = 0; layer < aware.layers(); ++layer) {
        m_layers.push_back({.floating = histogramOf(floating.layer(layer).weights),
                            .aware = histogramOf(aware.layer(layer).weights)});
    }
    m_floating->setPoints(outlines(&Layer::floating));
    m_aware->setPoints(outlines(&Layer::aware));
    std::vector<double> separators;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        separators.push_back(rowBase(layer));
    }
    m_separators->setValues(std::move(separators));
    showLevels();
    constexpr double edge = 1.04;
    setFullRange(-edge * m_reach, edge * m_reach, 0, static_cast<double>(m_layers.size()));
}

PlotData WeightsPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    std::vector<double> centres;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        centres.push_back(centre(bin));
    }
    PlotData numbers;
    numbers.add("weight", std::move(centres));
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        std::string ending = "_"; // with operator+, GCC 12 warns of an overflow that cannot happen
        ending += std::to_string(layer + 1);
        numbers.add("float" + ending, m_layers[layer].floating);
        numbers.add("qat" + ending, m_layers[layer].aware);
    }
    return numbers;
}

void WeightsPlot::showTheme()
{
    const QPen levels(theme().level, 1, Qt::DotLine);
    m_separators->setPen(QPen(theme().grid, 1));
    QList<quantoscope::Layer*> all;
    for (RuleLayer* layer : m_levels) {
        layer->setPen(levels);
        all << layer;
    }
    m_floating->setPen(learnerPen(0, theme()));
    m_aware->setPen(learnerPen(2, theme()));
    setLegend({{learnerTitle(0), learnerPen(0, theme()), {m_floating}},
               {learnerTitle(2), learnerPen(2, theme()), {m_aware}},
               {tr("stored values"), levels, all}});
}

void WeightsPlot::drawRows(QPainter& painter) const
{
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        drawRowLabel(painter, rowBase(layer) + 0.5, layerTitle(layer, m_layers.size()), theme().text);
    }
}

QString WeightsPlot::readoutAt(QPointF value) const
{
    const double row = std::floor(value.y());
    const double place = (value.x() / m_reach + 1) / 2 * static_cast<double>(bins);
    if (!snapshot() || !(row >= 0 && row < static_cast<double>(m_layers.size())) ||
        !(place >= 0 && place < static_cast<double>(bins))) {
        return {};
    }
    const std::size_t layer = m_layers.size() - 1 - static_cast<std::size_t>(row);
    const auto bin = static_cast<std::size_t>(place);
    return tr("%1\naround %2\nfloat %3, QAT %4 weights")
        .arg(layerTitle(layer, m_layers.size()))
        .arg(centre(bin), 0, 'g', 3)
        .arg(m_layers[layer].floating[bin])
        .arg(m_layers[layer].aware[bin]);
}

} // namespace quantoscope
