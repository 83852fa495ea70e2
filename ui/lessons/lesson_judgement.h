// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_values.h"

namespace quantoscope {

/// The user's answer: the index of a choice, or a number as it was typed.
struct Prediction
{
    int choice = -1;
    QString typed = {};
};

/// Whether a prediction is right, with the user's answer and the right one.
struct Judgement
{
    bool right = false;
    QString said;  ///< The text of the choice, or the number as it was typed.
    QString truth; ///< The text of the right choice, or the number with its unit.
};

/// Judgement::said, for predictions that cannot be checked.
QString saidText(const LessonPrediction& asked, const Prediction& prediction);

Judgement judge(const LessonPrediction& asked, const Prediction& prediction, const LessonFacts& facts);

/// The verdict as Markdown.
QString verdictOn(const LessonPrediction& asked, const Judgement& judgement);

} // namespace quantoscope
