// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson.h"

#include "core/text/printable.h"
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

/// Walks through the lines of a lesson and builds its steps.
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
        while (m_at < m_lines.size()) {
            readLine();
        }
        if (m_lesson.title.isEmpty()) {
            fail(1, Lessons::tr("there is no title; the first line must be \"# Title\""));
        }
        if (m_lesson.steps.isEmpty()) {
            fail(static_cast<int>(m_lines.size()),
                 Lessons::tr("there is no step; a line \"## Title\" begins one"));
        }
        finishStep();
        return std::move(m_lesson);
    }

private:
    [[noreturn]] void fail(int line, const QString& sentence) const
    {
        throw LessonError(m_file, line, sentence);
    }

    void readLine()
    {
        const QString line = m_lines[m_at];
        const int number = static_cast<int>(++m_at);
        if (line.startsWith("## ")) {
            finishStep();
            m_lesson.steps << LessonStep{};
            m_lesson.steps.last().title = line.mid(3).trimmed();
            m_stepLine = number;
        } else if (line.startsWith("# ")) {
            if (!m_lesson.title.isEmpty()) {
                fail(number, Lessons::tr("there is a second title; a step begins with \"## Title\""));
            }
            m_lesson.title = line.mid(2).trimmed();
        } else if (line.startsWith("```") && blockNames().contains(line.mid(3).trimmed())) {
            readBlock(line.mid(3).trimmed(), number);
        } else {
            readText(line, number);
        }
    }

    void readText(const QString& line, int number)
    {
        if (!m_lesson.steps.isEmpty()) {
            m_lesson.steps.last().text += line + "\n";
        } else if (!line.trimmed().isEmpty()) {
            fail(number,
                 m_lesson.title.isEmpty()
                     ? Lessons::tr("there is text before the title; the first line must be \"# Title\"")
                     : Lessons::tr("there is text before the first step; a line \"## Title\" begins "
                                   "one"));
        }
    }

    void readBlock(const QString& name, int number)
    {
        if (m_lesson.steps.isEmpty()) {
            fail(number,
                 Lessons::tr("there is a %1 block before the first step; a line \"## Title\" begins one")
                     .arg(name));
        }
        QStringList lines;
        while (m_at < m_lines.size() && m_lines[m_at].trimmed() != "```") {
            lines << m_lines[m_at++];
        }
        if (m_at == m_lines.size()) {
            fail(number, Lessons::tr("the %1 block has no end; a line ``` ends it").arg(name));
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
                prediction.choices << choiceOf(line.mid(2), first + i);
            } else if (line.startsWith("= ")) {
                prediction.number = termOf(line.mid(2), first + i);
            } else if (!line.isEmpty()) {
                prediction.question += (prediction.question.isEmpty() ? "" : " ") + line;
            }
        }
        if (prediction.question.isEmpty()) {
            fail(first, Lessons::tr("the predict block asks nothing; its first line is the question"));
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
                 Lessons::tr("%1 is no choice; it must be \"text | value > value\", the comparison one of "
                             "< <= > >= == !=")
                     .arg(quoted(text)));
        }
        return {.text = match.captured(1).trimmed(),
                .right = {.left = termOf(match.captured(2), line),
                          .comparison = match.captured(3),
                          .right = termOf(match.captured(4), line)}};
    }

    void readAnswer(const QStringList& lines, int first, LessonStep& step) const
    {
        for (int i = 0; i < lines.size(); ++i) {
            for (const QString& term : termsIn(lines[i])) {
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
            fail(m_stepLine, Lessons::tr("the step %1 asks for a prediction and has no answer block")
                                 .arg(quoted(step.title)));
        }
        if (m_lesson.steps.size() == 1 && !step.setup) {
            fail(m_stepLine, Lessons::tr("the first step has no setup block"));
        }
    }

    QString m_file;
    QStringList m_lines;
    qsizetype m_at = 0;
    int m_stepLine = 1;
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
