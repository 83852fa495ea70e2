// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace quantoscope {

class Plot;

/// What something is called, and what it is.
struct NamedText
{
    QString name;
    QString text;
};

/// A part of the report that a tab adds, in the order of its members; what is empty is left out.
struct ReportSection
{
    QString heading;
    bool onNewPage = true;
    QString text = {};                  ///< A paragraph: what follows, and why.
    QString code = {};                  ///< A line of Python.
    QList<QList<NamedText>> lists = {}; ///< Side by side.
    QList<QStringList> table = {};      ///< The first row is the header.
    QList<Plot*> plots = {};            ///< Those that show something.
    double traceHeight = 42;            ///< mm, of the plots that need the page's width.
};

} // namespace quantoscope
