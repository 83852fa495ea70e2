// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/sawtooth_plot.h"

#include "ui/plots/staircase_plot.h"
#include "ui/plots/ticks.h"
#include "ui/plots/units.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {

SawtoothPlot::SawtoothPlot(QWidget* parent)
    : Plot("sawtooth", tr("Error of the staircase"), {tr("input"), tr("error")}, false, parent),
      m_zero(add<RuleLayer>(Qt::Horizontal)), m_error(add<LineLayer>(LineLayer::Shape::straight))
{
    m_zero->setValues({0});
}

void SawtoothPlot::showExploration()
{
    axes().setTitles({withUnit(tr("input"), *exploration()), withUnit(tr("error"), *exploration())});
    const Histogram& histogram = exploration()->histogram;
    const double from = histogram.first;
    const double to = from + histogram.width * static_cast<double>(histogram.counts.size());
    const std::vector<QPointF> corners = staircaseCorners(*exploration(), from, to);
    std::vector<QPointF> error;
    error.reserve(2 * corners.size());
    double largest = 0;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const double level = corners[i].y();
        error.emplace_back(corners[i].x(), level - corners[i].x());
        error.emplace_back(corners[i + 1].x(), level - corners[i + 1].x());
    }
    for (std::size_t i = 1; i + 1 < error.size();
         ++i) { // only at boundaries: outside the levels it grows without limit
        largest = std::max(largest, std::abs(error[i].y()));
    }
    if (largest == 0) {
        largest = (to - from) / 4;
    }
    m_error->setPoints(std::move(error));
    const double reach = niceCeiling(largest);
    setFullRange(from, to, -reach, reach);
}

PlotData SawtoothPlot::visibleData() const
{
    if (!exploration()) {
        return {};
    }
    std::array<std::vector<float>, 2> inputs;
    std::array<std::vector<double>, 2> errors;
    const std::vector<QPointF>& ends = m_error->points();
    for (std::size_t line = 0; line + 1 < ends.size(); line += 2) {
        for (std::size_t end = 0; end < 2 && showsX(ends[line].x(), ends[line + 1].x()); ++end) {
            inputs[end].push_back(static_cast<float>(ends[line + end].x()));
            errors[end].push_back(ends[line + end].y());
        }
    }
    const auto named = [this](const char* name) { return withUnit(name, *exploration()).toStdString(); };
    PlotData numbers;
    numbers.add(named("input_from"), std::move(inputs[0]));
    numbers.add(named("error_from"), std::move(errors[0]));
    numbers.add(named("input_to"), std::move(inputs[1]));
    numbers.add(named("error_to"), std::move(errors[1]));
    return numbers;
}

void SawtoothPlot::showTheme()
{
    m_zero->setPen(QPen(theme().threshold, 1));
    m_error->setPen(QPen(theme().quantized, 1));
}

QString SawtoothPlot::readoutAt(QPointF value) const
{
    const auto x = static_cast<float>(value.x());
    return tr("input %1\nerror %2").arg(x, 0, 'g', 5).arg(exploration()->quantizer(x) - x, 0, 'g', 4);
}

} // namespace quantoscope
