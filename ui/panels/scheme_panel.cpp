// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scheme_panel.h"

#include "core/text/number_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/parameter_field.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

enum Spacing { uniformSpacing, thresholdCentred, zeroCentred };

Spacing spacingOf(const Scheme& scheme)
{
    if (scheme.uniform) {
        return uniformSpacing;
    }
    return scheme.thrCentered ? thresholdCentred : zeroCentred;
}

} // namespace

SchemePanel::SchemePanel(QWidget* parent)
    : QWidget(parent),
      m_spacing(choiceBox(
          "spacing",
          {{tr("Uniform"), tr("uniform=True: equal gaps over the whole range")},
           {tr("Threshold-centred"),
            tr("Exponential (uniform=False, thr_centered=True): gaps shrink towards the threshold")},
           {tr("Zero-centred"),
            tr("Exponential (uniform=False, thr_centered=False): gaps shrink towards zero")}},
          this)),
      m_rounding(choiceBox(
          "rounding",
          {{tr("Reference"), tr("As snnTorch does: the first level with the smallest float distance")},
           {tr("Saturating"),
            tr("As hardware does: nearest level, ties to the lower one, ends clamp, NaN stays NaN")}},
          this))
{
    auto* layout = new QVBoxLayout(this);
    m_spacing->setToolTip(tr("uniform, thr_centered: how the levels are spaced"));
    m_rounding->setToolTip(tr("How an input finds its level where it is far out, tied or not a number"));
    layout->addWidget(labelledRow(tr("spacing"), m_spacing, this));
    m_numBits = new ParameterField({.name = "num_bits",
                                    .toolTip = tr("num_bits: the table has 2^num_bits levels, 1 to 16 bits"),
                                    .sliderMin = 1,
                                    .sliderMax = 16,
                                    .sliderStep = 1,
                                    .whole = {{minNumBits, maxNumBits}}},
                                   this);
    layout->addWidget(m_numBits);
    m_threshold = addField("threshold", tr("threshold: the membrane's firing threshold; scales the range"),
                           0.05, 4, 0.05);
    m_lowerLimit =
        addField("lower_limit", tr("lower_limit: the range starts at −(threshold + threshold·lower_limit)"),
                 -0.9, 2, 0.01);
    m_upperLimit = addField(
        "upper_limit", tr("upper_limit: the range ends at threshold + threshold·upper_limit"), 0, 2, 0.01);
    m_multiplier = addField(
        "multiplier", tr("multiplier: ratio of neighbouring exponential gaps; empty chooses it by num_bits"),
        0.01, 1, 0.005);
    layout->addWidget(labelledRow(tr("rounding"), m_rounding, this));
    layout->addStretch(1);
    connectFields();
}

ParameterField* SchemePanel::addField(const QString& name, const QString& toolTip, double min, double max,
                                      double step)
{
    auto* field = new ParameterField(
        {.name = name, .toolTip = toolTip, .sliderMin = min, .sliderMax = max, .sliderStep = step}, this);
    layout()->addWidget(field);
    return field;
}

void SchemePanel::connectFields()
{
    connect(m_spacing, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_setup.scheme.uniform = index == uniformSpacing;
        m_setup.scheme.thrCentered = index != zeroCentred;
        edit(tr("spacing"));
    });
    connect(m_rounding, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_setup.rounding = index == 0 ? RoundingRule::reference : RoundingRule::saturating;
        edit(tr("rounding"));
    });
    connect(m_numBits, &ParameterField::edited, this, [this](double value) {
        m_setup.scheme.numBits = static_cast<int>(value);
        edit("num_bits");
    });
    const auto bind = [this](ParameterField* field, double Scheme::*member) {
        connect(field, &ParameterField::edited, this, [this, field, member](double value) {
            m_setup.scheme.*member = value;
            edit(field->name());
        });
    };
    bind(m_threshold, &Scheme::threshold);
    bind(m_lowerLimit, &Scheme::lowerLimit);
    bind(m_upperLimit, &Scheme::upperLimit);
    connect(m_multiplier, &ParameterField::edited, this, [this](double value) {
        m_setup.scheme.multiplier = value;
        edit("multiplier");
    });
    connect(m_multiplier, &ParameterField::cleared, this, [this] {
        m_setup.scheme.multiplier.reset();
        edit("multiplier");
    });
}

void SchemePanel::edit(const QString& what)
{
    emit edited(m_setup, tr("Change %1").arg(what));
}

void SchemePanel::show(const Setup& setup)
{
    m_setup = setup;
    const Scheme& scheme = setup.scheme;
    showChoice(m_spacing, spacingOf(scheme));
    showChoice(m_rounding, setup.rounding == RoundingRule::reference ? 0 : 1);
    m_numBits->setValue(scheme.numBits);
    m_threshold->setValue(scheme.threshold);
    m_lowerLimit->setValue(scheme.lowerLimit);
    m_upperLimit->setValue(scheme.upperLimit);
    m_multiplier->setAutomatic(
        tr("auto %1").arg(QString::fromStdString(numberText(autoMultiplier(scheme.numBits)))));
    if (scheme.multiplier) {
        m_multiplier->setValue(*scheme.multiplier);
    }
    m_multiplier->setEnabled(!scheme.uniform);
}

bool SchemePanel::showProblem(const QString& parameter, const QString& sentence)
{
    for (ParameterField* field : {m_numBits, m_threshold, m_lowerLimit, m_upperLimit, m_multiplier}) {
        if (field->name() == parameter) {
            field->setProblem(sentence);
            return true;
        }
    }
    return false;
}

void SchemePanel::clearProblems()
{
    for (ParameterField* field : {m_numBits, m_threshold, m_lowerLimit, m_upperLimit, m_multiplier}) {
        field->setProblem({});
    }
}

} // namespace quantoscope
