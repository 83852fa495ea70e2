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
      m_dropFile(new QPushButton(tr("Remove"), this))
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
        tr("The neurons are Leaky and fire above the threshold, with reset by subtraction one step "
           "after the spike. beta and threshold are those of the setup."),
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
                                        {tr("Circles"), tr("Class 1 inside, class 0 around it")},
                                        {tr("Moons"), tr("Two interleaved half circles")},
                                        {tr("Spiral"), tr("Two arms")}},
                                       this));
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* open = new QPushButton(tr("Your points…"), row);
    open->setObjectName("open_points");
    open->setToolTip(tr("Train on your points: a file with the columns x, y and label"));
    m_dropFile->setObjectName("drop_points");
    m_dropFile->setToolTip(tr("Go back to the dataset chosen above"));
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
    addChoice(tr("loss"), choiceBox("loss",
                                    {{tr("Membrane"),
                                      tr("Cross-entropy of the output membranes, averaged over the steps")},
                                     {tr("Spikes"), tr("Cross-entropy of the output spike counts")}},
                                    this));
}

void TrainingPanel::buildGradient()
{
    addChoice(tr("surrogate"),
              choiceBox("surrogate",
                        {{tr("atan"),
                          tr("Slope used in place of a spike's: 1/(1 + (π·u)²), u = membrane − threshold")},
                         {tr("Fast sigmoid"), tr("Slope used in place of a spike's: 1/(1 + 25·|u|)²")}},
                        this));
    addChoice(
        tr("state_gradient"),
        choiceBox("state_gradient",
                  {{tr("Straight-through"),
                    tr("Slope used in place of the staircase's: 1 everywhere, as in snnTorch")},
                   {tr("Clipped"), tr("Slope used: 1 between the lowest and the highest level, 0 outside")},
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
