// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_plots.h"

namespace quantoscope {

/// The raw and quantized membranes of up to 4 neurons of the first hidden layer with the greatest influence
/// on the next one, for the point under the pointer or the chosen sample as input. One row per neuron, with
/// the same scale in all rows.
class HiddenPlot : public TrainingPlot
{
    Q_OBJECT

public:
    explicit HiddenPlot(QWidget* parent = nullptr);

    /// The indices of the neurons shown, from top to bottom.
    const std::vector<std::size_t>& neurons() const { return m_neurons; }
    const LineLayer& raw() const { return *m_raw; }
    const LineLayer& quantized() const { return *m_quantized; }

    /// One row per time step: both membranes of each neuron shown. Neurons are numbered from 1, as in
    /// the plot.
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
    double m_low = 0; // the range of membranes of each row
    double m_high = 1;
    RuleLayer* m_separators;
    RuleLayer* m_thresholds;
    LineLayer* m_raw;
    LineLayer* m_quantized;
};

} // namespace quantoscope
