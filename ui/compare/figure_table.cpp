// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/figure_table.h"

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

using Value = std::function<double(const ComparedScheme&)>;

Figure number(const char* id, const QString& name, const QString& toolTip, Figure::Best best, Value value)
{
    auto text = [value](const ComparedScheme& scheme) { return QString::number(value(scheme), 'g', 4); };
    return {id, name, toolTip, best, std::move(value), std::move(text)};
}

Figure count(const char* id, const QString& name, const QString& toolTip, Figure::Best best, Value value)
{
    auto text = [value](const ComparedScheme& scheme) { return whole(value(scheme)); };
    return {id, name, toolTip, best, std::move(value), std::move(text)};
}

Figure percent(const char* id, const QString& name, const QString& toolTip, Figure::Best best, Value value)
{
    auto text = [value](const ComparedScheme& scheme) {
        return QString::number(100 * value(scheme), 'f', 1) + " %";
    };
    return {id, name, toolTip, best, std::move(value), std::move(text)};
}

std::vector<Figure> errorFigures()
{
    using Best = Figure::Best;
    return {
        {"sqnr", FigureTable::tr("SQNR"), FigureTable::tr("10·log10(mean raw² / mean squared error)"),
         Best::largest, [](const ComparedScheme& s) { return metricsOf(s).sqnrDb; },
         [](const ComparedScheme& s) { return decibels(metricsOf(s).sqnrDb); }},
        number("mse", FigureTable::tr("MSE"), FigureTable::tr("Mean of (quantized − raw)²"), Best::smallest,
               [](const ComparedScheme& s) { return metricsOf(s).mse; }),
        number("max_error", FigureTable::tr("largest error"), FigureTable::tr("Largest |quantized − raw|"),
               Best::smallest, [](const ComparedScheme& s) { return metricsOf(s).maxError; }),
        {"levels_used", FigureTable::tr("levels used"),
         FigureTable::tr("Levels that at least one sample takes, of all"), Best::none,
         [](const ComparedScheme&) { return none; },
         [](const ComparedScheme& s) {
             return FigureTable::tr("%1 of %2").arg(metricsOf(s).levelsUsed).arg(s.exploration->table.size());
         }},
        {"entropy", FigureTable::tr("entropy"),
         FigureTable::tr("Of the level index: bits a sample really carries"), Best::none,
         [](const ComparedScheme&) { return none; },
         [](const ComparedScheme& s) {
             return FigureTable::tr("%1 bits").arg(metricsOf(s).entropyBits, 0, 'f', 2);
         }},
        {"outside", FigureTable::tr("outside the levels"),
         FigureTable::tr("Share of raw samples beyond the end levels"), Best::smallest,
         [](const ComparedScheme& s) { return metricsOf(s).outsideShare(); },
         [](const ComparedScheme& s) {
             return QString::fromStdString(percentText(metricsOf(s).outside, metricsOf(s).samples));
         }},
    };
}

std::vector<Figure> spikeFigures()
{
    using Best = Figure::Best;
    const SpikeScales scales;
    return {
        count("raw_spikes", FigureTable::tr("raw spikes"),
              FigureTable::tr("Steps at which the raw membrane is above the threshold"), Best::none,
              [](const ComparedScheme& s) { return static_cast<double>(s.spikes.rawSpikes); }),
        {"spikes", FigureTable::tr("spikes"),
         FigureTable::tr("Quantized, strictly above the threshold; best: nearest to the raw number"),
         Best::smallest,
         [](const ComparedScheme& s) {
             return std::abs(static_cast<double>(s.spikes.rawSpikes) -
                             static_cast<double>(s.spikes.quantizedSpikes));
         },
         [](const ComparedScheme& s) { return whole(static_cast<double>(s.spikes.quantizedSpikes)); }},
        percent("coincident", FigureTable::tr("coincident"),
                FigureTable::tr("Spikes of both that pair up, one to one, at most %1 steps apart")
                    .arg(scales.window),
                Best::largest, [](const ComparedScheme& s) { return s.spikes.coincidentShare(); }),
        number(
            "victor_purpura", FigureTable::tr("Victor–Purpura"),
            FigureTable::tr(
                "Least cost of turning one train into the other: 1 to add or remove a spike, %1 to move it "
                "by a step")
                .arg(scales.costPerStep),
            Best::smallest, [](const ComparedScheme& s) { return s.spikes.victorPurpura; }),
        number("van_rossum", FigureTable::tr("van Rossum"),
               FigureTable::tr(
                   "Distance of the trains through an exponential of %1 steps; one spike more is 0.71")
                   .arg(scales.timeConstant),
               Best::smallest, [](const ComparedScheme& s) { return s.spikes.vanRossum; }),
        {"first_divergence", FigureTable::tr("part at step"),
         FigureTable::tr("The first step at which only one of the two spikes"), Best::largest, divergenceOf,
         [](const ComparedScheme& s) {
             return s.spikes.firstDivergence ? whole(*s.spikes.firstDivergence) : FigureTable::tr("never");
         }},
    };
}

} // namespace

std::vector<Figure> figures()
{
    std::vector<Figure> all = errorFigures();
    const std::vector<Figure> spikes = spikeFigures();
    all.insert(all.end(), spikes.begin(), spikes.end());
    all.push_back(
        count("dead", FigureTable::tr("dead levels"), FigureTable::tr("Duplicates that no input reaches"),
              Figure::Best::smallest,
              [](const ComparedScheme& s) { return static_cast<double>(s.exploration->table.deadCount()); }));
    return all;
}

std::vector<bool> bestOf(const std::vector<double>& values, Figure::Best best)
{
    std::vector<bool> marks(values.size(), false);
    std::vector<double> known = values;
    std::erase_if(known, [](double value) { return std::isnan(value); });
    if (best == Figure::Best::none || known.size() < 2) {
        return marks;
    }
    const auto [least, most] = std::ranges::minmax(known);
    for (std::size_t i = 0; i < values.size() && least != most; ++i) {
        marks[i] = values[i] == (best == Figure::Best::smallest ? least : most);
    }
    return marks;
}

FigureTable::FigureTable(QWidget* parent) : QTableWidget(parent), m_figures(figures())
{
    setRowCount(static_cast<int>(m_figures.size()));
    setObjectName("figures");
    setAccessibleName(tr("Figures of the pinned schemes"));
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
        const Figure& figure = m_figures[static_cast<std::size_t>(row)];
        auto* header = new QTableWidgetItem(figure.name);
        header->setToolTip(figure.toolTip);
        setVerticalHeaderItem(row, header);
    }
}

void FigureTable::show(const std::vector<Column>& columns)
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

void FigureTable::showRow(int row, const std::vector<Column>& columns)
{
    const Figure& figure = m_figures[static_cast<std::size_t>(row)];
    std::vector<double> values;
    values.reserve(columns.size());
    for (const Column& column : columns) {
        values.push_back(column.compared ? figure.value(*column.compared) : none);
    }
    const std::vector<bool> best = bestOf(values, figure.best);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString text = columns[i].compared ? figure.text(*columns[i].compared) : QString("…");
        auto* item = new QTableWidgetItem(best[i] ? "★ " + text : text);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(best[i] ? tr("The best of these") : figure.toolTip);
        QFont letters = font();
        letters.setBold(best[i]);
        item->setFont(letters);
        setItem(row, static_cast<int>(i), item);
    }
}

QString FigureTable::asText() const
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
