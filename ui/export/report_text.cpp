// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_text.h"

#include "core/arithmetic/describe_arithmetic.h"
#include "core/explore/describe_setup.h"
#include "core/text/number_text.h"
#include "core/text/percent_text.h"
#include "files/exports/table_export.h"
#include "ui/export/parameter_rows.h"
#include "ui/text/brief.h"
#include "ui/widgets/decibels.h"

#include <QFileInfo>

#include <algorithm>

namespace quantoscope {
namespace {

constexpr std::size_t mostLevels = 256;
constexpr std::size_t levelsAtEachEnd = 16;

QString number(double value)
{
    return QString::fromStdString(numberText(value));
}

/// The text of a table cell. A double (the difference of two float levels) is rounded to float to keep
/// it short.
QString cell(const TableCell& value)
{
    const auto* wide = std::get_if<double>(&value);
    return QString::fromStdString(wide != nullptr
                                      ? numberText(static_cast<float>(*wide))
                                      : cellText(value, ReportWords::tr("dead").toStdString(), ""));
}

QStringList levelRow(const std::vector<TableColumn>& columns, const Exploration& exploration,
                     std::size_t index)
{
    QStringList row;
    for (const TableColumn& column : columns) {
        row << cell(column.cells[index]);
    }
    return row << QString::number(exploration.metrics.occupancy[index]);
}

} // namespace

QList<NamedText> schemeRows(const Exploration& exploration)
{
    const Scheme& scheme = exploration.setup.scheme;
    const LevelTable& table = exploration.table;
    const double scale = *table.scheme().scale;
    const double from = isSnnTorch(scheme) ? rangeMin(scheme) * scale : table.lowest();
    const double to = isSnnTorch(scheme) ? rangeMax(scheme) * scale : table.highest();
    return parameterRows(scheme, {{"multiplier", effectiveMultiplier(scheme)}, {"scale", scale}})
           << NamedText{ReportWords::tr("range"), ReportWords::tr("%1 to %2").arg(number(from), number(to))}
           << parameterRows(exploration.setup.arithmetic, {});
}

QList<NamedText> neuronRows(const Setup& setup)
{
    const Circuit circuit = circuitOf(setup.neuron);
    return parameterRows(setup.neuron, {{"neuron_threshold", neuronThreshold(setup)},
                                        {"resistance", circuit.resistance},
                                        {"capacitance", circuit.capacitance}});
}

QList<NamedText> signalRows(const Exploration& exploration)
{
    const Setup& setup = exploration.setup;
    QList<NamedText> rows;
    if (setup.recording) {
        const Signal& recording = setup.loop == Loop::open ? *exploration.raw : *exploration.input;
        rows << NamedText{ReportWords::tr("recording"),
                          QFileInfo(QString::fromStdString(setup.recording->path)).fileName()}
             << NamedText{ReportWords::tr("column"), QString::fromStdString(recording.name())};
        if (const auto rate = recording.calibration().samplingRate) {
            rows << NamedText{ReportWords::tr("sampling rate"), number(*rate) + " Hz"};
        }
        if (const std::string& unit = recording.calibration().unit; !unit.empty()) {
            rows << NamedText{ReportWords::tr("unit"), QString::fromStdString(unit)};
        }
    } else {
        rows << parameterRows(setup.stimulus);
    }
    if (setup.recording) {
        rows << NamedText{"steps", QString::number(exploration.steps())};
    }
    rows << NamedText{ReportWords::tr("loop"),
                      setup.loop == Loop::open ? ReportWords::tr("open") : ReportWords::tr("closed")};
    if (setup.reference) {
        rows << NamedText{ReportWords::tr("reference trace"),
                          QFileInfo(QString::fromStdString(setup.reference->path)).fileName()};
    }
    return rows;
}

QList<NamedText> metricRows(const Exploration& exploration)
{
    const Metrics& metrics = exploration.metrics;
    return {{ReportWords::tr("SQNR"), decibels(metrics.sqnrDb)},
            {ReportWords::tr("mean squared error"), brief(metrics.mse)},
            {ReportWords::tr("largest error"), brief(metrics.maxError)},
            {ReportWords::tr("spikes, raw"), QString::number(metrics.rawSpikes)},
            {ReportWords::tr("spikes, quantized"), QString::number(metrics.quantizedSpikes)},
            {ReportWords::tr("spikes diverge at step"),
             metrics.firstDivergence ? QString::number(*metrics.firstDivergence) : ReportWords::tr("never")},
            {ReportWords::tr("levels used"),
             ReportWords::tr("%1 of %2").arg(metrics.levelsUsed).arg(exploration.table.size())},
            {ReportWords::tr("entropy"), ReportWords::tr("%1 bits").arg(metrics.entropyBits, 0, 'f', 2)},
            {ReportWords::tr("clipped samples"),
             QString::fromStdString(percentText(metrics.outside, metrics.samples))}};
}

LevelTableText levelTableText(const Exploration& exploration)
{
    const LevelTable& table = exploration.table;
    const TableExport all(table, {.arithmetic = exploration.setup.arithmetic});
    const std::vector<TableColumn> columns = tableColumns(all);
    LevelTableText text{
        .rows = {{ReportWords::tr("index"), ReportWords::tr("level"),
                  ReportWords::tr("step to the next level"), ReportWords::tr("decision boundary"),
                  ReportWords::tr("dead"), ReportWords::tr("samples")}},
        .note = {}};
    const bool whole = table.size() <= mostLevels;
    const std::size_t head = whole ? table.size() : levelsAtEachEnd;
    for (std::size_t index = 0; index < head; ++index) {
        text.rows << levelRow(columns, exploration, index);
    }
    if (whole) {
        return text;
    }
    text.rows << QStringList(text.rows.front().size(), "…");
    for (std::size_t index = table.size() - levelsAtEachEnd; index < table.size(); ++index) {
        text.rows << levelRow(columns, exploration, index);
    }
    text.note = ReportWords::tr("%1 levels, %2 of them distinct; the first and last %3 are shown. \"Export "
                                "level table\" and the command \"quantoscope levels\" write all of them.")
                    .arg(table.size())
                    .arg(table.distinct().size())
                    .arg(levelsAtEachEnd);
    return text;
}

} // namespace quantoscope
