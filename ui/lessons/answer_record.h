// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_judgement.h"

#include <QJsonObject>

namespace quantoscope {

/// The JSON record of an answer, as it is stored and handed in. Its keys: `said`, the user's answer;
/// `right`, or null if it was not judged; `correct`, the right answer; `given`, the time; `setup` and, with
/// a training run, `training` and `epochs`, both as in a session file; `seed`, the seed of the stimulus or
/// of the training; `values`, those used in the question and the answer, by name, or null if a value
/// is not finite.
QJsonObject answerRecord(const LessonStep& step, const Prediction& prediction,
                         const std::optional<Judgement>& judgement, const LessonFacts& facts);

} // namespace quantoscope
