// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/network/network_plot.h"

namespace quantoscope {

/// The membranes of all neurons of a layer over all samples and steps, raw and quantized, against the levels
/// and the threshold.
class HistogramPlot : public NetworkPlot
{
    Q_OBJECT

public:
    explicit HistogramPlot(QWidget* parent = nullptr);

    /// One row per visible bin: its centre and the fractions of the membranes, raw and quantized.
    PlotData visibleData() const override;

    const RuleLayer& levels() const { return *m_levels; }
    const BarLayer& raw() const { return *m_raw; }

protected:
    void showSnapshot() override;
    void showTheme() override;
    void showRange() override;
    QString readoutAt(QPointF value) const override;

private:
    /// Bins of the plot, each of several bins of the histograms.
    struct Bins
    {
        double first = 0; ///< The left edge.
        double width = 1;
        std::vector<double> raw;
        std::vector<double> quantized;
    };
    Bins visibleBins() const;
    void showBars();

    Bins m_bins;
    BarLayer* m_raw;
    LineLayer* m_quantized;
    RuleLayer* m_levels;
    RuleLayer* m_threshold;
};

} // namespace quantoscope
