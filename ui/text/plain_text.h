// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>
#include <QString>

namespace quantoscope {

// Names of files, columns and schemes may contain "<" and "&". Qt would render these as HTML and as
// mnemonics. These functions escape such texts.

/// For a tool tip: escapes HTML.
QString plainToolTip(const QString& text);

/// For an action, a menu or a button: "a & b" → "a && b".
QString menuText(const QString& text);

/// Removes the mnemonic marker from an action's text: "&File" → "File", "a && b" → "a & b".
QString withoutMnemonic(const QString& text);

/// Inserts zero-width spaces into words of more than 60 characters, because labels wrap only between words.
QString breakable(const QString& text);

/// Like QMessageBox::question(), but shows the question as plain text.
QMessageBox::StandardButton askPlainly(QWidget* parent, const QString& title, const QString& question,
                                       QMessageBox::StandardButtons buttons,
                                       QMessageBox::StandardButton usual = QMessageBox::NoButton);

} // namespace quantoscope
