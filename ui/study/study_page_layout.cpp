// SPDX-License-Identifier: GPL-3.0-or-later
// Builds and connects the widgets of the Study tab.
#include "ui/study/study_page.h"

#include "ui/study/study_panel.h"
#include "ui/study/study_plot.h"
#include "ui/study/study_runner.h"
#include "ui/study/study_table.h"
#include "ui/widgets/choice_box.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace quantoscope {
namespace {

QScrollArea* scrolled(QWidget* panel, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidget(panel);
    area->setFocusPolicy(Qt::NoFocus); // the fields take the focus, and the area scrolls to them
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(284);
    return area;
}

} // namespace

StudyPage::StudyPage(QWidget* parent)
    : Perspective("study", parent), m_run(new QPushButton(tr("Run"), this)),
      m_stop(new QPushButton(tr("Stop"), this)), m_state(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_saved(choiceBox("study_saved",
                        {{tr("Rows"), tr("One row per case and seed")},
                         {tr("Summary"), tr("One row per case, with means over the seeds")}},
                        this)),
      m_save(new QPushButton(tr("Save study…"), this)),
      m_plots{new StudyPlot(StudyPlot::Quantized::weights, this),
              new StudyPlot(StudyPlot::Quantized::state, this),
              new StudyPlot(StudyPlot::Quantized::both, this)},
      m_weightChoice(choiceBox("study_weight_choice", {}, this)), m_orderings(new QLabel(this)),
      m_table(new StudyTable(this)), m_panel(new StudyPanel(this)), m_runner(new StudyRunner(this))
{
    auto* left = new QVBoxLayout;
    left->setSpacing(4);
    left->addWidget(buildBar());
    left->addWidget(buildResults(), 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(left, 1);
    layout->addWidget(scrolled(m_panel, this));
    adopt({m_plots.begin(), m_plots.end()});
    connectControls();
    m_panel->show(m_plan);
    showPlan();
}

QWidget* StudyPage::buildBar()
{
    m_run->setObjectName("study_run");
    m_run->setToolTip(tr("Train the networks whose results are missing"));
    m_stop->setObjectName("study_stop");
    m_stop->setToolTip(tr("Stop training; finished networks are kept"));
    m_state->setObjectName("study_state");
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_progress->setObjectName("study_progress");
    m_progress->setMaximumWidth(140);
    m_progress->setMaximumHeight(14);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the study"));
    m_saved->setToolTip(tr("What to save"));
    m_saved->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_save->setObjectName("study_save");
    m_save->setToolTip(tr("Write the rows or the summary to a file"));
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 4, 6, 0);
    QPushButton* presets = buildPresets();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_run, m_stop, presets, m_progress}) {
        layout->addWidget(widget);
    }
    layout->addWidget(m_state, 1);
    layout->addWidget(m_saved);
    layout->addWidget(m_save);
    setTabOrder(m_stop, presets);
    setTabOrder(presets, m_saved);
    return bar;
}

QPushButton* StudyPage::buildPresets()
{
    auto* button = new QPushButton(tr("Presets"), this);
    button->setObjectName("study_presets");
    button->setToolTip(tr("Settings of usual studies. The data set stays."));
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    const auto add = [this, menu](const char* name, const QString& text, const QString& toolTip,
                                  StudySettings (*preset)()) {
        QAction* action = menu->addAction(text, this, [this, text, preset] { applyPreset(preset(), text); });
        action->setObjectName(name);
        action->setToolTip(toolTip);
    };
    add("study_small", tr("Small study"), tr("Few samples and epochs: finished after seconds"), smallStudy);
    add("study_whole", tr("All combinations"),
        tr("Every method and spacing, with 2, 4, 8 and float bits of weights and state"), wholeStudy);
    add("study_squat", tr("Repeat SQUAT"),
        tr("The study of the paper on SQUAT: four ways of training with equal bits, 10 seeds"), squatStudy);
    button->setMenu(menu);
    return button;
}

/// The plot of both with the choice of what it shows.
QWidget* StudyPage::withWeightChoice(QWidget* plot)
{
    m_weightChoice->setToolTip(tr("Which cases the plot shows where weights and state are quantized"));
    m_weightChoice->hide();
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_weightChoice);
    layout->addWidget(plot, 1);
    return column;
}

QWidget* StudyPage::buildResults()
{
    auto* plots = new QSplitter(Qt::Horizontal);
    for (StudyPlot* plot : m_plots) {
        plot->setMinimumWidth(120);
        plots->addWidget(plot == m_plots.back() ? withWeightChoice(plot) : plot);
    }
    plots->setSizes(QList<int>(plots->count(), 1000));
    plots->setChildrenCollapsible(false);
    m_orderings->setObjectName("study_orderings");
    m_orderings->setWordWrap(true);
    m_orderings->setTextFormat(Qt::PlainText);
    m_orderings->setMargin(6);
    m_orderings->hide();
    auto* upper = new QWidget(this);
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(plots, 1);
    column->addWidget(m_orderings);
    auto* rows = new QSplitter(Qt::Vertical);
    rows->addWidget(upper);
    rows->addWidget(m_table);
    rows->setSizes({430, 260});
    rows->setChildrenCollapsible(false);
    m_table->setMinimumHeight(60);
    return rows;
}

void StudyPage::connectControls()
{
    connect(m_run, &QPushButton::clicked, this, &StudyPage::run);
    connect(m_stop, &QPushButton::clicked, m_runner, &StudyRunner::stop);
    connect(m_weightChoice, &QComboBox::currentIndexChanged, this,
            [this] { m_plots.back()->setWeightChoice(m_weightChoice->currentData().toInt()); });
    connect(m_save, &QPushButton::clicked, this, &StudyPage::chooseFile);
    connect(m_panel, &StudyPanel::edited, this, &StudyPage::takePlan);
    connect(m_panel, &StudyPanel::dataRequested, this, &StudyPage::chooseData);
    connect(m_panel, &StudyPanel::labelsRequested, this, &StudyPage::chooseLabels);
    connect(m_runner, &StudyRunner::changed, this, &StudyPage::showResults);
    connect(m_runner, &StudyRunner::failed, this, &Perspective::complained);
    connect(m_runner, &StudyRunner::ended, this, [this] {
        showPlan();
        if (std::exchange(m_forPicture, false)) {
            emit settled();
        }
    });
}

} // namespace quantoscope
