// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson.h"

#include "core/text/printable.h"
#include "ui/lessons/lesson_limits.h"
#include "ui/lessons/lesson_settings.h"
#include "ui/lessons/lesson_values.h"
#include "ui/lessons/lesson_words.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

namespace quantoscope {
namespace {

const QStringList& blockNames()
{
    static const QStringList names{"setup", "train", "predict", "answer"};
    return names;
}

/// Parses a lesson line by line.
class LessonReader
{
public:
    LessonReader(QString fileName, const QString& text)
        : m_file(std::move(fileName)), m_lines(text.split('\n'))
    {
    }

    Lesson read()
    {
        m_lesson.id = QFileInfo(m_file).completeBaseName();
        m_lesson.file = m_file;
        for (int line = 0; line < m_lines.size(); ++line) {
            refuse(excessIn(m_lines[line]), line + 1);
        }
        while (m_at < m_lines.size()) {
            readLine();
        }
        if (m_lesson.title.isEmpty()) {
            fail(1, Lessons::tr("there is no title; the first line must be \"# Title\""));
        }
        if (m_lesson.steps.isEmpty()) {
            fail(static_cast<int>(m_lines.size()),
                 Lessons::tr("there is no step; a step begins with a line \"## Title\""));
        }
        finishStep();
        return std::move(m_lesson);
    }

private:
    [[noreturn]] void fail(int line, const QString& sentence) const
    {
        throw LessonError(m_file, line, sentence);
    }

    /// Throws LessonError if a limit is exceeded.
    void refuse(const std::optional<QString>& excess, int line) const
    {
        if (excess) {
            fail(line, *excess);
        }
    }

    QString titleOf(const QString& text, int line) const
    {
        QString title = text.trimmed();
        if (title.size() > LessonLimits::titleCharacters) {
            fail(line, Lessons::tr("the title has %1 characters; at most %2 are allowed")
                           .arg(title.size())
                           .arg(LessonLimits::titleCharacters));
        }
        return title;
    }

    void readLine()
    {
        const QString line = m_lines[m_at];
        const int number = static_cast<int>(++m_at);
        if (line.startsWith("## ")) {
            finishStep();
            beginStep(titleOf(line.mid(3), number), number);
        } else if (line.startsWith("# ")) {
            if (!m_lesson.title.isEmpty()) {
                fail(number, Lessons::tr("there is a second title; a step begins with \"## Title\""));
            }
            m_lesson.title = titleOf(line.mid(2), number);
        } else if (line.startsWith("```") && blockNames().contains(line.mid(3).trimmed())) {
            readBlock(line.mid(3).trimmed(), number);
        } else {
            readText(line, number);
        }
    }

    void beginStep(const QString& title, int line)
    {
        if (m_lesson.steps.size() == LessonLimits::steps) {
            fail(line,
                 Lessons::tr("there are more than %1 steps; split the lesson").arg(LessonLimits::steps));
        }
        m_lesson.steps << LessonStep{};
        m_lesson.steps.last().title = title;
        m_stepLine = line;
        m_stepText = {};
        m_stepBlocks.clear();
    }

    void readText(const QString& line, int number)
    {
        if (!m_lesson.steps.isEmpty()) {
            refuse(m_stepText.add(line), number);
            m_lesson.steps.last().text += line + "\n";
        } else if (!line.trimmed().isEmpty()) {
            fail(number,
                 m_lesson.title.isEmpty()
                     ? Lessons::tr("there is text before the title; the first line must be \"# Title\"")
                     : Lessons::tr(
                           "there is text before the first step; a step begins with a line \"## Title\""));
        }
    }

    void readBlock(const QString& name, int number)
    {
        if (m_lesson.steps.isEmpty()) {
            fail(number,
                 Lessons::tr(
                     "there is a %1 block before the first step; a step begins with a line \"## Title\"")
                     .arg(name));
        }
        if (m_stepBlocks.contains(name)) {
            fail(number,
                 Lessons::tr("there is a second %1 block in this step; a step has at most one of each kind")
                     .arg(name));
        }
        m_stepBlocks << name;
        QStringList lines;
        while (m_at < m_lines.size() && m_lines[m_at].trimmed() != "```") {
            lines << m_lines[m_at++];
        }
        if (m_at == m_lines.size()) {
            fail(number, Lessons::tr("the %1 block is not closed; end it with a line ```").arg(name));
        }
        ++m_at;
        takeBlock(name, lines, number + 1);
    }

    void takeBlock(const QString& name, const QStringList& lines, int first)
    {
        LessonStep& step = m_lesson.steps.last();
        try {
            if (name == "setup") {
                readSetup(lines, step);
            } else if (name == "train") {
                step.training = readTraining(lines);
            } else if (name == "predict") {
                readPrediction(lines, first, step);
            } else {
                readAnswer(lines, first, step);
            }
        } catch (const LessonLineError& error) {
            fail(first + error.line(), error.what());
        }
    }

    void readPrediction(const QStringList& lines, int first, LessonStep& step) const
    {
        LessonPrediction prediction;
        for (int i = 0; i < lines.size(); ++i) {
            const QString line = lines[i].trimmed();
            if (line.startsWith("- ")) {
                if (prediction.choices.size() == LessonLimits::choices) {
                    fail(first + i, Lessons::tr("there are more than %1 choices").arg(LessonLimits::choices));
                }
                prediction.choices << choiceOf(line.mid(2), first + i);
            } else if (line.startsWith("= ")) {
                prediction.number = termOf(line.mid(2), first + i);
            } else if (!line.isEmpty()) {
                prediction.question += (prediction.question.isEmpty() ? "" : " ") + line;
            }
        }
        if (prediction.question.size() > LessonLimits::questionCharacters) {
            fail(first, Lessons::tr("the question has %1 characters; at most %2 are allowed")
                            .arg(prediction.question.size())
                            .arg(LessonLimits::questionCharacters));
        }
        if (prediction.question.isEmpty()) {
            fail(first,
                 Lessons::tr("the predict block has no question; its first line must be the question"));
        }
        if (prediction.choices.isEmpty() == prediction.number.name.isEmpty() ||
            prediction.choices.size() == 1) {
            fail(first,
                 Lessons::tr("the predict block needs either a line \"= value\", or at least two lines "
                             "\"- choice | value > value\""));
        }
        step.prediction = prediction;
    }

    LessonChoice choiceOf(const QString& text, int line) const
    {
        static const QRegularExpression shape(R"(^(.+)\|(.+?)(<=|>=|==|!=|<|>)(.+)$)");
        const auto match = shape.match(text);
        if (!match.hasMatch()) {
            fail(line,
                 Lessons::tr("%1 is not a choice; it must be \"text | value > value\", where the comparison "
                             "is one of < <= > >= == !=")
                     .arg(quoted(text)));
        }
        const QString choice = match.captured(1).trimmed();
        if (choice.size() > LessonLimits::choiceCharacters) {
            fail(line, Lessons::tr("the choice has %1 characters; at most %2 are allowed")
                           .arg(choice.size())
                           .arg(LessonLimits::choiceCharacters));
        }
        return {.text = choice,
                .right = {.left = termOf(match.captured(2), line),
                          .comparison = match.captured(3),
                          .right = termOf(match.captured(4), line)}};
    }

    void readAnswer(const QStringList& lines, int first, LessonStep& step) const
    {
        LessonTextMeter text;
        qsizetype values = 0;
        for (int i = 0; i < lines.size(); ++i) {
            refuse(text.add(lines[i]), first + i);
            const QStringList terms = termsIn(lines[i]);
            values += terms.size();
            if (values > LessonLimits::answerValues) {
                fail(first + i,
                     Lessons::tr("this answer has more than %1 values").arg(LessonLimits::answerValues));
            }
            for (const QString& term : terms) {
                termOf(term, first + i);
            }
        }
        step.answer = lines.join('\n');
    }

    LessonTerm termOf(const QString& text, int line) const
    {
        const auto term = parseTerm(text);
        if (!term) {
            fail(line, Lessons::tr("there is no value %1; it must be a number or one of %2")
                           .arg(quoted(text.trimmed()), lessonValueNames().join(", ")));
        }
        return *term;
    }

    void finishStep()
    {
        if (m_lesson.steps.isEmpty()) {
            return;
        }
        const LessonStep& step = m_lesson.steps.last();
        if (step.text.trimmed().isEmpty()) {
            fail(m_stepLine, Lessons::tr("the step %1 has no text").arg(quoted(step.title)));
        }
        if (step.prediction && step.answer.isEmpty()) {
            fail(m_stepLine,
                 Lessons::tr("the step %1 has a predict block but no answer block").arg(quoted(step.title)));
        }
        if (m_lesson.steps.size() == 1 && !step.setup) {
            fail(m_stepLine, Lessons::tr("the first step has no setup block"));
        }
    }

    QString m_file;
    QStringList m_lines;
    qsizetype m_at = 0;
    int m_stepLine = 1;
    LessonTextMeter m_stepText;
    QStringList m_stepBlocks; // the names of the blocks in the current step
    Lesson m_lesson;
};

} // namespace

LessonError::LessonError(const QString& file, int line, const QString& sentence)
    : std::runtime_error(
          printable(Lessons::tr("%1, line %2: %3.").arg(file, QString::number(line), sentence).toStdString()))
{
}

Lesson parseLesson(const QString& fileName, const QString& text)
{
    return LessonReader(fileName, QString(text).remove('\r')).read();
}

const QStringList& lessonPlots()
{
    static const QStringList names{"levels", "gaps", "staircase", "membrane", "spikes"};
    return names;
}

} // namespace quantoscope
