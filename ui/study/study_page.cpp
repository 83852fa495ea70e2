// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_page.h"

#include "files/session/session.h"
#include "ui/plots/theme.h"
#include "ui/study/study_panel.h"
#include "ui/study/study_plot.h"
#include "ui/study/study_report.h"
#include "ui/study/study_runner.h"
#include "ui/study/study_table.h"
#include "ui/widgets/whole_number.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace quantoscope {
namespace {

QString countText(std::size_t count)
{
    return wholeText(static_cast<qlonglong>(count));
}

} // namespace

/// A field that loses the focus during destruction would emit edited(), which must not reach the
/// destroyed page.
StudyPage::~StudyPage()
{
    m_panel->disconnect(this);
}

QList<Plot*> StudyPage::plots() const
{
    return {m_plots.begin(), m_plots.end()};
}

bool StudyPage::wantsDock(const QString& /*name*/) const
{
    return false;
}

void StudyPage::setTheme(const PlotTheme& theme)
{
    for (Plot* plot : m_plots) {
        plot->setTheme(theme);
    }
}

void StudyPage::resetViews()
{
    for (Plot* plot : m_plots) {
        plot->resetView();
    }
}

void StudyPage::showExploration(const std::shared_ptr<const Exploration>& exploration)
{
    for (Plot* plot : m_plots) {
        plot->setExploration(exploration);
    }
}

std::shared_ptr<const StudySnapshot> StudyPage::snapshot() const
{
    return m_runner->snapshot();
}

QList<ReportSection> StudyPage::reportSections() const
{
    if (!snapshot() || snapshot()->rows.empty()) {
        return {};
    }
    constexpr double highEnough = 90; // mm, for long legends
    QList<ReportSection> sections = Perspective::reportSections();
    for (ReportSection& section : sections) {
        section.halfHeight = highEnough;
    }
    sections.prepend(studySection(*snapshot(), m_table->rows()));
    return sections;
}

void StudyPage::run()
{
    showPlan();
    if (isValid()) {
        m_runner->run(m_plan);
        showState();
    }
}

bool StudyPage::running() const
{
    return m_runner->running();
}

bool StudyPage::busy() const
{
    return m_forPicture && running();
}

void StudyPage::prepareForPicture(const QString& /*plot*/)
{
    if (!snapshot() && !running()) {
        m_forPicture = true;
        run();
    }
}

void StudyPage::takePlan(const QString& what)
{
    m_plan = m_panel->plan();
    showPlan();
    emit arranged(what);
}

/// A preset keeps the data set.
void StudyPage::applyPreset(const StudySettings& preset, const QString& name)
{
    StudyPlan plan = m_plan;
    plan.settings = preset;
    plan.settings.task = m_plan.settings.task;
    plan.settings.task.size = preset.task.size;
    m_panel->show(plan);
    takePlan(tr("Study: apply preset %1").arg(name));
}

/// Shows the problems of the plan, and what running it would do.
void StudyPage::showPlan()
{
    m_panel->clearProblems();
    m_problem.clear();
    if (m_plan.settings.task.kind == TaskKind::yours && m_plan.data.path.empty()) {
        m_problem = tr("Open a file of your data, or choose another data set.");
    } else if (const auto problem = validate(m_plan.settings)) {
        m_problem = QString::fromStdString(problem->sentence);
        m_panel->showProblem(QString::fromStdString(problem->parameter), m_problem);
    }
    showState();
}

void StudyPage::showResults()
{
    const auto results = snapshot();
    m_table->show(results->summary);
    showWeightChoices(results->plan.settings.grid);
    for (StudyPlot* plot : m_plots) {
        plot->setVisible(plot->hasCasesOf(results->plan.settings.grid));
        plot->setSnapshot(results);
    }
    m_orderings->setText(orderingSentences(*results));
    m_orderings->setVisible(!results->orderings.empty());
    showState();
}

/// Keeps what is chosen, if it is still there.
void StudyPage::showWeightChoices(const StudyGrid& grid)
{
    const int chosen = m_weightChoice->currentData().toInt();
    const QSignalBlocker quiet(m_weightChoice);
    m_weightChoice->clear();
    for (const int choice : StudyPlot::weightChoices(grid)) {
        m_weightChoice->addItem(choice == 0 ? tr("Equal bits") : tr("Weights with %1 bits").arg(choice),
                                choice);
    }
    m_weightChoice->setCurrentIndex(std::max(0, m_weightChoice->findData(chosen)));
    m_weightChoice->setVisible(m_weightChoice->count() > 1);
    m_plots.back()->setWeightChoice(m_weightChoice->currentData().toInt());
}

void StudyPage::showState()
{
    const auto results = snapshot();
    const bool hasRows = results && !results->rows.empty();
    if (running()) {
        m_stop->setEnabled(true); // first, so that it takes the focus of the other button
    }
    m_run->setEnabled(isValid() && !running());
    m_stop->setEnabled(running());
    m_progress->setVisible(running());
    if (results) {
        m_progress->setRange(0, static_cast<int>(std::max<std::size_t>(results->networks, 1)));
        m_progress->setValue(static_cast<int>(results->finished));
    }
    m_saved->setEnabled(hasRows);
    m_save->setEnabled(hasRows);
    m_state->setText(isValid() || running() ? stateText() : m_problem);
}

QString StudyPage::stateText() const
{
    const auto results = snapshot();
    if (!results) {
        return tr("Networks to train: %1").arg(countText(m_runner->networksToTrain(m_plan)));
    }
    const QString finished = countText(results->finished);
    const QString networks = countText(results->networks);
    if (running()) {
        return tr("%1 of %2 networks are trained").arg(finished, networks);
    }
    if (results->plan != m_plan) {
        return tr("The results are of other settings. Networks to train: %1")
            .arg(countText(m_runner->networksToTrain(m_plan)));
    }
    return results->isComplete()
               ? tr("Networks trained: %1").arg(networks)
               : tr("%1 of %2 networks are trained. Run trains the others.").arg(finished, networks);
}

void StudyPage::save(Session& session) const
{
    session.study = m_plan;
}

void StudyPage::restore(const Session& session)
{
    if (session.study != m_plan) {
        m_plan = session.study;
        m_panel->show(m_plan);
        showPlan();
    }
}

void StudyPage::keep(Session& session) const
{
    session.studyResults = m_runner->resultsOf(session.study);
}

void StudyPage::takeUp(const Session& session)
{
    if (session.studyResults && !validate(session.study.settings)) {
        m_runner->takeUp(session.study, *session.studyResults);
    }
}

} // namespace quantoscope
