// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/error_plot.h"

#include "ui/plots/ticks.h"
#include "ui/plots/units.h"

#include <algorithm>

namespace quantoscope {

ErrorPlot::ErrorPlot(QWidget* parent)
    : TracePlot("error", tr("Error"), {{}, tr("error")}, parent), m_zero(add<RuleLayer>(Qt::Horizontal)),
      m_columns(add<ColumnLayer>()), m_error(add<LineLayer>(LineLayer::Shape::stepped))
{
    m_zero->setValues({0});
}

void ErrorPlot::showExploration()
{
    const SeenSpan errors = seenErrors(*exploration());
    const double usual = niceCeiling(errors.usual.high);
    const double whole = niceCeiling(errors.whole.high);
    showTrace({{-usual, usual}, {-whole, whole}});
}

void ErrorPlot::showSteps(Steps steps, const std::vector<OverlayColumn>& columns)
{
    showColumns(*m_columns, columns, [](const OverlayColumn& c) {
        return ColumnLayer::Extremes{c.errorMin, c.errorMax};
    });
    std::vector<QPointF> points;
    for (std::size_t step = steps.first; columns.empty() && step < steps.last; ++step) {
        points.emplace_back(static_cast<double>(step),
                            exploration()->quantizedAt(step) - exploration()->raw->samples()[step]);
    }
    holdLast(points);
    setShownEnds(columns, {{&OverlayColumn::errorMin, &OverlayColumn::errorMax}}, {&points});
    m_error->setPoints(std::move(points));
    setNote(estimated() ? tr("quantized − raw, from some of the steps") : tr("quantized − raw"));
}

void ErrorPlot::showTheme()
{
    TracePlot::showTheme();
    m_zero->setPen(QPen(theme().threshold, 1));
    m_columns->setPen(QPen(theme().quantized, 1));
    m_error->setPen(QPen(theme().quantized, 1));
}

QString ErrorPlot::readoutAt(QPointF value) const
{
    const std::size_t step = stepAt(value.x());
    return tr("%1\nerror %2")
        .arg(stepText(*exploration(), step))
        .arg(exploration()->quantizedAt(step) - exploration()->raw->samples()[step], 0, 'g', 4);
}

} // namespace quantoscope
