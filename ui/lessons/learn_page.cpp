// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/learn_page.h"

#include "ui/lessons/lesson_values.h"
#include "ui/panels/choice_box.h"
#include "ui/plots/gap_plot.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/spike_plot.h"
#include "ui/plots/staircase_plot.h"
#include "ui/training/training_page.h"
#include "ui/training/training_snapshot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>

namespace quantoscope {

LearnPage::LearnPage(QWidget* parent)
    : Perspective("learn", parent), m_lessons(builtInLessons()), m_builtInCount(m_lessons.size()),
      m_choice(choiceBox("lesson", {}, this)), m_view(new LessonView(this)),
      m_back(new QPushButton(tr("◀ Back"), this)), m_next(new QPushButton(tr("Next ▶"), this)),
      m_again(new QPushButton(tr("Set up again"), this)), m_where(new QLabel(this)),
      m_right(new QStackedWidget(this)), m_column(new QSplitter(Qt::Vertical, this)),
      m_notStarted(buildStart())
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
    connect(m_view, &LessonView::predicted, this, [this](const Prediction& prediction) {
        m_prediction = prediction;
        if (current().training) {
            m_training->trainFor(current().training->epochs);
        }
        m_progress.setAnswered(m_lessons[m_lesson], m_step);
        refreshAnswer();
        showWhere();
    });
    open(0, 0);
}

QWidget* LearnPage::buildLeft()
{
    auto* left = new QWidget(this);
    left->setMinimumWidth(300);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(6, 6, 6, 6);
    auto* top = new QHBoxLayout;
    auto* own = new QPushButton(tr("Open…"), left);
    own->setObjectName("open_lesson");
    own->setToolTip(tr("Open a lesson of your own: a Markdown file"));
    connect(own, &QPushButton::clicked, this, &LearnPage::chooseLesson);
    top->addWidget(m_choice, 1);
    top->addWidget(own);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    auto* bottom = new QHBoxLayout;
    m_back->setObjectName("lesson_back");
    m_next->setObjectName("lesson_next");
    m_again->setObjectName("lesson_again");
    m_again->setToolTip(tr("Bring back the setup that this step speaks of"));
    m_where->setObjectName("lesson_where");
    m_where->setAlignment(Qt::AlignCenter);
    bottom->addWidget(m_back);
    bottom->addWidget(m_where, 1);
    bottom->addWidget(m_again);
    bottom->addWidget(m_next);
    layout->addLayout(bottom);
    return left;
}

/// What stands in the place of the plots before a lesson is started.
QWidget* LearnPage::buildStart()
{
    auto* page = new QWidget(this);
    auto* text =
        new QLabel(tr("The lesson sets up the window as it speaks of it. Your own work is kept; you can have "
                      "it back when you leave the lesson."),
                   page);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto* button = new QPushButton(tr("Start the lesson"), page);
    button->setObjectName("lesson_start");
    connect(button, &QPushButton::clicked, this, &LearnPage::start);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch();
    layout->addWidget(text);
    layout->addSpacing(12);
    layout->addWidget(button, 0, Qt::AlignCenter);
    layout->addStretch();
    return page;
}

void LearnPage::buildPlots()
{
    m_plots = {{"levels", new LevelPlot(this)},
               {"gaps", new GapPlot(this)},
               {"staircase", new StaircasePlot(this)},
               {"membrane", new OverlayPlot(this)},
               {"spikes", new SpikePlot(this)}};
    for (const QString& name : lessonPlots()) {
        m_column->addWidget(m_plots[name]);
        adopt({m_plots[name]});
    }
    linkX({m_plots["membrane"], m_plots["spikes"]});
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
        return; // a file of the person's own that is gone
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

/// Whether the window shows what the step speaks of, with nothing changed since.
bool LearnPage::isAsSetUp() const
{
    const auto setup = stepSetup();
    const bool asTrained = !current().training || m_training->snapshot()->settings == m_training->settings();
    return asTrained && (!setup || m_exploration->setup == *setup);
}

void LearnPage::showPlots()
{
    QStringList shown{"staircase", "membrane"};
    const Lesson& lesson = m_lessons[m_lesson];
    for (int step = m_step; step >= 0; --step) {
        if (!lesson.steps[step].plots.isEmpty()) {
            shown = lesson.steps[step].plots;
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
        m_training = new TrainingPage(this);
        m_training->setCompact();
        m_training->setTheme(m_theme);
        m_right->addWidget(m_training);
        connect(m_training, &TrainingPage::snapshotShown, this, &LearnPage::refreshAnswer);
    }
    if (m_exploration) {
        m_training->showExploration(m_exploration);
    }
    m_training->setSettings(training.settings);
    m_right->setCurrentWidget(m_training);
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
    showChoice(m_choice, m_lesson);
    m_where->setText(tr("%1 of %2").arg(m_step + 1).arg(lesson.steps.size()));
    m_back->setEnabled(m_step > 0);
    const bool lastStep = m_step + 1 == lesson.steps.size();
    m_next->setText(lastStep && m_lesson + 1 < m_lessons.size() ? tr("Next lesson ▶") : tr("Next ▶"));
    m_next->setEnabled(!(lastStep && m_lesson + 1 == m_lessons.size()));
}

/// A prediction is about the step's own Setup and judged there alone. What was said of it then stays while
/// the person tries others; empty: the controls were changed before it could be judged.
QString LearnPage::verdict()
{
    if (isAsSetUp()) {
        m_verdict = judged();
    }
    return m_verdict;
}

QString LearnPage::judged() const
{
    const LessonFacts facts{*m_exploration, current().training ? m_training->snapshot().get() : nullptr};
    const LessonPrediction& asked = *current().prediction;
    if (!asked.choices.isEmpty()) {
        const LessonChoice& chosen = asked.choices[m_prediction->choice];
        return holds(chosen.right, facts) ? tr("**✓ As you said:** %1").arg(chosen.text)
                                          : tr("**✗ Not so:** %1").arg(chosen.text);
    }
    const double truth = lessonValue(asked.number, facts);
    const double said = m_prediction->number;
    const bool close = std::abs(said - truth) <= 0.02 * std::abs(truth);
    return tr("**%1 You said %2:** it is %3.")
        .arg(close ? "✓" : "✗", QString::number(said, 'g', 6), QString::number(truth, 'g', 6));
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
            const QString progress = tr("Training: epoch %1 of %2 …").arg(now).arg(epochs);
            m_view->showAnswer(m_prediction ? progress : QString(), {});
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
    m_view->showAnswer(m_verdict, lessonText(current().answer, {*m_exploration, snapshot}));
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
