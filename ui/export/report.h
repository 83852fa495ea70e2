// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/reference_trace.h"
#include "ui/export/report_section.h"

#include <QByteArray>
#include <QDateTime>

namespace quantoscope {

struct Exploration;

/// The contents of a report.
struct ReportContent
{
    QString tab = {};  ///< The title of the current tab.
    bool setup = true; ///< Scheme and neuron.
    bool signal = true;
    bool metrics = true;
    bool findings = true;
    Reference reference = {}; ///< Its finding is one of the findings.
    bool levels = true;
    QList<ReportSection> sections = {}; ///< The sections of the current tab.
};

/// A report as PDF on A4 pages: the scheme with its snnTorch call, neuron, signal, metrics, findings, the
/// sections of the tab, and the level table. Plots are vector graphics in light colours and keep their zoom.
/// `made` is the date shown in the report.
QByteArray reportPdf(const Exploration& exploration, const ReportContent& content, const QDateTime& made);

/// Saves the report, dated now. Throws FileError for any extension except .pdf, WriteError if the file cannot
/// be written.
void saveReport(const QString& path, const Exploration& exploration, const ReportContent& content);

} // namespace quantoscope
