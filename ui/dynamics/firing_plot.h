// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dynamics/dynamics_plot.h"

namespace quantoscope {

class SpanLayer;

/// The f–I curve: spikes per step as a function of a constant current, for the raw and the quantized
/// neuron. It also shows the dead band, the currents at which only the raw neuron fires, and the plateaus
/// of the quantized neuron. The current of the stimulus is a line that can be dragged or moved with
/// Ctrl+Left and Ctrl+Right.
class FiringPlot : public DynamicsPlot
{
    Q_OBJECT

public:
    explicit FiringPlot(QWidget* parent = nullptr);

    const LineLayer& raw() const { return *m_raw; }
    const LineLayer& quantized() const { return *m_quantized; }
    const LineLayer& plateaus() const { return *m_plateaus; }
    const LineLayer& spread() const { return *m_spread; }
    const RuleLayer& cursor() const { return *m_cursor; }
    const SpanLayer& deadBand() const { return *m_deadBand; }
    const SpanLayer& silent() const { return *m_silent; }

    /// One row per current with both rates and, with stochastic rounding, the smallest and the largest rate
    /// of the seeds. Further columns: the ends and the rate of each plateau.
    PlotData visibleData() const override;

signals:
    void currentDragged(double current);

protected:
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool nearCursor(QPointF pixel) const;
    void dragTo(double current);
    void showSpans();

    SpanLayer* m_deadBand;
    SpanLayer* m_silent;
    LineLayer* m_plateaus;
    LineLayer* m_raw;
    LineLayer* m_quantized;
    LineLayer* m_spread;
    RuleLayer* m_cursor;
    MarkerLayer* m_here;
    bool m_dragging = false;
};

} // namespace quantoscope
