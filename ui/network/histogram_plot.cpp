// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/histogram_plot.h"

#include "core/levels/level_table.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// The median of the neurons' thresholds; empty for integrators.
std::optional<double> medianThreshold(const OpenedNetwork& opened, const std::string& node)
{
    std::vector<double> thresholds = std::get<NeuronNode>(opened.find(node)->content).threshold.values;
    if (thresholds.empty()) {
        return std::nullopt;
    }
    const auto middle = thresholds.begin() + static_cast<std::ptrdiff_t>(thresholds.size() / 2);
    std::ranges::nth_element(thresholds, middle);
    return *middle;
}

std::vector<double> levelsIn(const std::optional<Scheme>& scheme)
{
    if (!scheme) {
        return {};
    }
    const auto built = LevelTable::make(*scheme);
    const auto* table = std::get_if<LevelTable>(&built);
    return table == nullptr ? std::vector<double>()
                            : std::vector<double>(table->distinct().begin(), table->distinct().end());
}

} // namespace

HistogramPlot::HistogramPlot(QWidget* parent)
    : NetworkPlot("membranes", tr("Membranes of the layer"), {tr("membrane"), tr("fraction")}, true, parent),
      m_raw(add<BarLayer>()), m_quantized(add<LineLayer>(LineLayer::Shape::stepped)),
      m_levels(add<RuleLayer>(Qt::Vertical)), m_threshold(add<RuleLayer>(Qt::Vertical))
{
    constexpr double tickLength = 9;
    m_levels->setTickLength(tickLength);
}

void HistogramPlot::showSnapshot()
{
    constexpr double outside = 0.001; // of the membranes, at each end
    const LayerMetrics& metrics = snapshot()->metrics();
    const LayerHistograms& histograms = snapshot()->result->histograms[snapshot()->layer];
    std::vector<double> levels = levelsIn(metrics.state);
    const auto threshold = medianThreshold(*snapshot()->result->request.opened, metrics.node);
    ValueSpan usual{histograms.raw.quantile(outside), histograms.raw.quantile(1 - outside)};
    usual.add({histograms.quantized.quantile(outside), histograms.quantized.quantile(1 - outside)});
    if (!levels.empty()) {
        usual.add({levels.front(), levels.back()});
    }
    if (threshold) {
        usual.add(*threshold);
    }
    ValueSpan whole = usual;
    const NeuronTotals total = metrics.total();
    if (total.least <= total.greatest) {
        whole.add({total.least, total.greatest});
    }
    setDataEnds(Qt::Horizontal, whole);
    m_levels->setValues(std::move(levels));
    m_threshold->setValues(threshold ? std::vector{*threshold} : std::vector<double>{});
    setNote(QString::fromStdString(metrics.node));
    constexpr double edge = 0.03;
    const double all = std::max<double>(1, static_cast<double>(histograms.raw.total()));
    const double least = std::pow(10, std::floor(std::log10(0.5 / all)));
    const SeenSpan x = SeenSpan{usual, whole}.widened(edge);
    setFullRange(x, {{least, 1.5}, {least, 1.5}});
    showBars();
}

HistogramPlot::Bins HistogramPlot::visibleBins() const
{
    constexpr double mostBins = 160;
    const LayerHistograms& histograms = snapshot()->result->histograms[snapshot()->layer];
    Bins bins;
    bins.width = std::max(histograms.raw.width(), histograms.quantized.width());
    while ((frame().xMax - frame().xMin) / bins.width > mostBins) {
        bins.width *= 2; // bins of the histograms lie whole in bins of the plot
    }
    bins.first = std::floor(frame().xMin / bins.width) * bins.width;
    const auto count = static_cast<std::size_t>(std::ceil((frame().xMax - bins.first) / bins.width));
    const auto fractions = [&](const MembraneHistogram& histogram) {
        std::vector<double> heights(count);
        for (std::size_t bin = 0; bin < MembraneHistogram::bins; ++bin) {
            const double place = histogram.first() + static_cast<double>(bin) * histogram.width();
            const double target = std::floor((place - bins.first) / bins.width);
            if (histogram.counts()[bin] > 0 && target >= 0 && target < static_cast<double>(count)) {
                heights[static_cast<std::size_t>(target)] +=
                    static_cast<double>(histogram.counts()[bin]) / static_cast<double>(histogram.total());
            }
        }
        return heights;
    };
    bins.raw = fractions(histograms.raw);
    bins.quantized = fractions(histograms.quantized);
    return bins;
}

void HistogramPlot::showRange()
{
    if (snapshot()) {
        showBars();
    }
}

void HistogramPlot::showBars()
{
    m_bins = visibleBins();
    std::vector<QPointF> outline;
    const double floor = frame().yMin / 2; // an empty bin is below the plot
    double x = m_bins.first;
    outline.emplace_back(x, floor);
    for (const double height : m_bins.quantized) {
        outline.emplace_back(x, std::max(floor, height));
        x += m_bins.width;
    }
    outline.emplace_back(x, floor);
    m_raw->setBars(m_bins.first, m_bins.width, m_bins.raw);
    m_quantized->setPoints(std::move(outline));
}

PlotData HistogramPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    const Bins bins = visibleBins();
    std::vector<double> centres;
    for (std::size_t bin = 0; bin < bins.raw.size(); ++bin) {
        centres.push_back(bins.first + (static_cast<double>(bin) + 0.5) * bins.width);
    }
    PlotData numbers;
    numbers.add("membrane", std::move(centres));
    numbers.add("fraction", bins.raw);
    numbers.add("fraction_quantized", bins.quantized);
    numbers.add("level", m_levels->values());
    return numbers;
}

void HistogramPlot::showTheme()
{
    const QPen levels(theme().level, 1);
    const QPen threshold(theme().threshold, 1, Qt::DashLine);
    m_raw->setPen(QPen(theme().raw, 1));
    m_quantized->setPen(QPen(theme().quantized, 1.5));
    m_levels->setPen(levels);
    m_threshold->setPen(threshold);
    setLegend({{tr("raw"), QPen(theme().raw, 6), {m_raw}},
               {tr("quantized"), QPen(theme().quantized, 1.5), {m_quantized}},
               {tr("levels"), levels, {m_levels}},
               {tr("threshold"), threshold, {m_threshold}}});
}

QString HistogramPlot::readoutAt(QPointF value) const
{
    const double place = std::floor((value.x() - m_bins.first) / m_bins.width);
    if (!snapshot() || !(place >= 0 && place < static_cast<double>(m_bins.raw.size()))) {
        return {};
    }
    const auto bin = static_cast<std::size_t>(place);
    const double left = m_bins.first + place * m_bins.width;
    return tr("%1 to %2\nraw %3 %\nquantized %4 %")
        .arg(left, 0, 'g', 4)
        .arg(left + m_bins.width, 0, 'g', 4)
        .arg(100 * m_bins.raw[bin], 0, 'g', 3)
        .arg(100 * m_bins.quantized[bin], 0, 'g', 3);
}

} // namespace quantoscope
