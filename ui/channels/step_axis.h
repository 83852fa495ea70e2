// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/trace_plot.h"

namespace quantoscope {

/// A step axis without a plot, below rows of traces. It zooms and pans together with them.
class StepAxis : public TracePlot
{
    Q_OBJECT

public:
    explicit StepAxis(QWidget* parent = nullptr);

    /// `steps`: the number of steps of the longest row.
    void showSpan(const std::shared_ptr<const Exploration>& exploration, std::size_t steps);

protected:
    void showExploration() override { showTrace(0, 1); }
    void showTheme() override {}
    void showSteps(Steps /*steps*/, const std::vector<OverlayColumn>& /*columns*/) override {}
    void showRange() override {}
    QString readoutAt(QPointF value) const override;
    QRectF screenArea() const override;
};

} // namespace quantoscope
