// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dynamics/dynamics_plot.h"

namespace quantoscope {

/// The return map: the membrane at step t + 1 as a function of the membrane at step t, under the current of
/// the stimulus. It shows the staircase of the quantized neuron, the lines of the float neuron, the identity,
/// the stuck levels, the cycles, and the cobwebs of both traces from rest up to a given step.
class ReturnMapPlot : public DynamicsPlot
{
    Q_OBJECT

public:
    explicit ReturnMapPlot(QWidget* parent = nullptr);

    /// Draws the cobwebs up to this step, at most lastStep(). Step 0 shows only the resting point.
    void setStep(std::size_t step);
    std::size_t step() const { return m_step; }
    std::size_t lastStep() const; ///< Of the traces; 0 before the first snapshot.
    QString stepText() const;     ///< "step 12: 0.53", as shown in the corner of the plot.

    const LineLayer& staircase() const { return *m_staircase; }
    const LineLayer& line() const { return *m_line; }
    const LineLayer& cobweb() const { return *m_cobweb; }
    const MarkerLayer& stuck() const { return *m_stuck; }
    const MarkerLayer& cycle() const { return *m_cycle; }
    const MarkerLayer& now() const { return *m_now; }

    /// The corners of the staircase and of the lines of the float neuron, the stuck levels and the cycles in
    /// the visible x range, and the traces of the cobwebs up to step().
    PlotData visibleData() const override;

protected:
    void showSnapshot() override;
    void showTheme() override;
    void showHighlight() override;
    void drawRows(QPainter& painter) const override;
    QString readoutAt(QPointF value) const override;
    std::optional<float> levelAxisValue(QPointF value) const override
    {
        return static_cast<float>(value.x());
    }

private:
    void showCobwebs();
    std::vector<float> within(const std::vector<float>& membranes) const;
    void addReturns(PlotData& numbers, const std::string& ending, const std::vector<Return>& returns) const;

    RuleLayer* m_threshold;
    LineLayer* m_identity;
    LineLayer* m_line;
    LineLayer* m_rawCobweb;
    LineLayer* m_staircase;
    LineLayer* m_cobweb;
    MarkerLayer* m_stuck;
    MarkerLayer* m_rawCycle;
    MarkerLayer* m_cycle;
    MarkerLayer* m_now;
    RuleLayer* m_highlight;
    std::size_t m_step = 0;
};

} // namespace quantoscope
