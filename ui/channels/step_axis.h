// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/trace_plot.h"

namespace quantoscope {

/// The axis of the steps by itself, for rows of traces above it. It zooms and moves as they do.
class StepAxis : public TracePlot
{
    Q_OBJECT

public:
    explicit StepAxis(QWidget* parent = nullptr);

    /// As many steps as the longest row has.
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
