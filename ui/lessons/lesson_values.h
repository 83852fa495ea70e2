// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "ui/lessons/lesson.h"

namespace quantoscope {

struct TrainingSnapshot;

/// What a lesson's answers are computed from.
struct LessonFacts
{
    const Exploration& exploration;
    const TrainingSnapshot* training = nullptr; ///< Null: nothing is trained.
};

/// "name" or "name(number)" or a number; empty where it is none of these, or no value of that name.
std::optional<LessonTerm> parseTerm(const QString& text);

/// As a lesson writes it: "name" or "name(number)"; what parseTerm() reads.
QString termText(const LessonTerm& term);

/// The names of all values, those that take an argument with "(x)".
QStringList lessonValueNames();

/// NaN where there is none, such as the gap above the greatest level.
double lessonValue(const LessonTerm& term, const LessonFacts& facts);

bool holds(const LessonCondition& condition, const LessonFacts& facts);

/// Markdown with every {term} replaced by its value: whole numbers as they are, shares in percent, others to
/// four digits, NaN as "none".
QString lessonText(const QString& markdown, const LessonFacts& facts);

/// The terms in braces, without them.
QStringList termsIn(const QString& markdown);

} // namespace quantoscope
