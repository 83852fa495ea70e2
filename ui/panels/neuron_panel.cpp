// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/neuron_panel.h"

#include "core/text/number_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/parameter_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

QComboBox* kindBox(QWidget* parent)
{
    return choiceBox(
        "neuron",
        {{"Leaky", NeuronPanel::tr("U[t+1] = βU[t] + I[t+1] − reset: leaky integrate-and-fire")},
         {"Lapicque", NeuronPanel::tr("U[t+1] = I[t+1]·Δt/C + (1 − Δt/RC)·U[t] − reset: an RC circuit")},
         {"Synaptic", NeuronPanel::tr("S[t+1] = αS[t] + I[t+1], U[t+1] = βU[t] + S[t+1] − reset: a current "
                                      "that decays before the membrane; both are quantized")},
         {"Alpha",
          NeuronPanel::tr("E[t+1] = αE[t] + I, H[t+1] = βH[t] − I, U = τ(E + H): a delayed response; "
                          "all three are quantized")}},
        parent);
}

ParameterField* decayField(const QString& name, const QString& toolTip, QWidget* parent)
{
    return new ParameterField(
        {.name = name, .toolTip = toolTip, .sliderMin = 0, .sliderMax = 1, .sliderStep = 0.005}, parent);
}

ParameterField* circuitField(const QString& name, const QString& toolTip, QWidget* parent)
{
    return new ParameterField({.name = name,
                               .toolTip = toolTip,
                               .sliderMin = 0.1,
                               .sliderMax = 100,
                               .sliderStep = 0.5,
                               .logarithmic = true},
                              parent);
}

QComboBox* resetBox(QWidget* parent)
{
    return choiceBox(
        "reset",
        {{NeuronPanel::tr("subtract"), NeuronPanel::tr("The threshold is subtracted after a spike")},
         {NeuronPanel::tr("zero"), NeuronPanel::tr("The membrane is set to zero after a spike")},
         {NeuronPanel::tr("none"), NeuronPanel::tr("The membrane goes on after a spike")}},
        parent);
}

ParameterField* thresholdField(QWidget* parent)
{
    return new ParameterField(
        {.name = "neuron_threshold",
         .toolTip = NeuronPanel::tr("threshold of the neuron: it spikes strictly above"),
         .sliderMin = 0.05,
         .sliderMax = 4,
         .sliderStep = 0.05},
        parent);
}

} // namespace

NeuronPanel::NeuronPanel(QWidget* parent)
    : QWidget(parent), m_kind(kindBox(this)),
      m_beta(decayField("beta", tr("beta: share of the membrane kept each step, 0 to 1"), this)),
      m_alpha(decayField("alpha", tr("alpha: share of the synaptic current kept each step, 0 to 1"), this)),
      m_resistance(circuitField(
          "resistance", tr("R: resistance of the membrane; empty: 1, or what beta and C make it"), this)),
      m_capacitance(circuitField("capacitance",
                                 tr("C: capacitance of the membrane; empty: Δt / (R·log(1/beta))"), this)),
      m_timeStep(circuitField(
          "time_step",
          tr("time_step: duration Δt of a step, in the unit of R·C; U keeps 1 − Δt/RC of itself"), this)),
      m_reset(resetBox(this)), m_resetDelay(new QCheckBox(tr("reset_delay: a step after the spike"), this)),
      m_linked(new QCheckBox(tr("neuron_threshold: the scheme's"), this)), m_threshold(thresholdField(this))
{
    m_numbers = {m_beta, m_alpha, m_resistance, m_capacitance, m_timeStep, m_threshold};
    m_kind->setToolTip(tr("The neuron, as snntorch.Leaky, Lapicque, Synaptic and Alpha compute it"));
    m_linked->setObjectName("linked");
    m_linked->setToolTip(
        tr("neuron_threshold: the neuron fires at the scheme's threshold; unlink to give it its own"));
    m_resetDelay->setObjectName("reset_delay");
    m_resetDelay->setToolTip(
        tr("reset_delay: the reset acts in the next step; off: in the step of the spike"));
    m_reset->setToolTip(tr("reset_mechanism: what a spike does to the membrane"));
    arrange();
    connectNumbers();
    connectChoices();
}

void NeuronPanel::arrange()
{
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(labelledRow(tr("neuron"), m_kind, this));
    for (ParameterField* field : {m_beta, m_alpha, m_resistance, m_capacitance, m_timeStep}) {
        layout->addWidget(field);
    }
    layout->addWidget(labelledRow(tr("reset"), m_reset, this));
    layout->addWidget(m_resetDelay);
    layout->addWidget(m_linked);
    layout->addWidget(m_threshold);
    layout->addStretch(1);
}

void NeuronPanel::connectNumbers()
{
    const auto edits = [this](ParameterField* field, const QString& what, auto member) {
        connect(field, &ParameterField::edited, this, [this, what, member](double value) {
            m_setup.neuron.*member = value;
            emit edited(m_setup, what);
        });
    };
    edits(m_beta, tr("Change beta"), &Neuron::beta);
    edits(m_alpha, tr("Change alpha"), &Neuron::alpha);
    edits(m_resistance, tr("Change the resistance"), &Neuron::resistance);
    edits(m_capacitance, tr("Change the capacitance"), &Neuron::capacitance);
    edits(m_timeStep, tr("Change the time step"), &Neuron::timeStep);
    edits(m_threshold, tr("Change the neuron's threshold"), &Neuron::threshold);
    const auto empties = [this](ParameterField* field, const QString& what, auto member) {
        connect(field, &ParameterField::cleared, this, [this, what, member] {
            m_setup.neuron.*member = std::nullopt;
            emit edited(m_setup, what);
        });
    };
    empties(m_resistance, tr("Derive the resistance"), &Neuron::resistance);
    empties(m_capacitance, tr("Derive the capacitance"), &Neuron::capacitance);
}

void NeuronPanel::connectChoices()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_setup.neuron.kind = static_cast<NeuronKind>(index);
        emit edited(m_setup, tr("Change the neuron"));
    });
    connect(m_linked, &QCheckBox::toggled, this, [this](bool linked) {
        m_setup.neuron.threshold = linked ? std::nullopt : std::optional(m_setup.scheme.threshold);
        emit edited(m_setup, linked ? tr("Link the threshold") : tr("Unlink the threshold"));
    });
    connect(m_reset, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_setup.neuron.reset = static_cast<Reset>(index);
        emit edited(m_setup, tr("Change the reset"));
    });
    connect(m_resetDelay, &QCheckBox::toggled, this, [this](bool on) {
        m_setup.neuron.resetDelay = on;
        emit edited(m_setup, tr("Change the reset delay"));
    });
}

/// What is given, and in its place where it is not what follows from beta.
void NeuronPanel::showCircuit(const Neuron& neuron)
{
    const Circuit circuit = circuitOf(neuron);
    const auto showPart = [](ParameterField* field, const std::optional<double>& given, float derived) {
        field->setAutomatic(tr("auto %1").arg(derived, 0, 'g', 3));
        if (given) {
            field->setValue(*given);
        }
    };
    showPart(m_resistance, neuron.resistance, circuit.resistance);
    showPart(m_capacitance, neuron.capacitance, circuit.capacitance);
    m_timeStep->setValue(neuron.timeStep);
    m_beta->setEnabled(neuron.kind != NeuronKind::lapicque || !neuron.resistance || !neuron.capacitance);
}

void NeuronPanel::show(const Setup& setup)
{
    m_setup = setup;
    const Neuron& neuron = setup.neuron;
    showChoice(m_kind, static_cast<int>(neuron.kind));
    m_beta->setValue(neuron.beta);
    m_alpha->setValue(neuron.alpha);
    showCircuit(neuron);
    m_threshold->setValue(neuronThreshold(setup));
    for (ParameterField* field : std::as_const(m_numbers)) {
        field->setVisible(hasParameter(neuron.kind, field->name().toStdString()));
    }
    m_threshold->setVisible(neuron.threshold.has_value());
    m_resetDelay->setVisible(hasParameter(neuron.kind, "reset_delay"));
    showChoice(m_reset, static_cast<int>(neuron.reset));
    const QSignalBlocker linkedBlocker(m_linked);
    m_linked->setChecked(!neuron.threshold);
    const QSignalBlocker delayBlocker(m_resetDelay);
    m_resetDelay->setChecked(neuron.resetDelay);
}

bool NeuronPanel::showProblem(const QString& parameter, const QString& sentence)
{
    for (ParameterField* field : std::as_const(m_numbers)) {
        if (field->name() == parameter) {
            field->setProblem(sentence);
            return true;
        }
    }
    return false;
}

void NeuronPanel::clearProblems()
{
    for (ParameterField* field : std::as_const(m_numbers)) {
        field->setProblem({});
    }
}

} // namespace quantoscope
