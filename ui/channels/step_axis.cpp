// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/step_axis.h"

#include "ui/plots/plot_style.h"
#include "ui/plots/units.h"

namespace quantoscope {

StepAxis::StepAxis(QWidget* parent) : TracePlot("step_axis", {}, {tr("step"), {}}, parent)
{
    constexpr int labels = 23;
    setFixedHeight(labels + static_cast<int>(titleRoom));
    setFocusPolicy(Qt::NoFocus); // the rows handle the keys
    axes().hideYTicks();
}

void StepAxis::showSpan(const std::shared_ptr<const Exploration>& exploration, std::size_t steps)
{
    setLeastSteps(steps);
    setExploration(exploration);
}

QString StepAxis::readoutAt(QPointF value) const
{
    return stepText(*exploration(), stepAt(value.x()));
}

/// Only as high as the axis line.
QRectF StepAxis::screenArea() const
{
    QRectF area = TracePlot::screenArea();
    area.setTop(0);
    area.setBottom(2);
    return area;
}

} // namespace quantoscope
