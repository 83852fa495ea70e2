// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace quantoscope {

/// A test class that ui_test can run. All of them share one program: linking Qt to each would take longer
/// than compiling them.
class RegisteredTestBase
{
public:
    virtual ~RegisteredTestBase() = default;
    virtual int run(const QStringList& arguments) const = 0;

    /// The test in the file of this name, without folder and ending; null where there is none.
    static const RegisteredTestBase* find(const QString& file);

protected:
    explicit RegisteredTestBase(const char* path);
};

/// Stands at the end of a test's file: `static const RegisteredTest<PlotTest> plotTest(__FILE__);`
template<typename Test>
class RegisteredTest : public RegisteredTestBase
{
public:
    explicit RegisteredTest(const char* path) : RegisteredTestBase(path) {}

    int run(const QStringList& arguments) const override
    {
        Test test;
        return QTest::qExec(&test, arguments);
    }
};

} // namespace quantoscope
