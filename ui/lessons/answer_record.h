// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_judgement.h"

#include <QJsonObject>

namespace quantoscope {

/// An answer that a person gave, as it is kept and handed in: `said`; `right`, or null where it was not
/// judged; `correct`, the right answer; `given`, the time; `setup` and, where something was trained,
/// `training` and `epochs`, both as in a session file; `seed`, that of the stimulus or the training;
/// `figures`, the values that question and answer speak of by their names, null where there is none.
QJsonObject answerRecord(const LessonStep& step, const Prediction& prediction,
                         const std::optional<Judgement>& judgement, const LessonFacts& facts);

} // namespace quantoscope
