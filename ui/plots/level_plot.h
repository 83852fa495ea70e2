// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <array>

namespace quantoscope {

/// Where the levels lie: a rug of them under the histogram of the raw membrane, with each level's occupancy.
class LevelPlot : public Plot
{
    Q_OBJECT

public:
    explicit LevelPlot(QWidget* parent = nullptr);

    const RuleLayer& rug() const { return *m_rug; }
    const BarLayer& histogram() const { return *m_bars[1]; }
    /// Of the samples left out of the usual span at either end.
    const BarLayer& below() const { return *m_bars[0]; }
    const BarLayer& above() const { return *m_bars[2]; }
    const MarkerLayer& occupancy() const { return *m_occupancy; }
    const RuleLayer& highlight() const { return *m_highlight; }

    /// The bins of the histogram, and beside them the distinct levels with how many samples take each.
    PlotData visibleData() const override;

protected:
    void showExploration() override;
    void showTheme() override;
    void showHighlight() override;
    void showRange() override;
    QString readoutAt(QPointF value) const override;
    std::optional<float> levelAxisValue(QPointF value) const override
    {
        return static_cast<float>(value.x());
    }

private:
    std::array<Histogram, 3> m_bins; ///< Below the usual span, over it, and above it.
    std::array<BarLayer*, 3> m_bars;
    RuleLayer* m_grid;
    RuleLayer* m_rug;
    MarkerLayer* m_occupancy;
    RuleLayer* m_threshold;
    RuleLayer* m_highlight;
};

} // namespace quantoscope
