// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dynamics/firing_plot.h"

#include "core/text/number_text.h"
#include "ui/dynamics/span_layer.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

std::vector<QPointF> ratesOf(const std::vector<float>& currents, const std::vector<Trajectory>& trajectories)
{
    std::vector<QPointF> points;
    for (std::size_t i = 0; i < currents.size(); ++i) {
        points.emplace_back(currents[i], trajectories[i].rate());
    }
    return points;
}

/// Two lines: the smallest and the largest rates.
std::vector<QPointF> endsOf(const std::vector<float>& currents, const std::vector<RateRange>& spread)
{
    std::vector<QPointF> points;
    if (spread.empty()) {
        return points;
    }
    for (const auto end : {&RateRange::least, &RateRange::greatest}) {
        for (std::size_t i = 0; i < spread.size(); ++i) {
            points.emplace_back(currents[i], spread[i].*end);
        }
        points.emplace_back(currents.back(), std::numeric_limits<double>::quiet_NaN());
    }
    return points;
}

/// "1 spike every 7 steps", or the rate if the cycle is long or was not found.
QString rateText(const Trajectory& trajectory)
{
    constexpr std::uint64_t longest = 1000;
    if (trajectory.rate() == 0) {
        return FiringPlot::tr("no spikes");
    }
    if (!trajectory.closed || trajectory.period > longest) {
        return FiringPlot::tr("%1 per step").arg(trajectory.rate(), 0, 'g', 4);
    }
    return FiringPlot::tr("%1 in %2 steps").arg(trajectory.periodSpikes).arg(trajectory.period);
}

/// Rounds to the power of ten below the width of a pixel, so that dragging gives numbers with few digits.
double rounded(double current, double pixel)
{
    const double grain = std::pow(10.0, std::floor(std::log10(pixel)));
    return std::round(current / grain) * grain;
}

} // namespace

FiringPlot::FiringPlot(QWidget* parent)
    : DynamicsPlot("fi", tr("Firing rate"), {tr("constant current"), tr("spikes per step")}, false, parent),
      m_deadBand(add<SpanLayer>(Qt::DiagCrossPattern, tr("dead band"))),
      m_silent(add<SpanLayer>(Qt::BDiagPattern, tr("silent"))),
      m_plateaus(add<LineLayer>(LineLayer::Shape::straight)),
      m_raw(add<LineLayer>(LineLayer::Shape::straight)),
      m_quantized(add<LineLayer>(LineLayer::Shape::stepped)),
      m_spread(add<LineLayer>(LineLayer::Shape::straight)), m_cursor(add<RuleLayer>(Qt::Vertical)),
      m_here(add<MarkerLayer>(4, false))
{
    m_deadBand->setRow(1); // leaves the first row free for hints at the upper edge
    m_silent->setRow(2);
}

void FiringPlot::showSpans()
{
    const FiringCurve& curve = snapshot()->curve;
    const double end = curve.currents.back();
    const auto from = [end](const std::optional<float>& edge) { return edge ? double{*edge} : end; };
    if (!curve.quantizedResponse) {
        m_deadBand->setSpan(0, 0);
        m_silent->setSpan(0, 0);
        return;
    }
    m_deadBand->setSpan(0, from(curve.quantizedResponse->integratesFrom));
    m_silent->setSpan(from(curve.rawResponse.firesFrom), from(curve.quantizedResponse->firesFrom));
}

void FiringPlot::showSnapshot()
{
    const DynamicsSnapshot& shown = *snapshot();
    const FiringCurve& curve = shown.curve;
    m_raw->setPoints(ratesOf(curve.currents, curve.raw));
    m_quantized->setPoints(ratesOf(curve.currents, curve.quantized));
    m_spread->setPoints(endsOf(curve.currents, curve.spread));
    setNote(curve.spread.empty() ? QString() : tr("mean of %1 seeds").arg(stochasticRuns));
    std::vector<QPointF> plateaus;
    for (const Plateau& plateau : curve.plateaus) {
        plateaus.emplace_back(plateau.first, plateau.trajectory.rate());
        plateaus.emplace_back(plateau.last, plateau.trajectory.rate());
        plateaus.emplace_back(plateau.last, std::numeric_limits<double>::quiet_NaN());
    }
    m_plateaus->setPoints(std::move(plateaus));
    m_cursor->setValues({shown.current});
    m_here->setPoints({{shown.current, shown.raw.rate()}, {shown.current, shown.quantized.rate()}});
    showSpans();
    double greatest = 0.02;
    for (const auto* points : {&m_raw->points(), &m_quantized->points()}) {
        for (const QPointF& point : *points) {
            greatest = std::max(greatest, point.y());
        }
    }
    if (!m_dragging) {
        setFullRange(curve.currents.front(), curve.currents.back(), -0.02 * greatest, 1.1 * greatest);
    }
}

PlotData FiringPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    const FiringCurve& curve = snapshot()->curve;
    std::vector<float> currents;
    std::array<std::vector<double>, 2> rates;
    std::array<std::vector<double>, 2> spread;
    for (std::size_t i = 0; i < curve.currents.size(); ++i) {
        if (showsX(curve.currents[i])) {
            currents.push_back(curve.currents[i]);
            rates[0].push_back(curve.raw[i].rate());
            rates[1].push_back(curve.quantized[i].rate());
            if (!curve.spread.empty()) {
                spread[0].push_back(curve.spread[i].least);
                spread[1].push_back(curve.spread[i].greatest);
            }
        }
    }
    std::array<std::vector<float>, 2> ends;
    std::vector<double> plateauRates;
    for (const Plateau& plateau : curve.plateaus) {
        if (showsX(plateau.first, plateau.last)) {
            ends[0].push_back(plateau.first);
            ends[1].push_back(plateau.last);
            plateauRates.push_back(plateau.trajectory.rate());
        }
    }
    PlotData numbers;
    numbers.add("current", std::move(currents));
    numbers.add("spikes_per_step", std::move(rates[0]));
    numbers.add("spikes_per_step_quantized", std::move(rates[1]));
    if (!curve.spread.empty()) {
        numbers.add("least_of_seeds", std::move(spread[0]));
        numbers.add("greatest_of_seeds", std::move(spread[1]));
    }
    numbers.add("plateau_from", std::move(ends[0]));
    numbers.add("plateau_to", std::move(ends[1]));
    numbers.add("plateau_spikes_per_step", std::move(plateauRates));
    return numbers;
}

void FiringPlot::showTheme()
{
    QColor plateau = theme().quantized;
    plateau.setAlpha(80);
    m_deadBand->setBackground(theme().background);
    m_silent->setBackground(theme().background);
    m_deadBand->setPen(QPen(theme().level, 1));
    m_silent->setPen(QPen(theme().threshold, 1));
    m_plateaus->setPen(QPen(plateau, 7, Qt::SolidLine, Qt::FlatCap));
    m_raw->setPen(QPen(theme().raw, 1.2));
    m_quantized->setPen(QPen(theme().quantized, 2));
    const QPen spread(theme().quantized, 1, Qt::DotLine);
    m_spread->setPen(spread);
    m_cursor->setPen(QPen(theme().highlight, 2));
    m_here->setPen(QPen(theme().highlight, 1));
    const bool stochastic = snapshot() && !snapshot()->curve.spread.empty();
    setLegend({{tr("raw"), QPen(theme().raw, 1.2), {m_raw}},
               {tr("quantized"), QPen(theme().quantized, 2.5), {m_quantized}},
               stochastic ? LegendEntry{tr("least and most"), spread, {m_spread}}
                          : LegendEntry{tr("plateau"), QPen(plateau, 7), {m_plateaus}},
               {onSheet() ? tr("current") : tr("current (drag)"), QPen(theme().highlight, 2)}});
}

QString FiringPlot::readoutAt(QPointF value) const
{
    if (!snapshot()) {
        return {};
    }
    const FiringCurve& curve = snapshot()->curve;
    const auto above = std::ranges::lower_bound(curve.currents, static_cast<float>(value.x()));
    const auto i =
        static_cast<std::size_t>(std::min(above - curve.currents.begin(), std::ssize(curve.currents) - 1));
    const QString rates = tr("current %1\nraw %2\nquantized %3")
                              .arg(QString::fromStdString(briefText(curve.currents[i])),
                                   rateText(curve.raw[i]), rateText(curve.quantized[i]));
    return curve.spread.empty() ? rates
                                : rates + tr("\n%1 to %2 with %3 seeds")
                                              .arg(curve.spread[i].least, 0, 'g', 4)
                                              .arg(curve.spread[i].greatest, 0, 'g', 4)
                                              .arg(stochasticRuns);
}

bool FiringPlot::nearCursor(QPointF pixel) const
{
    constexpr double reach = 6;
    return snapshot() && frame().area.contains(pixel) &&
           std::abs(frame().toPixel({snapshot()->current, 0}).x() - pixel.x()) <= reach;
}

void FiringPlot::dragTo(double current)
{
    const double within = std::clamp(current, frame().xMin, frame().xMax);
    emit currentDragged(rounded(within, (frame().xMax - frame().xMin) / frame().area.width()));
}

void FiringPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier &&
        nearCursor(event->position())) {
        m_dragging = true;
        setFocus(Qt::MouseFocusReason);
        return;
    }
    DynamicsPlot::mousePressEvent(event);
}

void FiringPlot::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging) {
        dragTo(frame().toValue(event->position()).x());
        return;
    }
    setCursor(nearCursor(event->position()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
    DynamicsPlot::mouseMoveEvent(event);
}

void FiringPlot::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragging && event->button() == Qt::LeftButton) {
        m_dragging = false;
        showSnapshot(); // updates the range, which is fixed while dragging
        return;
    }
    DynamicsPlot::mouseReleaseEvent(event);
}

void FiringPlot::keyPressEvent(QKeyEvent* event)
{
    const bool moves = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (snapshot() && moves && event->modifiers().testFlag(Qt::ControlModifier)) {
        const double step = (frame().xMax - frame().xMin) / 100;
        dragTo(snapshot()->current + (event->key() == Qt::Key_Right ? step : -step));
        return;
    }
    DynamicsPlot::keyPressEvent(event);
}

} // namespace quantoscope
