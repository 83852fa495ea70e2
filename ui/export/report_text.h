// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "ui/export/report_section.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace quantoscope {

/// The translation context of the report.
struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

// The texts of a report about an Exploration. Parameters have the names that snnTorch uses.

QList<NamedText> schemeRows(const Exploration& exploration);
QList<NamedText> neuronRows(const Setup& setup);
QList<NamedText> signalRows(const Exploration& exploration);
QList<NamedText> metricRows(const Exploration& exploration);

/// The level table as text, in build order: all levels if there are at most 256, else the first 16 and the
/// last 16.
struct LevelTableText
{
    QList<QStringList> rows; ///< The first is the header.
    QString note;            ///< Says which levels are omitted and how to export them all; empty if none are.
};

LevelTableText levelTableText(const Exploration& exploration);

} // namespace quantoscope
