// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/lessons/lesson_library.h"
#include "ui/lessons/lesson_settings.h"
#include "ui/lessons/lesson_values.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cmath>

using namespace quantoscope;

class LessonParserTest : public QObject
{
    Q_OBJECT

    static QString complaint(const QString& text)
    {
        try {
            parseLesson("mine.md", text);
        } catch (const LessonError& error) {
            return QString::fromUtf8(error.what());
        }
        return "accepted";
    }

    /// A lesson whose only step contains these lines; the first is line 5 of the file.
    static QString withBlock(const QString& block)
    {
        return "# T\n## S\n```setup\n```\n" + block + "\nText.\n";
    }

    /// A lesson whose first setup block begins in line 5.
    static QString withSetup(const QString& lines)
    {
        return "# T\n## S\nText.\n\n```setup\n" + lines + "\n```\n";
    }

    static double valueOf(const QString& term, const Scheme& scheme)
    {
        Setup setup;
        setup.scheme = scheme;
        const auto exploration = explore(setup);
        return lessonValue(parseTerm(term).value(), {*exploration});
    }

    /// Each row exceeds a limit by one.
    template<typename Row>
    static void addLimits(const Row& row)
    {
        const auto lines = [](int count, const QString& line) { return (line + "\n").repeated(count); };
        row("long word", withBlock(QString(501, 'x')), 5,
            "a word has 501 characters; at most 500 are allowed");
        row("long line", withBlock(QString("ab ").repeated(1667)), 5,
            "this line has 5001 characters; at most 5000");
        row("long title", "# " + QString("ab ").repeated(67) + "c\n", 1,
            "the title has 202 characters; at most 200");
        row("long step title", "# T\n## " + QString("ab ").repeated(67) + "c\n", 2,
            "the title has 202 characters");
        row("many steps", "# T\n## S\n```setup\n```\nText.\n" + lines(100, "## S\nText."), 204,
            "there are more than 100 steps; split the lesson");
        row("many lines", withBlock(lines(1000, "a")), 1005,
            "this text has more than 1000 lines; split the step");
        row("much text", withBlock(lines(500, QString(39, 'a')) + "a"), 505,
            "this text has more than 20000 characters; split the step");
        row("many rows", withBlock("|a|b|\n|-|-|\n" + lines(201, "|c|d|")), 207,
            "this table has more than 200 rows");
        row("many cells",
            withBlock(QString("|a").repeated(50) + "|\n" + QString("|-").repeated(50) + "|\n" +
                      lines(60, "|c|d|")),
            46, "the tables of this step have more than 2000 cells");
        row("many choices", withBlock("```predict\nWhat?\n" + lines(21, "- Yes | levels > 1") + "```"), 27,
            "there are more than 20 choices");
        row("long choice",
            withBlock("```predict\nWhat?\n- " + QString("ab ").repeated(68) + "| levels > 1\n```"), 7,
            "the choice has 203 characters");
        row("long question",
            withBlock("```predict\n" + lines(10, QString("ab ").repeated(34)) + "= levels\n```"), 6,
            "the question has");
        row("many values", withBlock("```answer\n" + lines(101, "{levels}") + "```"), 106,
            "this answer has more than 100 values");
        row("long answer", withBlock("```answer\n" + lines(1001, "a") + "```"), 1006,
            "this text has more than 1000 lines");
    }

private slots:
    void everyPartOfALessonIsRead()
    {
        const Lesson lesson = parseLesson("folder/my-lesson.md", R"(# Title

## First

Some *text*.

```setup
num_bits = 3
uniform = false
stimulus = sine
show = levels, membrane
```

```python
this = "stays text"
```

```predict
How many
levels?
= levels
```

```answer
There are {levels}.
```

## Second
More text.
```train
dataset = moons
state_gradient = clipped
epochs = 7
```
```predict
Which?
- One | qat_accuracy > 0.5
- Other | qat_accuracy <= 0.5
```
```answer
{qat_accuracy}
```
)");
        QCOMPARE(lesson.id, "my-lesson");
        QCOMPARE(lesson.title, "Title");
        QCOMPARE(lesson.steps.size(), 2);
        const LessonStep& first = lesson.steps[0];
        QCOMPARE(first.setup->scheme.numBits, 3);
        QVERIFY(!first.setup->scheme.uniform);
        QVERIFY(first.setup->stimulus.kind == StimulusKind::sine);
        QCOMPARE(first.plots, QStringList({"levels", "membrane"}));
        QVERIFY(first.text.contains("stays text"));
        QCOMPARE(first.prediction->question, "How many levels?");
        QCOMPARE(first.prediction->number.name, "levels");
        const LessonStep& second = lesson.steps[1];
        QVERIFY(!second.setup);
        QVERIFY(second.training->settings.dataset.kind == TaskKind::moons);
        QVERIFY(second.training->settings.model.stateGradient == StateGradient::clipped);
        QCOMPARE(second.training->epochs, 7);
        QCOMPARE(second.prediction->choices.size(), 2);
        QCOMPARE(second.prediction->choices[1].right.comparison, "<=");
    }

    void theExampleInTheDocumentationIsALesson()
    {
        QFile file(QUANTOSCOPE_DOCUMENTS "/lessons.md");
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression example("\n````markdown\n(.*?)````\n",
                                                QRegularExpression::DotMatchesEverythingOption);
        const auto found = example.match(QString::fromUtf8(file.readAll()));
        QVERIFY(found.hasMatch());
        QCOMPARE(complaint(found.captured(1)), "accepted");
    }

    void theLargestLessonsAreAccepted()
    {
        const auto lines = [](int count, const QString& line) { return (line + "\n").repeated(count); };
        const QString start = "# T\n## S\n```setup\n```\n";
        for (const QString& text :
             {start + lines(999, "a"), start + lines(499, QString(39, 'a')),
              start + "|a|b|\n|-|-|\n" + lines(200, "|c|d|"), start + QString(500, 'x') + "\n",
              start + lines(2500, QString::fromUtf8("漢字")).left(qsizetype{2} * 400),
              QString("# T\n") + lines(100, "## S\nText.\n```setup\n```"),
              start + "Text.\n```predict\nWhat?\n" + lines(20, "- Yes | levels > 1") + "```\n```answer\n" +
                  lines(100, "{levels}") + "```\n"}) {
            QCOMPARE(complaint(text), QString("accepted"));
        }
        // Some scripts have no spaces between words.
        QCOMPARE(complaint(start + QString::fromUtf8("漢字").repeated(1000)), QString("accepted"));
    }

    void windowsLineEndingsAreAccepted()
    {
        QCOMPARE(parseLesson("a.md", "# T\r\n## S\r\n```setup\r\nnum_bits = 2\r\n```\r\nText\r\n")
                     .steps[0]
                     .setup->scheme.numBits,
                 2);
    }

    void errorsNameTheirLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const QString& text, int line, const char* part) {
            QTest::newRow(name) << text << QString("mine.md, line %1: ").arg(line) << QString::fromUtf8(part);
        };
        row("empty", "", 1, "no title");
        row("text first", "Hello\n# T\n", 1, "text before the title");
        row("no step", "# T\n\nText\n", 3, "text before the first step");
        row("title alone", "# T\n", 2, "there is no step");
        row("second title", "# T\n# U\n", 2, "second title");
        row("step without text", "# T\n## S\n```setup\n```\n", 2, "has no text");
        row("no setup", "# T\n## S\nText\n", 2, "the first step has no setup block");
        row("block before a step", "# T\n```setup\n```\n", 2, "before the first step");
        row("not closed", withBlock("```predict\nWhat?"), 5, "is not closed");
        row("setting", withSetup("bits = 3"), 6, "there is no setting \"bits\"; it must be one of");
        row("no equals", withSetup("\nnum_bits 3"), 7, "it must be \"name = value\"");
        row("number", withSetup("beta = x"), 6, "beta is \"x\"; it must be a number");
        row("choice", withSetup("stimulus = saw"), 6, "must be step, ramp");
        row("negative seed", withSetup("seed = -1"), 6, "seed is \"-1\"; it must be an integer from 0");
        row("yes or no", withSetup("uniform = yes"), 6, "true or false");
        row("plot", withSetup("show = pie"), 6, "levels, gaps, staircase");
        row("revealed plot", withSetup("reveal = pie"), 6, "levels, gaps, staircase");
        row("varied", withSetup("vary = num_bits, show"), 6,
            "one or more of accumulator, alpha, amplitude, beta");
        row("scheme", withSetup("num_bits = 40"), 6, "num_bits is 40");
        row("training", withBlock("```train\nnoise = 7\n```"), 6, "noise is 7");
        row("epochs", withBlock("```train\nepochs = 0\n```"), 6, "epochs is 0");
        row("question", withBlock("```predict\n= levels\n```"), 6, "has no question");
        row("nothing to choose", withBlock("```predict\nWhat?\n```"), 6, "needs either");
        row("one choice", withBlock("```predict\nWhat?\n- Yes | levels > 1\n```"), 6, "needs either");
        row("no condition", withBlock("```predict\nWhat?\n- Yes\n- No\n```"), 7, "\"Yes\" is not a choice");
        row("value", withBlock("```predict\nWhat?\n= spiks\n```"), 7, "there is no value \"spiks\"");
        row("argument", withBlock("```answer\n\n{level}\n```"), 7, "there is no value \"level\"");
        row("too many", withBlock("```answer\n{levels(2)}\n```"), 6, "there is no value \"levels(2)\"");
        row("a control character", QString("# A") + QChar(0) + "\n# B\n", 2, "second title");
        row("no text", QString("# A\n## B") + QChar(0) + "\nc\n```setup\na\x1B\n```", 5,
            "\"a\\x1B\" is not a setting");
        row("a long value", withBlock("```predict\nWhat?\n= " + QString(400, 'x') + "\n```"), 7,
            qPrintable("\"" + QString(40, 'x') + "…\""));
        row("no answer", withBlock("```predict\nWhat?\n= levels\n```"), 2, "but no answer block");
        row("a second setup", withBlock("```setup\n```"), 5, "there is a second setup block in this step");
        const QString predict = "```predict\nWhat?\n= levels\n```\n";
        row("a second question", withBlock(predict + predict), 9,
            "there is a second predict block in this step");
        addLimits(row);
    }

    void errorsNameTheirLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, start);
        QFETCH(QString, part);
        const QString sentence = complaint(text);
        QVERIFY2(sentence.startsWith(start) && sentence.contains(part) && sentence.endsWith('.'),
                 qPrintable(sentence));
    }

    void revealAndVaryAreRead()
    {
        const Lesson lesson = parseLesson(
            "mine.md",
            withSetup("num_bits = 3\nvary = num_bits, beta\nshow = levels\nreveal = gaps, spikes"));
        QCOMPARE(lesson.steps[0].plots, QStringList{"levels"});
        QCOMPARE(lesson.steps[0].revealed, QStringList({"gaps", "spikes"}));
        QCOMPARE(lesson.steps[0].varied, QStringList({"num_bits", "beta"}));
    }

    void namedSettingsAreCopiedFromAnotherSetup()
    {
        Setup other;
        other.scheme.numBits = 5;
        other.scheme.multiplier = 0.5;
        other.neuron.beta = 0.25;
        other.stimulus.kind = StimulusKind::sine;
        other.arithmetic.rounding = RoundingRule::saturating;
        Setup expected;
        QCOMPARE(withSettingsOf(other, {}, {}), expected);
        expected.scheme.numBits = 5;
        expected.scheme.multiplier = 0.5;
        expected.stimulus.kind = StimulusKind::sine;
        QCOMPARE(withSettingsOf(other, {"num_bits", "multiplier", "stimulus"}, {}), expected);
    }

    void valuesMatchTheExploration()
    {
        const Scheme scheme{.numBits = 2, .upperLimit = 1};
        QCOMPARE(valueOf("levels", scheme), 4.0);
        QCOMPARE(valueOf("lowest", scheme), -1.0);
        QCOMPARE(valueOf("highest", scheme), 2.0);
        QCOMPARE(valueOf("largest_step", scheme), 1.0);
        QCOMPARE(valueOf("level(3)", scheme), 2.0);
        QVERIFY(std::isnan(valueOf("level(4)", scheme)));
        QCOMPARE(valueOf("index( 0.6 )", scheme), 2.0);
        QCOMPARE(valueOf("levels_above_threshold", scheme), 1.0);
        QCOMPARE(valueOf("kilobytes(65536)", {.numBits = 8}), 64.0);
        QCOMPARE(valueOf("dead_levels", {.numBits = 10, .uniform = false}), 630.0);
        QCOMPARE(valueOf("quantized(1e9)", {}), -1.0);
        QVERIFY(std::isnan(valueOf("qat_accuracy", {})));
        QCOMPARE(valueOf("-2.5", {}), -2.5);
    }

    void everyNamedValueCanBeComputed()
    {
        const auto exploration = explore(exampleSetup());
        for (QString name : lessonValueNames()) {
            const auto term = parseTerm(name.replace("(x)", "(1)"));
            QVERIFY2(term.has_value(), qPrintable(name));
            lessonValue(*term, {*exploration});
        }
    }

    void formerNamesGiveTheSameValues()
    {
        const Scheme scheme{.numBits = 2, .upperLimit = 1};
        const QMap<QString, QString> names{{"gap_at(0.6)", "step_at(0.6)"},
                                           {"largest_gap", "largest_step"},
                                           {"outside_share", "clipped_fraction"},
                                           {"smallest_gap", "smallest_step"}};
        for (const auto& [former, present] : names.asKeyValueRange()) {
            QCOMPARE(termText(parseTerm(former).value()), present);
            QCOMPARE(valueOf(former, scheme), valueOf(present, scheme));
        }
    }

    void valuesInAnswersAreFormatted()
    {
        const auto exploration = explore(exampleSetup());
        QCOMPARE(lessonText("{levels} and {step_at(5)}, {{levels}}", {*exploration}), "16 and none, {16}");
        QCOMPARE(lessonText("{largest_step}", {*exploration}), "0.1667");
        QVERIFY(lessonText("{clipped_fraction}", {*exploration}).endsWith(" %"));
    }

    void conditionsAreEvaluated()
    {
        const auto exploration = explore(exampleSetup());
        const auto condition = [&](const QString& comparison, double right) {
            return holds({{"levels", 0}, comparison, {{}, right}}, {*exploration});
        };
        QVERIFY(condition("<", 17) && !condition("<", 16));
        QVERIFY(condition("<=", 16) && !condition("<=", 15));
        QVERIFY(condition(">", 15) && !condition(">", 16));
        QVERIFY(condition(">=", 16) && !condition(">=", 17));
        QVERIFY(condition("==", 16) && !condition("==", 15));
        QVERIFY(condition("!=", 15) && !condition("!=", 16));
    }

    void aMissingFileIsRefused()
    {
        QTemporaryDir folder;
        QVERIFY_EXCEPTION_THROWN(loadLesson(folder.filePath("none.md")), std::runtime_error);
    }

    void aHugeFileIsRefused()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("huge.md");
        writeWhole(path, "# T\n" + QByteArray(1'000'000, '\n'));
        try {
            loadLesson(path);
            QFAIL("it was accepted");
        } catch (const FileError& error) {
            QVERIFY(QString(error.what()).contains("huge.md: it has 1000004 bytes; a lesson has at most"));
        }
    }
};

static const RegisteredTest lessonParserTest(__FILE__, runTest<LessonParserTest>);
#include "lesson_parser_test.moc"
