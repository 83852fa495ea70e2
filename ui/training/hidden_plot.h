// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_plots.h"

namespace quantoscope {

/// Membranes of the hidden neurons that matter most to the output, while the point under the pointer is
/// shown: raw and quantized, one neuron a row, the same scale in all rows.
class HiddenPlot : public TrainingPlot
{
    Q_OBJECT

public:
    explicit HiddenPlot(QWidget* parent = nullptr);

    /// The neurons shown, from the top down.
    const std::vector<std::size_t>& neurons() const { return m_neurons; }
    const LineLayer& raw() const { return *m_raw; }
    const LineLayer& quantized() const { return *m_quantized; }

    /// Step by step both membranes of each neuron shown, numbered as in the plot from 1 on.
    PlotData visibleData() const override;

protected:
    void showSnapshot() override;
    void showTheme() override;
    void drawRows(QPainter& painter) const override;
    QString readoutAt(QPointF value) const override;
    AxisTitles sheetTitles() const override { return {axes().titles().x, tr("hidden neuron")}; }

private:
    std::vector<QPointF> rowsOf(const std::vector<float>& membranes) const;
    double rowBase(std::size_t row) const;

    std::vector<std::size_t> m_neurons;
    double m_low = 0; // what a row spans
    double m_high = 1;
    RuleLayer* m_separators;
    RuleLayer* m_thresholds;
    LineLayer* m_raw;
    LineLayer* m_quantized;
};

} // namespace quantoscope
