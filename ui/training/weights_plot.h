// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_plots.h"

namespace quantoscope {

/// Histograms of the weights of each layer, of the float and of the quantization-aware network before
/// storing, and the values that the stored weights take. One row per layer, the first hidden layer at the
/// top.
class WeightsPlot : public TrainingPlot
{
    Q_OBJECT

public:
    explicit WeightsPlot(QWidget* parent = nullptr);

    /// The stored values of a layer; empty if the weights are not quantized, or per neuron.
    const std::vector<double>& levels(std::size_t layer) const { return m_levels[layer]->values(); }

    /// One row per bin: its centre, and for each layer the number of weights of both networks.
    PlotData visibleData() const override;

protected:
    void showSnapshot() override;
    void showTheme() override;
    void drawRows(QPainter& painter) const override;
    QString readoutAt(QPointF value) const override;

private:
    static constexpr std::size_t bins = 61; // odd: one of them is around 0

    struct Layer
    {
        std::vector<std::uint64_t> floating;
        std::vector<std::uint64_t> aware;
    };
    std::vector<std::uint64_t> histogramOf(std::span<const float> weights) const;
    double centre(std::size_t bin) const;
    double rowBase(std::size_t layer) const { return static_cast<double>(m_layers.size() - 1 - layer); }
    std::vector<QPointF> outlines(std::vector<std::uint64_t> Layer::*of) const;
    void showLevels();

    std::vector<Layer> m_layers;
    double m_reach = 1; ///< The bins cover [-reach, reach].
    RuleLayer* m_separators;
    std::array<RuleLayer*, mostLayers> m_levels{};
    LineLayer* m_floating;
    LineLayer* m_aware;
};

} // namespace quantoscope
