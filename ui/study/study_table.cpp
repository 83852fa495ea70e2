// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_table.h"

#include "files/exports/study_tables.h"
#include "ui/study/study_words.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

namespace quantoscope {
namespace {

QString meanOf(const MeanInterval& interval, double factor)
{
    return QString::fromStdString(intervalText(interval, factor));
}

QStringList cellsOf(const CaseSummary& of)
{
    const StoredPrecision& stored = of.studied.stored;
    return {methodTitle(of.studied.method),
            spacingWord(stored),
            bitsWord(stored.weightBits),
            bitsWord(stored.stateBits),
            QString::number(of.accuracy.count),
            meanOf(of.accuracy, 100),
            meanOf(of.loss, 1),
            meanOf(of.spikes, 1)};
}

bool isWords(int column)
{
    return column < 2; // method and spacing
}

} // namespace

StudyTable::StudyTable(QWidget* parent) : QTableWidget(parent)
{
    const QList<QStringList> columns{
        {tr("method"), tr("How the network was trained")},
        {tr("spacing"), tr("Spacing of the levels of the state")},
        {tr("weight bits"), tr("Bits of the weights in the test")},
        {tr("state bits"), tr("Bits of the state in the test")},
        {tr("seeds"), tr("Number of networks that are finished")},
        {tr("accuracy in %"), tr("On the test samples: mean over the seeds, and half its 95 % interval")},
        {tr("loss"), tr("Mean cross-entropy on the test samples, and half its 95 % interval")},
        {tr("spikes per sample"), tr("Of all neurons: mean over the seeds, and half its 95 % interval")}};
    setObjectName("study_table");
    setAccessibleName(tr("Cases of the study"));
    setColumnCount(static_cast<int>(columns.size()));
    for (int column = 0; column < columnCount(); ++column) {
        auto* header = new QTableWidgetItem(columns[column][0]);
        header->setToolTip(columns[column][1]);
        header->setTextAlignment((isWords(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        setHorizontalHeaderItem(column, header);
    }
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false); // Tab moves the focus out of the table
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    addAction(copy);
}

void StudyTable::show(std::span<const CaseSummary> summary)
{
    setRowCount(static_cast<int>(summary.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const QStringList cells = cellsOf(summary[static_cast<std::size_t>(row)]);
        for (int column = 0; column < columnCount(); ++column) {
            QTableWidgetItem* cell = item(row, column);
            if (cell == nullptr) {
                cell = new QTableWidgetItem;
                cell->setTextAlignment((isWords(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
                setItem(row, column, cell);
            }
            cell->setText(cells[column]);
        }
    }
}

QList<QStringList> StudyTable::rows() const
{
    QList<QStringList> rows;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            cells << (row < 0 ? horizontalHeaderItem(column) : item(row, column))->text();
        }
        rows << cells;
    }
    return rows;
}

void StudyTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fitColumns();
}

void StudyTable::fitColumns()
{
    QHeaderView* header = horizontalHeader();
    int widest = 0;
    for (int column = 0; column < header->count(); ++column) {
        widest = std::max(widest, header->sectionSizeHint(column));
    }
    const bool fit = widest * header->count() <= viewport()->width();
    header->setSectionResizeMode(fit ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
}

QString StudyTable::asText() const
{
    QString text;
    for (const QStringList& cells : rows()) {
        text += cells.join('\t') + "\n";
    }
    return text;
}

} // namespace quantoscope
