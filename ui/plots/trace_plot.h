// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/overlay.h"
#include "ui/plots/plot.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>

namespace quantoscope {

class TraceColumns;

/// A plot over the steps of the traces. Where steps outnumber the pixels it draws one column a pixel with the
/// extremes of the steps in it, else the steps themselves.
class TracePlot : public Plot
{
    Q_OBJECT

public:
    /// Takes its pixel columns from those of other plots over the same steps.
    void share(TraceColumns* columns);

    /// What is drawn comes from some of the samples; the exact picture follows.
    bool estimated() const { return m_estimated; }

    /// Step by step: both membranes, their difference and the spikes.
    PlotData visibleData() const override;

protected:
    TracePlot(const QString& name, const QString& title, const AxisTitles& axes, QWidget* parent);

    struct Steps
    {
        std::size_t first, last; ///< [first, last), one beyond the visible ones on each side.
    };

    /// The visible range is new; columns are empty where there is room for the steps themselves.
    virtual void showSteps(Steps steps, const std::vector<OverlayColumn>& columns) = 0;

    /// Hands the chosen extremes of columns as showSteps was given them to a layer.
    template<typename Choose>
    void showColumns(ColumnLayer& layer, const std::vector<OverlayColumn>& columns, Choose choose) const
    {
        std::vector<ColumnLayer::Extremes> extremes;
        extremes.reserve(columns.size());
        std::transform(columns.begin(), columns.end(), std::back_inserter(extremes), choose);
        layer.setColumns(m_firstColumn, m_columnWidth, std::move(extremes));
    }

    /// The step in the middle of pixel column `i`.
    double columnStep(std::size_t i) const
    {
        return m_firstColumn + (static_cast<double>(i) + 0.5) * m_columnWidth;
    }

    /// The step nearest to a value of the x axis.
    std::size_t stepAt(double x) const;

    /// What the x axis spans at least, where another trace beside this one is longer.
    void setLeastSteps(std::size_t steps) { m_leastSteps = steps; }

    /// Shows all steps, the last one's width included, and this range, the axes in the units of the
    /// recording.
    void showTrace(const SeenSpan& y);
    void showTrace(double yMin, double yMax) { showTrace({{yMin, yMax}, {yMin, yMax}}); }

    /// Gives the last step of the trace its width in a stepped line.
    void holdLast(std::vector<QPointF>& points) const
    {
        const auto end = static_cast<double>(exploration()->steps());
        if (!points.empty() && points.back().x() + 1 == end) {
            points.emplace_back(end, points.back().y());
        }
    }

    /// Where what showSteps draws ends along y.
    void setShownEnds(const std::vector<OverlayColumn>& columns,
                      std::initializer_list<std::pair<float OverlayColumn::*, float OverlayColumn::*>> ends,
                      std::initializer_list<const std::vector<QPointF>*> lines);
    void showRange() override;
    void showTheme() override; ///< A plot that overrides it calls this one, too.
    AxisTitles sheetTitles() const override;

private:
    void showBorders(std::size_t first, std::size_t last);
    OverlayColumns exactColumns(std::size_t first, std::size_t last, std::size_t count) const;

    AxisTitles m_titles; ///< Without units; x is empty where the plot below has the title.
    TraceColumns* m_columns = nullptr;
    RuleLayer* m_borders; ///< Where one stretch of a recording ends and the next begins.
    std::size_t m_leastSteps = 0;
    bool m_estimated = false;
    double m_firstColumn = 0;
    double m_columnWidth = 1;
};

} // namespace quantoscope
