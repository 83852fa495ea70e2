// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report.h"

#include "files/exports/table_export.h"
#include "ui/export/report_pages.h"
#include "ui/export/report_text.h"
#include "ui/files/file_access.h"
#include "ui/plots/trace_plot.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace quantoscope {
namespace {

void addFindings(ReportPages& pages, const std::vector<Finding>& findings)
{
    pages.heading(ReportWords::tr("Findings"));
    for (const Finding& finding : findings) {
        const QString sentence = QString::fromStdString(finding.sentence);
        pages.item(finding.severity() == Severity::warning ? ReportWords::tr("Warning")
                                                           : ReportWords::tr("Note"),
                   sentence);
    }
    if (findings.empty()) {
        pages.paragraph(ReportWords::tr("No issues found."));
    }
}

/// Traces take the full width of the page, other plots half of it.
void addPlots(ReportPages& pages, const ReportSection& section)
{
    QList<Plot*> halves;
    for (Plot* plot : section.plots) {
        if (qobject_cast<TracePlot*>(plot) == nullptr) {
            halves << plot;
        }
    }
    pages.plots(halves, 2, section.halfHeight);
    for (Plot* plot : section.plots) {
        if (qobject_cast<TracePlot*>(plot) != nullptr) {
            pages.plots({plot}, 1, section.traceHeight);
        }
    }
}

void addSection(ReportPages& pages, const ReportSection& section)
{
    if (section.onNewPage) {
        pages.chapter(section.heading);
    } else {
        pages.heading(section.heading);
    }
    if (!section.text.isEmpty()) {
        pages.paragraph(section.text);
    }
    if (!section.code.isEmpty()) {
        pages.code(section.code);
    }
    if (!section.lists.isEmpty()) {
        pages.columns(section.lists);
    }
    if (!section.table.isEmpty()) {
        pages.table(section.table);
    }
    addPlots(pages, section);
}

void addSetup(ReportPages& pages, const Exploration& exploration)
{
    const Setup& setup = exploration.setup;
    pages.heading(ReportWords::tr("Scheme"));
    pages.code(QString::fromStdString(schemeText(setup.scheme)));
    pages.columns({schemeRows(exploration), neuronRows(setup)});
}

void addSignal(ReportPages& pages, const Exploration& exploration, const ReportContent& content)
{
    if (!content.signal && !content.metrics) {
        return;
    }
    QList<QList<NamedText>> lists{signalRows(exploration)};
    if (content.metrics) {
        lists << metricRows(exploration);
    }
    pages.heading(content.metrics ? ReportWords::tr("Signal and metrics") : ReportWords::tr("Signal"));
    pages.columns(lists);
    if (exploration.provisional) {
        pages.paragraph(ReportWords::tr("The recording was not fully analysed yet: the metrics are estimated "
                                        "from a fraction of its samples."));
    }
}

void addLevels(ReportPages& pages, const Exploration& exploration)
{
    const LevelTableText levels = levelTableText(exploration);
    pages.chapter(ReportWords::tr("Levels"));
    if (!levels.note.isEmpty()) {
        pages.paragraph(levels.note);
    }
    pages.table(levels.rows);
}

} // namespace

QByteArray reportPdf(const Exploration& exploration, const ReportContent& content, const QDateTime& made)
{
    ReportPages pages;
    pages.title(content.tab.isEmpty() ? ReportWords::tr("Quantoscope report")
                                      : ReportWords::tr("Quantoscope report: %1").arg(content.tab));
    pages.paragraph(
        ReportWords::tr("Created on %1 with Quantoscope %2.")
            .arg(QLocale().toString(made, QLocale::LongFormat), QCoreApplication::applicationVersion()));
    if (content.setup) {
        addSetup(pages, exploration);
    }
    addSignal(pages, exploration, content);
    if (content.findings) {
        addFindings(pages, findingsWith(exploration, content.reference));
    }
    for (const ReportSection& section : content.sections) {
        addSection(pages, section);
    }
    if (content.levels) {
        addLevels(pages, exploration);
    }
    return pages.pdf(ReportWords::tr("Quantoscope report"));
}

void saveReport(const QString& path, const Exploration& exploration, const ReportContent& content)
{
    if (QFileInfo(path).suffix().toLower() != "pdf") {
        throw FileError(ReportWords::tr("%1 cannot be written: the extension of a report must be .pdf.")
                            .arg(path)
                            .toStdString());
    }
    requireFolderFor(path);
    writeWhole(path, reportPdf(exploration, content, QDateTime::currentDateTime()));
}

} // namespace quantoscope
