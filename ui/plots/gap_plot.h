// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

namespace quantoscope {

/// The step from each distinct level to the next greater one, on a logarithmic y axis.
class GapPlot : public Plot
{
    Q_OBJECT

public:
    explicit GapPlot(QWidget* parent = nullptr);

    const MarkerLayer& gaps() const { return *m_gaps; }
    const MarkerLayer& highlight() const { return *m_highlight; }

    /// One row per distinct level: its first index, its value, and the step to the next greater level.
    PlotData visibleData() const override;

protected:
    void showExploration() override;
    void showTheme() override;
    void showHighlight() override;
    QString readoutAt(QPointF value) const override;
    std::optional<float> levelAxisValue(QPointF value) const override
    {
        return static_cast<float>(value.x());
    }

private:
    RuleLayer* m_threshold;
    LineLayer* m_line;
    MarkerLayer* m_gaps;
    RuleLayer* m_highlightRule;
    MarkerLayer* m_highlight;
};

} // namespace quantoscope
