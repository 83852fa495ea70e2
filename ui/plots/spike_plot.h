// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/trace_plot.h"

namespace quantoscope {

/// A raster of two rows: the spikes of the raw neuron above those of the quantized neuron, and their
/// first difference.
class SpikePlot : public TracePlot
{
    Q_OBJECT

public:
    explicit SpikePlot(QWidget* parent = nullptr);

    const RuleLayer& rawSpikes() const { return *m_raw; }
    const RuleLayer& quantizedSpikes() const { return *m_quantized; }

protected:
    void showExploration() override;
    void showTheme() override;
    void showSteps(Steps steps, const std::vector<OverlayColumn>& columns) override;
    void drawRows(QPainter& painter) const override;
    QString readoutAt(QPointF value) const override;

private:
    RuleLayer* m_divergence;
    RuleLayer* m_raw;
    RuleLayer* m_quantized;
};

} // namespace quantoscope
