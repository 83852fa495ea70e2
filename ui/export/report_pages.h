// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report_text.h"

#include <QByteArray>
#include <QTextCursor>
#include <QTextDocument>

namespace quantoscope {

class Plot;

/// Lays out text, tables and plots one below the other on numbered A4 pages.
class ReportPages
{
public:
    ReportPages();

    void title(const QString& text);
    void heading(const QString& text);

    /// A heading that starts a new page.
    void chapter(const QString& text);
    void paragraph(const QString& text);
    void code(const QString& text);

    /// A paragraph that starts with `word` in bold and a colon.
    void item(const QString& word, const QString& text);

    /// Lists of names and texts, side by side.
    void columns(const QList<QList<NamedText>>& lists);

    /// A table. The first row is the header, which is repeated on each page. Columns of words are
    /// left-aligned, all others right-aligned.
    void table(const QList<QStringList>& rows);

    /// Rows of `perRow` plots, each `height` millimetres high. The plots must exist until pdf(), which
    /// draws them.
    void plots(const QList<Plot*>& plots, int perRow, double height);

    QByteArray pdf(const QString& title);

private:
    void beginBlock(double above, bool onNewPage = false);

    QTextDocument m_text;
    QTextCursor m_cursor;
    QList<Plot*> m_plots; ///< By the index stored in their placeholders.
};

} // namespace quantoscope
