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

/// A constant, or a computed value: its name and, for some values, an argument.
struct LessonTerm
{
    QString name;      ///< Empty for a constant.
    double number = 0; ///< The constant, or the argument of the value.
};

/// `left comparison right`, where `comparison` is one of < <= > >= == !=.
struct LessonCondition
{
    LessonTerm left;
    QString comparison;
    LessonTerm right;
};

struct LessonChoice
{
    QString text;
    LessonCondition right; ///< True if this is the right choice.
};

/// A question that the user answers before the answer is shown: with one of several choices, or with
/// a number.
struct LessonPrediction
{
    QString question;
    QList<LessonChoice> choices; ///< Empty if the answer is a number.
    LessonTerm number;
};

struct LessonTraining
{
    TrainingSettings settings; ///< Scheme, rounding and neuron are taken from the Setup.
    int epochs = 60;
};

struct LessonStep
{
    QString title;
    QString text; ///< Markdown.
    std::optional<Setup> setup;
    QStringList plots; ///< Names from lessonPlots(). If this and `revealed` are empty: as in the step before.
    QStringList
        revealed;       ///< Further plots, shown once the question is answered, because they show the answer.
    QStringList varied; ///< Settings that the user may vary. Answers are judged with any value of them.
    std::optional<LessonTraining> training; ///< If set, a training run is shown in place of plots.
    std::optional<LessonPrediction> prediction;
    QString answer; ///< Markdown with computed {terms}. Shown once the question is answered.
};

struct Lesson
{
    QString id;   ///< The file name without its extension.
    QString file; ///< The path as it was given.
    QString title;
    QList<LessonStep> steps; ///< At least one.
};

/// An error in a lesson file. The message has the file, the line, what is wrong, and what is allowed.
class LessonError : public std::runtime_error
{
public:
    LessonError(const QString& file, int line, const QString& sentence);
};

/// Parses a lesson: Markdown with the fenced blocks `setup`, `train`, `predict` and `answer`, described in
/// docs/lessons.md. Checks all names, values and Setups, and the limits in LessonLimits. Throws
/// LessonError. O(text).
Lesson parseLesson(const QString& fileName, const QString& text);

/// The names of the plots that a step can show: levels, gaps, staircase, membrane, spikes.
const QStringList& lessonPlots();

} // namespace quantoscope
