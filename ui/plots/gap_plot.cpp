// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/gap_plot.h"

#include "ui/plots/ticks.h"
#include "ui/plots/units.h"

#include <algorithm>

namespace quantoscope {

GapPlot::GapPlot(QWidget* parent)
    : Plot("gaps", tr("Step to the next level"), {tr("level"), tr("step size")}, true, parent),
      m_threshold(add<RuleLayer>(Qt::Vertical)), m_line(add<LineLayer>(LineLayer::Shape::straight)),
      m_gaps(add<MarkerLayer>(2, false)), m_highlightRule(add<RuleLayer>(Qt::Vertical)),
      m_highlight(add<MarkerLayer>(5, false))
{
    setLevelLines(Qt::Vertical);
}

void GapPlot::showExploration()
{
    axes().setTitles({withUnit(tr("level"), *exploration()), withUnit(tr("step size"), *exploration())});
    const auto levels = exploration()->table.distinct();
    std::vector<QPointF> gaps;
    for (std::size_t rank = 0; rank + 1 < levels.size(); ++rank) {
        gaps.emplace_back(levels[rank], static_cast<double>(levels[rank + 1]) - levels[rank]);
    }
    double smallest = 1;
    double largest = 1;
    if (!gaps.empty()) {
        const auto [low, high] =
            std::minmax_element(gaps.begin(), gaps.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
        smallest = low->y();
        largest = high->y();
    }
    setNote(gaps.empty() ? tr("one level, no steps") : QString());
    m_line->setPoints(gaps);
    m_gaps->setPoints(std::move(gaps));
    m_threshold->setValues({exploration()->threshold});
    const ValueSpan y{niceFloor(0.8 * smallest), niceCeiling(1.25 * largest)};
    setFullRange(seenLevels(*exploration()), {y, y});
}

PlotData GapPlot::visibleData() const
{
    if (!exploration()) {
        return {};
    }
    const LevelTable& table = exploration()->table;
    std::vector<std::uint64_t> indices;
    std::vector<float> levels;
    std::vector<double> gaps;
    for (std::size_t rank = 0; rank < m_gaps->points().size(); ++rank) {
        const QPointF gap = m_gaps->points()[rank];
        if (showsX(gap.x()) && showsY(gap.y())) {
            indices.push_back(static_cast<std::uint64_t>(table.firstIndex()[rank]));
            levels.push_back(table.distinct()[rank]);
            gaps.push_back(gap.y());
        }
    }
    PlotData numbers;
    numbers.add("index", std::move(indices));
    numbers.add(withUnit("level", *exploration()).toStdString(), std::move(levels));
    numbers.add(withUnit("gap", *exploration()).toStdString(), std::move(gaps));
    return numbers;
}

void GapPlot::showTheme()
{
    QColor faint = theme().level;
    faint.setAlpha(120);
    m_line->setPen(QPen(faint, 1));
    m_gaps->setPen(QPen(theme().level, 1));
    m_threshold->setPen(QPen(theme().threshold, 1, Qt::DashLine));
    m_highlight->setPen(QPen(theme().highlight, 1));
    m_highlightRule->setPen(QPen(theme().highlight, 1));
}

void GapPlot::showHighlight()
{
    const auto level = highlightedLevel();
    if (!level) {
        m_highlight->setPoints({});
        m_highlightRule->setValues({});
        return;
    }
    const LevelRow row = exploration()->table.row(static_cast<std::size_t>(*level));
    m_highlightRule->setValues({row.value});
    m_highlight->setPoints(row.gap ? std::vector<QPointF>{{row.value, *row.gap}} : std::vector<QPointF>{});
}

QString GapPlot::readoutAt(QPointF value) const
{
    const int index = exploration()->quantizer.index(static_cast<float>(value.x()));
    const LevelRow row = exploration()->table.row(static_cast<std::size_t>(index));
    const QString gap = row.gap ? QString::number(*row.gap, 'g', 4) : tr("none, highest level");
    return tr("level %1 = %2\nstep size %3").arg(index).arg(row.value, 0, 'g', 5).arg(gap);
}

} // namespace quantoscope
