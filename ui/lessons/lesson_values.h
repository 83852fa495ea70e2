// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "ui/lessons/lesson.h"

namespace quantoscope {

struct TrainingSnapshot;

/// The data from which the answers of a lesson are computed.
struct LessonFacts
{
    const Exploration& exploration;
    const TrainingSnapshot* training = nullptr; ///< Null without a training run.
};

/// Parses a number, "name" or "name(number)". Empty for any other text, for unknown names, and if an argument
/// is missing or not allowed. A former name gives the term with the present name.
std::optional<LessonTerm> parseTerm(const QString& text);

/// The term as text that parseTerm() reads: a number, "name" or "name(number)".
QString termText(const LessonTerm& term);

/// The names of all values. Names of values with an argument end with "(x)".
QStringList lessonValueNames();

/// The value of a term. NaN if it does not exist, such as the step above the greatest level.
double lessonValue(const LessonTerm& term, const LessonFacts& facts);

bool holds(const LessonCondition& condition, const LessonFacts& facts);

/// Replaces every {term} in Markdown by its value: integers with all digits, fractions in percent, other
/// numbers with four digits, NaN as "none".
QString lessonText(const QString& markdown, const LessonFacts& facts);

/// The texts between braces.
QStringList termsIn(const QString& markdown);

} // namespace quantoscope
