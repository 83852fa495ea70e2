// SPDX-License-Identifier: GPL-3.0-or-later
// `ui_test FILE [QtTest's own arguments]` runs the test class in FILE.cpp.
#include "tests/ui/registered_test.h"

#include <QApplication>
#include <QFileInfo>
#include <QMap>

namespace quantoscope {
namespace {

QMap<QString, const RegisteredTestBase*>& registry()
{
    static QMap<QString, const RegisteredTestBase*> tests; // they register before main
    return tests;
}

} // namespace

RegisteredTestBase::RegisteredTestBase(const char* path)
{
    registry().insert(QFileInfo(path).completeBaseName(), this);
}

const RegisteredTestBase* RegisteredTestBase::find(const QString& file)
{
    return registry().value(file);
}

} // namespace quantoscope

int main(int argc, char** argv)
{
    QApplication::setAttribute(Qt::AA_Use96Dpi);
    const QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments();
    const QString name = arguments.value(1);
    const auto* test = quantoscope::RegisteredTestBase::find(name);
    if (test == nullptr) {
        qCritical("There is no test \"%s\".", qPrintable(name));
        return 1;
    }
    arguments.removeAt(1);
    return test->run(arguments);
}
