// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/run_panel.h"

#include "ui/network/node_settings.h"
#include "ui/network/opened_network.h"
#include "ui/text/brief.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/parameter_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace quantoscope {

RunPanel::RunPanel(QWidget* parent)
    : QWidget(parent), m_timeStep(new ParameterField(
                           {.name = "dt",
                            .toolTip = tr("Time step in seconds. Network files do not store it; without a "
                                          "value it is the one for which the inputs are not scaled."),
                            .sliderMin = 0,
                            .sliderMax = 1,
                            .sliderStep = 1,
                            .slider = false},
                           this)),
      m_guess(new QLabel(this)), m_steps(new QSpinBox(this)),
      m_reset(choiceBox("network_reset",
                        {{tr("Subtract the threshold"), tr("The membrane loses the threshold at a spike")},
                         {tr("To zero"), tr("The membrane is 0 after a spike, as NIR defines it")},
                         {tr("None"), tr("A spike does not change the membrane")}},
                        this)),
      m_resetDelay(new QCheckBox(tr("Reset in the next step"), this)),
      m_firing(choiceBox("network_firing",
                         {{tr("Above"), tr("Above the threshold, as snnTorch and NIR")},
                          {tr("At or above"), tr("At the threshold or above it, as some chips")}},
                         this)),
      m_weightBits(new QSpinBox(this))
{
    constexpr int mostSteps = 100'000;
    m_steps->setObjectName("network_constant_steps");
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setToolTip(tr("The inputs are samples × features; each is repeated for so many steps"));
    m_steps->setRange(1, mostSteps);
    m_steps->setKeyboardTracking(false);
    m_stepsRow = labelledRow(tr("steps"), m_steps, this);
    m_guess->setObjectName("dt_guess");
    m_guess->setWordWrap(true);
    m_reset->setToolTip(tr("Reset after a spike, which network files do not store"));
    m_firing->setToolTip(tr("Comparison of the membrane with the threshold"));
    m_resetDelay->setObjectName("network_reset_delay");
    m_resetDelay->setToolTip(tr("The reset acts in the step after the spike, as in snnTorch by default"));
    m_weightBits->setObjectName("network_weight_bits");
    m_weightBits->setAccessibleName(tr("Bits of the weights"));
    m_weightBits->setToolTip(tr("Bits of the weights of every layer, with a scale per layer"));
    m_weightBits->setRange(floatWeights, mostWeightBits);
    m_weightBits->setSpecialValueText(tr("float"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_timeStep);
    layout->addWidget(m_guess);
    layout->addWidget(m_stepsRow);
    layout->addWidget(labelledRow(tr("reset"), m_reset, this));
    layout->addWidget(m_resetDelay);
    layout->addWidget(labelledRow(tr("fires"), m_firing, this));
    layout->addWidget(labelledRow(tr("weight bits"), m_weightBits, this));
    connect(m_timeStep, &ParameterField::edited, this, [this](double seconds) {
        m_settings.timeStep = seconds;
        emit edited(m_settings, tr("Network: change dt"));
    });
    connect(m_timeStep, &ParameterField::cleared, this, [this] {
        m_settings.timeStep.reset();
        emit edited(m_settings, tr("Network: change dt"));
    });
    connect(m_steps, &QSpinBox::valueChanged, this, [this](int steps) {
        m_settings.source.constantSteps = static_cast<std::size_t>(steps);
        emit edited(m_settings, tr("Network: change steps"));
    });
    connect(m_reset, &QComboBox::currentIndexChanged, this, [this] { change(tr("Network: change reset")); });
    connect(m_firing, &QComboBox::currentIndexChanged, this,
            [this] { change(tr("Network: change firing")); });
    connect(m_resetDelay, &QCheckBox::toggled, this, [this] { change(tr("Network: change reset delay")); });
    connect(m_weightBits, &QSpinBox::valueChanged, this,
            [this] { change(tr("Network: change weight bits")); });
}

void RunPanel::change(const QString& what)
{
    NodeSetup common = m_settings.common;
    common.reset = static_cast<Reset>(m_reset->currentIndex());
    common.resetDelay = m_resetDelay->isChecked();
    common.firing = static_cast<Firing>(m_firing->currentIndex());
    common.weightBits = m_weightBits->value() == floatWeights ? 0 : m_weightBits->value();
    m_settings = withCommon(m_settings, common);
    m_resetDelay->setEnabled(common.reset != Reset::none);
    emit edited(m_settings, what);
}

void RunPanel::show(const NetworkSettings& settings, const OpenedNetwork& opened)
{
    m_settings = settings;
    const NodeSetup& common = settings.common;
    const std::optional<std::size_t>& steps = settings.source.constantSteps;
    const QSignalBlocker quietSteps(m_steps);
    m_stepsRow->setVisible(steps.has_value());
    m_steps->setValue(static_cast<int>(steps.value_or(1)));
    m_timeStep->setAutomatic(brief(opened.likelyTimeStep));
    m_guess->setText(settings.timeStep ? QString()
                     : opened.guessed  ? tr("Guess: with this step inputs are not scaled.")
                                       : tr("Default; the file does not store the step."));
    m_guess->setVisible(!settings.timeStep);
    if (settings.timeStep) {
        m_timeStep->setValue(*settings.timeStep);
    }
    showChoice(m_reset, static_cast<int>(common.reset));
    showChoice(m_firing, static_cast<int>(common.firing));
    const QSignalBlocker quietDelay(m_resetDelay);
    const QSignalBlocker quietBits(m_weightBits);
    m_resetDelay->setChecked(common.resetDelay);
    m_resetDelay->setEnabled(common.reset != Reset::none);
    m_weightBits->setValue(common.weightBits == 0 ? floatWeights : common.weightBits);
}

void RunPanel::setTimeStepProblem(const QString& sentence)
{
    m_timeStep->setProblem(sentence);
}

} // namespace quantoscope
