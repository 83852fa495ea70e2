// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

namespace quantoscope {

/// What each input becomes: the quantizer's staircase over the identity, with its decision boundaries.
class StaircasePlot : public Plot
{
    Q_OBJECT

public:
    explicit StaircasePlot(QWidget* parent = nullptr);

    const LineLayer& staircase() const { return *m_staircase; }
    const RuleLayer& boundaries() const { return *m_boundaries; }
    const RuleLayer& highlight() const { return *m_highlight; }

    /// Step by step the inputs from its decision boundary to the next, and what they become.
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

/// The corners of the staircase between two inputs: each step starts at its decision boundary.
std::vector<QPointF> staircaseCorners(const Exploration& exploration, double from, double to);

} // namespace quantoscope
