// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace quantoscope {

/// The codes of the available languages: "en" and each language with a translation.
QStringList languages();

/// The language's own name for itself: "English", "Deutsch".
QString languageName(const QString& language);

/// Translates the application into this language, or into the desktop's language if `language` is empty or
/// not available. If there is no translation, all texts are English, those of Qt included. Call it before
/// creating the first widget.
void installTranslation(QCoreApplication& application, const QString& language);

} // namespace quantoscope
