// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/session/setup_link.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace quantoscope;

/// Links to a setup, copied and opened.
class LinksTest : public WindowTest
{
    Q_OBJECT

private slots:
    void init() { openWindow(); }

    void cleanup() { m_window.reset(); }

    void aCopiedLinkOpensTheSameSetupAgain()
    {
        type("num_bits", "3");
        type("beta", "0.75");
        const Setup before = m_window->setup();
        find<QAction>("copy_link")->trigger();
        type("num_bits", "7");
        find<QAction>("open_link")->trigger();
        QCOMPARE(m_window->setup(), before);
        QTRY_VERIFY(upToDate());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->setup().scheme.numBits, 7);
    }

    void aLinkIsOpenedAsAFileIs()
    {
        m_window->openFiles({"quantoscope:setup?num_bits=2&stimulus=sine"});
        QCOMPARE(m_window->setup().scheme.numBits, 2);
        QCOMPARE(m_window->setup().stimulus.kind, StimulusKind::sine);
    }

    void textThatIsNotALinkIsReportedAndChangesNothing()
    {
        const Setup before = m_window->setup();
        QSignalSpy complained(m_window.get(), &MainWindow::complained);
        for (const char* text : {"", "num_bits=3", "quantoscope:setup?bits=3"}) {
            QGuiApplication::clipboard()->setText(text);
            find<QAction>("open_link")->trigger();
        }
        QCOMPARE(complained.size(), 3);
        QVERIFY(complained.last().first().toString().contains("\"bits\""));
        QCOMPARE(m_window->setup(), before);
    }

    void theCopiedCommandNamesTheOptions()
    {
        m_window->openFiles({"quantoscope:setup?num_bits=3&stimulus=poisson"});
        find<QAction>("copy_command")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QString("quantoscope simulate --num-bits 3 --stimulus poisson"));
    }
};

static const RegisteredTest linksTest(__FILE__, runTest<LinksTest>);
#include "links_test.moc"
