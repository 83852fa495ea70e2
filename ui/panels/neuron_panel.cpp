// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/neuron_panel.h"

#include "ui/panels/choice_box.h"
#include "ui/panels/parameter_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace quantoscope {

NeuronPanel::NeuronPanel(QWidget* parent)
    : QWidget(parent),
      m_beta(new ParameterField({.name = "beta",
                                 .toolTip = tr("beta: share of the membrane kept each step, 0 to 1"),
                                 .sliderMin = 0,
                                 .sliderMax = 1,
                                 .sliderStep = 0.005},
                                this)),
      m_threshold(new ParameterField({.name = "neuron_threshold",
                                      .toolTip = tr("threshold of the neuron: it spikes strictly above"),
                                      .sliderMin = 0.05,
                                      .sliderMax = 4,
                                      .sliderStep = 0.05},
                                     this)),
      m_linked(new QCheckBox(tr("fires at the scheme's threshold"), this)),
      m_reset(choiceBox("reset",
                        {{tr("subtract"), tr("The threshold is subtracted after a spike")},
                         {tr("zero"), tr("The membrane is set to zero after a spike")},
                         {tr("none"), tr("The membrane goes on after a spike")}},
                        this)),
      m_resetDelay(new QCheckBox(tr("reset one step after the spike"), this))
{
    m_linked->setObjectName("linked");
    m_linked->setToolTip(tr("Unlink to give the neuron a threshold of its own"));
    m_resetDelay->setObjectName("reset_delay");
    m_resetDelay->setToolTip(
        tr("reset_delay: the reset acts in the next step; off: in the step of the spike"));
    m_reset->setToolTip(tr("reset_mechanism: what a spike does to the membrane"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_beta);
    layout->addWidget(labelledRow(tr("reset"), m_reset, this));
    layout->addWidget(m_resetDelay);
    layout->addWidget(m_linked);
    layout->addWidget(m_threshold);
    layout->addStretch(1);
    connectControls();
}

void NeuronPanel::connectControls()
{
    connect(m_beta, &ParameterField::edited, this, [this](double value) {
        m_setup.beta = value;
        emit edited(m_setup, tr("Change beta"));
    });
    connect(m_threshold, &ParameterField::edited, this, [this](double value) {
        m_setup.neuronThreshold = value;
        emit edited(m_setup, tr("Change the neuron's threshold"));
    });
    connect(m_linked, &QCheckBox::toggled, this, [this](bool linked) {
        m_setup.neuronThreshold = linked ? std::nullopt : std::optional(m_setup.scheme.threshold);
        emit edited(m_setup, linked ? tr("Link the threshold") : tr("Unlink the threshold"));
    });
    connect(m_reset, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_setup.reset = static_cast<Reset>(index);
        emit edited(m_setup, tr("Change the reset"));
    });
    connect(m_resetDelay, &QCheckBox::toggled, this, [this](bool on) {
        m_setup.resetDelay = on;
        emit edited(m_setup, tr("Change the reset delay"));
    });
}

void NeuronPanel::show(const Setup& setup)
{
    m_setup = setup;
    m_beta->setValue(setup.beta);
    m_threshold->setValue(neuronThreshold(setup));
    m_threshold->setVisible(setup.neuronThreshold.has_value());
    showChoice(m_reset, static_cast<int>(setup.reset));
    const QSignalBlocker linkedBlocker(m_linked);
    m_linked->setChecked(!setup.neuronThreshold);
    const QSignalBlocker delayBlocker(m_resetDelay);
    m_resetDelay->setChecked(setup.resetDelay);
}

bool NeuronPanel::showProblem(const QString& parameter, const QString& sentence)
{
    for (ParameterField* field : {m_beta, m_threshold}) {
        if (field->name() == parameter) {
            field->setProblem(sentence);
            return true;
        }
    }
    return false;
}

void NeuronPanel::clearProblems()
{
    m_beta->setProblem({});
    m_threshold->setProblem({});
}

} // namespace quantoscope
