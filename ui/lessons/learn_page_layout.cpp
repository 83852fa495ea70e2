// SPDX-License-Identifier: GPL-3.0-or-later
// Creates the widgets of the Learn page.
#include "ui/lessons/learn_page.h"

#include "ui/plots/gap_plot.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/spike_plot.h"
#include "ui/plots/staircase_plot.h"
#include "ui/training/training_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace quantoscope {

QWidget* LearnPage::buildLeft()
{
    auto* left = new QWidget(this);
    left->setMinimumWidth(300);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(6, 6, 6, 6);
    auto* top = new QHBoxLayout;
    auto* own = new QPushButton(tr("Open…"), left);
    own->setObjectName("open_lesson");
    own->setToolTip(tr("Open your own lesson, a Markdown file"));
    connect(own, &QPushButton::clicked, this, &LearnPage::chooseLesson);
    top->addWidget(m_choice, 1);
    top->addWidget(own);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(buildAnswers());
    auto* bottom = new QHBoxLayout;
    m_back->setObjectName("lesson_back");
    m_next->setObjectName("lesson_next");
    m_again->setObjectName("lesson_again");
    m_again->setToolTip(tr("Restore the setup of this step"));
    m_where->setObjectName("lesson_where");
    m_where->setAlignment(Qt::AlignCenter);
    bottom->addWidget(m_back);
    bottom->addWidget(m_where, 1);
    bottom->addWidget(m_again);
    bottom->addWidget(m_next);
    layout->addLayout(bottom);
    return left;
}

/// The number of answered questions, and the button to save the answers.
QWidget* LearnPage::buildAnswers()
{
    auto* row = new QWidget(this);
    auto* save = new QPushButton(tr("Save answers…"), row);
    save->setObjectName("lesson_save");
    save->setToolTip(tr("Save your answers to all lessons as PDF and JSON, for handing in"));
    connect(save, &QPushButton::clicked, this, &LearnPage::saveAnswers);
    m_total->setObjectName("lesson_total");
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_total, 1);
    layout->addWidget(save);
    return row;
}

/// The page shown in place of the plots before a lesson is started.
QWidget* LearnPage::buildStart()
{
    auto* page = new QWidget(this);
    auto* text = new QLabel(tr("The lesson changes the setup of the window. Your own work is kept; you can "
                               "restore it when you leave the lesson."),
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

/// The page shown in place of the plots in steps with a training run.
QWidget* LearnPage::buildTraining()
{
    auto* place = new QWidget(this);
    m_training = new TrainingPage(place);
    m_training->setCompact();
    m_training->setTheme(m_theme);
    connect(m_training, &TrainingPage::snapshotShown, this, &LearnPage::refreshAnswer);
    auto* open = new QPushButton(tr("Open this in Train"), place);
    open->setObjectName("lesson_open_in_train");
    open->setToolTip(tr("Go to the Train tab with this step's settings. Undo restores yours."));
    connect(open, &QPushButton::clicked, this,
            [this] { emit trainingRequested(current().training->settings); });
    auto* layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_training, 1);
    layout->addWidget(open, 0, Qt::AlignRight);
    return place;
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

} // namespace quantoscope
