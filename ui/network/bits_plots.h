// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/network/bits_result.h"
#include "ui/plots/mark_layer.h"
#include "ui/plots/snapshot_plot.h"

namespace quantoscope {

/// The choices that a search tried: quality against the bits of all states, with the best of at most so many
/// bits as a line.
class ParetoPlot : public SnapshotPlot<BitsResult>
{
    Q_OBJECT

public:
    explicit ParetoPlot(QWidget* parent = nullptr);

    /// One row per choice: state bits, quality, and the bits of each layer.
    PlotData visibleData() const override;
    QString sourceText() const override { return snapshot() ? snapshot()->sourceText() : QString(); }

    const MarkerLayer& tried() const { return *m_tried; }

protected:
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;

private:
    LineLayer* m_front;
    RuleLayer* m_required;
    MarkerLayer* m_tried;
    MarkLayer* m_chosen;
};

/// The quality of the network with only one layer quantized, against its bits; a line per layer.
class SensitivityPlot : public SnapshotPlot<BitsResult>
{
    Q_OBJECT

public:
    static constexpr std::size_t mostLayers = 9; ///< More lines could not be distinguished.

    explicit SensitivityPlot(QWidget* parent = nullptr);

    /// One row per number of bits, a column per layer.
    PlotData visibleData() const override;
    QString sourceText() const override { return snapshot() ? snapshot()->sourceText() : QString(); }

protected:
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;

private:
    std::size_t layers() const;
    double qualityAt(std::size_t layer, int bits) const; ///< NaN if the layer has no such width.

    RuleLayer* m_required;
    std::array<LineLayer*, mostLayers> m_lines{};
    std::array<MarkerLayer*, mostLayers> m_dots{};
};

} // namespace quantoscope
