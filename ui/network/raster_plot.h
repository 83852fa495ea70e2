// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/network/network_plot.h"
#include "ui/plots/mark_layer.h"

namespace quantoscope {

/// The spikes of a layer in one sample: raw above quantized, one row per neuron. Spikes of one network only
/// have another shape and colour. A click chooses the neuron and the step.
class RasterPlot : public NetworkPlot
{
    Q_OBJECT

public:
    explicit RasterPlot(QWidget* parent = nullptr);

    /// One row per visible spike: step and neuron, of the raw and of the quantized network.
    PlotData visibleData() const override;

    void setStep(std::size_t step); ///< Moves the cursor.

    const MarkLayer& common() const { return *m_common; }
    const MarkLayer& onlyRaw() const { return *m_onlyRaw; }
    const MarkLayer& onlyQuantized() const { return *m_onlyQuantized; }

    /// The y value of the row of a neuron.
    double rawRow(std::size_t neuron) const;
    double quantizedRow(std::size_t neuron) const;

protected:
    void showSnapshot() override;
    void showTheme() override;
    void drawRows(QPainter& painter) const override;
    QString readoutAt(QPointF value) const override;
    AxisTitles sheetTitles() const override { return {axes().titles().x, tr("neuron")}; }
    void choose(QPointF value) override;

private:
    /// The spikes of the layer; null if there are none, because it does not fire or has not run.
    const SampleSpikes::Layer* spikes() const;
    std::optional<std::size_t> neuronAt(double y) const;
    std::size_t stepAt(double x) const;
    void showSpikes(const SampleSpikes::Layer& spikes);

    std::size_t m_neurons = 1;
    double m_gap = 1; ///< Between the rows of the two networks.
    RuleLayer* m_separator;
    RuleLayer* m_chosen;
    RuleLayer* m_step;
    MarkLayer* m_common;
    MarkLayer* m_onlyRaw;
    MarkLayer* m_onlyQuantized;
};

} // namespace quantoscope
