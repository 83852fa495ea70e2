// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_values.h"

namespace quantoscope {

/// What the person said: the position of a choice, or a number as it was typed.
struct Prediction
{
    int choice = -1;
    QString typed = {};
};

/// How a prediction did.
struct Judgement
{
    bool right = false;
    QString said;  ///< The choice's text, or the number as it was typed.
    QString truth; ///< The choice that is right, or the number with its unit.
};

/// The same as in Judgement, also where nothing can be judged.
QString saidText(const LessonPrediction& asked, const Prediction& prediction);

Judgement judge(const LessonPrediction& asked, const Prediction& prediction, const LessonFacts& facts);

/// One sentence in Markdown.
QString verdictOn(const LessonPrediction& asked, const Judgement& judgement);

} // namespace quantoscope
