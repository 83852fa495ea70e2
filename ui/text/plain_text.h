// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>
#include <QString>

namespace quantoscope {

// Names of files, columns and schemes are anybody's, and Qt takes what looks like HTML for it, an & for a
// letter to underline. These show such a text as it is.

/// For a tool tip.
QString plainToolTip(const QString& text);

/// For an action, a menu or a button.
QString menuText(const QString& text);

/// The text of an action without what underlines its letter: "&File" → "File", "a && b" → "a & b".
QString withoutMnemonic(const QString& text);

/// A line breaks between words only: a long one is let break anywhere.
QString breakable(const QString& text);

/// As QMessageBox::question().
QMessageBox::StandardButton askPlainly(QWidget* parent, const QString& title, const QString& question,
                                       QMessageBox::StandardButtons buttons,
                                       QMessageBox::StandardButton usual = QMessageBox::NoButton);

} // namespace quantoscope
