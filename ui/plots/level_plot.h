// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

namespace quantoscope {

/// Where the levels lie: a rug of them under the histogram of the raw membrane, with each level's occupancy.
class LevelPlot : public Plot
{
    Q_OBJECT

public:
    explicit LevelPlot(QWidget* parent = nullptr);

    const RuleLayer& rug() const { return *m_rug; }
    const BarLayer& histogram() const { return *m_histogram; }
    const MarkerLayer& occupancy() const { return *m_occupancy; }
    const RuleLayer& highlight() const { return *m_highlight; }

    /// The bins of the histogram, and beside them the distinct levels with how many samples take each.
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
    BarLayer* m_histogram;
    RuleLayer* m_grid;
    RuleLayer* m_rug;
    MarkerLayer* m_occupancy;
    RuleLayer* m_threshold;
    RuleLayer* m_highlight;
};

} // namespace quantoscope
