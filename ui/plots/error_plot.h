// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/trace_plot.h"

namespace quantoscope {

/// The error (quantized − raw membrane) at each step.
class ErrorPlot : public TracePlot
{
    Q_OBJECT

public:
    explicit ErrorPlot(QWidget* parent = nullptr);

    const LineLayer& error() const { return *m_error; }
    const ColumnLayer& errorColumns() const { return *m_columns; }

protected:
    void showExploration() override;
    void showTheme() override;
    void showSteps(Steps steps, const std::vector<OverlayColumn>& columns) override;
    QString readoutAt(QPointF value) const override;

private:
    RuleLayer* m_zero;
    ColumnLayer* m_columns;
    LineLayer* m_error;
};

} // namespace quantoscope
