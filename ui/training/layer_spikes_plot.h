// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/mark_layer.h"
#include "ui/training/training_plots.h"

namespace quantoscope {

/// The spikes of all layers while the quantization-aware network processes the chosen sample, run in float
/// and quantized: one row per neuron, the first hidden layer at the top. Spikes of one run only have another
/// shape and colour.
class LayerSpikesPlot : public TrainingPlot
{
    Q_OBJECT

public:
    explicit LayerSpikesPlot(QWidget* parent = nullptr);

    /// One row per spike: layer, neuron, step, and whether the float and the quantized run have it.
    PlotData visibleData() const override;

    const MarkLayer& common() const { return *m_common; }
    const MarkLayer& onlyRaw() const { return *m_onlyRaw; }
    const MarkLayer& onlyQuantized() const { return *m_onlyQuantized; }

protected:
    void showSnapshot() override;
    void showTheme() override;
    void drawRows(QPainter& painter) const override;
    QString readoutAt(QPointF value) const override;

private:
    /// A neuron of a layer, both counted from 0.
    struct Row
    {
        std::size_t layer;
        std::size_t neuron;
    };
    void arrangeLayers();
    double place(const Row& row) const; ///< The y value of its middle.
    std::optional<Row> rowAt(double y) const;
    template<typename Take>
    void forEachSpike(Take take) const;

    std::vector<double> m_tops; ///< The y value of the upper edge of each layer.
    double m_gap = 1;           ///< Between layers.
    RuleLayer* m_separators;
    MarkLayer* m_common;
    MarkLayer* m_onlyRaw;
    MarkLayer* m_onlyQuantized;
};

} // namespace quantoscope
