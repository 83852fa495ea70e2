// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/learn_page.h"

#include "ui/plots/plot.h"
#include "ui/training/training_page.h"
#include "ui/widgets/choice_box.h"

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
    m_right->setMinimumHeight(200); // hidden pages must not increase it
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

void LearnPage::goOn(int lesson, int step, bool started)
{
    if (lesson >= m_lessons.size() || step >= m_lessons[lesson].steps.size()) {
        return; // the file of an opened lesson no longer exists
    }
    m_started = started;
    open(lesson, step);
    m_setUp = true;
}

QStringList LearnPage::ownLessons() const
{
    QStringList files;
    for (qsizetype i = m_builtInCount; i < m_lessons.size(); ++i) {
        files << m_lessons[i].file;
    }
    return files;
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

/// The Setup of the step, or of the last step before it that has one.
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

/// Sets up the current step. A tab that is not in front does so only when it comes to the front and gets
/// an Exploration.
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
    m_setUp = true; // before the signal, because the window may respond at once
    if (const auto setup = stepSetup()) {
        emit edited(*setup, tr("Lesson: %1").arg(current().title));
    }
}

/// Shows the plots of the step. Plots that show the answer appear when the question is answered.
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
