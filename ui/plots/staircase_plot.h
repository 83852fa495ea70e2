// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

namespace quantoscope {

/// The output of the quantizer as a function of the input: the staircase over the identity, with the
/// decision boundaries.
class StaircasePlot : public Plot
{
    Q_OBJECT

public:
    explicit StaircasePlot(QWidget* parent = nullptr);

    const LineLayer& staircase() const { return *m_staircase; }
    const RuleLayer& boundaries() const { return *m_boundaries; }
    const RuleLayer& highlight() const { return *m_highlight; }

    /// One row per stair: the interval of inputs between two decision boundaries, and their output.
    PlotData visibleData() const override;

protected:
    void showExploration() override;
    void showTheme() override;
    void showHighlight() override;
    QString readoutAt(QPointF value) const override;
    std::optional<float> levelAxisValue(QPointF value) const override
    {
        return static_cast<float>(value.y());
    }

private:
    RuleLayer* m_boundaries;
    LineLayer* m_identity;
    RuleLayer* m_threshold;
    LineLayer* m_staircase;
    RuleLayer* m_highlight;
};

/// The points of the staircase, one at the start of each stair and one at the end: (from, first level), then
/// (boundary, level above it) for each decision boundary, then (to, last level). `from` and `to` may lie on
/// either side of the boundaries. O(levels).
std::vector<QPointF> staircaseCorners(const Exploration& exploration, double from, double to);

} // namespace quantoscope
