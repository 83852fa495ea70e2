// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_panel.h"

#include "core/training/describe_training.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quantoscope {

TrainingPanel::TrainingPanel(QWidget* parent)
    : QWidget(parent), m_form(this), m_file(new ElidedLabel(this)),
      m_dropFile(new QPushButton(tr("Drop"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    buildDataset();
    buildNetwork();
    buildGradient();
    connect(&m_form, &ParameterControls::edited, this, [this](const QString& name) {
        m_form.value().dataset.seed = m_form.value().seed;
        emit edited(tr("Training: change %1").arg(name));
    });
    auto* neurons = new QLabel(
        tr("The neurons are Leaky, reset by subtraction a step later, with the window's beta and threshold."),
        this);
    neurons->setObjectName("train_neurons");
    neurons->setWordWrap(true);
    layout->addSpacing(6);
    layout->addWidget(neurons);
    layout->addStretch(1);
    show({});
    showFile({});
}

/// Binds a box whose object name is the name of its parameter.
void TrainingPanel::addChoice(const QString& label, QComboBox* box)
{
    m_form.bindChoice(box->objectName(), box);
    box->setObjectName("train_" + box->objectName());
    layout()->addWidget(labelledRow(label, box, this));
}

void TrainingPanel::addNumber(const QString& name)
{
    layout()->addWidget(m_form.addNumber(name));
}

void TrainingPanel::buildDataset()
{
    addChoice(tr("dataset"), choiceBox("dataset",
                                       {{tr("Clusters"), tr("Two clouds of points")},
                                        {tr("XOR"), tr("Class 1 where x and y differ in sign")},
                                        {tr("Circles"), tr("Class 1 within, class 0 round it")},
                                        {tr("Moons"), tr("Two half circles that reach into each other")},
                                        {tr("Spiral"), tr("Two arms")}},
                                       this));
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* open = new QPushButton(tr("Own points…"), row);
    open->setObjectName("open_points");
    open->setToolTip(tr("Train on points of your own: a file with the columns x, y and label"));
    m_dropFile->setObjectName("drop_points");
    m_dropFile->setToolTip(tr("Back to the dataset chosen above"));
    m_file->setObjectName("points_file");
    line->addWidget(open);
    line->addWidget(m_dropFile);
    line->addWidget(m_file, 1);
    layout()->addWidget(row);
    connect(open, &QPushButton::clicked, this, &TrainingPanel::openPointsRequested);
    connect(m_dropFile, &QPushButton::clicked, this, &TrainingPanel::ownPointsDropped);
    addNumber("noise");
    addNumber("size");
}

void TrainingPanel::buildNetwork()
{
    addNumber("hidden");
    addNumber("steps");
    addChoice(tr("loss"),
              choiceBox("loss",
                        {{tr("Membrane"), tr("Cross-entropy of the output membranes, mean over the steps")},
                         {tr("Spikes"), tr("Cross-entropy of the output spike counts")}},
                        this));
}

void TrainingPanel::buildGradient()
{
    addChoice(
        tr("surrogate"),
        choiceBox("surrogate",
                  {{tr("atan"), tr("Slope taken for a spike's: 1/(1 + (π·u)²), u = membrane − threshold")},
                   {tr("Fast sigmoid"), tr("Slope taken for a spike's: 1/(1 + 25·|u|)²")}},
                  this));
    addChoice(
        tr("state_gradient"),
        choiceBox(
            "state_gradient",
            {{tr("Straight-through"), tr("Slope taken for the staircase's: 1 everywhere, as snnTorch does")},
             {tr("Clipped"), tr("Slope taken: 1 between the lowest and the highest level, 0 beyond")},
             {tr("Staircase"), tr("The true slope, 0: nothing is learned")}},
            this));
    addChoice(tr("optimizer"), choiceBox("optimizer",
                                         {{tr("SGD"), tr("Plain gradient descent")},
                                          {tr("Adam"), tr("Steps scaled by the gradient's moments")}},
                                         this));
    for (const char* name : {"rate", "batch_size", "seed"}) {
        addNumber(name);
    }
}

void TrainingPanel::show(const TrainingSettings& settings)
{
    m_form.show(settings);
}

void TrainingPanel::showFile(const QString& name)
{
    m_file->showText(name);
    m_dropFile->setVisible(!name.isEmpty());
    for (const char* control : {"train_dataset", "noise", "size"}) {
        findChild<QWidget*>(control)->setEnabled(name.isEmpty());
    }
}

bool TrainingPanel::showProblem(const QString& parameter, const QString& sentence)
{
    clearProblems();
    return m_form.showProblem(parameter, sentence);
}

void TrainingPanel::clearProblems()
{
    m_form.clearProblems();
}

} // namespace quantoscope
