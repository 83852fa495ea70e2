// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/gradient_plot.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {

void FlowLayer::setFlow(const GradientFlow& flow)
{
    m_flow = flow;
    update();
}

void FlowLayer::draw(QPainter& painter, const Frame& frame) const
{
    if (m_flow.passing.empty()) {
        return;
    }
    const double greatest = std::ranges::max(m_flow.passing);
    QColor fill = pen().color();
    fill.setAlpha(110);
    for (std::size_t i = 0; i < m_flow.passing.size() && greatest > 0; ++i) {
        const double left = m_flow.first + static_cast<double>(i) * m_flow.width;
        const double height = m_flow.passing[i] / greatest * frame.area.height() / 3;
        const double from = frame.toPixel({left, 0}).x();
        const double to = frame.toPixel({left + m_flow.width, 0}).x();
        painter.fillRect(QRectF(from, frame.area.bottom() - height, to - from, height), fill);
    }
}

GradientPlot::GradientPlot(QWidget* parent)
    : TrainingPlot("gradient", tr("Gradient"), {tr("membrane before quantization"), QString()}, false,
                   parent),
      m_flow(add<FlowLayer>()), m_jumps(add<RuleLayer>(Qt::Vertical)),
      m_true(add<LineLayer>(LineLayer::Shape::straight)),
      m_staircase(add<LineLayer>(LineLayer::Shape::stepped)),
      m_taken(add<LineLayer>(LineLayer::Shape::stepped))
{
}

bool GradientPlot::quantizesState() const
{
    return snapshot()->settings.quantized != QuantizedParts::weights;
}

double GradientPlot::derivativeAt(double x) const
{
    switch (snapshot()->settings.model.stateGradient) {
    case StateGradient::straightThrough:
        return 1;
    case StateGradient::clipped:
        return x >= m_lowest && x <= m_highest ? 1 : 0;
    case StateGradient::staircase:
        return 0;
    }
    return 0;
}

void GradientPlot::showSnapshot()
{
    constexpr std::size_t mostJumps = 64;
    const TrainingSettings& settings = snapshot()->settings;
    const GradientFlow& flow = snapshot()->flow;
    const double from = flow.first;
    const double to = from + flow.width * static_cast<double>(flow.passing.size());
    m_flow->setFlow(flow);
    const double greatest = std::ranges::max(flow.passing);
    setNote(greatest > 0 ? tr("largest gradient %1").arg(greatest, 0, 'g', 2) : tr("no gradient passes"));
    if (!quantizesState()) {
        for (LineLayer* line : {m_staircase, m_true, m_taken}) {
            line->setPoints({});
        }
        m_jumps->setValues({});
        setFullRange(from, to, -0.2, 1.3);
        return;
    }
    const LevelTable table(settings.scheme);
    const Quantizer quantizer(table, settings.rounding);
    const auto boundaries = quantizer.boundaries();
    m_lowest = quantizer.lowest();
    m_highest = quantizer.highest();
    std::vector<QPointF> corners{{from, table.lowest()}};
    for (std::size_t rank = 0; rank < boundaries.size(); ++rank) {
        corners.emplace_back(boundaries[rank], table.distinct()[rank + 1]);
    }
    corners.emplace_back(to, table.highest());
    m_staircase->setPoints(std::move(corners));
    m_jumps->setValues(boundaries.size() <= mostJumps
                           ? std::vector<double>(boundaries.begin(), boundaries.end())
                           : std::vector<double>{});
    m_true->setPoints({{from, 0}, {to, 0}});
    if (settings.model.stateGradient == StateGradient::clipped) {
        m_taken->setPoints({{from, 0}, {m_lowest, 1}, {m_highest, 0}, {to, 0}});
    } else {
        m_taken->setPoints({{from, derivativeAt(from)}, {to, derivativeAt(to)}});
    }
    setFullRange(from, to, std::min(-0.2, 1.15 * m_lowest), std::max(1.3, 1.15 * m_highest));
}

/// Adds columns for a stepped line: each interval between two corners, and its value.
void GradientPlot::addSteps(PlotData& numbers, const std::string& kind,
                            const std::vector<QPointF>& corners) const
{
    std::array<std::vector<float>, 3> columns;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        if (showsX(corners[i].x(), corners[i + 1].x())) {
            columns[0].push_back(static_cast<float>(corners[i].x()));
            columns[1].push_back(static_cast<float>(corners[i + 1].x()));
            columns[2].push_back(static_cast<float>(corners[i].y()));
        }
    }
    numbers.add(kind + "_from", std::move(columns[0]));
    numbers.add(kind + "_to", std::move(columns[1]));
    numbers.add(kind, std::move(columns[2]));
}

PlotData GradientPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    PlotData numbers;
    addSteps(numbers, "staircase", m_staircase->points());
    addSteps(numbers, "slope_taken", m_taken->points());
    const GradientFlow& flow = snapshot()->flow;
    std::array<std::vector<double>, 3> bins;
    for (std::size_t i = 0; i < flow.passing.size(); ++i) {
        const double left = flow.first + static_cast<double>(i) * flow.width;
        if (showsX(left, left + flow.width)) {
            bins[0].push_back(left);
            bins[1].push_back(left + flow.width);
            bins[2].push_back(flow.passing[i]);
        }
    }
    numbers.add("bin_from", std::move(bins[0]));
    numbers.add("bin_to", std::move(bins[1]));
    numbers.add("mean_gradient_passing", std::move(bins[2]));
    return numbers;
}

void GradientPlot::showTheme()
{
    QColor faint = theme().level;
    faint.setAlpha(90);
    const QPen taken(theme().highlight, 2, Qt::DashLine);
    m_flow->setPen(QPen(theme().raw, 1));
    m_jumps->setPen(QPen(faint, 1, Qt::DotLine));
    m_true->setPen(QPen(theme().threshold, 1.5));
    m_staircase->setPen(QPen(theme().quantized, 2));
    m_taken->setPen(taken);
    setLegend({{tr("staircase"), QPen(theme().quantized, 2), {m_staircase}},
               {tr("true slope"), QPen(theme().threshold, 1.5), {m_true, m_jumps}},
               {tr("slope used"), taken, {m_taken}},
               {tr("mean gradient"), QPen(theme().raw, 6), {m_flow}}});
}

double GradientPlot::passingAt(double x) const
{
    const GradientFlow& flow = snapshot()->flow;
    const double bin = std::floor((x - flow.first) / flow.width);
    const bool within = bin >= 0 && bin < static_cast<double>(flow.passing.size());
    return within ? flow.passing[static_cast<std::size_t>(bin)] : 0;
}

QString GradientPlot::readoutAt(QPointF value) const
{
    if (!snapshot()) {
        return {};
    }
    if (!quantizesState()) {
        return tr("membrane %1\nmean gradient %2")
            .arg(value.x(), 0, 'g', 3)
            .arg(passingAt(value.x()), 0, 'g', 3);
    }
    return tr("membrane %1\ntrue slope 0, slope used %2\nmean gradient %3")
        .arg(value.x(), 0, 'g', 3)
        .arg(derivativeAt(value.x()))
        .arg(passingAt(value.x()), 0, 'g', 3);
}

} // namespace quantoscope
