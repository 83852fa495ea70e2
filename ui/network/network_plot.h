// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/network/network_result.h"
#include "ui/plots/snapshot_plot.h"

namespace quantoscope {

/// What the plots of the Network tab show: results, and what the user has selected in them.
struct NetworkSnapshot
{
    std::shared_ptr<const NetworkResult> result;
    std::shared_ptr<const SampleSpikes> spikes; ///< Null before the sample has run.
    std::size_t layer = 0;                      ///< The selected layer of neurons.
    std::size_t neuron = 0;
    std::size_t step = 0;

    const LayerMetrics& metrics() const { return result->run.layers[layer]; }
};

/// A plot of a layer. A click chooses what is at the pointer; Return opens the selected neuron in Explore.
class NetworkPlot : public SnapshotPlot<NetworkSnapshot>
{
    Q_OBJECT

public:
    /// "network digits.nir, node lif1, state_quant(num_bits=4, …)"
    QString sourceText() const override;

signals:
    void neuronChosen(std::size_t neuron);
    void stepChosen(std::size_t step);
    void openRequested(); ///< The user pressed Return: open the selected neuron in Explore.

protected:
    using SnapshotPlot::SnapshotPlot;

    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace quantoscope
