// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/level_plot.h"

#include "ui/plots/ticks.h"
#include "ui/plots/units.h"

#include <algorithm>

namespace quantoscope {
namespace {

double percent(std::uint64_t count, std::size_t samples)
{
    return 100.0 * static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(1, samples));
}

} // namespace

LevelPlot::LevelPlot(QWidget* parent)
    : Plot("levels", tr("Level distribution"), {tr("membrane"), tr("samples (%)")}, false, parent),
      m_histogram(new BarLayer(canvas(), frame())), m_grid(new RuleLayer(canvas(), frame(), Qt::Vertical)),
      m_rug(new RuleLayer(canvas(), frame(), Qt::Vertical)),
      m_occupancy(new MarkerLayer(canvas(), frame(), 2.5, true)),
      m_threshold(new RuleLayer(canvas(), frame(), Qt::Vertical)),
      m_highlight(new RuleLayer(canvas(), frame(), Qt::Vertical))
{
    m_rug->setTickLength(9);
    setLevelLines(Qt::Vertical);
}

void LevelPlot::showExploration()
{
    axes().setTitles({withUnit(tr("membrane"), *exploration()), tr("samples (%)")});
    const Exploration& shown = *exploration();
    const Histogram& histogram = shown.histogram;
    std::vector<double> heights;
    heights.reserve(histogram.counts.size());
    double highest = 0;
    for (const std::uint64_t count : histogram.counts) {
        heights.push_back(percent(count, shown.metrics.samples));
        highest = std::max(highest, heights.back());
    }
    m_histogram->setBars(histogram.first, histogram.width, std::move(heights));

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
    const std::size_t dead = shown.table.deadCount();
    const std::uint64_t beyond = histogram.below + histogram.above;
    QStringList notes{tr("%1 levels").arg(distinct.size())};
    if (dead > 0) {
        notes << tr("%1 dead").arg(dead);
    }
    if (beyond > 0) {
        notes << tr("%1 samples out of sight").arg(beyond);
    }
    setNote(notes.join(", "));
    const double right = histogram.first + histogram.width * static_cast<double>(histogram.counts.size());
    setFullRange(histogram.first, right, 0, highest > 0 ? std::min(niceCeiling(highest), 100.0) : 1);
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
    for (std::size_t bin = 0; bin < shown.histogram.counts.size(); ++bin) {
        const double left = shown.histogram.first + static_cast<double>(bin) * shown.histogram.width;
        if (showsX(left, left + shown.histogram.width)) {
            from.push_back(left);
            to.push_back(left + shown.histogram.width);
            samples.push_back(shown.histogram.counts[bin]);
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
    m_histogram->setPen(theme().raw);
    QColor faint = theme().level;
    faint.setAlpha(60);
    m_grid->setPen(QPen(faint, 1));
    m_rug->setPen(QPen(theme().level, 1));
    m_occupancy->setPen(QPen(theme().quantized, 1));
    m_threshold->setPen(QPen(theme().threshold, 1, Qt::DashLine));
    m_highlight->setPen(QPen(theme().highlight, 2));
    setLegend({{tr("raw"), QPen(theme().raw, 6)},
               {tr("at level"), QPen(theme().quantized, 2)},
               {tr("threshold"), QPen(theme().threshold, 1, Qt::DashLine)}});
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
    return tr("%1 → level %2 = %3\n%4 samples there")
        .arg(x, 0, 'g', 4)
        .arg(index)
        .arg(exploration()->table[at], 0, 'g', 5)
        .arg(exploration()->metrics.occupancy[at]);
}

} // namespace quantoscope
