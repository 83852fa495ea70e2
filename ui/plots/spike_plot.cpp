// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/spike_plot.h"

#include "ui/plots/units.h"

namespace quantoscope {
SpikePlot::SpikePlot(QWidget* parent)
    : TracePlot("spikes", tr("Spikes"), {tr("step"), {}}, parent),
      m_divergence(add<RuleLayer>(Qt::Vertical)), // drawn below the spikes
      m_raw(add<RuleLayer>(Qt::Vertical)), m_quantized(add<RuleLayer>(Qt::Vertical))
{
    axes().hideYTicks();
    m_raw->setSpan(1.1, 1.9);
    m_quantized->setSpan(0.1, 0.9);
}

void SpikePlot::showExploration()
{
    const Metrics& metrics = exploration()->metrics;
    m_divergence->setValues(metrics.firstDivergence
                                ? std::vector<double>{static_cast<double>(*metrics.firstDivergence)}
                                : std::vector<double>{});
    setNote(metrics.firstDivergence
                ? tr("first difference: %1").arg(stepText(*exploration(), *metrics.firstDivergence))
            : exploration()->provisional ? tr("first difference not known yet")
                                         : tr("identical spike trains"));
    showTrace(0, 2);
}

void SpikePlot::showSteps(Steps steps, const std::vector<OverlayColumn>& columns)
{
    std::vector<double> raw;
    std::vector<double> quantized;
    const auto add = [&](double x, bool rawSpike, bool quantizedSpike) {
        if (rawSpike) {
            raw.push_back(x);
        }
        if (quantizedSpike) {
            quantized.push_back(x);
        }
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        add(columnStep(i), columns[i].rawSpike, columns[i].quantizedSpike);
    }
    for (std::size_t step = steps.first; columns.empty() && step < steps.last; ++step) {
        add(static_cast<double>(step), exploration()->rawSpikeAt(step),
            exploration()->quantizedSpikeAt(step));
    }
    m_raw->setValues(std::move(raw));
    m_quantized->setValues(std::move(quantized));
}

void SpikePlot::showTheme()
{
    TracePlot::showTheme();
    m_raw->setPen(QPen(theme().raw, 1));
    m_quantized->setPen(QPen(theme().quantized, 1));
    m_divergence->setPen(QPen(theme().highlight, 1, Qt::DashLine));
    const Metrics& metrics = exploration()->metrics;
    setLegend({{tr("raw %1").arg(metrics.rawSpikes), QPen(theme().raw, 2), {m_raw}},
               {tr("quantized %1").arg(metrics.quantizedSpikes), QPen(theme().quantized, 2), {m_quantized}}});
}

void SpikePlot::drawRows(QPainter& painter) const
{
    drawRowLabel(painter, 1.5, tr("raw"), theme().raw);
    drawRowLabel(painter, 0.5, tr("quantized"), theme().quantized);
}

QString SpikePlot::readoutAt(QPointF value) const
{
    const std::size_t step = stepAt(value.x());
    const auto word = [](bool spike) { return spike ? tr("spike") : tr("no spike"); };
    return tr("%1\nraw %2, quantized %3")
        .arg(stepText(*exploration(), step), word(exploration()->rawSpikeAt(step)),
             word(exploration()->quantizedSpikeAt(step)));
}

} // namespace quantoscope
