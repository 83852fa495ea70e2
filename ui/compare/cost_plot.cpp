// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/cost_plot.h"

#include "ui/plots/pareto_front.h"
#include "ui/widgets/decibels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {
namespace {

/// A pin that has a point.
struct ShownPin
{
    std::size_t number; ///< Among the pins, from 0.
    const CostedPin* pin;
    QPointF place;
};

std::vector<ShownPin> shownPins(const CostedPins& pins)
{
    std::vector<ShownPin> shown;
    for (std::size_t i = 0; i < pins.pins.size(); ++i) {
        const CostedPin& pin = pins.pins[i];
        if (pin.cost && pin.cost->cost && std::isfinite(pin.sqnrDb)) {
            shown.push_back({i, &pin, {static_cast<double>(pin.cost->cost->luts), pin.sqnrDb}});
        }
    }
    return shown;
}

std::vector<QPointF> placesOf(const std::vector<ShownPin>& pins)
{
    std::vector<QPointF> places(pins.size());
    std::ranges::transform(pins, places.begin(), &ShownPin::place);
    return places;
}

bool isOnFront(const MarkLayer& front, QPointF place)
{
    return std::ranges::find(front.points(), place) != front.points().end();
}

QColor colourOfPin(std::size_t number, const PlotTheme& theme)
{
    const std::array<QColor, 4> colours{theme.raw, theme.quantized, theme.level, theme.reference};
    return colours[number % colours.size()];
}

} // namespace

CostPlot::CostPlot(QWidget* parent)
    : SnapshotPlot("cost-sqnr", tr("SQNR against LUTs"), {tr("LUTs on iCE40, estimate"), tr("SQNR in dB")},
                   false, parent),
      m_line(add<LineLayer>(LineLayer::Shape::stepped)), m_rings(add<MarkLayer>(MarkLayer::Shape::ring)),
      m_points(add<LabelledPoints>())
{
}

void CostPlot::showSnapshot()
{
    const std::vector<QPointF> places = placesOf(shownPins(*snapshot()));
    m_line->setPoints(paretoLine(places));
    m_points->setLine(paretoLine(places));
    m_rings->setPoints(paretoFront(places));
    m_points->setMessage(places.empty() ? message() : QString());
    if (places.empty()) {
        return;
    }
    constexpr double edge = 0.2; // room for the names
    ValueSpan luts{0, 0};
    ValueSpan sqnr{places.front().y(), places.front().y()};
    for (const QPointF& place : places) {
        luts.add(place.x());
        sqnr.add(place.y());
    }
    sqnr = sqnr.widened(edge);
    setFullRange(0, luts.high * (1 + edge), sqnr.low, sqnr.high);
}

/// Why there are no points.
QString CostPlot::message() const
{
    const auto& pins = snapshot()->pins;
    const auto without =
        std::ranges::find_if(pins, [](const CostedPin& pin) { return pin.cost && !pin.cost->cost; });
    if (without == pins.end() || std::ranges::any_of(pins, [](const CostedPin& pin) { return !pin.cost; })) {
        return {};
    }
    return tr("None of these neurons has a fixed-point form.") + "\n\n" + without->name + ": " +
           QString::fromStdString(without->cost->problem) + "\n\n" +
           tr("File › Export neuron… suggests changes.");
}

void CostPlot::showTheme()
{
    const QPen front(theme().highlight, 1.5);
    m_line->setPen(front);
    m_rings->setPen(front);
    m_points->setPen(QPen(theme().text));
    std::vector<LabelledPoints::Point> points;
    if (snapshot()) {
        for (const ShownPin& shown : shownPins(*snapshot())) {
            points.push_back({shown.place, shown.pin->name, colourOfPin(shown.number, theme())});
        }
    }
    m_points->setPoints(std::move(points));
    setLegend({{tr("○ Pareto front"), front, {m_line, m_rings}}});
}

PlotData CostPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    std::vector<std::uint64_t> pins;
    std::vector<std::uint64_t> luts;
    std::vector<std::uint64_t> flipFlops;
    std::vector<double> sqnr;
    std::vector<std::uint64_t> front;
    for (const ShownPin& shown : shownPins(*snapshot())) {
        if (showsX(shown.place.x()) && showsY(shown.place.y())) {
            const CircuitCost& cost = *shown.pin->cost->cost;
            pins.push_back(shown.number + 1);
            luts.push_back(static_cast<std::uint64_t>(cost.luts));
            flipFlops.push_back(static_cast<std::uint64_t>(cost.flipFlops));
            sqnr.push_back(shown.pin->sqnrDb);
            front.push_back(isOnFront(*m_rings, shown.place) ? 1 : 0);
        }
    }
    PlotData numbers;
    numbers.add("pin", std::move(pins));
    numbers.add("estimated_luts", std::move(luts));
    numbers.add("estimated_flip_flops", std::move(flipFlops));
    numbers.add("sqnr (dB)", std::move(sqnr));
    numbers.add("on_front", std::move(front));
    return numbers;
}

/// Of the nearest point.
QString CostPlot::readoutAt(QPointF value) const
{
    const auto shown = snapshot() ? shownPins(*snapshot()) : std::vector<ShownPin>();
    if (shown.empty()) {
        return {};
    }
    const QPointF pixel = frame().toPixel(value);
    const auto distance = [&](const ShownPin& pin) {
        const QPointF apart = frame().toPixel(pin.place) - pixel;
        return std::hypot(apart.x(), apart.y());
    };
    const ShownPin& nearest = *std::ranges::min_element(shown, {}, distance);
    const CircuitCost& cost = *nearest.pin->cost->cost;
    const QString text = nearest.pin->name + "\n" +
                         tr("%1 LUTs, %2 flip-flops").arg(cost.luts).arg(cost.flipFlops) + "\n" +
                         decibels(nearest.pin->sqnrDb);
    return isOnFront(*m_rings, nearest.place) ? text + "\n" + tr("on the Pareto front") : text;
}

} // namespace quantoscope
