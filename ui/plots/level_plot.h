// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <array>

namespace quantoscope {

/// The distribution of the levels: a rug of all levels, the histogram of the raw membrane, and the occupancy
/// of each level.
class LevelPlot : public Plot
{
    Q_OBJECT

public:
    explicit LevelPlot(QWidget* parent = nullptr);

    const RuleLayer& rug() const { return *m_rug; }
    const BarLayer& histogram() const { return *m_bars[1]; }
    /// Histograms of the samples below and above the usual span.
    const BarLayer& below() const { return *m_bars[0]; }
    const BarLayer& above() const { return *m_bars[2]; }
    const MarkerLayer& occupancy() const { return *m_occupancy; }
    const RuleLayer& highlight() const { return *m_highlight; }

    /// The distinct levels with their occupancy, and in further columns the bins of the histograms.
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
    std::array<Histogram, 3> m_bins; ///< Below, inside and above the usual span.
    std::array<BarLayer*, 3> m_bars;
    RuleLayer* m_grid;
    RuleLayer* m_rug;
    MarkerLayer* m_occupancy;
    RuleLayer* m_threshold;
    RuleLayer* m_highlight;
};

} // namespace quantoscope
