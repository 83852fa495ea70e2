// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/bits_plots.h"

#include "ui/plots/pareto_front.h"
#include "ui/widgets/whole_number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr double noQuality = std::numeric_limits<double>::quiet_NaN();

QString qualityText(KeptQuantity quantity, double quality)
{
    return quantity == KeptQuantity::sqnr ? QString::number(quality, 'f', 2) + " dB"
                                          : QString::number(100 * quality, 'f', 1) + " %";
}

/// The range of the finite qualities and of what is required.
ValueSpan qualitySpan(const BitsResult& result, const std::vector<double>& qualities)
{
    constexpr double edge = 0.06;
    ValueSpan span{result.wish.least, result.wish.least};
    for (const double quality : qualities) {
        if (std::isfinite(quality)) {
            span.add(quality);
        }
    }
    return span.widened(edge);
}

QPen penOfLayer(std::size_t layer, const PlotTheme& theme)
{
    constexpr std::array<Qt::PenStyle, 3> styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    const std::array<QColor, 3> colours{theme.raw, theme.quantized, theme.reference};
    return {colours[layer % colours.size()], 1.5, styles[layer / colours.size() % styles.size()]};
}

} // namespace

ParetoPlot::ParetoPlot(QWidget* parent)
    : SnapshotPlot("pareto", tr("Bits against quality"), {tr("bits of all states"), tr("quality")}, false,
                   parent),
      m_front(add<LineLayer>(LineLayer::Shape::stepped)), m_required(add<RuleLayer>(Qt::Horizontal)),
      m_tried(add<MarkerLayer>(3, false)), m_chosen(add<MarkLayer>(MarkLayer::Shape::ring))
{
}

void ParetoPlot::showSnapshot()
{
    const BitsResult& result = *snapshot();
    std::vector<QPointF> tried;
    std::vector<double> qualities;
    for (const BitsChoice& choice : result.search.tried) {
        qualities.push_back(result.qualityOf(choice));
        tried.emplace_back(static_cast<double>(choice.stateBits), qualities.back());
    }
    ValueSpan x = tried.empty() ? ValueSpan{0, 1} : ValueSpan{tried.front().x(), tried.front().x()};
    for (const QPointF& point : tried) {
        x.add(point.x());
    }
    const ValueSpan y = qualitySpan(result, qualities);
    constexpr double edge = 0.06;
    x = x.widened(edge);
    m_front->setPoints(paretoLine(tried));
    m_tried->setPoints(std::move(tried));
    m_required->setValues({result.wish.least});
    m_chosen->setPoints({});
    if (const auto& chosen = result.search.chosen) {
        m_chosen->setPoints({{static_cast<double>(chosen->stateBits), result.qualityOf(*chosen)}});
    }
    axes().setTitles({tr("bits of all states"), quantityName(result.wish.keep)});
    setFullRange(x.low, x.high, y.low, y.high);
}

PlotData ParetoPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    std::vector<std::uint64_t> stateBits;
    std::vector<double> qualities;
    std::vector<std::vector<std::uint64_t>> bits(snapshot()->search.layers.size());
    for (const BitsChoice& choice : snapshot()->search.tried) {
        const double quality = snapshot()->qualityOf(choice);
        if (showsX(static_cast<double>(choice.stateBits)) && (!std::isfinite(quality) || showsY(quality))) {
            stateBits.push_back(choice.stateBits);
            qualities.push_back(quality);
            for (std::size_t layer = 0; layer < bits.size(); ++layer) {
                bits[layer].push_back(static_cast<std::uint64_t>(choice.bits[layer]));
            }
        }
    }
    PlotData numbers;
    numbers.add("state_bits", std::move(stateBits));
    numbers.add(std::string(keptQuantityNames[static_cast<std::size_t>(snapshot()->wish.keep)]),
                std::move(qualities));
    for (std::size_t layer = 0; layer < bits.size(); ++layer) {
        numbers.add("bits_" + snapshot()->search.layers[layer], std::move(bits[layer]));
    }
    return numbers;
}

void ParetoPlot::showTheme()
{
    const QPen front(theme().quantized, 1.5);
    const QPen required(theme().threshold, 1, Qt::DashLine);
    m_front->setPen(front);
    m_required->setPen(required);
    m_tried->setPen(QPen(theme().raw, 1));
    m_chosen->setPen(QPen(theme().highlight, 2));
    setLegend({{tr("tried"), QPen(theme().raw, 4), {m_tried}},
               {tr("best so far"), front, {m_front}},
               {tr("required"), required, {m_required}},
               {tr("○ chosen"), QPen(theme().highlight, 2), {m_chosen}}});
}

QString ParetoPlot::readoutAt(QPointF value) const
{
    if (!snapshot() || snapshot()->search.tried.empty()) {
        return {};
    }
    const QPointF pixel = frame().toPixel(value);
    const auto distance = [&](const BitsChoice& choice) {
        const QPointF apart =
            frame().toPixel({static_cast<double>(choice.stateBits), snapshot()->qualityOf(choice)}) - pixel;
        return std::isfinite(apart.y()) ? std::hypot(apart.x(), apart.y()) : 1e9;
    };
    const BitsChoice& choice = *std::ranges::min_element(snapshot()->search.tried, {}, distance);
    QString text = tr("%1 bits, %2")
                       .arg(wholeText(static_cast<qlonglong>(choice.stateBits)),
                            qualityText(snapshot()->wish.keep, snapshot()->qualityOf(choice)));
    for (std::size_t layer = 0; layer < choice.bits.size(); ++layer) {
        text += "\n" + tr("%1: %2 bits")
                           .arg(QString::fromStdString(snapshot()->search.layers[layer]))
                           .arg(choice.bits[layer]);
    }
    return text;
}

SensitivityPlot::SensitivityPlot(QWidget* parent)
    : SnapshotPlot("sensitivity", tr("One layer quantized"), {tr("bits"), tr("quality")}, false, parent),
      m_required(add<RuleLayer>(Qt::Horizontal))
{
    for (std::size_t layer = 0; layer < mostLayers; ++layer) {
        m_lines[layer] = add<LineLayer>(LineLayer::Shape::straight);
        m_dots[layer] = add<MarkerLayer>(2.5, false);
    }
}

std::size_t SensitivityPlot::layers() const
{
    return std::min(mostLayers, snapshot()->search.layers.size());
}

double SensitivityPlot::qualityAt(std::size_t layer, int bits) const
{
    for (const BitsChoice& choice : snapshot()->search.sensitivity[layer]) {
        if (!choice.bits.empty() && choice.bits.front() == bits) {
            return snapshot()->qualityOf(choice);
        }
    }
    return noQuality;
}

void SensitivityPlot::showSnapshot()
{
    const BitsTask task = taskOf(snapshot()->wish);
    std::vector<double> qualities;
    for (std::size_t layer = 0; layer < mostLayers; ++layer) {
        std::vector<QPointF> points;
        for (int bits = task.fewestBits; bits <= task.mostBits && layer < layers(); ++bits) {
            qualities.push_back(qualityAt(layer, bits));
            points.emplace_back(bits, std::isfinite(qualities.back()) ? qualities.back() : noQuality);
        }
        m_dots[layer]->setPoints(points);
        m_lines[layer]->setPoints(std::move(points));
    }
    m_required->setValues({snapshot()->wish.least});
    axes().setTitles({tr("bits"), quantityName(snapshot()->wish.keep)});
    const std::size_t more = snapshot()->search.layers.size() - layers();
    setNote(more > 0 ? tr("first %1 layers").arg(layers()) : QString());
    const ValueSpan y = qualitySpan(*snapshot(), qualities);
    setFullRange(task.fewestBits - 0.3, task.mostBits + 0.3, y.low, y.high);
}

PlotData SensitivityPlot::visibleData() const
{
    if (!snapshot()) {
        return {};
    }
    const BitsTask task = taskOf(snapshot()->wish);
    std::vector<std::uint64_t> bits;
    std::vector<std::vector<double>> qualities(snapshot()->search.layers.size());
    for (int width = task.fewestBits; width <= task.mostBits; ++width) {
        if (showsX(width)) {
            bits.push_back(static_cast<std::uint64_t>(width));
            for (std::size_t layer = 0; layer < qualities.size(); ++layer) {
                qualities[layer].push_back(qualityAt(layer, width));
            }
        }
    }
    PlotData numbers;
    numbers.add("bits", std::move(bits));
    const std::string quantity(keptQuantityNames[static_cast<std::size_t>(snapshot()->wish.keep)]);
    for (std::size_t layer = 0; layer < qualities.size(); ++layer) {
        numbers.add(quantity + "_" + snapshot()->search.layers[layer], std::move(qualities[layer]));
    }
    return numbers;
}

void SensitivityPlot::showTheme()
{
    const QPen required(theme().threshold, 1, Qt::DashLine);
    m_required->setPen(required);
    QList<LegendEntry> legend;
    for (std::size_t layer = 0; snapshot() && layer < layers(); ++layer) {
        const QPen pen = penOfLayer(layer, theme());
        m_lines[layer]->setPen(pen);
        m_dots[layer]->setPen(QPen(pen.color(), 1));
        legend << LegendEntry{
            QString::fromStdString(snapshot()->search.layers[layer]), pen, {m_lines[layer], m_dots[layer]}};
    }
    setLegend(legend << LegendEntry{tr("required"), required, {m_required}});
}

QString SensitivityPlot::readoutAt(QPointF value) const
{
    const auto bits = static_cast<int>(std::lround(value.x()));
    if (!snapshot() || bits < taskOf(snapshot()->wish).fewestBits || bits > snapshot()->wish.mostBits) {
        return {};
    }
    QString text = tr("%1 bits").arg(bits);
    for (std::size_t layer = 0; layer < layers(); ++layer) {
        text += "\n" + QString::fromStdString(snapshot()->search.layers[layer]) + " " +
                qualityText(snapshot()->wish.keep, qualityAt(layer, bits));
    }
    return text;
}

} // namespace quantoscope
