// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/overlay_plot.h"

#include "ui/plots/units.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

std::vector<QPointF> finite(std::vector<QPointF> points)
{
    std::erase_if(points, [](QPointF point) { return !std::isfinite(point.y()); });
    return points;
}

} // namespace

OverlayPlot::OverlayPlot(QWidget* parent)
    : TracePlot("overlay", tr("Membrane"), {{}, tr("membrane")}, parent),
      m_levels(add<RuleLayer>(Qt::Horizontal)), m_rawColumns(add<ColumnLayer>()),
      m_quantizedColumns(add<ColumnLayer>()), m_raw(add<LineLayer>(LineLayer::Shape::straight)),
      m_quantized(add<LineLayer>(LineLayer::Shape::stepped)), m_dots(add<MarkerLayer>(2, false)),
      m_threshold(add<RuleLayer>(Qt::Horizontal)), m_highlight(add<RuleLayer>(Qt::Horizontal))
{
    setLevelLines(Qt::Horizontal);
}

void OverlayPlot::showExploration()
{
    m_threshold->setValues({exploration()->threshold});
    showTrace(seenMembranes(*exploration()).widened(yMargin));
}

void OverlayPlot::showSteps(Steps steps, const std::vector<OverlayColumn>& columns)
{
    using Band = ColumnLayer::Extremes;
    showColumns(*m_rawColumns, columns, [](const OverlayColumn& c) { return Band{c.rawMin, c.rawMax}; });
    showColumns(*m_quantizedColumns, columns, [](const OverlayColumn& c) {
        return Band{c.quantizedMin, c.quantizedMax};
    });
    std::vector<QPointF> rawPoints;
    std::vector<QPointF> quantizedPoints;
    for (std::size_t step = steps.first; columns.empty() && step < steps.last; ++step) {
        rawPoints.emplace_back(static_cast<double>(step), exploration()->raw->samples()[step]);
        quantizedPoints.emplace_back(static_cast<double>(step), exploration()->quantizedAt(step));
    }
    holdLast(quantizedPoints);
    setShownEnds(columns,
                 {{&OverlayColumn::rawMin, &OverlayColumn::rawMax},
                  {&OverlayColumn::quantizedMin, &OverlayColumn::quantizedMax}},
                 {&rawPoints, &quantizedPoints});
    constexpr std::size_t mostDots = 60;
    m_dots->setPoints(rawPoints.size() < mostDots ? finite(rawPoints) : std::vector<QPointF>{});
    m_raw->setPoints(std::move(rawPoints));
    m_quantized->setPoints(std::move(quantizedPoints));
    showLevelGrid();
}

void OverlayPlot::showLevelGrid()
{
    constexpr std::ptrdiff_t mostLines = 40;
    const auto levels = exploration()->table.distinct();
    const auto first = std::lower_bound(levels.begin(), levels.end(), frame().yMin);
    const auto last = std::upper_bound(first, levels.end(), frame().yMax);
    m_levels->setValues(last - first <= mostLines ? std::vector<double>(first, last) : std::vector<double>{});
}

void OverlayPlot::showTheme()
{
    TracePlot::showTheme();
    QColor faint = theme().level;
    faint.setAlpha(55);
    m_levels->setPen(QPen(faint, 1));
    m_dots->setPen(QPen(theme().raw, 1));
    m_rawColumns->setPen(QPen(theme().raw, 1));
    QColor over = theme().quantized;
    over.setAlpha(150);
    m_quantizedColumns->setPen(QPen(over, 1));
    m_raw->setPen(QPen(theme().raw, 1));
    m_quantized->setPen(QPen(theme().quantized, 2));
    m_threshold->setPen(QPen(theme().threshold, 1, Qt::DashLine));
    m_highlight->setPen(QPen(theme().highlight, 2));
    setLegend({{tr("raw"), QPen(theme().raw, 1), {m_raw, m_rawColumns}},
               {tr("quantized"), QPen(theme().quantized, 2.5), {m_quantized, m_quantizedColumns, m_dots}},
               {tr("threshold"), QPen(theme().threshold, 1, Qt::DashLine), {m_threshold}}});
    setNote(exploration()->quantized ? tr("closed loop") : tr("open loop"));
}

void OverlayPlot::showHighlight()
{
    const auto level = highlightedLevel();
    m_highlight->setValues(level ? std::vector<double>{exploration()->table[static_cast<std::size_t>(*level)]}
                                 : std::vector<double>{});
}

QString OverlayPlot::readoutAt(QPointF value) const
{
    const std::size_t step = stepAt(value.x());
    const float quantized = exploration()->quantizedAt(step);
    return tr("%1\nraw %2\nquantized %3 (level %4)")
        .arg(stepText(*exploration(), step))
        .arg(exploration()->raw->samples()[step], 0, 'g', 5)
        .arg(quantized, 0, 'g', 5)
        .arg(exploration()->quantizer.index(quantized));
}

} // namespace quantoscope
