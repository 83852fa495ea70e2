// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/bits_plot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// Name in files and in the legend, and pen. The kinds differ in line style as well as in colour.
struct Kind
{
    std::string name;
    QString legend;
    QPen pen;
};

std::array<Kind, BitsPlot::kindCount> kindsIn(const PlotTheme& theme)
{
    return {{{"uniform", BitsPlot::tr("uniform", "legend"), {theme.raw, 1.5}},
             {"thr-centered", BitsPlot::tr("threshold", "legend"), {theme.quantized, 1.5, Qt::DashLine}},
             {"zero-centered", BitsPlot::tr("zero", "legend"), {theme.level, 1.5, Qt::DotLine}},
             {"fixed-point", "Qm.n", {theme.text, 1.2}},
             {"floating-point", "EeMm", {theme.text, 1.2, Qt::DashLine}},
             {"pow2", "pow2", {theme.text, 1.2, Qt::DotLine}},
             {"nf4", "NF4", {theme.text, 3}}}};
}

/// The place of a scheme among the kinds; kindCount if it is none of them.
std::size_t kindOf(const Scheme& scheme)
{
    struct Place
    {
        const Scheme& scheme;
        std::size_t family(FormatFamily family) const
        {
            return allSpacings.size() + static_cast<std::size_t>(family);
        }
        std::size_t operator()(const SnnTorchFormat& /*format*/) const
        {
            return static_cast<std::size_t>(spacingOf(scheme));
        }
        std::size_t operator()(const FixedPointFormat& /*format*/) const
        {
            return family(FormatFamily::fixedPoint);
        }
        std::size_t operator()(const SmallFloatFormat& /*format*/) const
        {
            return family(FormatFamily::smallFloat);
        }
        std::size_t operator()(const PowerOfTwoFormat& /*format*/) const
        {
            return family(FormatFamily::powersOfTwo);
        }
        std::size_t operator()(const NormalFloatFormat& /*format*/) const
        {
            return family(FormatFamily::normalFloat);
        }
        std::size_t operator()(const LevelList& /*list*/) const { return BitsPlot::kindCount; }
    };
    return std::visit(Place{scheme}, scheme.format);
}

double sqnrOf(const Fit& fit, std::size_t kind)
{
    const FittedScheme* fitted = schemeOf(fit, kind);
    return fitted == nullptr ? std::numeric_limits<double>::quiet_NaN() : fitted->sqnrDb;
}

/// A point of a curve. An infinite SQNR (no error) cannot be shown on the axis and breaks the line.
QPointF pointAt(int numBits, double decibels)
{
    return {static_cast<double>(numBits),
            std::isfinite(decibels) ? decibels : std::numeric_limits<double>::quiet_NaN()};
}

QString decibelText(double decibels)
{
    return std::isfinite(decibels) ? QString::number(decibels, 'f', 2) + " dB" : BitsPlot::tr("no error");
}

} // namespace

QString spacingTitle(Spacing spacing)
{
    switch (spacing) {
    case Spacing::uniform:
        return BitsPlot::tr("Uniform");
    case Spacing::thresholdCentred:
        return BitsPlot::tr("Threshold-centred");
    case Spacing::zeroCentred:
        return BitsPlot::tr("Zero-centred");
    }
    return {};
}

QString schemeTitle(const Scheme& scheme)
{
    return isSnnTorch(scheme) ? spacingTitle(spacingOf(scheme))
                              : QString::fromStdString(formatTitle(scheme.format));
}

QString schemeKind(const Scheme& scheme)
{
    return isSnnTorch(scheme) ? schemeTitle(scheme).toLower() : schemeTitle(scheme);
}

const FittedScheme* schemeOf(const Fit& fit, std::size_t kind)
{
    const auto found = std::ranges::find_if(
        fit.schemes, [kind](const FittedScheme& fitted) { return kindOf(fitted.scheme) == kind; });
    return found == fit.schemes.end() ? nullptr : &*found;
}

BitsPlot::BitsPlot(QWidget* parent)
    : Plot("bits-sqnr", tr("SQNR"), {tr("num_bits"), tr("SQNR in dB")}, false, parent),
      m_bound(add<LineLayer>(LineLayer::Shape::straight))
{
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        m_curves[i] = add<LineLayer>(LineLayer::Shape::straight);
        m_dots[i] = add<MarkerLayer>(2.5, false);
    }
    m_now = add<MarkerLayer>(4.5, false);
    setFullRange(0.5, 12.5, 0, 80);
}

void BitsPlot::setFits(const FitsByBits& fits)
{
    m_fits = fits;
    showCurves();
    update();
}

void BitsPlot::showExploration()
{
    const bool closed = exploration() && exploration()->setup.loop == Loop::closed;
    axes().setTitles({tr("num_bits"), closed ? tr("SQNR in dB, open loop") : tr("SQNR in dB")});
    showTheme(); // the legend shows the loop of the scheme in use
    showCurves();
}

void BitsPlot::showCurves()
{
    std::vector<QPointF> bound;
    std::array<std::vector<QPointF>, kindCount> curves;
    double lowest = 0;
    double highest = 10;
    const auto reach = [&](QPointF point) {
        lowest = std::fmin(lowest, point.y());
        highest = std::fmax(highest, point.y());
    };
    for (const auto& [numBits, fit] : m_fits) {
        reach(bound.emplace_back(pointAt(numBits, fit->boundSqnrDb)));
        for (std::size_t i = 0; i < curves.size(); ++i) {
            reach(curves[i].emplace_back(pointAt(numBits, sqnrOf(*fit, i))));
        }
    }
    std::vector<QPointF> now;
    if (exploration() && std::isfinite(exploration()->metrics.sqnrDb)) {
        reach(now.emplace_back(bitsOf(exploration()->setup.scheme), exploration()->metrics.sqnrDb));
    }
    m_bound->setPoints(std::move(bound));
    for (std::size_t i = 0; i < curves.size(); ++i) {
        m_dots[i]->setPoints(curves[i]);
        m_curves[i]->setPoints(std::move(curves[i]));
    }
    m_now->setPoints(std::move(now));
    const double most = m_fits.empty() ? 12 : std::max(12, m_fits.rbegin()->first);
    setFullRange(0.5, most + 0.5, std::floor(lowest / 10) * 10, std::ceil(highest * 1.04 / 10) * 10);
}

PlotData BitsPlot::visibleData() const
{
    std::vector<std::uint64_t> bits;
    std::vector<double> bound;
    std::array<std::vector<double>, kindCount> curves;
    for (const auto& [numBits, fit] : m_fits) {
        if (showsX(numBits)) {
            bits.push_back(static_cast<std::uint64_t>(numBits));
            bound.push_back(fit->boundSqnrDb);
            for (std::size_t i = 0; i < curves.size(); ++i) {
                curves[i].push_back(sqnrOf(*fit, i));
            }
        }
    }
    PlotData numbers;
    numbers.add("num_bits", std::move(bits));
    numbers.add("bound_sqnr (dB)", std::move(bound));
    const auto kinds = kindsIn(theme());
    for (std::size_t i = 0; i < curves.size(); ++i) {
        numbers.add(kinds[i].name + "_sqnr (dB)", std::move(curves[i]));
    }
    if (exploration()) {
        numbers.add("in_use_num_bits",
                    std::vector{static_cast<std::uint64_t>(bitsOf(exploration()->setup.scheme))});
        numbers.add("in_use_sqnr (dB)", std::vector{exploration()->metrics.sqnrDb});
    }
    return numbers;
}

void BitsPlot::showTheme()
{
    const QPen boundPen(theme().threshold, 1.5, Qt::DashDotLine);
    m_bound->setPen(boundPen);
    QList<LegendEntry> legend{{tr("bound"), boundPen, {m_bound}}};
    const auto kinds = kindsIn(theme());
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        m_curves[i]->setPen(kinds[i].pen);
        m_dots[i]->setPen(QPen(kinds[i].pen.color(), 1));
        legend << LegendEntry{kinds[i].legend, kinds[i].pen, {m_curves[i], m_dots[i]}};
    }
    m_now->setPen(QPen(theme().highlight, 1.5));
    const bool closed = exploration() && exploration()->setup.loop == Loop::closed;
    legend << LegendEntry{closed ? tr("in use (closed)") : tr("in use"), QPen(theme().highlight, 4), {m_now}};
    setLegend(legend);
}

QString BitsPlot::readoutAt(QPointF value) const
{
    const auto found = m_fits.find(static_cast<int>(std::lround(value.x())));
    if (found == m_fits.end()) {
        return {};
    }
    const Fit& fit = *found->second;
    QString text = tr("num_bits %1\nbound %2").arg(fit.numBits).arg(decibelText(fit.boundSqnrDb));
    for (std::size_t kind = 0; kind < kindCount; ++kind) {
        if (const FittedScheme* fitted = schemeOf(fit, kind)) {
            text += "\n" + schemeTitle(fitted->scheme) + " " + decibelText(fitted->sqnrDb);
        }
    }
    return text;
}

} // namespace quantoscope
