// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_plots.h"

#include "ui/training/curve_plot.h"

namespace quantoscope {

QString learnerTitle(Learner learner)
{
    switch (learner) {
    case Learner::floating:
        return CurvePlot::tr("Float");
    case Learner::postQuantized:
        return CurvePlot::tr("PTQ");
    case Learner::quantizationAware:
        return CurvePlot::tr("QAT");
    }
    return {};
}

QPen learnerPen(Learner learner, const PlotTheme& theme)
{
    switch (learner) {
    case Learner::floating:
        return {theme.raw, 1.5};
    case Learner::postQuantized:
        return {theme.highlight, 1.5, Qt::DashLine};
    case Learner::quantizationAware:
        return {theme.quantized, 2.5};
    }
    return {};
}

} // namespace quantoscope
