// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/network/network_plot.h"

namespace quantoscope {

class MatrixLayer;

/// The confusion matrices of the float and the quantized network side by side. Only with labels.
class ConfusionPlot : public NetworkPlot
{
    Q_OBJECT

public:
    explicit ConfusionPlot(QWidget* parent = nullptr);

    /// One row per label and answer: the counts, raw and quantized.
    PlotData visibleData() const override;

protected:
    void showSnapshot() override;
    void showTheme() override;
    void showRange() override;
    QString readoutAt(QPointF value) const override;

private:
    /// The left edge of the second matrix.
    double secondLeft() const;
    /// The room for the numbers and the titles around the cells, in cells.
    double edge() const;
    void showCells();

    double m_edge = 0; ///< In use.

    MatrixLayer* m_raw;
    MatrixLayer* m_quantized;
};

} // namespace quantoscope
