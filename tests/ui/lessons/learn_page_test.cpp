// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/lessons/learn_page.h"
#include "ui/lessons/lesson_values.h"
#include "ui/training/training_page.h"
#include "ui/training/training_snapshot.h"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>

#include <algorithm>
#include <cmath>

using namespace quantoscope;

/// Goes through the lessons as a user does; the page's Setups go through explore() as in the window.
class LearnPageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<LearnPage> m_page;
    std::shared_ptr<const Exploration> m_exploration;

    template<typename Widget>
    Widget* find(const QString& name)
    {
        return child<Widget>(*m_page, name);
    }

    QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write");
        }
        file.write(text);
        return file.fileName();
    }

    void click(const QString& button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

    void give(const Setup& setup)
    {
        m_exploration = explore(setup);
        m_page->showExploration(m_exploration);
    }

    const LessonStep& step() const { return m_page->lessons()[m_page->lesson()].steps[m_page->step()]; }

    LessonFacts facts() const
    {
        return {*m_exploration, m_page->training() ? m_page->training()->snapshot().get() : nullptr};
    }

    /// Gives an answer, right or wrong: 3, or the first choice.
    void predict()
    {
        if (step().prediction->choices.isEmpty()) {
            QTest::keyClicks(find<QLineEdit>("lesson_number"), "3");
        } else {
            QTest::mouseClick(find<QRadioButton>("lesson_choice_0"), Qt::LeftButton, {}, QPoint(8, 8));
        }
        click("lesson_predict");
    }

    void awaitTraining()
    {
        if (m_page->training() != nullptr) {
            QTRY_COMPARE(m_page->training()->snapshot()->newest().epoch, step().training->epochs);
        }
    }

    /// Exactly one choice is right, or the correct number is finite.
    void checkTruth()
    {
        const LessonPrediction& asked = *step().prediction;
        int right = 0;
        for (const LessonChoice& choice : asked.choices) {
            right += holds(choice.right, facts()) ? 1 : 0;
        }
        if (asked.choices.isEmpty()) {
            QVERIFY2(std::isfinite(lessonValue(asked.number, facts())), qPrintable(asked.question));
        } else {
            QVERIFY2(right == 1,
                     qPrintable(QString("%1: %2 choices are right").arg(asked.question).arg(right)));
        }
    }

private slots:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path()); }

    void init()
    {
        QFile::remove(m_folder.filePath("quantoscope/quantoscope.ini"));
        m_page = std::make_unique<LearnPage>();
        m_page->resize(1000, 760);
        connect(m_page.get(), &LearnPage::edited, this, [this](const Setup& setup) { give(setup); });
        m_page->show();
        give(exampleSetup());
        click("lesson_start");
    }

    void cleanup() { m_page.reset(); }

    void readingALessonChangesNothingBeforeItIsStarted()
    {
        LearnPage page;
        QSignalSpy edited(&page, &LearnPage::edited);
        QSignalSpy started(&page, &LearnPage::lessonStarted);
        page.show();
        page.showExploration(explore(exampleSetup()));
        auto* question = child<QLineEdit>(page, "lesson_number");
        QVERIFY(!question->isEnabled());
        child<QPushButton>(page, "lesson_next")->click();
        child<QPushButton>(page, "lesson_back")->click();
        page.open(1, 0);
        page.open(0, 0);
        QCOMPARE(edited.size(), 0);
        QVERIFY(!child<QPushButton>(page, "lesson_again")->isVisible());
        child<QPushButton>(page, "lesson_start")->click();
        QCOMPARE(started.size(), 1);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.front().front().value<Setup>(), *page.lessons()[0].steps[0].setup);
        QVERIFY(child<QPushButton>(page, "lesson_again")->isVisible());
        QVERIFY(child<QLineEdit>(page, "lesson_number")->isEnabled());
    }

    void twelveLessonsHaveSeveralStepsEach()
    {
        QVERIFY(m_page->lessons().size() >= 9);
        for (const Lesson& lesson : m_page->lessons()) {
            QVERIFY2(lesson.steps.size() >= 2, qPrintable(lesson.title));
        }
        QCOMPARE(find<QComboBox>("lesson")->count(), m_page->lessons().size());
    }

    void everyStepAppliesItsSetupAndComputesItsAnswer_data()
    {
        QTest::addColumn<int>("lesson");
        const auto lessons = builtInLessons();
        for (int i = 0; i < lessons.size(); ++i) {
            QTest::newRow(qPrintable(lessons[i].id)) << i;
        }
    }

    void everyStepAppliesItsSetupAndComputesItsAnswer()
    {
        QFETCH(int, lesson);
        m_page->open(lesson, 0);
        for (int i = 0; i < m_page->lessons()[lesson].steps.size(); ++i) {
            QCOMPARE(m_page->lesson(), lesson);
            QCOMPARE(m_page->step(), i);
            if (step().setup) {
                QVERIFY(m_exploration->setup == *step().setup);
            }
            QVERIFY(find<QTextBrowser>("lesson_text")->toPlainText().contains(step().title));
            QVERIFY(!find<QTextBrowser>("lesson_answer")->isVisible());
            if (m_page->training() != nullptr) {
                m_page->training()->findChild<QComboBox*>("train_speed")->setCurrentIndex(3);
                QTRY_VERIFY(m_page->training()->snapshot() &&
                            m_page->training()->snapshot()->newest().epoch == 0);
            }
            predict();
            awaitTraining();
            QVERIFY(find<QTextBrowser>("lesson_answer")->isVisible());
            const QString answer = find<QTextBrowser>("lesson_answer")->toPlainText();
            QTextDocument expected;
            expected.setMarkdown(lessonText(step().answer, facts()));
            QCOMPARE(answer, expected.toPlainText());
            QVERIFY2(!answer.contains("none") && !answer.contains("nan"), qPrintable(answer));
            QVERIFY(find<QLabel>("lesson_verdict")->isVisible());
            checkTruth();
            click("lesson_next");
        }
    }

    void theAnswerFollowsTheControls()
    {
        predict();
        QVERIFY(find<QTextBrowser>("lesson_answer")->toPlainText().contains("= 4"));
        Setup more = m_exploration->setup;
        more.scheme.numBits = 5;
        give(more);
        QVERIFY(find<QTextBrowser>("lesson_answer")->toPlainText().contains("= 32"));
        click("lesson_again");
        QVERIFY(m_exploration->setup == *step().setup);
    }

    /// A training starts again then, and the answer is checked at its end, as the first time.
    void aTrainingPredictionIsCheckedAfterSetUpAgain()
    {
        const auto trains = [](const Lesson& lesson) { return lesson.steps.front().training.has_value(); };
        const auto& lessons = m_page->lessons();
        const auto lesson = std::ranges::find_if(lessons, trains);
        QVERIFY(lesson != lessons.end());
        m_page->open(static_cast<int>(lesson - lessons.begin()), 0);
        m_page->training()->findChild<QComboBox*>("train_speed")->setCurrentIndex(3);
        Setup other = m_exploration->setup;
        other.scheme.numBits += 2;
        give(other);
        QTRY_VERIFY(m_page->training()->snapshot() &&
                    m_page->training()->snapshot()->settings.scheme == other.scheme);
        predict();
        awaitTraining();
        const auto* verdict = find<QLabel>("lesson_verdict");
        QTRY_VERIFY2(verdict->text().contains("have been changed"), qPrintable(verdict->text()));
        click("lesson_again");
        QTRY_VERIFY2_WITH_TIMEOUT(verdict->text().contains("✓") || verdict->text().contains("✗"),
                                  qPrintable(verdict->text()), patience);
        QCOMPARE(m_page->training()->snapshot()->newest().epoch, step().training->epochs);
        QVERIFY(m_exploration->setup != other);
    }

    void theVerdictIsComputed()
    {
        QTest::keyClicks(find<QLineEdit>("lesson_number"), "4");
        QTest::keyClick(find<QLineEdit>("lesson_number"), Qt::Key_Return);
        QVERIFY(find<QLabel>("lesson_verdict")->text().contains("✓"));
        m_page->open(0, 0);
        QTest::keyClicks(find<QLineEdit>("lesson_number"), "2");
        click("lesson_predict");
        QVERIFY(find<QLabel>("lesson_verdict")->text().contains("✗"));
        QVERIFY(find<QLabel>("lesson_verdict")->text().contains("The value is 4"));
    }

    void predictIsDisabledWithoutAnAnswer()
    {
        QVERIFY(!find<QPushButton>("lesson_predict")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("lesson_number"), "four");
        QVERIFY(!find<QPushButton>("lesson_predict")->isEnabled());
    }

    void progressCountsAnswers()
    {
        click("lesson_next");
        click("lesson_next");
        click("lesson_back");
        click("lesson_back");
        QVERIFY(!find<QComboBox>("lesson")->itemText(0).contains("/3"));
        predict();
        QVERIFY(find<QComboBox>("lesson")->itemText(0).endsWith("1/3"));
        m_page = std::make_unique<LearnPage>();
        QVERIFY(m_page->findChild<QComboBox*>("lesson")->itemText(0).endsWith("1/3"));
    }

    void theLastStepLeadsToTheNextLesson()
    {
        m_page->open(0, static_cast<int>(m_page->lessons()[0].steps.size()) - 1);
        click("lesson_next");
        QCOMPARE(m_page->lesson(), 1);
        QCOMPARE(m_page->step(), 0);
        click("lesson_back");
        QCOMPARE(m_page->step(), 0);
    }

    /// No HTML, no pictures: lessons come from untrusted sources.
    void openedLessonsShowTextOnly()
    {
        QImage picture(40, 40, QImage::Format_RGB32);
        QVERIFY(picture.save(m_folder.filePath("p.png")));
        const QByteArray image = "![p](" + m_folder.filePath("p.png").toUtf8() + ")";
        const QString path =
            write("html.md",
                  "# Own\n## One\n```setup\nnum_bits = 4\n```\nBe <b>bold</b>. " + image +
                      "\n```predict\nIs <u>this</u> it? " + image +
                      "\n- <s>Yes</s> & no | levels == 16\n- No | levels != 16\n```\n```answer\n<i>So</i> " +
                      image + "\n```\n");
        const Outcome outcome = m_page->openLesson(path);
        QVERIFY2(outcome.isDone(), qPrintable(outcome.sentence()));
        predict();
        const auto shown = [](const QString& html) {
            QTextDocument document;
            document.setHtml(html);
            return document.toPlainText();
        };
        const QStringList texts{find<QTextBrowser>("lesson_text")->toPlainText(),
                                shown(find<QLabel>("lesson_question")->text()),
                                shown(find<QLabel>("lesson_verdict")->text()),
                                find<QTextBrowser>("lesson_answer")->toPlainText()};
        const QStringList written{"Be <b>bold</b>.", "Is <u>this</u> it?", "<s>Yes</s> & no", "<i>So</i>"};
        for (int i = 0; i < texts.size(); ++i) {
            QVERIFY2(texts[i].contains(written[i]), qPrintable(texts[i]));
            QVERIFY(!texts[i].contains(QChar::ObjectReplacementCharacter));
        }
        QCOMPARE(find<QRadioButton>("lesson_choice_0")->text(), QString("<s>Yes</s> && no"));
    }

    void lessonFilesOpenAndErrorsAreReported()
    {
        QVERIFY(m_page->openLesson(write("own.md", "# Own\n## One\n```setup\nnum_bits = 5\n```\nHello.\n"))
                    .isDone());
        QCOMPARE(m_page->lessons().last().title, "Own");
        QCOMPARE(m_exploration->setup.scheme.numBits, 5);
        const Outcome outcome =
            m_page->openLesson(write("bad.md", "# Bad\n## One\n```setup\nbits = 5\n```\n"));
        QVERIFY(outcome.sentence().contains("line 4"));
    }
};

static const RegisteredTest learnPageTest(__FILE__, runTest<LearnPageTest>);
#include "learn_page_test.moc"
