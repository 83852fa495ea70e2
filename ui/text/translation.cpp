// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/translation.h"

#include "core/text/translate.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

/// Registers the resources of a static library. Q_INIT_RESOURCE() must be used outside any namespace.
static void initTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace quantoscope {
namespace {

constexpr const char* english = "en";
constexpr const char* folder = ":/translations"; // quantoscope_de.qm, …

/// Installs the translation `name` for the locale if there is one. The application owns it.
void add(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& from)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, name, "_", from)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

/// Translates the messages of core and files.
std::string saidInLanguage(const char* text)
{
    return QCoreApplication::translate("Core", text).toStdString();
}

} // namespace

QStringList languages()
{
    initTranslationResources();
    QStringList all{english};
    for (const QString& file : QDir(folder).entryList({"quantoscope_*.qm"}, QDir::Files, QDir::Name)) {
        all << file.section('_', 1).section('.', 0, 0);
    }
    return all;
}

QString languageName(const QString& language)
{
    QString name = QLocale(language).nativeLanguageName();
    if (language == english) {
        name = "English"; // not "American English"
    }
    return name;
}

void installTranslation(QCoreApplication& application, const QString& language)
{
    const QLocale locale = languages().contains(language) ? QLocale(language) : QLocale();
    const QString code = locale.name().section('_', 0, 0);
    if (code == english || !languages().contains(code)) { // not Qt's words in a third language either
        setTranslator(nullptr);
        return;
    }
    add(application, locale, "qtbase", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(application, locale, "quantoscope", folder);
    setTranslator(saidInLanguage);
}

} // namespace quantoscope
