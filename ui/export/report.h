// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report_section.h"

#include <QByteArray>
#include <QDateTime>

namespace quantoscope {

struct Exploration;

/// What of a report belongs to the tab in front, beside the scheme and the neuron that all of them show.
struct ReportContent
{
    QString tab = {}; ///< Its title.
    bool signal = true;
    bool figures = true;
    bool findings = true;
    bool levels = true;
    QList<ReportSection> sections = {}; ///< The tab's own.
};

/// A report as PDF, pages of A4: scheme with its snnTorch call, neuron, signal, figures, findings, the
/// sections of the tab with its plots as they are zoomed (vectors, in light colours), the level table.
QByteArray reportPdf(const Exploration& exploration, const ReportContent& content, const QDateTime& made);

/// Throws FileError for another ending than .pdf, WriteError where the file cannot be written.
void saveReport(const QString& path, const Exploration& exploration, const ReportContent& content);

} // namespace quantoscope
