// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/patience.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/lessons/learn_page.h"
#include "ui/training/training_page.h"
#include "ui/training/training_snapshot.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTemporaryDir>
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

    /// A step of the program's lessons, whose files begin with their numbers.
    void openStep(int number, int step)
    {
        openLearn();
        m_window->perspectives().learn().open(number - 1, step - 1);
        QTest::mouseClick(find<QPushButton>("lesson_start"), Qt::LeftButton);
        QTRY_VERIFY(upToDate());
    }

    void trainAsFastAsPossible()
    {
        auto* speed = m_window->perspectives().learn().training()->findChild<QComboBox*>("train_speed");
        speed->setFocus();
        QTest::keyClick(speed, Qt::Key_End);
    }

    void choose(int choice)
    {
        QTest::mouseClick(find<QRadioButton>("lesson_choice_" + QString::number(choice)), Qt::LeftButton, {},
                          QPoint(8, 8));
        QTest::mouseClick(find<QPushButton>("lesson_predict"), Qt::LeftButton);
    }

    bool judged() { return verdict().contains("✓") || verdict().contains("✗"); }

    QPushButton* inTraining(const QString& button)
    {
        return m_window->perspectives().learn().training()->findChild<QPushButton*>(button);
    }

private slots:
    void init() { openWindow(); }
    void cleanup() { m_window.reset(); }

    void openingTheTabChangesNothing()
    {
        const Session before = m_window->session();
        openLearn();
        QTest::qWait(100);
        QCOMPARE(m_window->setup(), before.setup);
        bringToFront(0);
        QCOMPARE(m_window->session(), before);
        QVERIFY(!find<QPushButton>("own_work_action")->isVisible());
    }

    void ownWorkIsRestored()
    {
        type("num_bits", "9");
        const Setup own = m_window->setup();
        startLesson();
        QCOMPARE(m_window->ownSession().setup, own); // also what is kept for the next start
        type("num_bits", "5");
        QVERIFY(!find<QPushButton>("own_work_action")->isVisible());
        bringToFront(4);
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

    void repeatedKeyPressesRestoreOwnWorkOnce()
    {
        const Setup own = m_window->setup();
        startLesson();
        bringToFront(0);
        auto* action = find<QPushButton>("own_work_action");
        QTest::keyClicks(action, "  ");
        QCOMPARE(m_window->setup(), own);
        QVERIFY(!action->isVisible());
    }

    void theSetupOfTheLessonCanBeKept()
    {
        startLesson();
        bringToFront(0);
        QTest::mouseClick(find<QToolButton>("own_work_close"), Qt::LeftButton);
        QCOMPARE(m_window->ownSession().setup, setupOfFirstStep());
    }

    void startSetsUpTheFirstStep()
    {
        startLesson();
        QTRY_VERIFY(upToDate());
        predict("4");
        QVERIFY2(verdict().contains("✓"), qPrintable(verdict()));
    }

    void returningKeepsTheChanges()
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

    void aChangedSetupIsNotJudgedUntilItIsSetUpAgain()
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

    void theVerdictStaysWhileTheSetupChanges()
    {
        startLesson();
        QTRY_VERIFY(upToDate());
        predict("4");
        const QString before = verdict();
        type("num_bits", "5");
        QTRY_VERIFY(find<QTextBrowser>("lesson_answer")->toPlainText().contains("= 32"));
        QCOMPARE(verdict(), before);
    }

    void settingsLeftOpenByAStepDoNotPreventAVerdict()
    {
        openStep(9, 3);
        trainAsFastAsPossible();
        type("num_bits", "4"); // as the step's text says
        QTRY_VERIFY(upToDate());
        choose(0);
        QTRY_VERIFY2_WITH_TIMEOUT(judged(), qPrintable(verdict()), patience);
        QVERIFY(find<QTextBrowser>("lesson_answer")->isVisible());
        type("num_bits", "3");
        QTRY_VERIFY(upToDate());
        QTRY_VERIFY2(judged(), qPrintable(verdict()));
        // Reset and Play, as it says as well.
        QTest::mouseClick(inTraining("train_reset"), Qt::LeftButton);
        QTRY_VERIFY2(verdict().contains("is paused at epoch 0 of 60"), qPrintable(verdict()));
        QTest::mouseClick(inTraining("train_play"), Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(judged(), qPrintable(verdict()), patience);
        // Anything else is not left to the person.
        type("beta", "0.5");
        QTRY_VERIFY(upToDate());
        choose(1);
        QTRY_VERIFY2(verdict().contains("have been changed"), qPrintable(verdict()));
    }

    /// Where both networks are as far from right as each other, PTQ is within 10 points of Float.
    void theQuestionIsAboutTheDistanceToFloat()
    {
        openStep(9, 3);
        trainAsFastAsPossible();
        type("num_bits", "8");
        QTRY_VERIFY(upToDate());
        QTest::mouseClick(inTraining("train_step"), Qt::LeftButton);
        choose(0);
        QTRY_VERIFY2_WITH_TIMEOUT(verdict().contains("✓"), qPrintable(verdict()), patience);
    }

    void plotsThatShowTheAnswerAppearAfterIt()
    {
        openStep(1, 3);
        const auto shown = [this] {
            QStringList names;
            for (const Plot* plot : m_window->perspectives().current().visiblePlots()) {
                names << plot->objectName();
            }
            return names;
        };
        QVERIFY2(!shown().contains("spikes") && !shown().isEmpty(), qPrintable(shown().join(' ')));
        choose(0);
        QVERIFY2(shown().contains("spikes") && shown().contains("overlay"), qPrintable(shown().join(' ')));
    }

    void aTrainingOpensInTrainAndCanBeUndone()
    {
        const Setup own = m_window->setup();
        const TrainingSettings before = m_window->session().training;
        openStep(9, 2);
        const TrainingSettings asked =
            m_window->perspectives().learn().lessons()[8].steps[1].training->settings;
        QVERIFY(before != asked);
        QTest::mouseClick(find<QPushButton>("lesson_open_in_train"), Qt::LeftButton);
        QCOMPARE(m_window->session().perspective, std::string("train"));
        QCOMPARE(m_window->session().training, asked);
        QCOMPARE(m_window->setup().scheme.numBits, 2);
        QVERIFY(find<QPushButton>("own_work_action")->isVisible());
        auto* undo = find<QAction>("undo");
        QVERIFY2(undo->text().contains("Train"), qPrintable(undo->text()));
        undo->trigger();
        QCOMPARE(m_window->session().training, before);
        QTest::mouseClick(find<QPushButton>("own_work_action"), Qt::LeftButton);
        QCOMPARE(m_window->setup(), own);
        QCOMPARE(m_window->session().training, before);
    }

    void ownPointsAreRestoredAfterALessonsTraining()
    {
        QTemporaryDir folder;
        QFile points(folder.filePath("points.csv"));
        QVERIFY(points.open(QIODevice::WriteOnly));
        points.write("x,y,label\n0,0,0\n1,1,1\n0,1,0\n1,0,1\n");
        points.close();
        bringToFront(4);
        auto& train = static_cast<TrainingPage&>(m_window->perspectives().current());
        QVERIFY(train.openData(points.fileName()).isDone());
        openStep(9, 2);
        QTest::mouseClick(find<QPushButton>("lesson_open_in_train"), Qt::LeftButton);
        QVERIFY(m_window->session().trainingPoints.empty());
        QTest::mouseClick(find<QPushButton>("own_work_action"), Qt::LeftButton);
        QCOMPARE(QString::fromStdString(m_window->session().trainingPoints), points.fileName());
    }

    void ownNetworksAreRestoredAfterALessonsTraining()
    {
        bringToFront(4);
        auto& train = static_cast<TrainingPage&>(m_window->perspectives().current());
        const auto epoch = [&train] { return train.snapshot() ? train.snapshot()->newest().epoch : -1; };
        QTRY_COMPARE(epoch(), 0);
        train.trainFor(3);
        QTRY_VERIFY(epoch() == 3 && !train.running());
        const auto own = train.snapshot()->awareWeights;
        openStep(9, 2);
        QTest::mouseClick(find<QPushButton>("lesson_open_in_train"), Qt::LeftButton);
        QTRY_COMPARE(epoch(), 0);
        QTest::mouseClick(find<QPushButton>("own_work_action"), Qt::LeftButton);
        QTRY_COMPARE(epoch(), 3);
        QVERIFY(train.snapshot()->awareWeights == own);
    }

    /// What the step before has trained is still shown then.
    void aTrainingAnsweredEarlyRunsAllItsEpochs()
    {
        openStep(8, 1);
        trainAsFastAsPossible();
        choose(1);
        QTRY_VERIFY2_WITH_TIMEOUT(judged(), qPrintable(verdict()), patience);
        QTest::mouseClick(find<QPushButton>("lesson_next"), Qt::LeftButton);
        choose(0);
        QTRY_VERIFY2_WITH_TIMEOUT(verdict().contains("✓"), qPrintable(verdict()), patience);
    }

    void aSizeCanBeAnsweredInAnyUnit()
    {
        openStep(10, 1);
        predict("65.536");
        QVERIFY2(verdict().contains("✓"), qPrintable(verdict()));
        for (const char* other : {"64 KiB", "65536 bytes", "65.536 kB"}) {
            find<QLineEdit>("lesson_number")->clear();
            predict(other);
            QVERIFY2(verdict().contains("✓") && verdict().contains(other), qPrintable(verdict()));
        }
    }
};

static const RegisteredTest lessonsInWindowTest(__FILE__, runTest<LessonsInWindowTest>);
#include "lessons_in_window_test.moc"
