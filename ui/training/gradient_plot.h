// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_plots.h"

namespace quantoscope {

/// Bars side by side on the lower edge. The greatest one has a third of the height of the plot.
class FlowLayer : public Layer
{
public:
    using Layer::Layer;
    void setFlow(const GradientFlow& flow);
    const GradientFlow& flow() const { return m_flow; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    GradientFlow m_flow;
};

/// The gradient of the state quantizer: its staircase, the true derivative (0, undefined at the jump at each
/// decision boundary), the derivative that the backward pass uses instead, and the mean gradient that
/// currently passes the quantizer, as a function of the membrane.
class GradientPlot : public TrainingPlot
{
    Q_OBJECT

public:
    explicit GradientPlot(QWidget* parent = nullptr);

    const LineLayer& staircase() const { return *m_staircase; }
    const LineLayer& taken() const { return *m_taken; }
    const RuleLayer& jumps() const { return *m_jumps; }
    const GradientFlow& flow() const { return m_flow->flow(); }

    /// Three groups of columns: the stairs of the staircase, the sections of the derivative used, and the
    /// bins of the gradient.
    PlotData visibleData() const override;

protected:
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;
    AxisTitles sheetTitles() const override { return {axes().titles().x, tr("quantized membrane, slope")}; }

private:
    bool quantizesState() const;
    double derivativeAt(double x) const;
    void addSteps(PlotData& numbers, const std::string& kind, const std::vector<QPointF>& corners) const;
    double passingAt(double x) const;

    double m_lowest = 0;
    double m_highest = 1;
    FlowLayer* m_flow;
    RuleLayer* m_jumps;
    LineLayer* m_true;
    LineLayer* m_staircase;
    LineLayer* m_taken;
};

} // namespace quantoscope
