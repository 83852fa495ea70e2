// SPDX-License-Identifier: GPL-3.0-or-later
// `ui_test FILE [QtTest's own arguments]` runs the test class in FILE.cpp.
#include "tests/ui/registered_test.h"
#include "ui/window/application.h"

#include <QFileInfo>
#include <QMap>
#include <QSettings>
#include <QTemporaryDir>

namespace quantoscope {
namespace {

QMap<QString, RegisteredTest::Run>& registry()
{
    static QMap<QString, RegisteredTest::Run> tests; // they register before main
    return tests;
}

} // namespace

RegisteredTest::RegisteredTest(const char* path, Run run)
{
    registry().insert(QFileInfo(path).completeBaseName(), run);
}

RegisteredTest::Run RegisteredTest::find(const QString& file)
{
    return registry().value(file);
}

} // namespace quantoscope

int main(int argc, char** argv)
{
    QApplication::setAttribute(Qt::AA_Use96Dpi);
    const quantoscope::Application application(argc, argv);
    const QTemporaryDir settings; // nothing of the person's own is read or written
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QStringList arguments = QApplication::arguments();
    const QString name = arguments.value(1);
    const auto run = quantoscope::RegisteredTest::find(name);
    if (run == nullptr) {
        qCritical("There is no test \"%s\".", qPrintable(name));
        return 1;
    }
    arguments.removeAt(1);
    return run(arguments);
}
