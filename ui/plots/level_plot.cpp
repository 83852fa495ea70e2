// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/level_plot.h"

#include "core/signals/signal_index.h"
#include "ui/plots/ticks.h"
#include "ui/plots/units.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

double percent(std::uint64_t count, std::size_t samples)
{
    return 100.0 * static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(1, samples));
}

/// The number of samples of the recording per sample of its index, which holds only some of them while the
/// Exploration is provisional.
double shareOf(const Exploration& exploration)
{
    return exploration.provisional
               ? static_cast<double>(exploration.steps()) /
                     static_cast<double>(std::max<std::size_t>(1, exploration.raw->index()->sampled()))
               : 1;
}

float asFloat(double x)
{
    constexpr double largest = std::numeric_limits<float>::max();
    return static_cast<float>(std::clamp(x, -largest, largest));
}

/// The histogram over the usual span, and coarse histograms below and above it if there are samples.
std::array<Histogram, 3> binsOf(const Exploration& exploration)
{
    constexpr std::size_t wide = 60;
    const SortedSamples& sorted = exploration.raw->index()->sorted;
    const auto [usual, whole] = seenLevels(exploration);
    const bool known = usual.low == exploration.histogram.first && usual.high == exploration.histogram.end();
    std::array<Histogram, 3> bins;
    const auto count = [&](double from, double to, std::size_t number) {
        Histogram counted = histogramOf(sorted, from, to, number);
        for (std::uint64_t& samples : counted.counts) {
            samples =
                static_cast<std::uint64_t>(std::llround(static_cast<double>(samples) * shareOf(exploration)));
        }
        return counted;
    };
    if (whole.low < usual.low) {
        bins[0] = count(whole.low, usual.low, wide);
    }
    bins[1] =
        known ? exploration.histogram : count(usual.low, usual.high, exploration.histogram.counts.size());
    if (whole.high > usual.high) {
        bins[2] = count(usual.high, whole.high, wide);
    }
    return bins;
}

} // namespace

LevelPlot::LevelPlot(QWidget* parent)
    : Plot("levels", tr("Level distribution"), {tr("membrane"), tr("samples (%)")}, false, parent),
      m_bars{add<BarLayer>(), add<BarLayer>(), add<BarLayer>()}, m_grid(add<RuleLayer>(Qt::Vertical)),
      m_rug(add<RuleLayer>(Qt::Vertical)), m_occupancy(add<MarkerLayer>(2.5, true)),
      m_threshold(add<RuleLayer>(Qt::Vertical)), m_highlight(add<RuleLayer>(Qt::Vertical))
{
    m_rug->setTickLength(9);
    setLevelLines(Qt::Vertical);
}

void LevelPlot::showExploration()
{
    axes().setTitles({withUnit(tr("membrane"), *exploration()), tr("samples (%)")});
    const Exploration& shown = *exploration();
    m_bins = binsOf(shown);
    double highest = 0;
    for (std::size_t part = 0; part < m_bins.size(); ++part) {
        std::vector<double> heights;
        heights.reserve(m_bins[part].counts.size());
        for (const std::uint64_t count : m_bins[part].counts) {
            heights.push_back(percent(count, shown.metrics.samples));
            highest = std::max(highest, heights.back());
        }
        m_bars[part]->setBars(m_bins[part].first, m_bins[part].width, std::move(heights));
    }

    constexpr std::size_t mostGridLines = 64;
    const auto distinct = shown.table.distinct();
    const std::vector<double> levels(distinct.begin(), distinct.end());
    m_grid->setValues(levels.size() <= mostGridLines ? levels : std::vector<double>{});
    std::vector<QPointF> occupancy;
    for (std::size_t rank = 0; rank < distinct.size(); ++rank) {
        const auto index = static_cast<std::size_t>(shown.table.firstIndex()[rank]);
        if (shown.metrics.occupancy[index] > 0) {
            occupancy.emplace_back(distinct[rank],
                                   percent(shown.metrics.occupancy[index], shown.metrics.samples));
            highest = std::max(highest, occupancy.back().y());
        }
    }
    m_occupancy->setPoints(std::move(occupancy));
    m_rug->setValues(levels);
    m_threshold->setValues({shown.threshold});
    const SignalIndex& index = *shown.raw->index();
    const auto samples = index.sorted.values();
    setDataEnds(Qt::Horizontal,
                samples.empty() ? std::nullopt : std::optional(ValueSpan{samples.front(), samples.back()}));
    const ValueSpan y{0, highest > 0 ? std::min(niceCeiling(highest), 100.0) : 1};
    setFullRange(seenLevels(shown), {y, y});
}

/// Updates the number of samples outside the visible range in the note.
void LevelPlot::showRange()
{
    const Exploration& shown = *exploration();
    const SignalIndex& index = *shown.raw->index();
    const std::size_t beyond =
        index.sorted.countBelow(asFloat(frame().xMin)) + index.sorted.countAbove(asFloat(frame().xMax)) +
        index.sorted.nonFinite().negativeInfinity + index.sorted.nonFinite().positiveInfinity;
    const std::size_t dead = shown.table.deadCount();
    QStringList notes{tr("%1 levels").arg(shown.table.distinct().size())};
    if (dead > 0) {
        notes << tr("%1 dead").arg(dead);
    }
    if (const auto samples = std::llround(static_cast<double>(beyond) * shareOf(shown)); samples > 0) {
        notes << (samples == 1 ? tr("1 sample not in view") : tr("%1 samples not in view").arg(samples));
    }
    setNote(notes.join(", "));
}

PlotData LevelPlot::visibleData() const
{
    if (!exploration()) {
        return {};
    }
    const Exploration& shown = *exploration();
    std::vector<double> from;
    std::vector<double> to;
    std::vector<std::uint64_t> samples;
    for (const Histogram& bins : m_bins) {
        for (std::size_t bin = 0; bin < bins.counts.size(); ++bin) {
            const double left = bins.first + static_cast<double>(bin) * bins.width;
            if (showsX(left, left + bins.width)) {
                from.push_back(left);
                to.push_back(left + bins.width);
                samples.push_back(bins.counts[bin]);
            }
        }
    }
    std::vector<std::uint64_t> indices;
    std::vector<float> levels;
    std::vector<std::uint64_t> occupancy;
    for (const int index : shown.table.firstIndex()) {
        const auto at = static_cast<std::size_t>(index);
        if (showsX(shown.table[at])) {
            indices.push_back(at);
            levels.push_back(shown.table[at]);
            occupancy.push_back(shown.metrics.occupancy[at]);
        }
    }
    const auto named = [&shown](const char* name) { return withUnit(name, shown).toStdString(); };
    PlotData numbers;
    numbers.add("index", std::move(indices));
    numbers.add(named("level"), std::move(levels));
    numbers.add("samples_at_level", std::move(occupancy));
    numbers.add(named("bin_from"), std::move(from));
    numbers.add(named("bin_to"), std::move(to));
    numbers.add("samples_in_bin", std::move(samples));
    return numbers;
}

void LevelPlot::showTheme()
{
    for (BarLayer* bars : m_bars) {
        bars->setPen(theme().raw);
    }
    QColor faint = theme().level;
    faint.setAlpha(60);
    m_grid->setPen(QPen(faint, 1));
    m_rug->setPen(QPen(theme().level, 1));
    m_occupancy->setPen(QPen(theme().quantized, 1));
    m_threshold->setPen(QPen(theme().threshold, 1, Qt::DashLine));
    m_highlight->setPen(QPen(theme().highlight, 2));
    setLegend({{tr("raw"), QPen(theme().raw, 6)},
               {tr("at level"), QPen(theme().quantized, 2), {m_occupancy}},
               {tr("threshold"), QPen(theme().threshold, 1, Qt::DashLine), {m_threshold}}});
}

void LevelPlot::showHighlight()
{
    const auto level = highlightedLevel();
    m_highlight->setValues(level ? std::vector<double>{exploration()->table[static_cast<std::size_t>(*level)]}
                                 : std::vector<double>{});
}

QString LevelPlot::readoutAt(QPointF value) const
{
    const auto x = static_cast<float>(value.x());
    const int index = exploration()->quantizer.index(x);
    const auto at = static_cast<std::size_t>(index);
    return tr("%1 → level %2 = %3\n%4 samples at this level")
        .arg(x, 0, 'g', 4)
        .arg(index)
        .arg(exploration()->table[at], 0, 'g', 5)
        .arg(exploration()->metrics.occupancy[at]);
}

} // namespace quantoscope
