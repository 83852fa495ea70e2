// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/trace_plot.h"

namespace quantoscope {

/// A raster of two rows: the spikes of the raw neuron above those of the quantized neuron, and their
/// first difference. A third row has those of a recorded trace.
class SpikePlot : public TracePlot
{
    Q_OBJECT

public:
    explicit SpikePlot(QWidget* parent = nullptr);

    const RuleLayer& rawSpikes() const { return *m_raw; }
    const RuleLayer& recordedSpikes() const { return *m_recorded; }
    const RuleLayer& difference() const { return *m_difference; }
    const RuleLayer& quantizedSpikes() const { return *m_quantized; }

protected:
    void showExploration() override;
    void showTheme() override;
    void showSteps(Steps steps, const std::vector<OverlayColumn>& columns) override;
    void drawRows(QPainter& painter) const override;
    QString readoutAt(QPointF value) const override;

private:
    bool hasRecorded() const { return reference() != nullptr && reference()->hasSpikes(); }
    /// The lower edge of the row of the raw spikes; the other rows are below it.
    double topRow() const { return hasRecorded() ? 2 : 1; }
    void showRecorded(Steps steps, std::size_t columns);

    RuleLayer* m_divergence;
    RuleLayer* m_difference; ///< Of raw neuron and recorded trace.
    RuleLayer* m_raw;
    RuleLayer* m_quantized;
    RuleLayer* m_recorded;
};

} // namespace quantoscope
