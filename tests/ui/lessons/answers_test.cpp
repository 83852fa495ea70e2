// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lessons/hand_in.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/lessons/answer_book.h"
#include "ui/lessons/learn_page.h"
#include "ui/widgets/elided_label.h"

#include <QJsonArray>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>

using namespace quantoscope;

/// The files of answers that a student hands in.
class AnswersTest : public WindowTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void startLesson()
    {
        auto* bar = m_window->perspectives().tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(bar->count() - 1).center());
        QTest::mouseClick(find<QPushButton>("lesson_start"), Qt::LeftButton);
        QTRY_VERIFY(upToDate());
    }

    void predict(const QString& number)
    {
        auto* edit = find<QLineEdit>("lesson_number");
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, number);
        QTest::mouseClick(find<QPushButton>("lesson_predict"), Qt::LeftButton);
    }

    /// Saves through the menu. Returns the path of the PDF.
    QString save(const QString& file = "mine.pdf", const QString& name = "Ada Lovelace")
    {
        const QString path = m_folder.filePath(file);
        const HandingIn dialogs(name, path);
        clickMenu(*m_window->menuBar(), "lesson_menu", "save_answers");
        return path;
    }

    static QJsonObject firstStep(const QJsonObject& document)
    {
        return document["lessons"][0]["steps"][0].toObject();
    }

private slots:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path()); }

    void init()
    {
        QFile::remove(m_folder.filePath("quantoscope/quantoscope.ini"));
        openWindow();
    }

    void cleanup() { m_window.reset(); }

    void nothingIsSavedWithoutAnAnswer()
    {
        QSignalSpy complained(m_window.get(), &MainWindow::complained);
        const QString path = save();
        QCOMPARE(complained.size(), 1);
        QVERIFY(complained[0][0].toString().contains("no answers to save yet"));
        QVERIFY(!QFile::exists(path));
    }

    void answersAreWrittenAsPdfAndJson()
    {
        startLesson();
        predict("4");
        const QString path = save();
        const QJsonObject document = jsonIn(m_folder.filePath("mine.json"));
        QCOMPARE(document["name"].toString(), QString("Ada Lovelace"));
        QCOMPARE(document["answered"].toInt(), 1);
        QCOMPARE(document["right"].toInt(), 1);
        QCOMPARE(document["lessons"].toArray().size(), 17);
        const QJsonObject step = firstStep(document);
        QVERIFY(step["question"].toString().startsWith("How many levels"));
        const QJsonObject answer = step["answers"][0].toObject();
        QCOMPARE(answer["said"].toString(), QString("4"));
        QCOMPARE(answer["right"], QJsonValue(true));
        QCOMPARE(answer["correct"].toString(), QString("4"));
        QCOMPARE(answer["setup"]["scheme"]["num_bits"].toInt(), 2);
        QCOMPARE(answer["setup"]["stimulus"]["kind"].isUndefined(), false);
        QCOMPARE(answer["seed"], answer["setup"]["stimulus"]["seed"]);
        QCOMPARE(answer["values"]["levels"].toInt(), 4);
        QCOMPARE(answer["values"]["highest"].toDouble(), 2.0);
        const QString pdf = textOfPdf(path);
        for (const char* words :
             {"Answers of Ada Lovelace", "1 of 49 questions are answered, 1 of them correctly",
              "How many levels does a 2-bit table have?", "4 (correct)", "num_bits = 2", "levels = 4",
              "seed = ", "Not answered."}) {
            QVERIFY2(pdf.contains(words), qPrintable(QString(words) + " in " + pdf));
        }
        const QString said = find<ElidedLabel>("status")->toolTip() + find<ElidedLabel>("status")->text();
        QVERIFY2(said.contains("mine.pdf") && said.contains("mine.json"), qPrintable(said));
    }

    void theLearnPageHasASaveButton()
    {
        startLesson();
        predict("4");
        const HandingIn dialogs("Ada", m_folder.filePath("button.pdf"));
        QTest::mouseClick(find<QPushButton>("lesson_save"), Qt::LeftButton);
        QVERIFY(QFile::exists(m_folder.filePath("button.json")));
        QVERIFY(QFile::exists(m_folder.filePath("button.pdf")));
    }

    void aSecondTryIsKeptBesideTheFirst()
    {
        startLesson();
        predict("3");
        predict("4");
        save();
        const QJsonObject document = jsonIn(m_folder.filePath("mine.json"));
        QCOMPARE(document["right"].toInt(), 0); // at the first try
        const QJsonArray answers = firstStep(document)["answers"].toArray();
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[0]["right"], QJsonValue(false));
        QCOMPARE(answers[1]["right"], QJsonValue(true));
        QVERIFY(textOfPdf(m_folder.filePath("mine.pdf")).contains("3 (wrong; correct: 4)"));
    }

    void laterChangesDoNotChangeTheAnswer()
    {
        startLesson();
        predict("4");
        type("num_bits", "5");
        QTRY_VERIFY(upToDate());
        save();
        const QJsonObject answer = firstStep(jsonIn(m_folder.filePath("mine.json")))["answers"][0].toObject();
        QCOMPARE(answer["setup"]["scheme"]["num_bits"].toInt(), 2);
        QCOMPARE(answer["values"]["levels"].toInt(), 4);
    }

    void anUncheckedAnswerIsMarkedAsSuch()
    {
        startLesson();
        type("num_bits", "5");
        QTRY_VERIFY(upToDate());
        predict("4");
        save();
        const QJsonObject answer = firstStep(jsonIn(m_folder.filePath("mine.json")))["answers"][0].toObject();
        QVERIFY(answer["right"].isNull());
        QVERIFY(textOfPdf(m_folder.filePath("mine.pdf")).contains("4 (not checked)"));
    }

    void answersAreKeptBetweenRuns()
    {
        startLesson();
        predict("4");
        m_window.reset();
        openWindow();
        save();
        QCOMPARE(jsonIn(m_folder.filePath("mine.json"))["answered"].toInt(), 1);
    }

    void nothingIsWrittenWithoutAName()
    {
        startLesson();
        predict("4");
        HandingIn dialogs("  ", m_folder.filePath("nameless.pdf"));
        QTimer::singleShot(400, this,
                           [] { QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape); });
        clickMenu(*m_window->menuBar(), "lesson_menu", "save_answers");
        QVERIFY(dialogs.namesAskedFor > 1);
        QVERIFY(!QFile::exists(m_folder.filePath("nameless.pdf")));
    }

    void anotherFileIsNotOverwritten()
    {
        QFile other(m_folder.filePath("network.json"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("{\"weights\": 1}");
        other.close();
        startLesson();
        predict("4");
        QSignalSpy complained(m_window.get(), &MainWindow::complained);
        save("network.pdf");
        QCOMPARE(complained.size(), 1);
        QVERIFY(complained[0][0].toString().contains("network.json"));
        QVERIFY(jsonIn(m_folder.filePath("network.json")).contains("weights"));
        QVERIFY(!QFile::exists(m_folder.filePath("network.pdf")));
        save("mine.pdf");
        save("mine.pdf"); // answers may be saved again
        QCOMPARE(complained.size(), 1);
    }

    void answersCanBeCleared()
    {
        startLesson();
        predict("4");
        const auto answer = [](QMessageBox::StandardButton button) {
            QTimer::singleShot(100, qApp, [button] {
                auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
                QTest::mouseClick(question->button(button), Qt::LeftButton);
            });
        };
        const auto& lessons = m_window->perspectives().learn().lessons();
        answer(QMessageBox::Cancel);
        clickMenu(*m_window->menuBar(), "lesson_menu", "clear_answers");
        QVERIFY(AnswerBook::holdsAnyOf(lessons));
        answer(QMessageBox::Yes);
        clickMenu(*m_window->menuBar(), "lesson_menu", "clear_answers");
        QVERIFY(!AnswerBook::holdsAnyOf(lessons));
        QCOMPARE(find<QLabel>("lesson_total")->text(), QString("0 of 49 questions answered"));
    }

    void manyTriesKeepTheFirstAndTheLast()
    {
        const Lesson lesson{.id = "many", .file = {}, .title = {}, .steps = {}};
        for (int i = 0; i < 15; ++i) {
            AnswerBook::add(lesson, 0, {{"said", QString::number(i)}});
        }
        const QJsonArray kept = AnswerBook::answers(lesson, 0);
        QCOMPARE(kept.size(), AnswerBook::mostAnswers);
        QCOMPARE(kept.first()["said"].toString(), QString("0"));
        QCOMPARE(kept.last()["said"].toString(), QString("14"));
    }
};

static const RegisteredTest answersTest(__FILE__, runTest<AnswersTest>);
#include "answers_test.moc"
