// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/confusion_plot.h"

#include "ui/plots/matrix_layer.h"

#include <cmath>

namespace quantoscope {
namespace {

QString accuracyText(const Confusion& confusion)
{
    return QString::number(100 * confusion.accuracy(), 'f', 1) + " %";
}

} // namespace

ConfusionPlot::ConfusionPlot(QWidget* parent)
    : NetworkPlot("confusion", tr("Confusion"), {tr("answer"), tr("label")}, false, parent),
      m_raw(add<MatrixLayer>()), m_quantized(add<MatrixLayer>())
{
    axes().hideXTicks();
    axes().hideYTicks();
}

double ConfusionPlot::secondLeft() const
{
    const auto classes = static_cast<double>(snapshot()->result->run.rawConfusion->classes);
    return classes + std::max(1.0, 0.35 * classes);
}

void ConfusionPlot::showSnapshot()
{
    const NetworkRun& run = snapshot()->result->run;
    if (!run.rawConfusion) {
        return;
    }
    m_raw->setMatrix(*run.rawConfusion, 0, tr("float"));
    m_quantized->setMatrix(*run.quantizedConfusion, secondLeft(), tr("quantized"));
    setNote(tr("right: float %1, quantized %2")
                .arg(accuracyText(*run.rawConfusion), accuracyText(*run.quantizedConfusion)));
    showCells();
}

double ConfusionPlot::edge() const
{
    constexpr double room = 16; // pixels
    const auto classes = static_cast<double>(snapshot()->result->run.rawConfusion->classes);
    return classes * room / std::max(room, frame().area.height() - 2 * room);
}

void ConfusionPlot::showCells()
{
    const auto classes = static_cast<double>(snapshot()->result->run.rawConfusion->classes);
    m_edge = edge();
    setFullRange(-0.2 * classes, secondLeft() + 1.05 * classes, -m_edge, classes + m_edge);
}

/// The size of the plot has changed, maybe.
void ConfusionPlot::showRange()
{
    constexpr double tolerance = 1e-6;
    if (snapshot() && snapshot()->result->run.rawConfusion && std::abs(edge() - m_edge) > tolerance) {
        showCells();
    }
}

PlotData ConfusionPlot::visibleData() const
{
    if (!snapshot() || !snapshot()->result->run.rawConfusion) {
        return {};
    }
    const Confusion& raw = *snapshot()->result->run.rawConfusion;
    std::vector<std::uint64_t> labels;
    std::vector<std::uint64_t> answers;
    for (std::size_t i = 0; i < raw.counts.size(); ++i) {
        labels.push_back(i / raw.classes);
        answers.push_back(i % raw.classes);
    }
    PlotData numbers;
    numbers.add("label", std::move(labels));
    numbers.add("answer", std::move(answers));
    numbers.add("samples", raw.counts);
    numbers.add("samples_quantized", snapshot()->result->run.quantizedConfusion->counts);
    return numbers;
}

void ConfusionPlot::showTheme()
{
    m_raw->setColours(theme().raw, theme().text);
    m_quantized->setColours(theme().quantized, theme().text);
}

QString ConfusionPlot::readoutAt(QPointF value) const
{
    if (!snapshot() || !snapshot()->result->run.rawConfusion) {
        return {};
    }
    const NetworkRun& run = snapshot()->result->run;
    const std::size_t classes = run.rawConfusion->classes;
    const double left = value.x() >= secondLeft() ? secondLeft() : 0;
    const double column = std::floor(value.x() - left);
    const double row = std::floor(static_cast<double>(classes) - value.y());
    if (!(column >= 0 && row >= 0 && column < static_cast<double>(classes) &&
          row < static_cast<double>(classes))) {
        return {};
    }
    const std::size_t cell = static_cast<std::size_t>(row) * classes + static_cast<std::size_t>(column);
    return tr("label %1, answer %2\nfloat %3, quantized %4 samples")
        .arg(row)
        .arg(column)
        .arg(run.rawConfusion->counts[cell])
        .arg(run.quantizedConfusion->counts[cell]);
}

} // namespace quantoscope
