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

void addFindings(ReportPages& pages, const Exploration& exploration)
{
    pages.heading(ReportWords::tr("Findings"));
    for (const Finding& finding : exploration.findings) {
        const QString sentence = QString::fromStdString(finding.sentence);
        pages.item(finding.severity() == Severity::warning ? ReportWords::tr("Warning")
                                                         : ReportWords::tr("Note"),
                   sentence);
    }
    if (exploration.findings.empty()) {
        pages.paragraph(ReportWords::tr("Nothing odd was found."));
    }
}

/// Traces need the page's width; two of the others share it.
void addPlots(ReportPages& pages, const ReportPlots& section)
{
    constexpr double traceHeight = 42; // mm
    constexpr double halfHeight = 56;
    pages.chapter(section.heading);
    QList<Plot*> halves;
    for (Plot* plot : section.plots) {
        if (qobject_cast<TracePlot*>(plot) == nullptr) {
            halves << plot;
        }
    }
    pages.plots(halves, 2, halfHeight);
    for (Plot* plot : section.plots) {
        if (qobject_cast<TracePlot*>(plot) != nullptr) {
            pages.plots({plot}, 1, traceHeight);
        }
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

QByteArray reportPdf(const Exploration& exploration, const QList<ReportPlots>& plots, const QDateTime& made)
{
    const Setup& setup = exploration.setup;
    ReportPages pages;
    pages.title(ReportWords::tr("Quantoscope report"));
    pages.paragraph(
        ReportWords::tr("Made on %1 by Quantoscope %2.")
            .arg(QLocale().toString(made, QLocale::LongFormat), QCoreApplication::applicationVersion()));
    pages.heading(ReportWords::tr("Scheme"));
    pages.code(QString::fromStdString(snnTorchCall(setup.scheme)));
    pages.columns({schemeRows(setup), neuronRows(setup)});
    pages.heading(ReportWords::tr("Signal and figures"));
    pages.columns({signalRows(exploration), figureRows(exploration)});
    if (exploration.provisional) {
        pages.paragraph(
            ReportWords::tr("The recording was still being read through: the figures are those of a share "
                            "of its samples."));
    }
    addFindings(pages, exploration);
    for (const ReportPlots& section : plots) {
        addPlots(pages, section);
    }
    addLevels(pages, exploration);
    return pages.pdf(ReportWords::tr("Quantoscope report"));
}

void saveReport(const QString& path, const Exploration& exploration, const QList<ReportPlots>& plots)
{
    if (QFileInfo(path).suffix().toLower() != "pdf") {
        throw FileError(
            ReportWords::tr("%1 cannot be written: a report's ending must be .pdf.").arg(path).toStdString());
    }
    requireFolderFor(path);
    writeWhole(path, reportPdf(exploration, plots, QDateTime::currentDateTime()));
}

} // namespace quantoscope
