// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_plot.h"

#include "files/exports/study_tables.h"
#include "ui/study/study_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::array<const char*, 3> studyPlotNames{"study_weights", "study_state", "study_both"};

QString titleOf(StudyPlot::Quantized quantized)
{
    switch (quantized) {
    case StudyPlot::Quantized::weights:
        return StudyPlot::tr("Weights quantized");
    case StudyPlot::Quantized::state:
        return StudyPlot::tr("State quantized");
    case StudyPlot::Quantized::both:
        return StudyPlot::tr("Weights and state quantized");
    }
    return {};
}

AxisTitles axesOf(const QString& bits)
{
    return {bits, StudyPlot::tr("accuracy in %")};
}

MarkLayer::Shape shapeOf(StudyMethod method)
{
    switch (method) {
    case StudyMethod::ptq:
        return MarkLayer::Shape::diamond;
    case StudyMethod::qatWeights:
        return MarkLayer::Shape::cross;
    case StudyMethod::qatState:
        return MarkLayer::Shape::block;
    default:
        return MarkLayer::Shape::ring;
    }
}

/// The mark of the method in the legend.
QString markOf(StudyMethod method)
{
    switch (shapeOf(method)) {
    case MarkLayer::Shape::diamond:
        return "◇";
    case MarkLayer::Shape::cross:
        return "×";
    case MarkLayer::Shape::block:
        return "▮";
    case MarkLayer::Shape::ring:
        return "○";
    }
    return {};
}

/// The method has the colour, the spacing the style.
QPen penOf(const StudyPlot::Series& series, const PlotTheme& theme)
{
    constexpr std::array styles{Qt::DashLine, Qt::SolidLine, Qt::DotLine};
    const std::array colours{theme.text, theme.highlight, theme.quantized, theme.raw, theme.reference};
    return {colours[static_cast<std::size_t>(series.method)], 1.5,
            styles[static_cast<std::size_t>(series.spacing)]};
}

double lowOf(const MeanInterval& accuracy)
{
    return std::isnan(accuracy.halfWidth) ? accuracy.mean : std::max(0.0, accuracy.low());
}

double highOf(const MeanInterval& accuracy)
{
    return std::isnan(accuracy.halfWidth) ? accuracy.mean : std::min(1.0, accuracy.high());
}

} // namespace

StudyPlot::StudyPlot(Quantized quantized, QWidget* parent)
    : SnapshotPlot(studyPlotNames[static_cast<std::size_t>(quantized)], titleOf(quantized),
                   axesOf(tr("bits")), false, parent),
      m_quantized(quantized), m_floatRule(add<RuleLayer>(Qt::Horizontal))
{
    setFullRange(1.5, 8.5, 0, 100);
}

bool StudyPlot::has(const StoredPrecision& stored) const
{
    switch (m_quantized) {
    case Quantized::weights:
        return stored.weightBits != 0 && stored.stateBits == 0;
    case Quantized::state:
        return stored.weightBits == 0 && stored.stateBits != 0;
    case Quantized::both:
        return stored.isBoth();
    }
    return false;
}

bool StudyPlot::hasCasesOf(const StudyGrid& grid) const
{
    return std::ranges::any_of(casesOf(grid),
                               [this](const StudyCase& studied) { return has(studied.stored); });
}

bool StudyPlot::shows(const StoredPrecision& stored) const
{
    const bool chosen =
        m_weightChoice == 0 ? stored.weightBits == stored.stateBits : stored.weightBits == m_weightChoice;
    return has(stored) && (m_quantized != Quantized::both || chosen);
}

std::vector<int> StudyPlot::weightChoices(const StudyGrid& grid)
{
    std::set<int> choices;
    bool differ = false;
    for (const StudyCase& studied : casesOf(grid)) {
        const StoredPrecision& stored = studied.stored;
        if (stored.isBoth()) {
            const bool equal = stored.weightBits == stored.stateBits;
            differ = differ || !equal;
            choices.insert({stored.weightBits, equal ? 0 : stored.weightBits});
        }
    }
    return differ ? std::vector<int>(choices.begin(), choices.end()) : std::vector{0};
}

void StudyPlot::setWeightChoice(int choice)
{
    m_weightChoice = choice;
    if (snapshot()) {
        setSnapshot(snapshot());
    }
}

int StudyPlot::bitsOf(const StoredPrecision& stored) const
{
    return m_quantized == Quantized::weights ? stored.weightBits : stored.stateBits;
}

QString StudyPlot::nameOf(const Series& series) const
{
    const QString name = methodTitle(series.method);
    return m_quantized == Quantized::weights
               ? name
               : tr("%1, %2").arg(name, spacingWord({.stateBits = 1, .spacing = series.spacing}));
}

void StudyPlot::collectSeries()
{
    m_series.clear();
    m_float.reset();
    for (const CaseSummary& of : snapshot()->summary) {
        const StoredPrecision& stored = of.studied.stored;
        if (stored.isFloat()) {
            m_float = of.accuracy;
        }
        if (!shows(stored)) {
            continue;
        }
        const Series wanted{of.studied.method, stored.spacing};
        auto found = std::ranges::find(m_series, wanted.key(), &Series::key);
        if (found == m_series.end()) {
            found = m_series.insert(found, wanted);
        }
        found->cases.push_back(of);
    }
    std::ranges::sort(m_series, {}, &Series::key);
    for (Series& series : m_series) {
        std::ranges::sort(series.cases, {},
                          [this](const CaseSummary& of) { return bitsOf(of.studied.stored); });
    }
}

void StudyPlot::showSnapshot()
{
    collectSeries();
    axes().setTitles(axesOf(m_weightChoice != 0 ? tr("bits of the state") : tr("bits")));
    showRanges();
    showLines();
}

/// The range of the accuracy is the same in all plots of a study.
void StudyPlot::showRanges()
{
    ValueSpan accuracy{1, 0};
    for (const CaseSummary& of : snapshot()->summary) {
        accuracy.low = std::min(accuracy.low, lowOf(of.accuracy));
        accuracy.high = std::max(accuracy.high, highOf(of.accuracy));
    }
    if (accuracy.low > accuracy.high) {
        accuracy = {0, 1};
    }
    const StudyGrid& grid = snapshot()->plan.settings.grid;
    std::vector<int> bits = m_quantized == Quantized::weights ? grid.weightBits : grid.stateBits;
    std::erase(bits, 0);
    if (bits.empty()) {
        bits = {2, 8};
    }
    constexpr double edge = 0.06;
    const ValueSpan shown = accuracy.widened(edge);
    const auto [least, most] = std::ranges::minmax(bits);
    setFullRange(least - 0.5, most + 0.5, 100 * shown.low, 100 * shown.high);
}

/// Series stand a little apart, so that their error bars do not cover each other.
void StudyPlot::showLines()
{
    const double apart = std::min(0.12, 0.6 / static_cast<double>(std::max<std::size_t>(m_series.size(), 1)));
    while (m_lines.size() < m_series.size()) {
        m_lines.push_back(add<SeriesLayer>());
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        std::vector<SeriesLayer::Point> points;
        if (i < m_series.size()) {
            const double shift =
                apart * (static_cast<double>(i) - (static_cast<double>(m_series.size()) - 1) / 2);
            for (const CaseSummary& of : m_series[i].cases) {
                points.push_back({.place = {bitsOf(of.studied.stored) + shift, 100 * of.accuracy.mean},
                                  .halfWidth = 100 * of.accuracy.halfWidth});
            }
        }
        m_lines[i]->setPoints(std::move(points),
                              i < m_series.size() ? shapeOf(m_series[i].method) : MarkLayer::Shape::ring);
    }
    m_floatRule->setValues(m_float ? std::vector{100 * m_float->mean} : std::vector<double>{});
}

void StudyPlot::showTheme()
{
    const QPen floatPen(theme().threshold, 1, Qt::DashDotLine);
    m_floatRule->setPen(floatPen);
    QList<LegendEntry> legend;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const QPen pen = penOf(m_series[i], theme());
        m_lines[i]->setPen(pen);
        legend << LegendEntry{markOf(m_series[i].method) + " " + nameOf(m_series[i]), pen, {m_lines[i]}};
    }
    setLegend(legend << LegendEntry{tr("float"), floatPen, {m_floatRule}});
}

QString StudyPlot::readoutAt(QPointF value) const
{
    const auto bits = static_cast<int>(std::lround(value.x()));
    QString text = tr("%1 bits").arg(bits);
    bool found = false;
    for (const Series& series : m_series) {
        for (const CaseSummary& of : series.cases) {
            if (bitsOf(of.studied.stored) == bits) {
                found = true;
                text += "\n" + markOf(series.method) + " " + nameOf(series) + " " +
                        QString::fromStdString(intervalText(of.accuracy, 100)) + " %";
            }
        }
    }
    return found ? text : QString();
}

} // namespace quantoscope
