// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/neuron_panel.h"

#include "core/explore/describe_setup.h"
#include "ui/panels/leak_fields.h"
#include "ui/panels/register_field.h"
#include "ui/widgets/choice_box.h"

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
         {"Synaptic", NeuronPanel::tr("S[t+1] = αS[t] + I[t+1], U[t+1] = βU[t] + S[t+1] − reset: a decaying "
                                      "synaptic current drives the membrane; both are quantized")},
         {"Alpha",
          NeuronPanel::tr("E[t+1] = αE[t] + I, H[t+1] = βH[t] − I, U = τ(E + H): a delayed response; "
                          "all three are quantized")}},
        parent);
}

QComboBox* firingBox(QWidget* parent)
{
    return choiceBox(
        "firing",
        {{NeuronPanel::tr("above"), NeuronPanel::tr("Fires if U > threshold, as in snnTorch")},
         {NeuronPanel::tr("at-or-above"),
          NeuronPanel::tr("Fires if U ≥ threshold, as a comparator that subtracts and reads the sign")}},
        parent);
}

QComboBox* resetBox(QWidget* parent)
{
    return choiceBox(
        "reset",
        {{NeuronPanel::tr("subtract"), NeuronPanel::tr("The threshold is subtracted after a spike")},
         {NeuronPanel::tr("zero"), NeuronPanel::tr("The membrane is set to zero after a spike")},
         {NeuronPanel::tr("none"), NeuronPanel::tr("The membrane is not reset after a spike")}},
        parent);
}

} // namespace

NeuronPanel::NeuronPanel(QWidget* parent)
    : QWidget(parent), m_form(this), m_kind(m_form.bindChoice("neuron", kindBox(this))),
      m_reset(m_form.bindChoice("reset", resetBox(this))),
      m_resetDelay(m_form.bindFlag("reset_delay", new QCheckBox(tr("reset_delay: one step later"), this))),
      m_linked(new QCheckBox(tr("neuron_threshold: as in scheme"), this)), m_leak(new LeakFields(this)),
      m_input(new RegisterField(
          "input_format",
          tr("Format of the input current (a weight) of the quantized neuron: exact, or fixed point such as "
             "Q0.5; rounded to nearest, saturates"),
          this)),
      m_accumulator(new RegisterField(
          "accumulator",
          tr("Format of the sums of the quantized neuron before they are stored: exact, or fixed point such "
             "as Q2.13; lower bits are dropped, overflow as that of the state"),
          this))
{
    m_kind->setToolTip(tr("Neuron model: snntorch.Leaky, Lapicque, Synaptic or Alpha"));
    m_linked->setObjectName("linked");
    m_linked->setToolTip(tr("neuron_threshold: the neuron fires at the threshold of the scheme; clear to set "
                            "a separate threshold"));
    m_resetDelay->setObjectName("reset_delay");
    m_resetDelay->setToolTip(
        tr("reset_delay: the reset acts one step after the spike; if off, in the step of the spike"));
    m_reset->setToolTip(tr("reset_mechanism: how the membrane is reset after a spike"));
    arrange();
    connect(&m_form, &ParameterControls::edited, this,
            [this](const QString& name) { emit edited(m_form.value(), tr("Change %1").arg(name)); });
    connect(m_leak, &LeakFields::edited, this, [this](const Leak& leak, const QString& name) {
        m_form.value().neuron.leak = leak;
        emit edited(m_form.value(), tr("Change %1").arg(name));
    });
    for (auto* field : {m_input, m_accumulator}) {
        connect(field, &RegisterField::edited, this,
                [this, field](const RegisterFormat& format, const QString& name) {
                    Neuron& neuron = m_form.value().neuron;
                    (field == m_input ? neuron.input : neuron.accumulator) = format;
                    emit edited(m_form.value(), tr("Change %1").arg(name));
                });
    }
    connect(m_linked, &QCheckBox::toggled, this, [this](bool linked) {
        Setup& setup = m_form.value();
        setup.neuron.threshold = linked ? std::nullopt : std::optional(setup.scheme.threshold);
        emit edited(setup, linked ? tr("Link the threshold") : tr("Unlink the threshold"));
    });
}

void NeuronPanel::arrange()
{
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(labelledRow(tr("neuron"), m_kind, this));
    m_beta = m_form.addNumber("beta");
    layout->addWidget(m_beta);
    for (const char* name : {"alpha", "resistance", "capacitance", "time_step"}) {
        layout->addWidget(m_form.addNumber(name));
    }
    layout->addWidget(m_leak);
    layout->addWidget(labelledRow(tr("input_format"), m_input, this));
    layout->addWidget(labelledRow(tr("accumulator"), m_accumulator, this));
    QComboBox* firing = m_form.bindChoice("firing", firingBox(this));
    firing->setToolTip(tr("The comparison of the membrane with the threshold that decides about a spike"));
    layout->addWidget(labelledRow(tr("firing"), firing, this));
    layout->addWidget(labelledRow(tr("reset"), m_reset, this));
    layout->addWidget(m_resetDelay);
    layout->addWidget(m_linked);
    m_threshold = m_form.addNumber("neuron_threshold");
    layout->addWidget(m_threshold);
    layout->addStretch(1);
}

void NeuronPanel::show(const Setup& setup)
{
    const Neuron& neuron = setup.neuron;
    const Circuit circuit = circuitOf(neuron);
    m_form.setAutomatic("resistance", tr("auto %1").arg(circuit.resistance, 0, 'g', 3));
    m_form.setAutomatic("capacitance", tr("auto %1").arg(circuit.capacitance, 0, 'g', 3));
    m_form.show(setup);
    for (ParameterField* field : m_form.fields()) {
        field->setVisible(m_form.applies(field->name()));
    }
    m_beta->setEnabled(neuron.kind != NeuronKind::lapicque || !neuron.resistance || !neuron.capacitance);
    m_threshold->setValue(neuronThreshold(setup));
    m_threshold->setVisible(neuron.threshold.has_value());
    m_resetDelay->setVisible(m_form.applies("reset_delay"));
    m_leak->setVisible(m_form.applies("leak"));
    m_leak->show(neuron.leak);
    m_input->show(neuron.input);
    m_accumulator->show(neuron.accumulator);
    const QSignalBlocker blocker(m_linked);
    m_linked->setChecked(!neuron.threshold);
}

bool NeuronPanel::showProblem(const QString& parameter, const QString& sentence)
{
    return m_form.showProblem(parameter, sentence);
}

void NeuronPanel::clearProblems()
{
    m_form.clearProblems();
}

} // namespace quantoscope
