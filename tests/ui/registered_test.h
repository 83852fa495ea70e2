// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/patience.h"

#include <QTest>

namespace quantoscope {

/// A test class that ui_test can run. All of them share one program: linking Qt to each would take longer
/// than compiling them. One stands at the end of a test's file:
/// `static const RegisteredTest plotTest(__FILE__, runTest<PlotTest>);`
class RegisteredTest
{
public:
    using Run = int (*)(const QStringList& arguments);

    RegisteredTest(const char* path, Run run);

    /// What runs the test in the file of this name, without folder and ending; null where there is none.
    static Run find(const QString& file);
};

template<typename Test>
int runTest(const QStringList& arguments)
{
    Test test;
    return QTest::qExec(&test, arguments);
}

} // namespace quantoscope
