// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "core/training/trainer.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <stdexcept>

namespace quantoscope {

/// A number, or something computed: a value's name, with an argument where it takes one.
struct LessonTerm
{
    QString name;      ///< Empty: the number.
    double number = 0; ///< The number, or the argument.
};

/// `left comparison right`, the comparison one of < <= > >= == !=.
struct LessonCondition
{
    LessonTerm left;
    QString comparison;
    LessonTerm right;
};

struct LessonChoice
{
    QString text;
    LessonCondition right; ///< Holds where this is the right choice.
};

/// A question that comes before the answer: one of several choices, or a number.
struct LessonPrediction
{
    QString question;
    QList<LessonChoice> choices; ///< Empty: a number is asked for.
    LessonTerm number;
};

struct LessonTraining
{
    TrainingSettings settings; ///< Scheme, rounding and neuron are the Setup's.
    int epochs = 60;
};

struct LessonStep
{
    QString title;
    QString text; ///< Markdown
    std::optional<Setup> setup;
    QStringList plots;    ///< Names out of lessonPlots(); none here and in `revealed`: as the step before.
    QStringList revealed; ///< The same, shown once the question is answered because they show the answer.
    QStringList varied;   ///< Settings that are the person's to choose: it is judged with any value of them.
    std::optional<LessonTraining> training; ///< Shows the Train perspective in place of plots.
    std::optional<LessonPrediction> prediction;
    QString answer; ///< Markdown with {terms} to be computed; shown once the prediction was made.
};

struct Lesson
{
    QString id;   ///< The file's name without its ending.
    QString file; ///< As it was named.
    QString title;
    QList<LessonStep> steps; ///< At least one.
};

/// A lesson file that cannot be taken, in one sentence: file, line, what is wrong, what is allowed.
class LessonError : public std::runtime_error
{
public:
    LessonError(const QString& file, int line, const QString& sentence);
};

/// Reads a lesson: Markdown with fenced blocks `setup`, `train`, `predict` and `answer`, as docs/lessons.md
/// says. Every name, value and Setup in it is checked, and nothing is longer than LessonLimits says. Throws
/// LessonError. O(text).
Lesson parseLesson(const QString& fileName, const QString& text);

/// The plots that a step can show: levels, gaps, staircase, membrane, spikes.
const QStringList& lessonPlots();

} // namespace quantoscope
