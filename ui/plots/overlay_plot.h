// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/trace_plot.h"

namespace quantoscope {

/// The raw membrane, the quantized membrane on top of it, a recorded one if there is one, and the threshold.
class OverlayPlot : public TracePlot
{
    Q_OBJECT

public:
    /// The margin above and below the membranes, as a fraction of their range.
    static constexpr double yMargin = 0.06;

    explicit OverlayPlot(QWidget* parent = nullptr);

    const LineLayer& raw() const { return *m_raw; }
    const LineLayer& quantized() const { return *m_quantized; }
    const ColumnLayer& rawColumns() const { return *m_rawColumns; }
    const ColumnLayer& quantizedColumns() const { return *m_quantizedColumns; }
    const LineLayer& recorded() const { return *m_recorded; }
    const RuleLayer& difference() const { return *m_difference; }
    const MarkerLayer& dots() const { return *m_dots; }
    const RuleLayer& highlight() const { return *m_highlight; }

protected:
    void showExploration() override;
    void showTheme() override;
    void showHighlight() override;
    void showSteps(Steps steps, const std::vector<OverlayColumn>& columns) override;
    QString readoutAt(QPointF value) const override;
    std::optional<float> levelAxisValue(QPointF value) const override
    {
        return static_cast<float>(value.y());
    }

private:
    void showLevelGrid();
    void showRecorded(Steps steps, std::size_t columns);
    SeenSpan seenSpan() const;

    RuleLayer* m_levels;
    ColumnLayer* m_rawColumns;
    ColumnLayer* m_quantizedColumns;
    LineLayer* m_raw;
    LineLayer* m_quantized;
    LineLayer* m_recorded;   ///< Of many steps per pixel, the minimum of each column and then the maximum.
    RuleLayer* m_difference; ///< The first difference of raw neuron and recorded trace.
    MarkerLayer* m_dots;
    RuleLayer* m_threshold;
    RuleLayer* m_highlight;
};

} // namespace quantoscope
