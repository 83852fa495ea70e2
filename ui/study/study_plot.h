// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/snapshot_plot.h"
#include "ui/study/series_layer.h"
#include "ui/study/study_snapshot.h"

#include <set>
#include <tuple>

namespace quantoscope {

/// Accuracy against bits with 95 % intervals: the cases of a study in which the weights, the state or both
/// are quantized, a series for each method and spacing. Where both are quantized, it shows those with equal
/// bits, or those with one number of bits of the weights.
class StudyPlot : public SnapshotPlot<StudySnapshot>
{
    Q_OBJECT

public:
    enum class Quantized { weights, state, both };

    explicit StudyPlot(Quantized quantized, QWidget* parent = nullptr);

    /// Whether the study has cases for this plot.
    bool hasCasesOf(const StudyGrid& grid) const;

    /// What can be shown where both are quantized: equal bits, as 0, and bits of the weights.
    static std::vector<int> weightChoices(const StudyGrid& grid);
    void setWeightChoice(int choice);

    /// One row per number of bits: accuracy and half the interval of each series in percent, NaN where there
    /// is none; a further column has the float network's accuracy.
    PlotData visibleData() const override;
    QString sourceText() const override;

    struct Series
    {
        StudyMethod method;
        Spacing spacing;
        std::vector<CaseSummary> cases = {}; ///< By ascending bits.

        auto key() const { return std::tuple(spacing, method); }
    };
    const std::vector<Series>& series() const { return m_series; }

protected:
    void showSnapshot() override;
    void showTheme() override;
    QString readoutAt(QPointF value) const override;

private:
    bool has(const StoredPrecision& stored) const;
    bool shows(const StoredPrecision& stored) const;
    int bitsOf(const StoredPrecision& stored) const;
    QString nameOf(const Series& series) const;
    std::string columnOf(const Series& series) const;
    std::set<int> visibleBits() const;
    void collectSeries();
    void showRanges();
    void showLines();

    Quantized m_quantized;
    int m_weightChoice = 0; ///< See weightChoices().
    std::vector<Series> m_series;
    std::optional<MeanInterval> m_float; ///< The accuracy of the float network.
    RuleLayer* m_floatRule;
    std::vector<SeriesLayer*> m_lines; ///< At least as many as series.
};

} // namespace quantoscope
