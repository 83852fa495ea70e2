// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/lessons/learn_page.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolButton>

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

    void startLesson()
    {
        openLearn();
        QTest::mouseClick(find<QPushButton>("lesson_start"), Qt::LeftButton);
        QTRY_COMPARE(m_window->setup(), setupOfFirstStep());
    }

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

    void lookingIntoTheTabChangesNothing()
    {
        const Session before = m_window->session();
        openLearn();
        QTest::qWait(100);
        QCOMPARE(m_window->setup(), before.setup);
        bringToFront(0);
        QCOMPARE(m_window->session(), before);
        QVERIFY(!find<QPushButton>("own_work_action")->isVisible());
    }

    void thePersonsOwnWorkComesBack()
    {
        type("num_bits", "9");
        const Setup own = m_window->setup();
        startLesson();
        QCOMPARE(m_window->ownSession().setup, own); // also what is kept for the next start
        type("num_bits", "5");
        QVERIFY(!find<QPushButton>("own_work_action")->isVisible());
        bringToFront(3);
        QVERIFY(find<QPushButton>("own_work_action")->isVisible());
        openLearn();
        QVERIFY(!find<QPushButton>("own_work_action")->isVisible());
        bringToFront(0);
        QTest::mouseClick(find<QPushButton>("own_work_action"), Qt::LeftButton);
        QCOMPARE(m_window->setup(), own);
        QVERIFY(!find<QPushButton>("own_work_action")->isVisible());
        QCOMPARE(m_window->session().perspective, "explore");
        openLearn();
        QTest::qWait(100);
        QCOMPARE(m_window->setup(), own); // the lesson has to be started again
    }

    void thePersonMayStayWithTheLessonsSetup()
    {
        startLesson();
        bringToFront(0);
        QTest::mouseClick(find<QToolButton>("own_work_close"), Qt::LeftButton);
        QCOMPARE(m_window->ownSession().setup, setupOfFirstStep());
    }

    void startSetsTheFirstStepUp()
    {
        startLesson();
        QTRY_VERIFY(upToDate());
        predict("4");
        QVERIFY2(verdict().contains("✓"), qPrintable(verdict()));
    }

    void comingBackLeavesWhatThePersonChanged()
    {
        startLesson();
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
        startLesson();
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
        startLesson();
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
