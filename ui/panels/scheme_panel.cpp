// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scheme_panel.h"

#include "core/explore/describe_setup.h"
#include "core/levels/spacing.h"
#include "core/text/number_text.h"
#include "ui/panels/format_fields.h"
#include "ui/widgets/choice_box.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace quantoscope {
SchemePanel::SchemePanel(QWidget* parent)
    : QWidget(parent), m_form(this), m_format(new FormatFields(this)),
      m_spacing(choiceBox(
          "spacing",
          {{tr("Uniform"), tr("uniform=True: equal steps over the whole range")},
           {tr("Threshold-centred"),
            tr("Exponential (uniform=False, thr_centered=True): steps shrink towards the threshold")},
           {tr("Zero-centred"),
            tr("Exponential (uniform=False, thr_centered=False): steps shrink towards zero")}},
          this))
{
    auto* layout = new QVBoxLayout(this);
    m_spacing->setToolTip(tr("uniform, thr_centered: how the levels are spaced"));
    m_spacingRow = labelledRow(tr("spacing"), m_spacing, this);
    layout->addWidget(m_format);
    layout->addWidget(m_spacingRow);
    for (const char* name : {"num_bits", "threshold", "lower_limit", "upper_limit", "multiplier", "scale"}) {
        layout->addWidget(m_form.addNumber(name));
    }
    QComboBox* rounding = m_form.bindChoice(
        "rounding",
        choiceBox(
            "rounding",
            {{tr("Reference"), tr("As in snnTorch: the first level with the smallest float distance")},
             {tr("Saturating"), tr("As in hardware: nearest level, ties to the lower one, saturates at "
                                   "the ends, NaN stays NaN. With a step d: ⌈x/d − ½⌉·d")},
             {tr("Nearest-even"),
              tr("Nearest level, ties to the even code, as in IEEE 754; otherwise like Saturating")},
             {tr("Floor"), tr("The greatest level not above the state, as a shift to the right does it. "
                              "With a step d: ⌊x/d⌋·d")},
             {tr("Toward-zero"),
              tr("Of the two levels around the state the one nearer to 0: digits are cut off. With a "
                 "step d: sign(x)·⌊|x|/d⌋·d")},
             {tr("Stochastic"),
              tr("One of the two levels around the state at random, so that the mean is the state. "
                 "With a step d: ⌊x/d + u⌋·d, u uniform in [0, 1)")}},
            this));
    rounding->setToolTip(
        tr("Which level the state takes if it lies between two of them, far outside, or is NaN"));
    layout->addWidget(labelledRow(tr("rounding"), rounding, this));
    layout->addWidget(m_form.addNumber("rounding_seed"));
    QComboBox* overflow = m_form.bindChoice(
        "overflow",
        choiceBox("overflow",
                  {{tr("Saturate"), tr("A state beyond the levels takes the lowest or highest level")},
                   {tr("Wrap"), tr("The code keeps its low bits, as an adder of two's complement without "
                                   "saturation does: a large state becomes negative")}},
                  this));
    overflow->setToolTip(tr("What happens to a state beyond the levels"));
    m_overflowRow = labelledRow(tr("overflow"), overflow, this);
    layout->addWidget(m_overflowRow);
    layout->addStretch(1);
    m_form.setAutomatic("scale", tr("auto"));
    connect(m_spacing, &QComboBox::currentIndexChanged, this, [this](int index) {
        setSpacing(m_form.value().scheme, allSpacings[static_cast<std::size_t>(index)]);
        emit m_form.edited(tr("spacing"));
    });
    connect(m_format, &FormatFields::edited, this, [this](const Scheme& scheme, const QString& name) {
        m_form.value().scheme = scheme;
        emit m_form.edited(name);
    });
    connect(&m_form, &ParameterControls::edited, this,
            [this](const QString& name) { emit edited(m_form.value(), tr("Change %1").arg(name)); });
}

void SchemePanel::show(const Setup& setup)
{
    const Scheme& scheme = setup.scheme;
    m_form.setAutomatic(
        "multiplier", tr("auto %1").arg(QString::fromStdString(numberText(autoMultiplier(scheme.numBits)))));
    m_form.show(setup);
    m_format->show(scheme);
    showChoice(m_spacing, static_cast<int>(spacingOf(scheme)));
    showApplicable();
}

void SchemePanel::showScaleInUse(double scale)
{
    m_form.setAutomatic("scale", tr("auto %1").arg(QString::fromStdString(numberText(scale))));
    m_form.show(m_form.value());
}

void SchemePanel::showApplicable()
{
    const Scheme& scheme = m_form.value().scheme;
    m_spacingRow->setVisible(isSnnTorch(scheme));
    m_overflowRow->setVisible(isFixedPoint(scheme));
    for (ParameterField* field : m_form.fields()) {
        // The range of snnTorch's levels follows from the limits; only a file can scale it.
        const bool isUnused = field->name() == "scale" && isSnnTorch(scheme) && scheme.scale == 1.0;
        field->setVisible(m_form.applies(field->name()) && !isUnused);
    }
}

bool SchemePanel::showProblem(const QString& parameter, const QString& sentence)
{
    if (parameter == "scheme") {
        m_format->showProblem(sentence);
        return true;
    }
    return m_form.showProblem(parameter, sentence);
}

void SchemePanel::clearProblems()
{
    m_form.clearProblems();
    m_format->showProblem({});
}

} // namespace quantoscope
