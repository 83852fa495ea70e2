// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_panel.h"

#include "core/training/describe_training.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/task_boxes.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quantoscope {

TrainingPanel::TrainingPanel(QWidget* parent) : QWidget(parent), m_form(this), m_file(new ElidedLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    buildDataset();
    buildNetwork();
    buildPrecision();
    buildGradient();
    buildOptimizer();
    connect(&m_form, &ParameterControls::edited, this, &TrainingPanel::finishEdit);
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

void TrainingPanel::finishEdit(const QString& name)
{
    TrainingSettings& settings = m_form.value();
    if (name == "dataset") {
        changeDataset();
    }
    settings.dataset.seed = settings.seed;
    show(TrainingSettings(settings));
    emit edited(tr("Training: change %1").arg(name));
}

/// Data sets of the plane keep their settings among themselves; others begin with their usual ones, and with
/// a network of a usual size.
void TrainingPanel::changeDataset()
{
    constexpr int smallNetwork = 16;
    constexpr int largeNetwork = 64;
    TrainingSettings& settings = m_form.value();
    const TaskKind kind = settings.dataset.kind;
    if (isOfThePlane(kind) && isOfThePlane(m_kind)) {
        return;
    }
    settings.dataset = usualTask(kind);
    if (isOfThePlane(kind) != isOfThePlane(m_kind)) {
        settings.hidden = isOfThePlane(kind) ? smallNetwork : largeNetwork;
    }
}

void TrainingPanel::addRow(const QString& name, QWidget* row)
{
    m_rows[name] = row;
    layout()->addWidget(row);
}

/// Binds a box whose object name is the name of its parameter.
void TrainingPanel::addChoice(const QString& label, QComboBox* box)
{
    const QString name = box->objectName();
    m_form.bindChoice(name, box);
    box->setObjectName("train_" + name);
    addRow(name, labelledRow(label, box, this));
}

void TrainingPanel::addNumber(const QString& name)
{
    addRow(name, m_form.addNumber(name));
}

void TrainingPanel::buildDataset()
{
    addChoice(tr("dataset"), datasetBox("dataset", this));
    m_file->setObjectName("data_file");
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* open = new QPushButton(tr("Open data…"), row);
    open->setObjectName("open_data");
    open->setToolTip(
        tr("Train on your data: points with the columns x, y and label, a .npz file with x and y, "
           "or images of MNIST (IDX)"));
    line->addWidget(open);
    line->addWidget(m_file, 1);
    layout()->addWidget(row);
    connect(open, &QPushButton::clicked, this, &TrainingPanel::openDataRequested);
    for (const char* name :
         {"size", "noise", "distortion", "classes", "inputs", "dimensions", "smoothness"}) {
        addNumber(name);
    }
    addChoice(tr("encoding"), encodingBox("encoding", this));
    addNumber("gain");
}

void TrainingPanel::buildNetwork()
{
    for (const char* name : {"hidden", "hidden_2", "hidden_3"}) {
        addNumber(name);
    }
    auto* recurrent = new QCheckBox(tr("recurrent"), this);
    recurrent->setObjectName("train_recurrent");
    recurrent->setToolTip(tr("recurrent: Hidden layers with recurrent weights"));
    m_form.bindFlag("recurrent", recurrent);
    addRow("recurrent", recurrent);
    addNumber("steps");
    addChoice(tr("loss"), choiceBox("loss",
                                    {{tr("Membrane"),
                                      tr("Cross-entropy of the output membranes, averaged over the steps")},
                                     {tr("Spikes"), tr("Cross-entropy of the output spike counts")}},
                                    this));
}

void TrainingPanel::buildPrecision()
{
    addChoice(tr("quantized"),
              choiceBox("quantized",
                        {{tr("State"), tr("PTQ and QAT store the membranes in the scheme's levels")},
                         {tr("Weights"), tr("PTQ and QAT store the weights in weight_bits bits")},
                         {tr("Both"), tr("PTQ and QAT store membranes and weights in few bits")}},
                        this));
    addNumber("weight_bits");
    addChoice(tr("weight_scale"),
              choiceBox("weight_scale",
                        {{tr("Per matrix"), tr("One scale for all weights of a layer")},
                         {tr("Per neuron"), tr("A scale for the weights of each neuron")}},
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
}

void TrainingPanel::buildOptimizer()
{
    addChoice(tr("optimizer"), choiceBox("optimizer",
                                         {{tr("SGD"), tr("Plain gradient descent")},
                                          {tr("Adam"), tr("Steps scaled by the gradient's moments")}},
                                         this));
    addNumber("rate");
    addChoice(tr("schedule"),
              choiceBox("schedule",
                        {{tr("Constant"), tr("The same rate in every epoch")},
                         {tr("Step"), tr("A tenth of the rate after every schedule_epochs epochs")},
                         {tr("Cosine"), tr("From the rate down to 0 over schedule_epochs epochs")}},
                        this));
    for (const char* name : {"schedule_epochs", "clip_norm", "patience", "batch_size", "seed"}) {
        addNumber(name);
    }
}

void TrainingPanel::show(const TrainingSettings& settings)
{
    m_form.show(settings);
    m_kind = settings.dataset.kind;
    for (auto row = m_rows.constBegin(); row != m_rows.constEnd(); ++row) {
        row.value()->setVisible(m_form.applies(row.key()));
    }
}

void TrainingPanel::showFile(const QString& name)
{
    m_file->showText(name);
    allowYourData(findChild<QComboBox*>("train_dataset"), !name.isEmpty());
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
