// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/window/application.h"

#include <QSignalSpy>
#include <QTimer>

#include <new>

using namespace quantoscope;

class ApplicationTest : public QObject
{
    Q_OBJECT

    /// What the application says of an event whose handler throws this.
    template<typename Error>
    QStringList saidOf(const Error& error)
    {
        QSignalSpy failed(qApp, SIGNAL(failed(QString)));
        QTimer::singleShot(0, this, [error] { throw error; });
        bool later = false;
        QTimer::singleShot(0, this, [&later] { later = true; });
        [&] { QTRY_VERIFY(later); }();
        QStringList sentences;
        for (const QList<QVariant>& arguments : failed) {
            sentences << arguments.first().toString();
        }
        return sentences;
    }

private slots:
    void survivesRunningOutOfMemory()
    {
        QCOMPARE(saidOf(std::bad_alloc()), QStringList{"There is not enough memory for this."});
    }

    void reportsTheMessageOfAnError()
    {
        QCOMPARE(saidOf(FileError("\"a.csv\" has no column 3.")), QStringList{"\"a.csv\" has no column 3."});
    }
};

static const RegisteredTest applicationTest(__FILE__, runTest<ApplicationTest>);
#include "application_test.moc"
