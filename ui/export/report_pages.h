// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report_text.h"

#include <QByteArray>
#include <QTextCursor>
#include <QTextDocument>

namespace quantoscope {

class Plot;

/// Text, tables and plots set one below the other on pages of A4 with page numbers.
class ReportPages
{
public:
    ReportPages();

    void title(const QString& text);
    void heading(const QString& text);

    /// A heading at the top of a page.
    void chapter(const QString& text);
    void paragraph(const QString& text);
    void code(const QString& text);

    /// A paragraph that begins with a word in bold.
    void item(const QString& word, const QString& text);

    /// Lists of names and texts side by side.
    void columns(const QList<QList<NamedText>>& lists);

    /// The first row is the header, which each page repeats; numbers stand to the right, words to the left.
    void table(const QList<QStringList>& rows);

    /// `perRow` plots side by side across the page, each so many millimetres high. They are drawn by pdf().
    void plots(const QList<Plot*>& plots, int perRow, double height);

    QByteArray pdf(const QString& title);

private:
    void beginBlock(double above, bool onNewPage = false);

    QTextDocument m_text;
    QTextCursor m_cursor;
    QList<Plot*> m_plots; ///< By the number in their place.
};

} // namespace quantoscope
