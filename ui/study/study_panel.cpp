// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_panel.h"

#include "core/parameters/list_text.h"
#include "core/training/describe_study.h"
#include "ui/study/grid_fields.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/task_boxes.h"
#include "ui/widgets/text_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

constexpr int mostHidden = static_cast<int>(mostLayers) - 1;

QPushButton* smallButton(const char* name, const QString& text, const QString& toolTip, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    return button;
}

} // namespace

StudyPanel::StudyPanel(QWidget* parent)
    : QWidget(parent), m_form(this), m_dataset(datasetBox("study_dataset", this)),
      m_encoding(encodingBox("study_encoding", this)), m_file(new ElidedLabel(this)),
      m_labels(smallButton("study_labels", tr("Labels…"),
                           tr("Open the class of each sample, if they are in a separate file"), this)),
      m_dropFile(smallButton("study_drop_data", tr("Remove"), tr("Go back to a built-in data set"), this)),
      m_noSteps(new QCheckBox(tr("No axis of steps"), this)),
      m_hidden(
          new TextField("hidden", tr("Neurons of one to three hidden layers, such as 64 or 64,32"), this)),
      m_grid(new GridFields(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    buildData();
    buildNetwork();
    buildTraining();
    layout->addStretch(1);
    connect(&m_form, &ParameterControls::edited, this, [this](const QString& name) {
        showData();
        emit edited(tr("Study: change %1").arg(name));
    });
    connect(m_grid, &GridFields::edited, this, [this](const QString& what) {
        m_form.value().grid = m_grid->grid();
        emit edited(what);
    });
    show({});
}

void StudyPanel::addHeading(const QString& text)
{
    auto* label = new QLabel(text, this);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    layout()->addWidget(label);
}

void StudyPanel::addChoice(const QString& label, QComboBox* box)
{
    layout()->addWidget(labelledRow(label, box, this));
}

void StudyPanel::addNumber(const QString& name)
{
    layout()->addWidget(m_form.addNumber(name));
}

void StudyPanel::buildData()
{
    addHeading(tr("Data"));
    addChoice(tr("dataset"), m_form.bindChoice("dataset", m_dataset));
    auto* buttons = new QWidget(this);
    auto* line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    auto* open =
        smallButton("study_open_data", tr("Your data…"),
                    tr("Open your samples: .npz with x and y, .npy, or images of MNIST (IDX)"), buttons);
    line->addWidget(open);
    line->addWidget(m_labels);
    line->addWidget(m_dropFile);
    line->addStretch(1);
    layout()->addWidget(buttons);
    m_file->setObjectName("study_file");
    layout()->addWidget(m_file);
    m_noSteps->setObjectName("study_no_steps");
    m_noSteps->setToolTip(tr("All axes of x after the first are features"));
    layout()->addWidget(m_noSteps);
    addNumber("size");
    addChoice(tr("encoding"), m_form.bindChoice("encoding", m_encoding));
    connect(open, &QPushButton::clicked, this, &StudyPanel::dataRequested);
    connect(m_labels, &QPushButton::clicked, this, &StudyPanel::labelsRequested);
    connect(m_dropFile, &QPushButton::clicked, this, &StudyPanel::dropData);
    connect(m_noSteps, &QCheckBox::toggled, this, [this](bool checked) {
        m_data.noSteps = checked;
        emit edited(tr("Study: change axis of steps"));
    });
}

void StudyPanel::buildNetwork()
{
    layout()->addItem(new QSpacerItem(0, 4));
    addHeading(tr("Network and training"));
    layout()->addWidget(m_hidden);
    connect(m_hidden, &TextField::edited, this, &StudyPanel::takeHidden);
    auto* recurrent = new QCheckBox(tr("Recurrent"), this);
    recurrent->setObjectName("study_recurrent");
    recurrent->setToolTip(tr("Hidden layers with recurrent weights"));
    layout()->addWidget(m_form.bindFlag("recurrent", recurrent));
    for (const char* name : {"steps", "epochs", "batch_size", "rate"}) {
        addNumber(name);
    }
}

void StudyPanel::buildTraining()
{
    layout()->addItem(new QSpacerItem(0, 4));
    addHeading(tr("Cases"));
    layout()->addWidget(m_grid);
    addNumber("seeds");
    addNumber("seed");
}

void StudyPanel::takeHidden(const QString& text)
{
    constexpr int most = static_cast<int>(mostLayerNeurons);
    const auto hidden = integersIn(QString(text).remove(' ').toStdString(), 1, most, mostHidden);
    m_hidden->setProblem(
        hidden
            ? QString()
            : tr("hidden must be one to %1 integers from 1 to %2, such as 64,32.").arg(mostHidden).arg(most));
    if (hidden && *hidden != m_form.value().hidden) {
        m_form.value().hidden = *hidden;
        emit edited(tr("Study: change %1").arg("hidden"));
    }
}

void StudyPanel::dropData()
{
    m_data = {};
    if (m_form.value().task.kind == TaskKind::yours) {
        m_form.value().task.kind = TaskKind::digits;
    }
    show(plan());
    emit edited(tr("Study: remove your data"));
}

void StudyPanel::show(const StudyPlan& plan)
{
    m_data = plan.data;
    m_form.show(plan.settings);
    m_hidden->show(QString::fromStdString(integersText(plan.settings.hidden)));
    m_grid->show(plan.settings.grid);
    showData();
}

/// Your data can be chosen once a file is open.
void StudyPanel::showData()
{
    const bool hasFile = !m_data.path.empty();
    allowYourData(m_dataset, hasFile);
    QString name = QFileInfo(QString::fromStdString(m_data.path)).fileName();
    if (!m_data.labels.empty()) {
        name = tr("%1, labels %2").arg(name, QFileInfo(QString::fromStdString(m_data.labels)).fileName());
    }
    m_file->showText(name);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_file, m_labels, m_dropFile, m_noSteps}) {
        widget->setVisible(hasFile);
    }
    const QSignalBlocker quiet(m_noSteps);
    m_noSteps->setChecked(m_data.noSteps);
    m_encoding->setEnabled(m_form.value().task.kind != TaskKind::spikePatterns);
}

bool StudyPanel::showProblem(const QString& parameter, const QString& sentence)
{
    clearProblems();
    return m_form.showProblem(parameter, sentence);
}

void StudyPanel::clearProblems()
{
    m_form.clearProblems();
}

} // namespace quantoscope
