// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/parameter_map.h"
#include "ui/plots/plot.h"

namespace quantoscope {

class CellLayer;

/// A map of the firing regimes of the quantized neuron over two parameters, under the current of the
/// stimulus. A dot marks the Setup. A click, or Ctrl with an arrow key, chooses another cell.
class MapPlot : public Plot
{
    Q_OBJECT

public:
    explicit MapPlot(QWidget* parent = nullptr);

    void setMap(const std::shared_ptr<const ParameterMap>& map);
    const std::shared_ptr<const ParameterMap>& map() const { return m_map; }
    const MarkerLayer& here() const { return *m_here; }

    /// One row per visible cell: the values of both parameters and both rates, or NaN if this setup
    /// is invalid.
    PlotData visibleData() const override;

signals:
    void picked(double x, double y); ///< The parameter values of the chosen cell.

protected:
    void showExploration() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void pickBeside(int columns, int rows);

    std::shared_ptr<const ParameterMap> m_map;
    std::optional<QPointF> m_clickStart;
    CellLayer* m_cells;
    MarkerLayer* m_ring;
    MarkerLayer* m_here;
};

} // namespace quantoscope
