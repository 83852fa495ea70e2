// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/trace_plot.h"

#include "ui/files/file_access.h"
#include "ui/plots/trace_columns.h"
#include "ui/plots/units.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// Adds the columns of the recorded trace, as far as it has them.
void addReference(PlotData& numbers, const ReferenceTrace& trace, const Exploration& run, std::size_t first,
                  std::size_t last)
{
    std::vector<float> membrane;
    std::vector<std::uint64_t> spikes;
    for (std::size_t step = first; step < last; ++step) {
        if (trace.hasMembrane()) {
            membrane.push_back(trace.membraneAt(step));
        }
        if (trace.hasSpikes()) {
            spikes.push_back(trace.spikeAt(step) ? 1 : 0);
        }
    }
    if (trace.hasMembrane()) {
        numbers.add(withUnit("reference", run).toStdString(), std::move(membrane));
    }
    if (trace.hasSpikes()) {
        numbers.add("reference_spike", std::move(spikes));
    }
}

PlotData traceData(const Exploration& run, std::size_t first, std::size_t last)
{
    const TimeScale scale = timeScaleOf(run);
    std::vector<std::uint64_t> steps;
    std::vector<std::uint64_t> spikes;
    std::vector<std::uint64_t> quantizedSpikes;
    std::vector<double> times;
    std::vector<float> raw;
    std::vector<float> quantized;
    std::vector<float> errors;
    for (std::size_t step = first; step < last; ++step) {
        steps.push_back(step);
        times.push_back(static_cast<double>(step) * scale.perStep);
        raw.push_back(run.raw->samples()[step]);
        quantized.push_back(run.quantizedAt(step));
        errors.push_back(quantized.back() - raw.back());
        spikes.push_back(run.rawSpikeAt(step) ? 1 : 0);
        quantizedSpikes.push_back(run.quantizedSpikeAt(step) ? 1 : 0);
    }
    const auto named = [&run](const char* name) { return withUnit(name, run).toStdString(); };
    PlotData numbers;
    numbers.add("step", std::move(steps));
    if (!scale.unit.isEmpty()) {
        numbers.add("time (" + scale.unit.toStdString() + ")", std::move(times));
    }
    numbers.add(named("membrane"), std::move(raw));
    numbers.add(named("membrane_quantized"), std::move(quantized));
    numbers.add(named("error"), std::move(errors));
    numbers.add("spike", std::move(spikes));
    numbers.add("spike_quantized", std::move(quantizedSpikes));
    return numbers;
}

} // namespace

TracePlot::TracePlot(const QString& name, const QString& title, const AxisTitles& axes, QWidget* parent)
    : Plot(name, title, axes, false, parent), m_titles(axes), m_borders(add<RuleLayer>(Qt::Vertical))
{
    share(new TraceColumns(this));
}

void TracePlot::share(TraceColumns* columns)
{
    if (m_columns != nullptr) {
        disconnect(m_columns, nullptr, this, nullptr);
    }
    m_columns = columns;
    connect(m_columns, &TraceColumns::refined, this, [this] {
        showRange();
        update();
    });
}

void TracePlot::setReference(const Reference& reference)
{
    if (reference.trace == m_reference.trace && reference.firstDifference == m_reference.firstDifference) {
        return;
    }
    m_reference = reference;
    if (exploration()) {
        setExploration(exploration());
    }
}

const ReferenceTrace* TracePlot::reference() const
{
    const ReferenceTrace* trace = m_reference.trace.get();
    return trace != nullptr && trace->steps() == exploration()->steps() ? trace : nullptr;
}

std::optional<std::size_t> TracePlot::referenceDifference() const
{
    return reference() != nullptr ? m_reference.firstDifference : std::nullopt;
}

std::size_t TracePlot::stepAt(double x) const
{
    const auto last = static_cast<double>(exploration()->steps() - 1);
    return static_cast<std::size_t>(std::clamp(std::round(x), 0.0, last));
}

void TracePlot::setShownEnds(
    const std::vector<OverlayColumn>& columns,
    std::initializer_list<std::pair<float OverlayColumn::*, float OverlayColumn::*>> ends,
    std::initializer_list<const std::vector<QPointF>*> lines)
{
    std::optional<ValueSpan> shown;
    const auto add = [&shown](double y) {
        if (std::isfinite(y)) {
            shown = shown ? *shown : ValueSpan{y, y};
            shown->add(y);
        }
    };
    for (const OverlayColumn& column : columns) {
        for (const auto& [min, max] : ends) {
            add(column.*min);
            add(column.*max);
        }
    }
    for (const std::vector<QPointF>* line : lines) {
        std::ranges::for_each(*line, [&add](QPointF point) { add(point.y()); });
    }
    setDataEnds(Qt::Vertical, shown);
}

void TracePlot::showTrace(const SeenSpan& y)
{
    const TimeScale scale = timeScaleOf(*exploration());
    axes().setXScale(scale.perStep);
    axes().setTitles(
        {m_titles.x.isEmpty() ? QString() : scale.title(), withUnit(m_titles.y, *exploration())});
    const auto steps = static_cast<double>(std::max({exploration()->steps(), m_leastSteps, std::size_t{1}}));
    setFullRange({{0, steps}, {0, steps}}, y);
}

PlotData TracePlot::visibleData() const
{
    if (!exploration()) {
        return {};
    }
    const Exploration& shown = *exploration();
    shown.raw->requireUnchanged();
    const auto count = static_cast<double>(shown.steps());
    const auto first = static_cast<std::size_t>(std::clamp(std::ceil(frame().xMin), 0.0, count));
    const auto last = static_cast<std::size_t>(std::clamp(std::floor(frame().xMax) + 1, 0.0, count));
    const std::size_t rows = std::max(first, last) - first;
    if (rows > PlotData::mostRows) {
        throw FileError(tr("%1 steps are visible; at most %2 can be exported. Zoom in, or write all steps "
                           "with the command quantize or simulate.")
                            .arg(rows)
                            .arg(PlotData::mostRows)
                            .toStdString());
    }
    PlotData numbers = traceData(shown, first, first + rows);
    if (reference() != nullptr) {
        addReference(numbers, *reference(), shown, first, first + rows);
    }
    return numbers;
}

AxisTitles TracePlot::sheetTitles() const
{
    return exploration() ? AxisTitles{timeScaleOf(*exploration()).title(), axes().titles().y}
                         : axes().titles();
}

/// The columns for a sheet. They must be exact, because a sheet is drawn only once.
OverlayColumns TracePlot::exactColumns(std::size_t first, std::size_t last, std::size_t count) const
{
    OverlayColumns quick = overlayColumns(*exploration(), first, last, count);
    return quick.exact && quick.errorExact ? quick : exactOverlayColumns(*exploration(), first, last, count);
}

void TracePlot::showTheme()
{
    QPen pen(theme().text, 1, Qt::DashLine);
    pen.setCosmetic(true);
    m_borders->setPen(pen);
}

/// Shows the boundaries between sections, unless there are so many that they would fill the plot.
void TracePlot::showBorders(std::size_t first, std::size_t last)
{
    const auto& borders = exploration()->input ? exploration()->input->calibration().borders
                                               : exploration()->raw->calibration().borders;
    const auto begin = std::ranges::lower_bound(borders, first);
    const auto end = std::lower_bound(begin, borders.end(), last);
    const bool few = static_cast<double>(end - begin) * 4 < frame().area.width();
    m_borders->setValues(few ? std::vector<double>(begin, end) : std::vector<double>());
}

void TracePlot::showRange()
{
    if (frame().area.width() < 2) {
        return;
    }
    const auto count = static_cast<double>(exploration()->steps());
    const auto first = static_cast<std::size_t>(std::clamp(std::floor(frame().xMin), 0.0, count));
    const auto last = static_cast<std::size_t>(std::clamp(std::ceil(frame().xMax) + 1, 0.0, count));
    const auto pixels = static_cast<std::size_t>(frame().area.width());
    m_estimated = false;
    showBorders(first, last);
    if (last <= first || exploration()->raw->hasChanged()) { // show nothing rather than wrong samples
        showSteps({0, 0}, {});
    } else if (last - first > 2 * pixels) {
        m_firstColumn = static_cast<double>(first);
        const std::size_t columnCount = onSheet() ? 2 * pixels : pixels; // for print
        m_columnWidth = static_cast<double>(last - first) / static_cast<double>(columnCount);
        const OverlayColumns own = onSheet() ? exactColumns(first, last, columnCount) : OverlayColumns();
        const OverlayColumns& columns =
            onSheet() ? own : m_columns->of(exploration(), first, last, columnCount);
        m_estimated = !columns.exact || !columns.errorExact;
        showSteps({first, last}, columns.columns);
    } else {
        showSteps({first, last}, {});
    }
}

} // namespace quantoscope
