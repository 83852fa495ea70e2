// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/overlay_plot.h"

#include "ui/plots/units.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
      m_quantized(add<LineLayer>(LineLayer::Shape::stepped)),
      m_recorded(add<LineLayer>(LineLayer::Shape::straight)), m_difference(add<RuleLayer>(Qt::Vertical)),
      m_dots(add<MarkerLayer>(2, false)), m_threshold(add<RuleLayer>(Qt::Horizontal)),
      m_highlight(add<RuleLayer>(Qt::Horizontal))
{
    setLevelLines(Qt::Horizontal);
}

void OverlayPlot::showExploration()
{
    m_threshold->setValues({exploration()->threshold});
    const auto difference = referenceDifference();
    m_difference->setValues(difference ? std::vector<double>{static_cast<double>(*difference)}
                                       : std::vector<double>{});
    showTrace(seenSpan().widened(yMargin));
}

/// The range of all membranes. A recorded one in another unit must not flatten the others.
SeenSpan OverlayPlot::seenSpan() const
{
    SeenSpan span = seenMembranes(*exploration());
    if (reference() != nullptr && reference()->membrane().anyFinite()) {
        constexpr double most = 2; // times the range of the others
        const Extremes recorded = reference()->membrane();
        const double reach = most * span.usual.width();
        const double low = span.usual.low - reach;
        const double high = span.usual.high + reach;
        span.add({{std::clamp<double>(recorded.min, low, high), std::clamp<double>(recorded.max, low, high)},
                  {recorded.min, recorded.max}});
    }
    return span;
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
    showRecorded(steps, columns.size());
    setShownEnds(columns,
                 {{&OverlayColumn::rawMin, &OverlayColumn::rawMax},
                  {&OverlayColumn::quantizedMin, &OverlayColumn::quantizedMax}},
                 {&rawPoints, &quantizedPoints, &m_recorded->points()});
    constexpr std::size_t mostDots = 60;
    m_dots->setPoints(rawPoints.size() < mostDots ? finite(rawPoints) : std::vector<QPointF>{});
    m_raw->setPoints(std::move(rawPoints));
    m_quantized->setPoints(std::move(quantizedPoints));
    showLevelGrid();
}

void OverlayPlot::showRecorded(Steps steps, std::size_t columns)
{
    std::vector<QPointF> points;
    const ReferenceTrace* trace = reference();
    if (trace != nullptr && trace->hasMembrane()) {
        std::vector<QPointF> maxima;
        for (std::size_t i = 0; i < columns; ++i) {
            const auto [first, last] = columnSteps(steps, i, columns);
            const Extremes extremes = trace->membraneOver(first, last);
            points.emplace_back(columnStep(i), extremes.min);
            maxima.emplace_back(columnStep(i), extremes.max);
        }
        if (columns > 0) {
            points.emplace_back(columnStep(columns), std::numeric_limits<double>::quiet_NaN());
            points.insert(points.end(), maxima.begin(), maxima.end());
        }
        for (std::size_t step = steps.first; columns == 0 && step < steps.last; ++step) {
            points.emplace_back(static_cast<double>(step), trace->membraneAt(step));
        }
    }
    m_recorded->setPoints(std::move(points));
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
    const QPen recorded(theme().reference, 2, Qt::DotLine);
    const QPen difference(theme().reference, 1, Qt::DashDotLine);
    m_recorded->setPen(recorded);
    m_difference->setPen(difference);
    QList<LegendEntry> legend{
        {tr("raw"), QPen(theme().raw, 1), {m_raw, m_rawColumns}},
        {tr("quantized"), QPen(theme().quantized, 2.5), {m_quantized, m_quantizedColumns, m_dots}},
        {tr("threshold"), QPen(theme().threshold, 1, Qt::DashLine), {m_threshold}}};
    if (reference() != nullptr && reference()->hasMembrane()) {
        legend << LegendEntry{tr("reference trace"), recorded, {m_recorded}};
    }
    if (referenceDifference()) {
        legend << LegendEntry{tr("first difference"), difference, {m_difference}};
    }
    setLegend(legend);
    setNote(exploration()->setup.loop == Loop::closed ? tr("closed loop") : tr("open loop"));
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
    const QString text = tr("%1\nraw %2\nquantized %3 (level %4)")
                             .arg(stepText(*exploration(), step))
                             .arg(exploration()->raw->samples()[step], 0, 'g', 5)
                             .arg(quantized, 0, 'g', 5)
                             .arg(exploration()->quantizer.index(quantized));
    const ReferenceTrace* trace = reference();
    return trace != nullptr && trace->hasMembrane()
               ? tr("%1\nreference %2").arg(text).arg(trace->membraneAt(step), 0, 'g', 5)
               : text;
}

} // namespace quantoscope
