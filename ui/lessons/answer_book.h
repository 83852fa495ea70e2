// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QJsonArray>
#include <QJsonObject>

/// The user's answers to the lessons. They are stored in the program's settings, so that a lesson can be
/// answered over several days before the answers are handed in.
namespace quantoscope::AnswerBook {

/// The maximum number of answers stored for each step. add() keeps the first answer and the latest ones.
inline constexpr qsizetype mostAnswers = 10;

/// The answers to the question of a step, oldest first, in the format of answerRecord().
QJsonArray answers(const Lesson& lesson, int step);
void add(const Lesson& lesson, int step, const QJsonObject& answer);
void replaceLast(const Lesson& lesson, int step, const QJsonObject& answer);

/// Whether there is an answer to any of the lessons.
bool holdsAnyOf(const QList<Lesson>& lessons);

/// Deletes the answers to all lessons.
void clear();

} // namespace quantoscope::AnswerBook
