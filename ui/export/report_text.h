// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "ui/export/report_section.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace quantoscope {

/// What translators know a report's words by.
struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

// What a report says of an Exploration. Parameters carry snnTorch's names.

QList<NamedText> schemeRows(const Setup& setup);
QList<NamedText> neuronRows(const Setup& setup);
QList<NamedText> signalRows(const Exploration& exploration);
QList<NamedText> figureRows(const Exploration& exploration);

/// A table of levels with a header: all of them up to 256; of more only the first and last of those in build
/// order.
struct LevelTableText
{
    QList<QStringList> rows; ///< The first is the header.
    QString note;            ///< What is left out and where to get it; empty where nothing is.
};

LevelTableText levelTableText(const Exploration& exploration);

} // namespace quantoscope
