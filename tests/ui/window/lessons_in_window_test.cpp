// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/lessons/learn_page.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>

using namespace quantoscope;

/// The Learn tab in the real window, which computes in the background.
class LessonsInWindowTest : public WindowTest
{
    Q_OBJECT

    void bringToFront(int tab)
    {
        auto* bar = m_window->perspectives().tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
    }

    void openLearn() { bringToFront(static_cast<int>(m_window->perspectives().count()) - 1); }

    const Setup& setupOfFirstStep() { return *m_window->perspectives().learn().lessons()[0].steps[0].setup; }

    void predict(const QString& number)
    {
        QTest::keyClicks(find<QLineEdit>("lesson_number"), number);
        QTest::mouseClick(find<QPushButton>("lesson_predict"), Qt::LeftButton);
    }

    QString verdict() { return find<QLabel>("lesson_verdict")->text(); }

private slots:
    void init() { openWindow(); }
    void cleanup() { m_window.reset(); }

    void theFirstStepIsSetUpWhenTheTabFirstOpens()
    {
        openLearn();
        QTRY_COMPARE(m_window->setup(), setupOfFirstStep());
        QTRY_VERIFY(upToDate());
        predict("4");
        QVERIFY2(verdict().contains("✓"), qPrintable(verdict()));
    }

    void comingBackLeavesWhatThePersonChanged()
    {
        openLearn();
        QTRY_COMPARE(m_window->setup(), setupOfFirstStep());
        type("num_bits", "5");
        QTRY_VERIFY(upToDate());
        const Setup changed = m_window->setup();
        bringToFront(0);
        openLearn();
        QTRY_VERIFY(upToDate());
        QTest::qWait(100);
        QCOMPARE(m_window->setup(), changed);
    }

    void whatWasChangedIsNotJudgedUntilItIsSetUpAgain()
    {
        openLearn();
        QTRY_COMPARE(m_window->setup(), setupOfFirstStep());
        type("num_bits", "4");
        QTRY_VERIFY(upToDate());
        predict("4");
        QVERIFY2(verdict().contains("have been changed"), qPrintable(verdict()));
        QVERIFY2(!verdict().contains("✗") && !verdict().contains("✓"), qPrintable(verdict()));
        QVERIFY(!find<QTextBrowser>("lesson_answer")->isVisible());
        QTest::mouseClick(find<QPushButton>("lesson_again"), Qt::LeftButton);
        QTRY_VERIFY2(verdict().contains("✓"), qPrintable(verdict()));
        QCOMPARE(m_window->setup(), setupOfFirstStep());
    }

    void aVerdictStaysWhileOthersAreTried()
    {
        openLearn();
        QTRY_COMPARE(m_window->setup(), setupOfFirstStep());
        QTRY_VERIFY(upToDate());
        predict("4");
        const QString before = verdict();
        type("num_bits", "5");
        QTRY_VERIFY(find<QTextBrowser>("lesson_answer")->toPlainText().contains("= 32"));
        QCOMPARE(verdict(), before);
    }
};

static const RegisteredTest lessonsInWindowTest(__FILE__, runTest<LessonsInWindowTest>);
#include "lessons_in_window_test.moc"
