// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace quantoscope {

class Plot;
struct Exploration;

/// Plots under a heading of their own.
struct ReportPlots
{
    QString heading;
    QList<Plot*> plots;
};

/// A report as PDF, pages of A4: scheme with its snnTorch call, neuron, signal, figures, findings, the plots
/// as they are zoomed (vectors, in light colours), the level table. The plots must show something.
QByteArray reportPdf(const Exploration& exploration, const QList<ReportPlots>& plots, const QDateTime& made);

/// Throws FileError for another ending than .pdf, WriteError where the file cannot be written.
void saveReport(const QString& path, const Exploration& exploration, const QList<ReportPlots>& plots);

} // namespace quantoscope
