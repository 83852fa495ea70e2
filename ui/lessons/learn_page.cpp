// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/learn_page.h"

#include "ui/lessons/answer_book.h"
#include "ui/lessons/answer_record.h"
#include "ui/lessons/lesson_settings.h"
#include "ui/panels/choice_box.h"
#include "ui/plots/plot.h"
#include "ui/training/training_page.h"
#include "ui/training/training_snapshot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace quantoscope {

LearnPage::LearnPage(QWidget* parent)
    : Perspective("learn", parent), m_lessons(builtInLessons()), m_builtInCount(m_lessons.size()),
      m_choice(choiceBox("lesson", {}, this)), m_view(new LessonView(this)),
      m_back(new QPushButton(tr("◀ Back"), this)), m_next(new QPushButton(tr("Next ▶"), this)),
      m_again(new QPushButton(tr("Set up again"), this)), m_where(new QLabel(this)),
      m_total(new QLabel(this)), m_right(new QStackedWidget(this)),
      m_column(new QSplitter(Qt::Vertical, this)), m_notStarted(buildStart())
{
    buildPlots();
    m_right->setMinimumHeight(200); // not what pages need that are not shown
    m_right->addWidget(m_column);
    m_right->addWidget(m_notStarted);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(buildLeft());
    split->addWidget(m_right);
    split->setStretchFactor(1, 1);
    split->setSizes({400, 600});
    split->setChildrenCollapsible(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);

    connect(m_choice, &QComboBox::activated, this, [this](int lesson) { open(lesson, 0); });
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_step + 1); });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_trainsAgain = current().training && m_prediction;
        setUp();
    });
    connect(m_view, &LessonView::linkActivated, this, &LearnPage::followLink);
    connect(m_view, &LessonView::predicted, this, &LearnPage::predict);
    open(0, 0);
}

bool LearnPage::wantsDock(const QString& name) const
{
    return name == "scheme_dock" || name == "neuron_dock" || name == "signal_dock";
}

void LearnPage::open(int lesson, int step)
{
    m_lesson = lesson;
    m_step = -1;
    go(step);
}

void LearnPage::start()
{
    if (m_started) {
        return;
    }
    m_started = true;
    emit lessonStarted();
    go(m_step);
}

void LearnPage::stop()
{
    m_started = false;
    go(m_step);
}

void LearnPage::go(int step)
{
    const Lesson& lesson = m_lessons[m_lesson];
    if (step >= lesson.steps.size()) {
        const bool last = m_lesson + 1 >= m_lessons.size();
        open(last ? m_lesson : m_lesson + 1, last ? m_step : 0);
        return;
    }
    m_step = step;
    m_prediction.reset();
    m_verdict.clear();
    m_recorded = m_judged = false;
    m_trainsAgain = false;
    m_view->show(current(), m_started);
    setUp();
    showWhere();
    refreshAnswer();
}

/// Without one of its own a step keeps the Setup of the steps before it.
std::optional<Setup> LearnPage::stepSetup() const
{
    const Lesson& lesson = m_lessons[m_lesson];
    for (int step = m_step; step >= 0; --step) {
        if (const auto& setup = lesson.steps[step].setup) {
            return setup;
        }
    }
    return std::nullopt;
}

/// A page that is not in front leaves the window alone until it comes there and is handed an Exploration.
void LearnPage::setUp()
{
    m_again->setVisible(m_started);
    m_setUp = false;
    if (!m_started) {
        m_right->setCurrentWidget(m_notStarted);
        return;
    }
    if (current().training) {
        showTraining(*current().training);
    } else {
        showPlots();
    }
    if (m_exploration != nullptr && isVisible()) {
        requestSetup();
    }
}

void LearnPage::requestSetup()
{
    m_setUp = true; // first: the window may answer at once
    if (const auto setup = stepSetup()) {
        emit edited(*setup, tr("Lesson: %1").arg(current().title));
    }
}

/// Whether the window shows what the step speaks of, with nothing changed since but what it leaves to the
/// person.
bool LearnPage::isAsSetUp() const
{
    const auto setup = stepSetup();
    const Setup& shown = m_exploration->setup;
    const bool asTrained = !current().training || m_training->snapshot()->settings == m_training->settings();
    return asTrained && (!setup || shown == withSettingsOf(shown, current().varied, *setup));
}

/// Those that show the answer only once the question is answered.
void LearnPage::showPlots()
{
    QStringList shown{"staircase", "membrane"};
    const Lesson& lesson = m_lessons[m_lesson];
    for (int step = m_step; step >= 0; --step) {
        const LessonStep& naming = lesson.steps[step];
        if (!naming.plots.isEmpty() || !naming.revealed.isEmpty()) {
            const bool answered = step < m_step || !naming.prediction || m_prediction;
            shown = answered ? naming.plots + naming.revealed : naming.plots;
            break;
        }
    }
    for (auto plot = m_plots.begin(); plot != m_plots.end(); ++plot) {
        plot.value()->setVisible(shown.contains(plot.key()));
    }
    m_right->setCurrentWidget(m_column);
}

void LearnPage::showTraining(const LessonTraining& training)
{
    if (m_training == nullptr) {
        m_trainingPlace = buildTraining();
        m_right->addWidget(m_trainingPlace);
    }
    if (m_exploration) {
        m_training->showExploration(m_exploration);
    }
    m_training->setSettings(training.settings);
    m_right->setCurrentWidget(m_trainingPlace);
}

TrainingPage* LearnPage::training() const
{
    return m_started && current().training ? m_training : nullptr;
}

void LearnPage::showWhere()
{
    const Lesson& lesson = m_lessons[m_lesson];
    if (m_choice->count() != m_lessons.size()) {
        m_choice->clear();
        m_choice->addItems(QStringList(m_lessons.size(), QString()));
    }
    for (int i = 0; i < m_lessons.size(); ++i) {
        const int answered = m_progress.answered(m_lessons[i]);
        const int questions = LessonProgress::questions(m_lessons[i]);
        const QString mark = answered == 0           ? QString()
                             : answered == questions ? QString("  ✓")
                                                     : QString("  %1/%2").arg(answered).arg(questions);
        m_choice->setItemText(i, tr("%1. %2").arg(i + 1).arg(m_lessons[i].title) + mark);
    }
    int answeredOfAll = 0;
    int questionsOfAll = 0;
    for (const Lesson& each : std::as_const(m_lessons)) {
        answeredOfAll += m_progress.answered(each);
        questionsOfAll += LessonProgress::questions(each);
    }
    m_total->setText(tr("%1 of %2 questions answered").arg(answeredOfAll).arg(questionsOfAll));
    showChoice(m_choice, m_lesson);
    m_where->setText(tr("%1 of %2").arg(m_step + 1).arg(lesson.steps.size()));
    m_back->setEnabled(m_step > 0);
    const bool lastStep = m_step + 1 == lesson.steps.size();
    m_next->setText(lastStep && m_lesson + 1 < m_lessons.size() ? tr("Next lesson ▶") : tr("Next ▶"));
    m_next->setEnabled(!(lastStep && m_lesson + 1 == m_lessons.size()));
}

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

/// A prediction is about the step's own Setup, with whatever the step leaves to the person, and judged there
/// alone. What was said of it then stays while the person tries others; empty: the controls were changed
/// before it could be judged.
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

/// As it was judged first, and until then as not judged.
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

/// How far the training is that the answer waits for.
QString LearnPage::progressOf(const TrainingSnapshot* snapshot) const
{
    const int now = snapshot == nullptr ? 0 : snapshot->newest().epoch;
    const int epochs = current().training->epochs;
    return !m_training->running()
               ? tr("The training is paused at epoch %1 of %2. *Play* continues it.").arg(now).arg(epochs)
               : tr("Training: epoch %1 of %2 …").arg(now).arg(epochs);
}

/// From what the window shows now: the answer follows every change that the person makes.
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
        m_view->showAnswer(tr("The controls have been changed since this step was set up, so what you said "
                              "cannot be judged. **Set up again**, below, brings the step's setup back and "
                              "judges it."),
                           {});
        return;
    }
    m_view->showAnswer(m_verdict, lessonText(current().answer, facts()));
}

void LearnPage::showExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    for (Plot* plot : std::as_const(m_plots)) {
        plot->setExploration(exploration);
    }
    if (training() != nullptr) {
        m_training->showExploration(exploration);
    }
    if (m_started && !m_setUp) {
        requestSetup();
    }
    refreshAnswer();
}

void LearnPage::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    for (Plot* plot : std::as_const(m_plots)) {
        plot->setTheme(theme);
    }
    if (m_training != nullptr) {
        m_training->setTheme(theme);
    }
}

void LearnPage::setHighlightedLevel(std::optional<int> buildIndex)
{
    for (Plot* plot : std::as_const(m_plots)) {
        plot->setHighlightedLevel(buildIndex);
    }
}

void LearnPage::resetViews()
{
    for (Plot* plot : std::as_const(m_plots)) {
        plot->resetView();
    }
}

} // namespace quantoscope
