// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace quantoscope {

/// Those that the program speaks: "en" and each that it has a translation for.
QStringList languages();

/// By its own name: "English", "Deutsch".
QString languageName(const QString& language);

/// Lets the application speak this language, or where it is empty or there is none such, the desktop's;
/// English where there is no translation. Before the first widget is made.
void installTranslation(QCoreApplication& application, const QString& language);

} // namespace quantoscope
