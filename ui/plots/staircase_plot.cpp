// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/staircase_plot.h"

#include "ui/plots/units.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

StaircasePlot::StaircasePlot(QWidget* parent)
    : Plot("staircase", tr("Staircase"), {tr("input"), tr("output")}, false, parent),
      m_boundaries(add<RuleLayer>(Qt::Vertical)), m_identity(add<LineLayer>(LineLayer::Shape::straight)),
      m_threshold(add<RuleLayer>(Qt::Horizontal)), m_staircase(add<LineLayer>(LineLayer::Shape::stepped)),
      m_highlight(add<RuleLayer>(Qt::Horizontal))
{
    setLevelLines(Qt::Horizontal);
}

namespace {

/// The staircase of codes that wrap around: one flight after another, each falling to the lowest level.
std::vector<QPointF> wrappingCorners(const Exploration& exploration, double from, double to)
{
    constexpr double mostFlights = 200;
    const auto levels = exploration.table.distinct();
    const Quantizer& quantizer = exploration.quantizer;
    const double first = quantizer.monotoneInterval().first;
    const double period = double{levels.back()} - levels.front() + quantizer.codeStep();
    const double firstFlight = std::floor((from - first) / period);
    const double flights = std::min(std::floor((to - first) / period) - firstFlight + 1, mostFlights);
    std::vector<QPointF> corners{{from, quantizer(static_cast<float>(from))}};
    const auto add = [&](double x, float level) {
        if (x > from && x < to) {
            corners.emplace_back(x, level);
        }
    };
    for (int flight = 0; flight < static_cast<int>(flights); ++flight) {
        const double shift = (firstFlight + flight) * period;
        add(first + shift, levels.front());
        for (std::size_t rank = 0; rank < quantizer.boundaries().size(); ++rank) {
            add(quantizer.boundaries()[rank] + shift, levels[rank + 1]);
        }
    }
    corners.emplace_back(to, quantizer(static_cast<float>(to)));
    return corners;
}

} // namespace

std::vector<QPointF> staircaseCorners(const Exploration& exploration, double from, double to)
{
    if (exploration.quantizer.wraps()) {
        return wrappingCorners(exploration, from, to);
    }
    const auto levels = exploration.table.distinct();
    const auto boundaries = exploration.quantizer.boundaries();
    std::vector<QPointF> corners{{from, levels.front()}};
    for (std::size_t rank = 0; rank < boundaries.size(); ++rank) {
        corners.emplace_back(boundaries[rank], levels[rank + 1]);
    }
    corners.emplace_back(to, levels.back());
    return corners;
}

void StaircasePlot::showExploration()
{
    axes().setTitles({withUnit(tr("input"), *exploration()), withUnit(tr("output"), *exploration())});
    constexpr std::size_t mostBoundaries = 64;
    const Histogram& histogram = exploration()->histogram;
    const double from = histogram.first;
    const double to = from + histogram.width * static_cast<double>(histogram.counts.size());
    const auto boundaries = exploration()->quantizer.boundaries();
    m_staircase->setPoints(staircaseCorners(*exploration(), from, to));
    m_identity->setPoints({{from, from}, {to, to}});
    m_threshold->setValues({exploration()->threshold});
    m_boundaries->setValues(boundaries.size() <= mostBoundaries
                                ? std::vector<double>(boundaries.begin(), boundaries.end())
                                : std::vector<double>{});
    setFullRange(from, to, from, to);
}

PlotData StaircasePlot::visibleData() const
{
    if (!exploration()) {
        return {};
    }
    std::vector<float> from;
    std::vector<float> to;
    std::vector<float> output;
    const std::vector<QPointF>& corners = m_staircase->points();
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        if (showsX(corners[i].x(), corners[i + 1].x())) {
            from.push_back(static_cast<float>(corners[i].x()));
            to.push_back(static_cast<float>(corners[i + 1].x()));
            output.push_back(static_cast<float>(corners[i].y()));
        }
    }
    const auto named = [this](const char* name) { return withUnit(name, *exploration()).toStdString(); };
    PlotData numbers;
    numbers.add(named("input_from"), std::move(from));
    numbers.add(named("input_to"), std::move(to));
    numbers.add(named("output"), std::move(output));
    return numbers;
}

void StaircasePlot::showTheme()
{
    QColor faint = theme().level;
    faint.setAlpha(60);
    m_boundaries->setPen(QPen(faint, 1));
    m_identity->setPen(QPen(theme().raw, 1));
    m_threshold->setPen(QPen(theme().threshold, 1, Qt::DashLine));
    m_staircase->setPen(QPen(theme().quantized, 2));
    m_highlight->setPen(QPen(theme().highlight, 2));
    setLegend({{tr("identity"), QPen(theme().raw, 1), {m_identity}},
               {tr("quantized"), QPen(theme().quantized, 2), {m_staircase}}});
}

void StaircasePlot::showHighlight()
{
    const auto level = highlightedLevel();
    m_highlight->setValues(level ? std::vector<double>{exploration()->table[static_cast<std::size_t>(*level)]}
                                 : std::vector<double>{});
}

QString StaircasePlot::readoutAt(QPointF value) const
{
    const auto x = static_cast<float>(value.x());
    const float q = exploration()->quantizer(x);
    return tr("%1 → %2\nlevel %3, error %4")
        .arg(x, 0, 'g', 5)
        .arg(q, 0, 'g', 5)
        .arg(exploration()->quantizer.index(x))
        .arg(q - x, 0, 'g', 3);
}

} // namespace quantoscope
