// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_judgement.h"

#include "ui/lessons/lesson_words.h"
#include "ui/lessons/typed_number.h"

namespace quantoscope {
namespace {

/// The right choices, separated by commas. A good lesson has exactly one.
QString rightChoices(const LessonPrediction& asked, const LessonFacts& facts)
{
    QStringList right;
    for (const LessonChoice& choice : asked.choices) {
        if (holds(choice.right, facts)) {
            right << choice.text;
        }
    }
    return right.join(", ");
}

} // namespace

QString saidText(const LessonPrediction& asked, const Prediction& prediction)
{
    return asked.choices.isEmpty() ? prediction.typed.trimmed() : asked.choices[prediction.choice].text;
}

Judgement judge(const LessonPrediction& asked, const Prediction& prediction, const LessonFacts& facts)
{
    const QString said = saidText(asked, prediction);
    if (!asked.choices.isEmpty()) {
        return {.right = holds(asked.choices[prediction.choice].right, facts),
                .said = said,
                .truth = rightChoices(asked, facts)};
    }
    const double truth = lessonValue(asked.number, facts);
    return {.right = isAnsweredBy(prediction.typed, asked.number, truth),
            .said = said,
            .truth = withUnit(asked.number, truth)};
}

QString verdictOn(const LessonPrediction& asked, const Judgement& judgement)
{
    if (asked.choices.isEmpty()) {
        return Lessons::tr("**%1 Your answer: %2.** The value is %3.")
            .arg(judgement.right ? "✓" : "✗", judgement.said, judgement.truth);
    }
    return judgement.right ? Lessons::tr("**✓ Correct:** %1").arg(judgement.said)
                           : Lessons::tr("**✗ Wrong:** %1").arg(judgement.said);
}

} // namespace quantoscope
