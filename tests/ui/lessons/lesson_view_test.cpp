// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/lessons/lesson.h"
#include "ui/lessons/lesson_limits.h"
#include "ui/lessons/lesson_view.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QTextBrowser>

using namespace quantoscope;

/// The largest steps that a lesson can have are drawn quickly.
class LessonViewTest : public QObject
{
    Q_OBJECT

    /// As many units as LessonLimits allows.
    static QString filled(const QString& start, const QString& unit)
    {
        QString text = start;
        const auto room = [&](qsizetype more) {
            return text.size() + more < LessonLimits::textCharacters - 2 &&
                   text.count('\n') + unit.count('\n') < LessonLimits::textLines - 2;
        };
        while (room(unit.size())) {
            text += unit;
        }
        return text;
    }

    /// Lines of the maximum length.
    static QString lines(const QString& unit)
    {
        return filled({}, unit.repeated(LessonLimits::lineCharacters / unit.size()) + "\n");
    }

private slots:
    void theLargestStepsAreDrawnQuickly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << lines("word and more ");
        QTest::newRow("long words") << lines(QString(499, 'x') + " ");
        QTest::newRow("paragraphs") << filled({}, "some words\n\n");
        QTest::newRow("items") << filled({}, "- some words\n");
        QTest::newRow("short items") << filled({}, "- a\n");
        QTest::newRow("numbered items") << filled({}, "1. a\n");
        QTest::newRow("tasks") << filled({}, "- [ ] a\n");
        QTest::newRow("lists in lists") << filled({}, "- a\n  - b\n    - c\n      - d\n        - e\n");
        QTest::newRow("quotes in quotes") << lines("> ");
        QTest::newRow("headings") << filled({}, "#### a\n");
        QTest::newRow("links") << lines("[a](b) ");
        QTest::newRow("addresses") << lines("www.a.b ");
        QTest::newRow("pictures") << lines("![a](b) ");
        QTest::newRow("emphasis") << lines("**a** ");
        QTest::newRow("open emphasis") << lines("*a _b ");
        QTest::newRow("brackets") << lines("[[[[ ");
        QTest::newRow("code") << lines("` `` ");
        QTest::newRow("code blocks") << filled("~~~\n", "code code\n") + "~~~\n";
        QTest::newRow("long table") << filled({}, "|a|b|\n|-|-|\n" + QString("|c|d|\n").repeated(200) + "\n");
        QTest::newRow("wide table") << QString("| a").repeated(600) + "|\n" + QString("| -").repeated(600) +
                                           "|\n" + QString("| b").repeated(600) + "|\n" +
                                           QString("| b").repeated(600) + "|\n";
        QTest::newRow("tables") << QString("|a|b|\n|-|-|\n|c|d|\n\n").repeated(249);
        QTest::newRow("entities") << lines("&amp; ");
        QTest::newRow("without spaces") << lines(QString::fromUtf8("漢字"));
        QTest::newRow("right to left") << lines(QString::fromUtf8("עברית abc "));
        QTest::newRow("accents") << lines("a" + QString(20, QChar(0x301)) + " ");
        QTest::newRow("tabs") << lines("a\t");
        QTest::newRow("HTML") << lines("<b>a</b> ");
    }

    void theLargestStepsAreDrawnQuickly()
    {
        QFETCH(QString, text);
        const Lesson lesson =
            parseLesson("large.md", "# T\n## S\n```setup\n```\n" + text + "\n```answer\n" + text + "\n```\n");
        LessonView view;
        view.resize(400, 700);
        view.setVisible(true);
        QElapsedTimer clock;
        clock.start();
        view.show(lesson.steps[0], true);
        view.showAnswer("Right.", lesson.steps[0].answer);
        for (const char* name : {"lesson_text", "lesson_answer"}) {
            child<QTextBrowser>(view, name)->document()->documentLayout()->documentSize();
        }
        view.grab();
        const qint64 taken = clock.elapsed();
        qInfo("%lld ms", static_cast<long long>(taken));
        // Takes a tenth of that on an idle machine. Without the limits, a step could take minutes.
        QVERIFY2(taken < 3000, qPrintable(QString("%1 ms").arg(taken)));
        QVERIFY(!child<QTextBrowser>(view, "lesson_text")
                     ->toPlainText()
                     .contains(QChar::ObjectReplacementCharacter));
    }
};

static const RegisteredTest lessonViewTest(__FILE__, runTest<LessonViewTest>);
#include "lesson_view_test.moc"
