// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_panel.h"

#include "ui/panels/choice_box.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/parameter_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quantoscope {

TrainingPanel::TrainingPanel(QWidget* parent)
    : QWidget(parent), m_file(new ElidedLabel(this)), m_dropFile(new QPushButton(tr("Drop"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    buildDataset();
    buildNetwork();
    buildGradient();
    auto* neurons = new QLabel(
        tr("The neurons are Leaky, reset by subtraction a step later, with the window's beta and threshold."),
        this);
    neurons->setObjectName("train_neurons");
    neurons->setWordWrap(true);
    layout->addSpacing(6);
    layout->addWidget(neurons);
    layout->addStretch(1);
    show(m_settings);
    showFile({});
}

QComboBox* TrainingPanel::addChoice(const QString& label, QComboBox* box)
{
    box->setObjectName("train_" + box->objectName());
    layout()->addWidget(labelledRow(label, box, this));
    return box;
}

ParameterField* TrainingPanel::addNumber(const QString& parameter, const QString& toolTip, double min,
                                         double max, double step,
                                         std::optional<ParameterField::WholeRange> whole)
{
    auto* field = new ParameterField({.name = parameter,
                                      .toolTip = toolTip,
                                      .sliderMin = min,
                                      .sliderMax = max,
                                      .sliderStep = step,
                                      .whole = whole},
                                     this);
    layout()->addWidget(field);
    return field;
}

ParameterField* TrainingPanel::addLogarithmic(const QString& parameter, const QString& toolTip, double min,
                                              double max)
{
    auto* field = new ParameterField({.name = parameter,
                                      .toolTip = toolTip,
                                      .sliderMin = min,
                                      .sliderMax = max,
                                      .sliderStep = (max - min) / 100,
                                      .logarithmic = true},
                                     this);
    layout()->addWidget(field);
    return field;
}

void TrainingPanel::tell(const QString& parameter)
{
    emit edited(tr("Training: change %1").arg(parameter));
}

template<typename Value>
void TrainingPanel::bind(ParameterField* field, Value& value)
{
    connect(field, &ParameterField::edited, this, [this, field, &value](double number) {
        value = static_cast<Value>(number);
        tell(field->name());
    });
}

template<typename Choice>
void TrainingPanel::bind(QComboBox* box, Choice& value)
{
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, &value](int index) {
        value = static_cast<Choice>(index);
        tell(box->accessibleName());
    });
}

void TrainingPanel::buildDataset()
{
    m_dataset =
        addChoice(tr("dataset"), choiceBox("dataset",
                                           {{tr("Clusters"), tr("Two clouds of points")},
                                            {tr("XOR"), tr("Class 1 where x and y differ in sign")},
                                            {tr("Circles"), tr("Class 1 within, class 0 round it")},
                                            {tr("Moons"), tr("Two half circles that reach into each other")},
                                            {tr("Spiral"), tr("Two arms")}},
                                           this));
    bind(m_dataset, m_settings.dataset.kind);
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
    m_noise = addNumber("noise", tr("noise: spread added to each coordinate, 0 to 1"), 0, 0.5, 0.01);
    m_size = addNumber("size", tr("size: points in all; half of them are kept for the test"), 20, 2000, 20,
                       {{4, maxDatasetSize}});
    bind(m_noise, m_settings.dataset.noise);
    bind(m_size, m_settings.dataset.size);
}

void TrainingPanel::buildNetwork()
{
    m_hidden =
        addNumber("hidden", tr("H: neurons of the hidden layer, 1 to 64"), 1, maxHidden, 1, {{1, maxHidden}});
    m_steps = addNumber("steps", tr("steps: how long each point is shown, 1 to 200"), 1, 100, 1,
                        {{1, maxTrainingSteps}});
    bind(m_hidden, m_settings.hidden);
    bind(m_steps, m_settings.model.steps);
    m_loss = addChoice(
        tr("loss"),
        choiceBox("loss",
                  {{tr("Membrane"), tr("Cross-entropy of the output membranes, mean over the steps")},
                   {tr("Spikes"), tr("Cross-entropy of the output spike counts")}},
                  this));
    bind(m_loss, m_settings.model.loss);
}

void TrainingPanel::buildGradient()
{
    m_surrogate = addChoice(
        tr("surrogate"),
        choiceBox("surrogate",
                  {{tr("atan"), tr("Slope taken for a spike's: 1/(1 + (π·u)²), u = membrane − threshold")},
                   {tr("Fast sigmoid"), tr("Slope taken for a spike's: 1/(1 + 25·|u|)²")}},
                  this));
    m_stateGradient = addChoice(
        tr("state_gradient"),
        choiceBox(
            "state_gradient",
            {{tr("Straight-through"), tr("Slope taken for the staircase's: 1 everywhere, as snnTorch does")},
             {tr("Clipped"), tr("Slope taken: 1 between the lowest and the highest level, 0 beyond")},
             {tr("Staircase"), tr("The true slope, 0: nothing is learned")}},
            this));
    m_optimizer =
        addChoice(tr("optimizer"), choiceBox("optimizer",
                                             {{tr("SGD"), tr("Plain gradient descent")},
                                              {tr("Adam"), tr("Steps scaled by the gradient's moments")}},
                                             this));
    bind(m_surrogate, m_settings.model.surrogate);
    bind(m_stateGradient, m_settings.model.stateGradient);
    bind(m_optimizer, m_settings.optimizer);
    m_rate = addLogarithmic("rate", tr("Learning rate"), 0.0001, 1);
    m_batchSize = addNumber("batch_size", tr("batch_size: points a step"), 1, 400, 1, {{1, maxDatasetSize}});
    m_seed = addNumber("seed", tr("seed: of the points, the initial weights and the order"), 1, 100, 1,
                       {{0, greatestSeed}});
    bind(m_rate, m_settings.rate);
    bind(m_batchSize, m_settings.batchSize);
    connect(m_seed, &ParameterField::edited, this, [this](double value) {
        m_settings.seed = m_settings.dataset.seed = static_cast<std::uint64_t>(value);
        tell(m_seed->name());
    });
}

void TrainingPanel::show(const TrainingSettings& settings)
{
    m_settings = settings;
    showChoice(m_dataset, static_cast<int>(settings.dataset.kind));
    showChoice(m_loss, static_cast<int>(settings.model.loss));
    showChoice(m_surrogate, static_cast<int>(settings.model.surrogate));
    showChoice(m_stateGradient, static_cast<int>(settings.model.stateGradient));
    showChoice(m_optimizer, static_cast<int>(settings.optimizer));
    m_noise->setValue(settings.dataset.noise);
    m_size->setValue(settings.dataset.size);
    m_hidden->setValue(settings.hidden);
    m_steps->setValue(settings.model.steps);
    m_rate->setValue(settings.rate);
    m_batchSize->setValue(settings.batchSize);
    m_seed->setValue(static_cast<double>(settings.seed));
}

void TrainingPanel::showFile(const QString& name)
{
    m_file->showText(name);
    m_dropFile->setVisible(!name.isEmpty());
    m_dataset->setEnabled(name.isEmpty());
    m_noise->setEnabled(name.isEmpty());
    m_size->setEnabled(name.isEmpty());
}

bool TrainingPanel::showProblem(const QString& parameter, const QString& sentence)
{
    const std::array<std::pair<const char*, ParameterField*>, 6> fields{{{"noise", m_noise},
                                                                         {"size", m_size},
                                                                         {"hidden", m_hidden},
                                                                         {"steps", m_steps},
                                                                         {"rate", m_rate},
                                                                         {"batch_size", m_batchSize}}};
    clearProblems();
    for (const auto& [name, field] : fields) {
        if (parameter == name) {
            field->setProblem(sentence);
            return true;
        }
    }
    return false;
}

void TrainingPanel::clearProblems()
{
    for (ParameterField* field : {m_noise, m_size, m_hidden, m_steps, m_rate, m_batchSize}) {
        field->setProblem({});
    }
}

} // namespace quantoscope
