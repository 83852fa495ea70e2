// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/overlay.h"
#include "core/explore/reference_trace.h"
#include "ui/plots/plot.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>

namespace quantoscope {

class TraceColumns;

/// A plot of traces over the time steps. If more than two steps are visible per pixel, it draws the
/// minimum and maximum of the steps in each pixel column, else the steps themselves. Sheets have two
/// columns per pixel.
class TracePlot : public Plot
{
    Q_OBJECT

public:
    /// Takes the pixel columns from `columns`, which other plots of the same steps also use. `columns` must
    /// outlive this plot.
    void share(TraceColumns* columns);

    /// Shows a recorded trace beside those of the Exploration. Its finding is not used.
    void setReference(const Reference& reference);

    /// Whether the plot shows an estimate from some of the samples. The exact columns follow.
    bool estimated() const { return m_estimated; }

    /// One row per visible step: time, both membranes, their difference and the spikes. Throws FileError for
    /// more than PlotData::mostRows steps, or if the file of the recording has changed.
    PlotData visibleData() const override;

protected:
    TracePlot(const QString& name, const QString& title, const AxisTitles& axes, QWidget* parent);

    struct Steps
    {
        std::size_t first, last; ///< [first, last); includes one step beyond the visible ones on each side.
    };

    /// The recorded trace; null if there is none with as many steps as the Exploration.
    const ReferenceTrace* reference() const;
    /// The first difference of raw neuron and recorded trace; empty if there is none in the plot.
    std::optional<std::size_t> referenceDifference() const;

    /// Called when the visible range has changed. `columns` is empty if there is room to draw each step.
    virtual void showSteps(Steps steps, const std::vector<OverlayColumn>& columns) = 0;

    /// Sets the columns of a layer. `choose` maps an OverlayColumn of showSteps() to the extremes to draw.
    template<typename Choose>
    void showColumns(ColumnLayer& layer, const std::vector<OverlayColumn>& columns, Choose choose) const
    {
        std::vector<ColumnLayer::Extremes> extremes;
        extremes.reserve(columns.size());
        std::transform(columns.begin(), columns.end(), std::back_inserter(extremes), choose);
        layer.setColumns(m_firstColumn, m_columnWidth, std::move(extremes));
    }

    /// The steps of pixel column `i` of `count`, [first, last).
    Steps columnSteps(Steps all, std::size_t i, std::size_t count) const
    {
        const std::size_t steps = all.last - all.first;
        return {all.first + i * steps / count, all.first + (i + 1) * steps / count};
    }

    /// The step at the middle of pixel column `i`.
    double columnStep(std::size_t i) const
    {
        return m_firstColumn + (static_cast<double>(i) + 0.5) * m_columnWidth;
    }

    /// The step nearest to a value on the x axis.
    std::size_t stepAt(double x) const;

    /// The minimum number of steps on the x axis, for a trace beside longer ones.
    void setLeastSteps(std::size_t steps) { m_leastSteps = steps; }

    /// Shows all steps, including the width of the last one, over this y range. Sets the axis titles with the
    /// units of the recording.
    void showTrace(const SeenSpan& y);
    void showTrace(double yMin, double yMax) { showTrace({{yMin, yMax}, {yMin, yMax}}); }

    /// Extends a stepped line by the width of the last step.
    void holdLast(std::vector<QPointF>& points) const
    {
        const auto end = static_cast<double>(exploration()->steps());
        if (!points.empty() && points.back().x() + 1 == end) {
            points.emplace_back(end, points.back().y());
        }
    }

    /// Sets the range of the visible data along y: of the given members of the columns, or of the lines.
    void setShownEnds(const std::vector<OverlayColumn>& columns,
                      std::initializer_list<std::pair<float OverlayColumn::*, float OverlayColumn::*>> ends,
                      std::initializer_list<const std::vector<QPointF>*> lines);
    void showRange() override;
    void showTheme() override; ///< Overrides must call it.
    AxisTitles sheetTitles() const override;

private:
    void showBorders(std::size_t first, std::size_t last);
    OverlayColumns exactColumns(std::size_t first, std::size_t last, std::size_t count) const;

    AxisTitles m_titles; ///< Without units; x is empty if the plot below has the title.
    TraceColumns* m_columns = nullptr;
    Reference m_reference;
    RuleLayer* m_borders; ///< The boundaries between the sections of a recording.
    std::size_t m_leastSteps = 0;
    bool m_estimated = false;
    double m_firstColumn = 0;
    double m_columnWidth = 1;
};

} // namespace quantoscope
