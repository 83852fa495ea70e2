// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QJsonArray>
#include <QJsonObject>

/// The answers that a person gave, kept in the program's settings, so that a lesson can be answered on
/// several days and handed in on one.
namespace quantoscope::AnswerBook {

/// Of a step more are not kept: the first one and the last ones are.
inline constexpr qsizetype mostAnswers = 10;

/// To a step's question, the first one first, each as answerRecord() makes it.
QJsonArray answers(const Lesson& lesson, int step);
void add(const Lesson& lesson, int step, const QJsonObject& answer);
void replaceLast(const Lesson& lesson, int step, const QJsonObject& answer);

/// Whether one of the lessons has an answer.
bool holdsAnyOf(const QList<Lesson>& lessons);

/// Forgets the answers to all lessons.
void clear();

} // namespace quantoscope::AnswerBook
