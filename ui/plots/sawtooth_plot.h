// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

namespace quantoscope {

/// The quantization error as a function of the input: quantized − input.
class SawtoothPlot : public Plot
{
    Q_OBJECT

public:
    explicit SawtoothPlot(QWidget* parent = nullptr);

    const LineLayer& error() const { return *m_error; }

    /// The ends of each straight line. Each line falls from one decision boundary to the next.
    PlotData visibleData() const override;

protected:
    void showExploration() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;

private:
    RuleLayer* m_zero;
    LineLayer* m_error;
};

} // namespace quantoscope
