// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/network/network_plot.h"
#include "ui/plots/mark_layer.h"

namespace quantoscope {

/// The neurons of a layer, one mark each: the quantized against the raw firing rate, or the SQNR of each
/// neuron. Neurons that only quantization silences have another shape and colour. A click chooses the neuron.
class ScatterPlot : public NetworkPlot
{
    Q_OBJECT

public:
    enum class Quantity { rate, sqnr };

    explicit ScatterPlot(QWidget* parent = nullptr);

    /// What to show of layers that fire; of others it is the SQNR.
    void setQuantity(Quantity quantity);
    Quantity quantity() const { return m_quantity; }

    /// One row per neuron: its rates and its SQNR.
    PlotData visibleData() const override;

    const MarkerLayer& neurons() const { return *m_neurons; }
    const MarkLayer& silenced() const { return *m_silenced; }
    QPointF placeOf(std::size_t neuron) const; ///< In axis units; NaN without a signal.

protected:
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;
    void choose(QPointF value) override;

private:
    bool showsRates() const;
    std::optional<std::size_t> nearest(QPointF value) const;

    Quantity m_quantity = Quantity::rate;
    LineLayer* m_diagonal;
    MarkerLayer* m_neurons;
    MarkLayer* m_silenced;
    MarkLayer* m_chosen;
};

} // namespace quantoscope
