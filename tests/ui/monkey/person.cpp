// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/person.h"

#include "tests/ui/monkey/story.h"

#include <QDesktopServices>
#include <QDir>
#include <QSettings>

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

class Nowhere : public QObject
{
    Q_OBJECT

public slots:
    void ignore(const QUrl& /*url*/) {}
};

} // namespace

Person::Person(int& argc, char** argv) : QApplication(argc, movedHome(argv))
{
    setQuitOnLastWindowClosed(false);
    auto* nowhere = new Nowhere;
    nowhere->setParent(this);
    for (const char* scheme : {"http", "https", "mailto", "file"}) {
        QDesktopServices::setUrlHandler(scheme, nowhere, "ignore");
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
