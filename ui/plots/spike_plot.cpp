// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/spike_plot.h"

#include "ui/plots/units.h"

#include <algorithm>

namespace quantoscope {
SpikePlot::SpikePlot(QWidget* parent)
    : TracePlot("spikes", tr("Spikes"), {tr("step"), {}}, parent),
      m_divergence(add<RuleLayer>(Qt::Vertical)), // drawn below the spikes
      m_difference(add<RuleLayer>(Qt::Vertical)), m_raw(add<RuleLayer>(Qt::Vertical)),
      m_quantized(add<RuleLayer>(Qt::Vertical)), m_recorded(add<RuleLayer>(Qt::Vertical))
{
    axes().hideYTicks();
    m_recorded->setSpan(0.1, 0.9);
}

void SpikePlot::showExploration()
{
    const Metrics& metrics = exploration()->metrics;
    m_divergence->setValues(metrics.firstDivergence
                                ? std::vector<double>{static_cast<double>(*metrics.firstDivergence)}
                                : std::vector<double>{});
    const auto difference = referenceDifference();
    m_difference->setValues(difference ? std::vector<double>{static_cast<double>(*difference)}
                                       : std::vector<double>{});
    m_raw->setSpan(topRow() + 0.1, topRow() + 0.9);
    m_quantized->setSpan(topRow() - 0.9, topRow() - 0.1);
    setNote(metrics.firstDivergence
                ? tr("first difference: %1").arg(stepText(*exploration(), *metrics.firstDivergence))
            : exploration()->provisional ? tr("first difference not known yet")
                                         : tr("identical spike trains"));
    showTrace(0, topRow() + 1);
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
    showRecorded(steps, columns.size());
}

/// One spike at most in each pixel column; columns == 0: each spike.
void SpikePlot::showRecorded(Steps steps, std::size_t columns)
{
    std::vector<double> recorded;
    if (hasRecorded()) {
        const auto& spikes = reference()->spikeSteps();
        for (std::size_t i = 0; i < columns; ++i) {
            const auto [first, last] = columnSteps(steps, i, columns);
            const auto next = std::ranges::lower_bound(spikes, first);
            if (next != spikes.end() && *next < last) {
                recorded.push_back(columnStep(i));
            }
        }
        if (columns == 0) {
            recorded.assign(std::ranges::lower_bound(spikes, steps.first),
                            std::ranges::lower_bound(spikes, steps.last));
        }
    }
    m_recorded->setValues(std::move(recorded));
}

void SpikePlot::showTheme()
{
    TracePlot::showTheme();
    m_raw->setPen(QPen(theme().raw, 1));
    m_quantized->setPen(QPen(theme().quantized, 1));
    m_divergence->setPen(QPen(theme().highlight, 1, Qt::DashLine));
    m_recorded->setPen(QPen(theme().reference, 1));
    m_difference->setPen(QPen(theme().reference, 1, Qt::DashDotLine));
    const Metrics& metrics = exploration()->metrics;
    QList<LegendEntry> legend{
        {tr("raw %1").arg(metrics.rawSpikes), QPen(theme().raw, 2), {m_raw}},
        {tr("quantized %1").arg(metrics.quantizedSpikes), QPen(theme().quantized, 2), {m_quantized}}};
    if (hasRecorded()) {
        legend << LegendEntry{tr("reference %1").arg(reference()->spikeSteps().size()),
                              QPen(theme().reference, 2),
                              {m_recorded}};
    }
    setLegend(legend);
}

void SpikePlot::drawRows(QPainter& painter) const
{
    drawRowLabel(painter, topRow() + 0.5, tr("raw"), theme().raw);
    drawRowLabel(painter, topRow() - 0.5, tr("quantized"), theme().quantized);
    if (hasRecorded()) {
        drawRowLabel(painter, 0.5, tr("reference"), theme().reference);
    }
}

QString SpikePlot::readoutAt(QPointF value) const
{
    const std::size_t step = stepAt(value.x());
    const auto word = [](bool spike) { return spike ? tr("spike") : tr("no spike"); };
    const QString text = tr("%1\nraw %2, quantized %3")
                             .arg(stepText(*exploration(), step), word(exploration()->rawSpikeAt(step)),
                                  word(exploration()->quantizedSpikeAt(step)));
    return hasRecorded() ? tr("%1\nreference %2").arg(text, word(reference()->spikeAt(step))) : text;
}

} // namespace quantoscope
