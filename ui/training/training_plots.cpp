// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_plots.h"

#include "ui/training/curve_plot.h"

namespace quantoscope {

QString learnerTitle(Learner learner)
{
    switch (learner) {
    case Learner::floating:
        return CurvePlot::tr("Float");
    case Learner::ptqState:
        return CurvePlot::tr("PTQ");
    case Learner::qatState:
        return CurvePlot::tr("QAT");
    default:
        return QString::fromUtf8(nameOf(learner).data());
    }
}

QPen learnerPen(Learner learner, const PlotTheme& theme)
{
    switch (learner) {
    case Learner::floating:
        return {theme.raw, 1.5};
    case Learner::ptqState:
        return {theme.highlight, 1.5, Qt::DashLine};
    default:
        return {theme.quantized, 2.5};
    }
}

} // namespace quantoscope
