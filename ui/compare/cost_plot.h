// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/neuron_cost.h"
#include "ui/compare/labelled_points.h"
#include "ui/plots/mark_layer.h"
#include "ui/plots/snapshot_plot.h"

namespace quantoscope {

/// A pinned scheme: its quality, and the cost of its neuron.
struct CostedPin
{
    QString name;
    double sqnrDb;
    std::optional<NeuronCost> cost; ///< nullopt: being computed.
};

/// The pinned schemes that have been compared, by their place on the screen.
struct CostedPins
{
    std::vector<CostedPin> pins;
};

/// SQNR against the LUTs of the neuron, a point per pinned scheme; the Pareto front is a line, and its
/// schemes have rings. Schemes without a cost, or with an infinite SQNR, have no point.
class CostPlot : public SnapshotPlot<CostedPins>
{
    Q_OBJECT

public:
    explicit CostPlot(QWidget* parent = nullptr);

    /// One row per point: the number of the pin from 1, LUTs, flip-flops, SQNR, and 1 if it is on the front.
    PlotData visibleData() const override;

    const LabelledPoints& points() const { return *m_points; }
    const MarkLayer& front() const { return *m_rings; } ///< The schemes on the front.

protected:
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;

private:
    QString message() const;

    LineLayer* m_line;
    MarkLayer* m_rings;
    LabelledPoints* m_points;
};

} // namespace quantoscope
