// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lessons/hand_in.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/lessons/learn_page.h"
#include "ui/training/training_page.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace quantoscope;

/// A student goes through all lessons in the window and hands in the answers; the teacher reads them. With
/// QUANTOSCOPE_PICTURES set to a folder, it gets a picture of every step before and after the answer.
class PlayedLessonsTest : public WindowTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_verdicts;

    LearnPage& learn() { return m_window->perspectives().learn(); }
    const Lesson& lesson() { return learn().lessons()[learn().lesson()]; }
    const LessonStep& step() { return lesson().steps[learn().step()]; }
    QString verdict() { return find<QLabel>("lesson_verdict")->text(); }
    bool judged() { return verdict().contains("✓") || verdict().contains("✗"); }

    void click(const QString& button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

    void draw(const QString& when)
    {
        const QString folder = qEnvironmentVariable("QUANTOSCOPE_PICTURES");
        if (!folder.isEmpty()) {
            QTest::qWait(100);
            m_window->grab().save(QString("%1/%2-%3-%4.png")
                                      .arg(folder, lesson().id.left(2))
                                      .arg(learn().step() + 1)
                                      .arg(when));
        }
    }

    void trainAsFastAsPossible()
    {
        auto* speed = learn().training()->findChild<QComboBox*>("train_speed");
        speed->setFocus();
        QTest::keyClick(speed, Qt::Key_End);
    }

    /// The first choice, or a fixed number.
    void answerQuestion()
    {
        if (step().prediction->choices.isEmpty()) {
            QTest::keyClicks(find<QLineEdit>("lesson_number"), "64");
        } else {
            QTest::mouseClick(find<QRadioButton>("lesson_choice_0"), Qt::LeftButton, {}, QPoint(8, 8));
        }
        click("lesson_predict");
    }

    void playStep()
    {
        QTRY_VERIFY(upToDate());
        QVERIFY(!find<QTextBrowser>("lesson_answer")->isVisible());
        draw("before");
        if (learn().training() != nullptr) {
            trainAsFastAsPossible();
        }
        answerQuestion();
        QTRY_VERIFY2_WITH_TIMEOUT(judged(), qPrintable(step().title + ": " + verdict()), patience);
        m_verdicts << (verdict().contains("✓") ? "right" : "wrong");
        draw("after");
    }

    /// In the order in which they were played.
    static QStringList verdictsIn(const QJsonObject& document)
    {
        QStringList verdicts;
        for (const auto& lessonValue : document["lessons"].toArray()) {
            const QJsonObject lesson = lessonValue.toObject();
            for (const auto& stepValue : lesson["steps"].toArray()) {
                const QJsonObject step = stepValue.toObject();
                verdicts << (step["answers"][0]["right"].toBool() ? "right" : "wrong");
            }
        }
        return verdicts;
    }

private slots:
    void allLessonsArePlayedThrough()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        openWindow();
        auto* bar = m_window->perspectives().tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(bar->count() - 1).center());
        click("lesson_start");
        QCOMPARE(learn().lessons().size(), 17);
        while (true) {
            playStep();
            if (QTest::currentTestFailed() || !find<QPushButton>("lesson_next")->isEnabled()) {
                break;
            }
            click("lesson_next");
        }
        QCOMPARE(m_verdicts.size(), 49);
        QVERIFY(m_verdicts.contains("right") && m_verdicts.contains("wrong"));
        QCOMPARE(find<QLabel>("lesson_total")->text(), QString("49 of 49 questions answered"));

        const QString kept = qEnvironmentVariable("QUANTOSCOPE_PICTURES", m_folder.path());
        {
            const HandingIn dialogs("Grace Hopper", kept + "/class.pdf");
            clickMenu(*m_window->menuBar(), "lesson_menu", "save_answers");
        }
        const QJsonObject document = jsonIn(kept + "/class.json");
        QCOMPARE(document["answered"].toInt(), 49);
        QCOMPARE(document["right"].toInt(), static_cast<int>(m_verdicts.count("right")));
        QCOMPARE(verdictsIn(document), m_verdicts);
        readAsTheTeacherDoes(document, textOfPdf(kept + "/class.pdf"));
    }

private:
    /// The PDF contains everything in the JSON.
    static void readAsTheTeacherDoes(const QJsonObject& document, const QString& pdf)
    {
        QVERIFY(pdf.contains("Answers of Grace Hopper"));
        for (const auto& lessonValue : document["lessons"].toArray()) {
            const QJsonObject lesson = lessonValue.toObject();
            QVERIFY2(pdf.contains(plainLine(lesson["title"].toString())), qPrintable(pdf));
            for (const auto& stepValue : lesson["steps"].toArray()) {
                const QJsonObject step = stepValue.toObject();
                const QJsonValue answer = step["answers"][0];
                QVERIFY2(pdf.contains(plainLine(step["question"].toString())),
                         qPrintable(step["question"].toString() + "\nis not in\n" + pdf));
                QVERIFY2(pdf.contains(plainLine(answer["said"].toString())),
                         qPrintable(answer["said"].toString()));
                QVERIFY(!answer["seed"].isUndefined() && answer["setup"].isObject());
                QVERIFY2(!answer["values"].toObject().isEmpty(), qPrintable(step["title"].toString()));
                for (const auto& metric : answer["values"].toObject()) {
                    QVERIFY2(metric.isDouble(), qPrintable(step["title"].toString()));
                }
            }
        }
        const QJsonObject lastOfTraining = document["lessons"][8]["steps"][2]["answers"][0].toObject();
        QCOMPARE(lastOfTraining["epochs"].toInt(), 60);
        QCOMPARE(lastOfTraining["training"]["dataset"].isUndefined(), false);
    }
};

static const RegisteredTest playedLessonsTest(__FILE__, runTest<PlayedLessonsTest>);
#include "played_lessons_test.moc"
