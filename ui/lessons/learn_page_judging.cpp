// SPDX-License-Identifier: GPL-3.0-or-later
// Judges predictions and shows the answers.
#include "ui/lessons/learn_page.h"

#include "ui/lessons/answer_book.h"
#include "ui/lessons/answer_record.h"
#include "ui/lessons/lesson_settings.h"
#include "ui/training/training_page.h"
#include "ui/training/training_snapshot.h"

namespace quantoscope {

void LearnPage::predict(const Prediction& prediction)
{
    m_prediction = prediction;
    m_verdict.clear();
    m_recorded = m_judged = false;
    if (current().training) {
        m_training->trainFor(current().training->epochs);
    } else {
        showPlots();
    }
    m_progress.setAnswered(m_lessons[m_lesson], m_step);
    if (m_exploration) {
        keepAnswer(std::nullopt);
    }
    refreshAnswer();
    showWhere();
}

LessonFacts LearnPage::facts() const
{
    return {*m_exploration, current().training ? m_training->snapshot().get() : nullptr};
}

/// The verdict on the prediction. A prediction is judged only with the Setup of the step (apart from the
/// settings that the step lets the user vary). The verdict stays while the user tries other settings. It is
/// empty if the settings were changed before the prediction could be judged.
QString LearnPage::verdict()
{
    if (isAsSetUp()) {
        const LessonPrediction& asked = *current().prediction;
        const Judgement judgement = judge(asked, *m_prediction, facts());
        m_verdict = verdictOn(asked, judgement);
        keepAnswer(judgement);
    }
    return m_verdict;
}

/// Stores the answer in the AnswerBook: without a judgement first, then once with its first judgement.
void LearnPage::keepAnswer(const std::optional<Judgement>& judgement)
{
    if (m_judged) {
        return;
    }
    const auto keep = m_recorded ? AnswerBook::replaceLast : AnswerBook::add;
    keep(m_lessons[m_lesson], m_step, answerRecord(current(), *m_prediction, judgement, facts()));
    m_recorded = true;
    m_judged = judgement.has_value();
}

/// The progress of the training run that the answer depends on.
QString LearnPage::progressOf(const TrainingSnapshot* snapshot) const
{
    const int now = snapshot == nullptr ? 0 : snapshot->newest().epoch;
    const int epochs = current().training->epochs;
    return !m_training->running()
               ? tr("The training is paused at epoch %1 of %2. *Play* continues it.").arg(now).arg(epochs)
               : tr("Training: epoch %1 of %2 …").arg(now).arg(epochs);
}

/// Shows the answer, computed from the current Exploration. It is updated after each change by the user.
void LearnPage::refreshAnswer()
{
    if (!m_started || !m_exploration || (current().prediction && !m_prediction)) {
        return;
    }
    const TrainingSnapshot* snapshot = current().training ? m_training->snapshot().get() : nullptr;
    if (current().training) {
        const int epochs = current().training->epochs;
        const int now = snapshot == nullptr ? 0 : snapshot->newest().epoch;
        if (m_trainsAgain && snapshot != nullptr && now == 0 && isAsSetUp()) {
            m_trainsAgain = false;
            m_training->trainFor(epochs);
        }
        if (now < epochs) {
            m_view->showAnswer(m_prediction ? progressOf(snapshot) : QString(), {});
            return;
        }
    }
    if (current().prediction && verdict().isEmpty()) {
        m_view->showAnswer(
            tr("The controls have been changed since this step was set up, so your answer "
               "cannot be checked. **Set up again**, below, restores the setup of the step and "
               "checks your answer."),
            {});
        return;
    }
    m_view->showAnswer(m_verdict, lessonText(current().answer, facts()));
}

/// Whether the window shows the Setup of the step, apart from the settings that the step lets the user vary.
bool LearnPage::isAsSetUp() const
{
    const auto setup = stepSetup();
    const Setup& shown = m_exploration->setup;
    const bool asTrained = !current().training || m_training->snapshot()->settings == m_training->settings();
    return asTrained && (!setup || shown == withSettingsOf(shown, current().varied, *setup));
}

} // namespace quantoscope
