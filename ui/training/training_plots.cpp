// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_plots.h"

#include "ui/training/curve_plot.h"

namespace quantoscope {

QString learnerTitle(std::size_t place)
{
    const std::array<QString, tabLearnerCount> titles{CurvePlot::tr("Float"), CurvePlot::tr("PTQ"),
                                                      CurvePlot::tr("QAT")};
    return titles[place];
}

QPen learnerPen(std::size_t place, const PlotTheme& theme)
{
    const std::array<QPen, tabLearnerCount> pens{
        QPen(theme.raw, 1.5), QPen(theme.highlight, 1.5, Qt::DashLine), QPen(theme.quantized, 2.5)};
    return pens[place];
}

QString layerTitle(std::size_t layer, std::size_t layers)
{
    return layer + 1 == layers ? CurvePlot::tr("output") : CurvePlot::tr("hidden %1").arg(layer + 1);
}

QRectF areaWithoutAxes(const QRectF& area, const QSizeF& plot)
{
    constexpr double edge = 8;
    return {QPointF(edge, area.top()), QPointF(plot.width() - edge, plot.height() - edge)};
}

QString probeText(const TrainingSnapshot& snapshot)
{
    const Probe& probe = snapshot.probe;
    return snapshot.task->isOfThePlane()
               ? CurvePlot::tr("QAT at x %1, y %2").arg(probe.x, 0, 'f', 2).arg(probe.y, 0, 'f', 2)
               : CurvePlot::tr("QAT, test sample %1")
                     .arg(std::min(probe.sample, snapshot.task->test.size() - 1));
}

} // namespace quantoscope
