// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/metrics_table.h"

#include "core/text/percent_text.h"
#include "files/exports/csv_field.h"
#include "ui/widgets/decibels.h"
#include "ui/widgets/whole_number.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

QString whole(double number)
{
    return wholeText(static_cast<qlonglong>(number));
}

const Metrics& metricsOf(const ComparedScheme& scheme)
{
    return scheme.exploration->metrics;
}

/// The step of the first difference between the spike trains, or infinity if they are identical.
double divergenceOf(const ComparedScheme& scheme)
{
    return scheme.spikes.firstDivergence.value_or(std::numeric_limits<double>::infinity());
}

using Value = std::function<double(const ComparedPin&)>;

TableMetric number(const char* id, const QString& name, const QString& toolTip, TableMetric::Best best,
                   Value value)
{
    auto text = [value](const ComparedPin& scheme) { return QString::number(value(scheme), 'g', 4); };
    return {id, name, toolTip, best, std::move(value), std::move(text)};
}

TableMetric count(const char* id, const QString& name, const QString& toolTip, TableMetric::Best best,
                  Value value)
{
    auto text = [value](const ComparedPin& scheme) { return whole(value(scheme)); };
    return {id, name, toolTip, best, std::move(value), std::move(text)};
}

TableMetric percent(const char* id, const QString& name, const QString& toolTip, TableMetric::Best best,
                    Value value)
{
    auto text = [value](const ComparedPin& scheme) {
        return QString::number(100 * value(scheme), 'f', 1) + " %";
    };
    return {id, name, toolTip, best, std::move(value), std::move(text)};
}

std::vector<TableMetric> errorMetrics()
{
    using Best = TableMetric::Best;
    return {
        {"sqnr", MetricsTable::tr("SQNR"), MetricsTable::tr("10·log10(mean raw² / mean squared error)"),
         Best::largest, [](const ComparedScheme& s) { return metricsOf(s).sqnrDb; },
         [](const ComparedScheme& s) { return decibels(metricsOf(s).sqnrDb); }},
        number("mse", MetricsTable::tr("MSE"), MetricsTable::tr("Mean of (quantized − raw)²"), Best::smallest,
               [](const ComparedScheme& s) { return metricsOf(s).mse; }),
        number("max_error", MetricsTable::tr("largest error"), MetricsTable::tr("Largest |quantized − raw|"),
               Best::smallest, [](const ComparedScheme& s) { return metricsOf(s).maxError; }),
        {"levels_used", MetricsTable::tr("levels used"),
         MetricsTable::tr("Levels that at least one sample takes, of all levels"), Best::none,
         [](const ComparedScheme&) { return none; },
         [](const ComparedScheme& s) {
             return MetricsTable::tr("%1 of %2")
                 .arg(metricsOf(s).levelsUsed)
                 .arg(s.exploration->table.size());
         }},
        {"entropy", MetricsTable::tr("entropy"),
         MetricsTable::tr("Entropy of the level index: information per sample"), Best::none,
         [](const ComparedScheme&) { return none; },
         [](const ComparedScheme& s) {
             return MetricsTable::tr("%1 bits").arg(metricsOf(s).entropyBits, 0, 'f', 2);
         }},
        {"outside", MetricsTable::tr("clipped samples"),
         MetricsTable::tr("Fraction of raw samples below the lowest or above the highest level"),
         Best::smallest, [](const ComparedScheme& s) { return metricsOf(s).clippedFraction(); },
         [](const ComparedScheme& s) {
             return QString::fromStdString(percentText(metricsOf(s).outside, metricsOf(s).samples));
         }},
    };
}

std::vector<TableMetric> spikeMetrics()
{
    using Best = TableMetric::Best;
    const SpikeScales scales;
    return {
        count("raw_spikes", MetricsTable::tr("raw spikes"),
              MetricsTable::tr("Steps at which the raw membrane is above the threshold"), Best::none,
              [](const ComparedScheme& s) { return static_cast<double>(s.spikes.rawSpikes); }),
        {"spikes", MetricsTable::tr("spikes"),
         MetricsTable::tr("Steps at which the quantized membrane is above the threshold; best: closest to "
                          "the number of raw spikes"),
         Best::smallest,
         [](const ComparedScheme& s) {
             return std::abs(static_cast<double>(s.spikes.rawSpikes) -
                             static_cast<double>(s.spikes.quantizedSpikes));
         },
         [](const ComparedScheme& s) { return whole(static_cast<double>(s.spikes.quantizedSpikes)); }},
        percent("coincident", MetricsTable::tr("coincident"),
                MetricsTable::tr(
                    "Fraction of the spikes of both trains that can be paired one to one, at most %1 "
                    "steps apart")
                    .arg(scales.window),
                Best::largest, [](const ComparedScheme& s) { return s.spikes.coincidentFraction(); }),
        number(
            "victor_purpura", MetricsTable::tr("Victor–Purpura"),
            MetricsTable::tr("Minimum cost of turning one spike train into the other: 1 per spike added or "
                             "removed, %1 per step by which a spike is moved")
                .arg(scales.costPerStep),
            Best::smallest, [](const ComparedScheme& s) { return s.spikes.victorPurpura; }),
        number("van_rossum", MetricsTable::tr("van Rossum"),
               MetricsTable::tr("Distance between the spike trains filtered with an exponential kernel of %1 "
                                "steps; one extra spike gives 0.71")
                   .arg(scales.timeConstant),
               Best::smallest, [](const ComparedScheme& s) { return s.spikes.vanRossum; }),
        {"first_divergence", MetricsTable::tr("diverge at step"),
         MetricsTable::tr("First step at which only one of the two trains has a spike"), Best::largest,
         divergenceOf,
         [](const ComparedScheme& s) {
             return s.spikes.firstDivergence ? whole(*s.spikes.firstDivergence) : MetricsTable::tr("never");
         }},
    };
}

/// The cost of the neuron, or a dash with the reason.
TableMetric lutMetric()
{
    return {
        "luts",
        MetricsTable::tr("LUTs (estimate)"),
        MetricsTable::tr("LUTs of the neuron on Lattice iCE40, where they also hold all products. In open "
                         "loop: a Leaky neuron with the leak shift:3 and reset to zero"),
        TableMetric::Best::smallest,
        [](const ComparedPin& pin) {
            return pin.cost && pin.cost->cost ? static_cast<double>(pin.cost->cost->luts) : none;
        },
        [](const ComparedPin& pin) {
            return !pin.cost         ? QString("…")
                   : !pin.cost->cost ? QString("–")
                                     : whole(static_cast<double>(pin.cost->cost->luts));
        },
        [](const ComparedPin& pin) {
            return pin.cost ? QString::fromStdString(pin.cost->problem) : QString();
        }};
}

} // namespace

std::vector<TableMetric> tableMetrics()
{
    std::vector<TableMetric> all = errorMetrics();
    const std::vector<TableMetric> spikes = spikeMetrics();
    all.insert(all.end(), spikes.begin(), spikes.end());
    all.push_back(
        count("dead", MetricsTable::tr("dead levels"), MetricsTable::tr("Duplicates that no input reaches"),
              TableMetric::Best::smallest,
              [](const ComparedScheme& s) { return static_cast<double>(s.exploration->table.deadCount()); }));
    all.insert(all.begin() + 1, lutMetric()); // cost beside quality
    return all;
}

std::vector<bool> bestOf(const std::vector<double>& values, TableMetric::Best best)
{
    std::vector<bool> marks(values.size(), false);
    std::vector<double> known = values;
    std::erase_if(known, [](double value) { return std::isnan(value); });
    if (best == TableMetric::Best::none || known.size() < 2) {
        return marks;
    }
    const auto [least, most] = std::ranges::minmax(known);
    for (std::size_t i = 0; i < values.size() && least != most; ++i) {
        marks[i] = values[i] == (best == TableMetric::Best::smallest ? least : most);
    }
    return marks;
}

MetricsTable::MetricsTable(QWidget* parent) : QTableWidget(parent), m_metrics(tableMetrics())
{
    setRowCount(static_cast<int>(m_metrics.size()));
    setObjectName("metrics_table");
    setAccessibleName(tr("Metrics of the pinned schemes"));
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false); // Tab moves the focus out of the table
    setShowGrid(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    addAction(copy);
    // Values are never cut off: the table scrolls in a small window. Only long names of schemes are elided.
    constexpr int mostWidth = 200;
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setMaximumSectionSize(mostWidth);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < rowCount(); ++row) {
        const TableMetric& metric = m_metrics[static_cast<std::size_t>(row)];
        auto* header = new QTableWidgetItem(metric.name);
        header->setToolTip(metric.toolTip);
        setVerticalHeaderItem(row, header);
    }
}

void MetricsTable::show(const std::vector<Column>& columns)
{
    setColumnCount(static_cast<int>(columns.size()));
    QStringList names;
    for (const Column& column : columns) {
        names << column.name;
    }
    setHorizontalHeaderLabels(names);
    for (int row = 0; row < rowCount(); ++row) {
        showRow(row, columns);
    }
}

void MetricsTable::showRow(int row, const std::vector<Column>& columns)
{
    const TableMetric& metric = m_metrics[static_cast<std::size_t>(row)];
    std::vector<double> values;
    values.reserve(columns.size());
    for (const Column& column : columns) {
        values.push_back(column.compared ? metric.value(*column.compared) : none);
    }
    const std::vector<bool> best = bestOf(values, metric.best);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString text = columns[i].compared ? metric.text(*columns[i].compared) : QString("…");
        auto* item = new QTableWidgetItem(best[i] ? "★ " + text : text);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(toolTipOf(metric, columns[i], best[i]));
        QFont letters = font();
        letters.setBold(best[i]);
        item->setFont(letters);
        setItem(row, static_cast<int>(i), item);
    }
}

QString MetricsTable::toolTipOf(const TableMetric& metric, const Column& column, bool best) const
{
    const QString problem = column.compared && metric.problem ? metric.problem(*column.compared) : QString();
    return !problem.isEmpty() ? problem : best ? tr("Best of these schemes") : metric.toolTip;
}

QString MetricsTable::asText() const
{
    QString text;
    for (int column = 0; column < columnCount(); ++column) {
        text += "\t" +
                QString::fromStdString(spreadsheetText(horizontalHeaderItem(column)->text().toStdString()));
    }
    text += "\n";
    for (int row = 0; row < rowCount(); ++row) {
        text += verticalHeaderItem(row)->text();
        for (int column = 0; column < columnCount(); ++column) {
            text += "\t" + item(row, column)->text().remove("★ ");
        }
        text += "\n";
    }
    return text;
}

} // namespace quantoscope
