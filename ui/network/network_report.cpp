// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_report.h"

#include "core/network/describe_network_setup.h"
#include "core/text/number_text.h"
#include "ui/export/parameter_rows.h"
#include "ui/export/report_text.h"

#include <QFileInfo>

namespace quantoscope {
namespace {

QString percentOf(double fraction)
{
    return QString::number(100 * fraction, 'f', 1) + " %";
}

QList<NamedText> fileRows(const OpenedNetwork& opened)
{
    QList<NamedText> rows{{ReportWords::tr("network"), opened.name()}};
    if (!opened.source.inputs.empty()) {
        rows << NamedText{ReportWords::tr("inputs"),
                          QFileInfo(QString::fromStdString(opened.source.inputs)).fileName()};
    }
    return rows << NamedText{ReportWords::tr("samples"), QString::number(opened.dataset->samples)}
                << NamedText{ReportWords::tr("steps"), QString::number(opened.dataset->steps)}
                << NamedText{ReportWords::tr("features"), QString::number(opened.dataset->features)};
}

QList<NamedText> resultRows(const NetworkRun& run)
{
    QList<NamedText> rows{{ReportWords::tr("bits of state"), QString::number(run.stateBits)},
                          {ReportWords::tr("spike agreement"), percentOf(run.spikeAgreement())}};
    if (run.rawConfusion) {
        rows << NamedText{ReportWords::tr("accuracy, float"), percentOf(run.rawConfusion->accuracy())}
             << NamedText{ReportWords::tr("accuracy, quantized"),
                          percentOf(run.quantizedConfusion->accuracy())};
    }
    return rows;
}

} // namespace

ReportSection networkSection(const NetworkResult& result, const QList<QStringList>& layers)
{
    const NetworkSetup& setup = result.setup;
    return {.heading = ReportWords::tr("Network"),
            .onNewPage = false,
            .text = ReportWords::tr("The network runs twice on the same inputs: float, and with the state of "
                                    "its layers and its weights quantized."),
            .lists = {fileRows(*result.request.opened) + resultRows(result.run),
                      QList<NamedText>{{"dt", QString::fromStdString(numberText(setup.timeStep)) + " s"}} +
                          parameterRows(setup.common)},
            .table = layers};
}

ReportSection spikesSection(const QList<QStringList>& layers)
{
    return {.heading = ReportWords::tr("Spikes of the layers"), .onNewPage = false, .table = layers};
}

ReportSection bitsSection(const BitsResult& result)
{
    QList<QStringList> table{
        {ReportWords::tr("layer"), ReportWords::tr("bits"), ReportWords::tr("bits alone")}};
    for (std::size_t layer = 0; layer < result.search.layers.size(); ++layer) {
        const auto alone = result.aloneOf(layer);
        table << QStringList{QString::fromStdString(result.search.layers[layer]),
                             QString::number(result.search.chosen->bits[layer]),
                             alone ? QString::number(*alone) : QString("–")};
    }
    return {.heading = ReportWords::tr("Bits per layer"),
            .onNewPage = false,
            .text =
                ReportWords::tr("The fewest bits of the states with %1 at least %2: %3 bits in all. \"Bits "
                                "alone\" suffice if only this layer is quantized.")
                    .arg(quantityName(result.wish.keep))
                    .arg(result.wish.least)
                    .arg(result.search.chosen->stateBits),
            .table = table};
}

} // namespace quantoscope
