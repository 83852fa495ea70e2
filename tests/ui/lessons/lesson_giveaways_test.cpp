// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "tests/ui/registered_test.h"
#include "ui/lessons/lesson_judgement.h"
#include "ui/lessons/lesson_library.h"
#include "ui/lessons/lesson_settings.h"
#include "ui/training/training_snapshot.h"

#include <QFile>
#include <QRegularExpression>

using namespace quantoscope;

/// Nothing that the built-in lessons show before a question is answered reveals the answer, in either
/// language.
class LessonGiveawaysTest : public QObject
{
    Q_OBJECT

    QList<Lesson> m_lessons; ///< English and German by turns.

    static Lesson germanOf(const Lesson& lesson)
    {
        QFile file(":/lessons/de/" + lesson.file);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot open the German lesson %s", qPrintable(lesson.file));
        }
        return parseLesson(lesson.file, QString::fromUtf8(file.readAll()));
    }

    static Setup setupAt(const Lesson& lesson, qsizetype step)
    {
        while (!lesson.steps[step].setup) {
            --step;
        }
        return *lesson.steps[step].setup;
    }

    /// The last step up to this one that names its plots.
    static qsizetype plotsAt(const Lesson& lesson, qsizetype step)
    {
        while (step > 0 && lesson.steps[step].plots.isEmpty() && lesson.steps[step].revealed.isEmpty()) {
            --step;
        }
        return step;
    }

    static QStringList plotsBeforeTheAnswer(const Lesson& lesson, qsizetype step)
    {
        const qsizetype naming = plotsAt(lesson, step);
        const LessonStep& by = lesson.steps[naming];
        return naming == step ? by.plots : by.plots + by.revealed;
    }

    static QStringList plotsThatTell(const QString& value)
    {
        const QStringList runs{"membrane", "spikes"};
        const QStringList occupied{"membrane", "levels"};
        const QMap<QString, QStringList> tell{
            {"quantized_spikes", runs},  {"raw_spikes", runs},           {"rest", runs},
            {"levels_used", occupied},   {"clipped_fraction", occupied}, {"largest_step", {"gaps"}},
            {"smallest_step", {"gaps"}}, {"levels", {"levels"}},         {"distinct_levels", {"levels"}},
        };
        return tell.value(value);
    }

    static QStringList valuesAskedFor(const LessonPrediction& asked)
    {
        QStringList values{asked.number.name};
        for (const LessonChoice& choice : asked.choices) {
            values << choice.right.left.name << choice.right.right.name;
        }
        return values;
    }

    static TrainingSnapshot trained(const LessonTraining& training, const Setup& setup)
    {
        TrainingSettings settings = training.settings;
        settings.scheme = setup.scheme;
        settings.rounding = setup.arithmetic.rounding;
        settings.model.beta = neuronOf(setup).beta;
        settings.model.threshold = neuronThreshold(setup);
        Trainer trainer(settings, std::make_shared<const Task>(makeTask(
                                      settings.dataset, static_cast<std::size_t>(settings.model.steps))));
        std::vector<EpochScores> history{trainer.scores()};
        for (int epoch = 0; epoch < training.epochs; ++epoch) {
            trainer.epoch();
        }
        history.push_back(trainer.scores());
        return makeSnapshot(trainer, std::move(history), {}, {});
    }

    static QString rightAnswer(const Lesson& lesson, qsizetype step)
    {
        const LessonStep& shown = lesson.steps[step];
        const auto exploration = explore(setupAt(lesson, step));
        std::optional<TrainingSnapshot> snapshot;
        if (shown.training) {
            snapshot = trained(*shown.training, setupAt(lesson, step));
        }
        const LessonFacts facts{*exploration, snapshot ? &*snapshot : nullptr};
        return judge(*shown.prediction, {.choice = 0, .typed = "0"}, facts).truth;
    }

    /// Title and text as a person reads them, on one line, without settings such as "upper_limit = 0".
    static QString wordsOf(const LessonStep& step)
    {
        static const QRegularExpression setting(R"(\w+ = [-\d.]+)");
        return (step.title + "\n" + step.text).simplified().remove('*').remove(setting).toLower();
    }

    static bool holdsWords(const QString& text, const QString& words)
    {
        const QRegularExpression whole("(?<![\\w.])" + QRegularExpression::escape(words.toLower()) +
                                           "(?![\\w.]\\w)",
                                       QRegularExpression::UseUnicodePropertiesOption);
        return text.contains(whole);
    }

private slots:
    void initTestCase()
    {
        for (const Lesson& lesson : builtInLessons()) {
            m_lessons << lesson << germanOf(lesson);
        }
        QCOMPARE(m_lessons.size(), 34);
    }

    void noPlotShowsTheAnswer()
    {
        QStringList faults;
        for (const Lesson& lesson : m_lessons) {
            for (qsizetype step = 0; step < lesson.steps.size(); ++step) {
                const LessonStep& shown = lesson.steps[step];
                if (!shown.prediction || shown.training) {
                    continue;
                }
                const QStringList plots = plotsBeforeTheAnswer(lesson, step);
                for (const QString& value : valuesAskedFor(*shown.prediction)) {
                    for (const QString& plot : plotsThatTell(value)) {
                        if (plots.contains(plot)) {
                            faults << QString("%1, step %2: %3 shows %4")
                                          .arg(lesson.title, QString::number(step + 1), plot, value);
                        }
                    }
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
    }

    /// Choices of one word occur in any text.
    void noTextContainsTheRightAnswer()
    {
        QStringList faults;
        for (const Lesson& lesson : m_lessons) {
            for (qsizetype step = 0; step < lesson.steps.size(); ++step) {
                const LessonStep& shown = lesson.steps[step];
                if (!shown.prediction) {
                    continue;
                }
                const QString right = rightAnswer(lesson, step);
                const bool isNumber = shown.prediction->choices.isEmpty();
                if ((isNumber || right.contains(' ')) &&
                    holdsWords(wordsOf(shown), right.section(" (", 0, 0))) {
                    faults
                        << QString("%1, step %2: \"%3\"").arg(lesson.title, QString::number(step + 1), right);
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
    }

    /// Phrases that gave away the answer in earlier versions.
    void noTextParaphrasesTheAnswer_data()
    {
        QTest::addColumn<QString>("words");
        for (const char* words :
             {"hardly anything is lost", "geht kaum etwas verloren", "takes the highest", "nimmt die höchste",
              "one level is enough", "eine stufe genügt", "the other way round", "und umgekehrt",
              "no more levels", "nicht mehr stufen", "too small to count", "zu klein, um zu zählen",
              "is gone", "gelernt hat, ist weg", "is not that simple", "ist es nicht so einfach"}) {
            QTest::newRow(words) << QString(words);
        }
    }

    void noTextParaphrasesTheAnswer()
    {
        QFETCH(QString, words);
        for (const Lesson& lesson : m_lessons) {
            for (const LessonStep& step : lesson.steps) {
                QVERIFY2(!step.prediction || !wordsOf(step).contains(words), qPrintable(lesson.title));
            }
        }
    }
};

static const RegisteredTest lessonGiveawaysTest(__FILE__, runTest<LessonGiveawaysTest>);
#include "lesson_giveaways_test.moc"
