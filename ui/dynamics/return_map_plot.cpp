// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dynamics/return_map_plot.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

namespace quantoscope {
namespace {

/// A pen that draws a single dot in the legend.
QPen dotPen(const QColor& colour)
{
    QPen pen(colour, 5);
    pen.setDashPattern({1, 9});
    return pen;
}

std::vector<QPointF> pointsOf(const std::vector<Return>& returns)
{
    std::vector<QPointF> points;
    points.reserve(returns.size());
    for (const Return& at : returns) {
        points.emplace_back(at.now, at.next);
    }
    return points;
}

/// The cobweb of a trace: for each step from the diagonal vertically to the map, then horizontally to
/// the diagonal.
std::vector<QPointF> cobwebOf(const std::vector<float>& trace, std::size_t steps)
{
    std::vector<QPointF> points{{trace[0], trace[0]}};
    for (std::size_t t = 0; t < std::min(steps, trace.size() - 1); ++t) {
        points.emplace_back(trace[t], trace[t + 1]);
        points.emplace_back(trace[t + 1], trace[t + 1]);
    }
    return points;
}

/// The points (membrane, next membrane) of a cycle.
std::vector<QPointF> ringOf(const std::vector<float>& cycle)
{
    std::vector<QPointF> points;
    for (std::size_t t = 0; t < cycle.size(); ++t) {
        points.emplace_back(cycle[t], cycle[(t + 1) % cycle.size()]);
    }
    return points;
}

} // namespace

ReturnMapPlot::ReturnMapPlot(QWidget* parent)
    : DynamicsPlot("return-map", tr("Return map"), {tr("membrane at step t"), tr("at step t + 1")}, false,
                   parent),
      m_threshold(add<RuleLayer>(Qt::Vertical)), m_identity(add<LineLayer>(LineLayer::Shape::straight)),
      m_line(add<LineLayer>(LineLayer::Shape::straight)),
      m_rawCobweb(add<LineLayer>(LineLayer::Shape::straight)),
      m_staircase(add<LineLayer>(LineLayer::Shape::stepped)),
      m_cobweb(add<LineLayer>(LineLayer::Shape::straight)), m_stuck(add<MarkerLayer>(2.5, false)),
      m_rawCycle(add<MarkerLayer>(1.5, false)), m_cycle(add<MarkerLayer>(3.5, false)),
      m_now(add<MarkerLayer>(5, false)), m_highlight(add<RuleLayer>(Qt::Vertical))
{
    setLevelLines(Qt::Vertical);
}

std::size_t ReturnMapPlot::lastStep() const
{
    return snapshot() ? snapshot()->returnMap.quantizedTrace.size() - 1 : 0;
}

void ReturnMapPlot::setStep(std::size_t step)
{
    m_step = std::min(step, lastStep());
    if (snapshot()) {
        showCobwebs();
        update();
    }
}

void ReturnMapPlot::showCobwebs()
{
    const ReturnMap& map = snapshot()->returnMap;
    m_rawCobweb->setPoints(cobwebOf(map.rawTrace, m_step));
    m_cobweb->setPoints(cobwebOf(map.quantizedTrace, m_step));
    const double now = map.quantizedTrace[m_step];
    m_now->setPoints({{now, now}});
}

void ReturnMapPlot::showSnapshot()
{
    const DynamicsSnapshot& shown = *snapshot();
    const ReturnMap& map = shown.returnMap;
    std::vector<QPointF> line = pointsOf(map.raw);
    if (!line.empty()) {
        line.insert(line.begin() + 2, {line[1].x(), std::numeric_limits<double>::quiet_NaN()});
    }
    m_line->setPoints(std::move(line));
    m_staircase->setPoints(pointsOf(map.quantized));
    m_identity->setPoints({{shown.lowest, shown.lowest}, {shown.highest, shown.highest}});
    m_threshold->setValues({shown.exploration->threshold});
    std::vector<QPointF> stuck;
    for (const float level : map.stuck) {
        stuck.emplace_back(level, level);
    }
    m_stuck->setPoints(std::move(stuck));
    m_rawCycle->setPoints(ringOf(map.rawCycle));
    m_cycle->setPoints(ringOf(map.quantizedCycle));
    setFullRange(shown.lowest, shown.highest, shown.lowest, shown.highest);
    m_step = std::min(m_step, lastStep());
    showCobwebs();
    switch (shown.exploration->setup.neuron.kind) {
    case NeuronKind::alpha:
        setNote(tr("the next U also depends on the currents"));
        break;
    case NeuronKind::synaptic:
        setNote(tr("synaptic current in steady state"));
        break;
    case NeuronKind::leaky:
    case NeuronKind::lapicque:
        setNote({});
    }
}

std::vector<float> ReturnMapPlot::within(const std::vector<float>& membranes) const
{
    std::vector<float> visible;
    std::ranges::copy_if(membranes, std::back_inserter(visible), [this](float at) { return showsX(at); });
    return visible;
}

void ReturnMapPlot::addReturns(PlotData& numbers, const std::string& ending,
                               const std::vector<Return>& returns) const
{
    std::vector<float> now;
    std::vector<float> next;
    for (std::size_t i = 0; i < returns.size(); ++i) { // lines extend to the neighbouring points
        const float before = returns[i == 0 ? 0 : i - 1].now;
        const float after = returns[std::min(i + 1, returns.size() - 1)].now;
        if (showsX(before, after)) {
            now.push_back(returns[i].now);
            next.push_back(returns[i].next);
        }
    }
    numbers.add("membrane" + ending, std::move(now));
    numbers.add("next_membrane" + ending, std::move(next));
}

PlotData ReturnMapPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    const ReturnMap& map = snapshot()->returnMap;
    PlotData numbers;
    addReturns(numbers, "_quantized", map.quantized);
    addReturns(numbers, "", map.raw);
    numbers.add("stuck_level", within(map.stuck));
    numbers.add("cycle", within(map.rawCycle));
    numbers.add("cycle_quantized", within(map.quantizedCycle));
    std::vector<std::uint64_t> steps;
    std::array<std::vector<float>, 2> traces;
    for (std::size_t step = 0; step <= m_step; ++step) {
        steps.push_back(step);
        traces[0].push_back(map.rawTrace[step]);
        traces[1].push_back(map.quantizedTrace[step]);
    }
    numbers.add("step", std::move(steps));
    numbers.add("trace", std::move(traces[0]));
    numbers.add("trace_quantized", std::move(traces[1]));
    return numbers;
}

void ReturnMapPlot::showTheme()
{
    QColor rawWeb = theme().raw;
    rawWeb.setAlpha(110);
    QColor web = theme().quantized;
    web.setAlpha(150);
    m_threshold->setPen(QPen(theme().threshold, 1, Qt::DashLine));
    m_identity->setPen(QPen(theme().threshold, 1));
    m_line->setPen(QPen(theme().raw, 1.2));
    m_rawCobweb->setPen(QPen(rawWeb, 1, Qt::DotLine));
    m_staircase->setPen(QPen(theme().quantized, 2));
    m_cobweb->setPen(QPen(web, 1));
    m_stuck->setPen(QPen(theme().level, 1));
    m_rawCycle->setPen(QPen(theme().raw, 1));
    m_cycle->setPen(QPen(theme().quantized, 1));
    m_now->setPen(QPen(theme().highlight, 1));
    m_highlight->setPen(QPen(theme().highlight, 1));
    setLegend({{tr("raw"), QPen(theme().raw, 1.2), {m_line, m_rawCobweb, m_rawCycle}},
               {tr("quantized"), QPen(theme().quantized, 2.5), {m_staircase, m_cobweb, m_cycle}},
               {tr("stuck level"), dotPen(theme().level), {m_stuck}},
               {tr("now"), dotPen(theme().highlight), {m_now}}});
}

void ReturnMapPlot::showHighlight()
{
    const auto level = highlightedLevel();
    m_highlight->setValues(level ? std::vector<double>{exploration()->table[static_cast<std::size_t>(*level)]}
                                 : std::vector<double>{});
}

QString ReturnMapPlot::stepText() const
{
    return snapshot()
               ? tr("step %1: %2").arg(m_step).arg(snapshot()->returnMap.quantizedTrace[m_step], 0, 'g', 4)
               : QString();
}

void ReturnMapPlot::drawRows(QPainter& painter) const
{
    QFont font;
    font.setPointSizeF(8);
    painter.setFont(font);
    painter.setPen(theme().highlight);
    painter.drawText(frame().area.adjusted(0, 0, -8, -6), Qt::AlignRight | Qt::AlignBottom, stepText());
}

QString ReturnMapPlot::readoutAt(QPointF value) const
{
    if (!snapshot() || snapshot()->returnMap.quantized.empty()) {
        return {};
    }
    const auto now = static_cast<float>(value.x());
    const auto& stairs = snapshot()->returnMap.quantized;
    const auto& lines = snapshot()->returnMap.raw;
    const auto after = std::ranges::upper_bound(stairs, now, {}, &Return::now);
    const float quantized = after == stairs.begin() ? stairs.front().next : std::prev(after)->next;
    const std::size_t line = now > snapshot()->exploration->firesAbove ? 2 : 0;
    const double slope =
        (double{lines[line + 1].next} - lines[line].next) / (double{lines[line + 1].now} - lines[line].now);
    return tr("U[t] = %1\nraw → %2\nquantized → %3")
        .arg(now, 0, 'g', 4)
        .arg(lines[line].next + slope * (now - lines[line].now), 0, 'g', 4)
        .arg(quantized, 0, 'g', 4);
}

} // namespace quantoscope
