// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/person.h"

#include "tests/ui/monkey/story.h"

#include <QDesktopServices>
#include <QDir>
#include <QSettings>

#include <array>
#include <exception>

namespace quantoscope {
namespace {

/// Before Qt looks for it.
char** movedHome(char** argv)
{
    static const QTemporaryDir home;
    for (const char* variable :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        qputenv(variable, home.path().toUtf8());
    }
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    return argv;
}

constexpr std::array schemes{"http", "https", "mailto", "file"};

class Nowhere : public QObject
{
    Q_OBJECT

public slots:
    void ignore(const QUrl& /*url*/) {}
};

} // namespace

Person::Person(int& argc, char** argv) : QApplication(argc, movedHome(argv))
{
    static Nowhere nowhere;
    setQuitOnLastWindowClosed(false);
    for (const char* scheme : schemes) {
        QDesktopServices::setUrlHandler(scheme, &nowhere, "ignore");
    }
}

Person::~Person()
{
    for (const char* scheme : schemes) {
        QDesktopServices::unsetUrlHandler(scheme);
    }
}

bool Person::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& error) {
        endBadly(QString("An exception reached the event loop: %1").arg(error.what()));
    }
}

} // namespace quantoscope

#include "person.moc"
