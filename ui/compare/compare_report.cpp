// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_report.h"

#include "core/text/number_text.h"
#include "files/exports/table_export.h"
#include "ui/compare/scheme_column.h"
#include "ui/export/report_text.h"
#include "ui/widgets/decibels.h"

#include <limits>

namespace quantoscope {
namespace {

QStringList metricRow(const TableMetric& metric, const QList<ReportedPin>& pins)
{
    std::vector<double> values;
    for (const ReportedPin& pin : pins) {
        values.push_back(pin.column.compared ? metric.value(*pin.column.compared)
                                             : std::numeric_limits<double>::quiet_NaN());
    }
    const std::vector<bool> best = bestOf(values, metric.best);
    QStringList row{metric.name};
    for (qsizetype i = 0; i < pins.size(); ++i) {
        const QString text = pins[i].column.compared ? metric.text(*pins[i].column.compared) : QString("…");
        row << (best[static_cast<std::size_t>(i)] ? "★ " + text : text);
    }
    return row;
}

QList<QStringList> metricsTable(const QList<ReportedPin>& pins)
{
    QList<QStringList> table{
        {QString()}, {"num_bits"}, {ReportWords::tr("scheme")}, {ReportWords::tr("range")}};
    for (const ReportedPin& pin : pins) {
        table[0] << pin.column.name;
        table[1] << QString::number(bitsOf(pin.scheme));
        table[2] << schemeKind(pin.scheme);
        table[3] << rangeText(pin.scheme);
    }
    for (const TableMetric& metric : tableMetrics()) {
        table << metricRow(metric, pins);
    }
    return table;
}

} // namespace

QList<ReportSection> pinSections(const QList<ReportedPin>& pins)
{
    if (pins.isEmpty()) {
        return {};
    }
    QList<ReportSection> sections{
        {.heading = ReportWords::tr("Pinned schemes"),
         .onNewPage = false,
         .text =
             ReportWords::tr("All schemes quantize the same signal, with the same neuron and loop; only the "
                             "levels differ. ★ marks the best value of a row."),
         .table = metricsTable(pins)}};
    for (const ReportedPin& pin : pins) {
        constexpr double twoOnAPage = 32;
        sections << ReportSection{.heading = pin.column.name + ": " + summaryOf(pin.scheme),
                                  .onNewPage = sections.size() % 2 == 1,
                                  .code = QString::fromStdString(schemeText(pin.scheme)),
                                  .plots = pin.plots,
                                  .traceHeight = twoOnAPage};
    }
    return sections;
}

ReportSection fitSection(const FitsByBits& fits, Objective objective, std::size_t outliers, BitsPlot* plot)
{
    QString text =
        objective == Objective::mse
            ? ReportWords::tr(
                  "The best limits and multiplier of each spacing, and the best scale of each other "
                  "format, for the raw membrane quantized in open loop: those with the smallest mean squared "
                  "error.")
            : ReportWords::tr(
                  "The best limits and multiplier of each spacing, and the best scale of each other "
                  "format, for the raw membrane quantized in open loop: those with the fewest spikes added "
                  "or dropped.");
    text +=
        " " + ReportWords::tr("The bound is the highest SQNR that any scheme with the same number of levels "
                              "can reach (Lloyd–Max).");
    if (outliers > 0) {
        text += " " + ReportWords::tr("Left out as outliers: %1 samples.").arg(outliers);
    }
    ReportSection section{.heading = ReportWords::tr("Fits"), .text = text};
    section.table << QStringList{"num_bits",
                                 ReportWords::tr("scheme"),
                                 ReportWords::tr("SQNR"),
                                 ReportWords::tr("bound"),
                                 ReportWords::tr("below the bound"),
                                 ReportWords::tr("spike errors")};
    for (const auto& [bits, fit] : fits) {
        for (const FittedScheme& fitted : fit->schemes) {
            section.table << QStringList{QString::number(bits),
                                         schemeKind(fitted.scheme),
                                         decibels(fitted.sqnrDb),
                                         decibels(fit->boundSqnrDb),
                                         decibels(distanceDb(*fit, fitted)),
                                         QString::number(fitted.error.spikeErrors)};
        }
    }
    if (plot->exploration()) {
        section.plots << plot;
    }
    return section;
}

} // namespace quantoscope
