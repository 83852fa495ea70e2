// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace quantoscope {

class Plot;

/// A name and its value as text.
struct NamedText
{
    QString name;
    QString text;
};

/// A section that a tab adds to the report. Its parts appear in the order of the members; empty parts
/// are omitted.
struct ReportSection
{
    QString heading;
    bool onNewPage = true;
    QString text = {};                  ///< An introductory paragraph.
    QString code = {};                  ///< A line of Python.
    QList<QList<NamedText>> lists = {}; ///< Shown side by side.
    QList<QStringList> table = {};      ///< The first row is the header.
    QList<Plot*> plots = {};            ///< Plots that show data.
    double traceHeight = 42;            ///< Of plots as wide as the page, in millimetres.
    double halfHeight = 56;             ///< Of the other plots, which are half as wide, in millimetres.
};

} // namespace quantoscope
