// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/leak_fields.h"

#include "ui/widgets/choice_box.h"
#include "ui/widgets/parameter_field.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace quantoscope {
namespace {

/// The values that the choices start with, in their order.
const std::array<Leak, std::variant_size_v<Leak>> usualLeaks{ExactLeak{}, ShiftLeak{}, MultiplierLeak{},
                                                             SubtractiveLeak{}};

QComboBox* kindOfLeakBox(QWidget* parent)
{
    return choiceBox(
        "leak",
        {{LeakFields::tr("exact"), LeakFields::tr("U ← βU in float32, as in snnTorch")},
         {LeakFields::tr("shift"),
          LeakFields::tr(
              "U ← U − (U >> K): β = 1 − 2⁻ᴷ without a multiplier. A fixed-point code loses the bits "
              "that are shifted out")},
         {LeakFields::tr("multiply"), LeakFields::tr("U ← β′U, with β rounded to a fixed-point number β′")},
         {LeakFields::tr("subtract"), LeakFields::tr("U ← U − X towards 0: a constant amount per step")}},
        parent);
}

} // namespace

LeakFields::LeakFields(QWidget* parent)
    : QWidget(parent), m_kind(kindOfLeakBox(this)),
      m_shift(new ParameterField({.name = "leak_shift",
                                  .toolTip = tr("K: the membrane loses 2⁻ᴷ of itself per step"),
                                  .sliderMin = 1,
                                  .sliderMax = ShiftLeak::mostShift,
                                  .sliderStep = 1,
                                  .whole = ParameterField::WholeRange{1, ShiftLeak::mostShift}},
                                 this)),
      m_fractionBits(new ParameterField({.name = "leak_fraction_bits",
                                         .toolTip = tr("n: β is rounded to a multiple of 2⁻ⁿ"),
                                         .sliderMin = 1,
                                         .sliderMax = 15,
                                         .sliderStep = 1,
                                         .whole = ParameterField::WholeRange{-100, 100}},
                                        this)),
      m_amount(new ParameterField({.name = "leak_amount",
                                   .toolTip = tr("X: what a step takes from the membrane, above 0"),
                                   .sliderMin = 0.001,
                                   .sliderMax = 1,
                                   .sliderStep = 0.001,
                                   .logarithmic = true},
                                  this))
{
    m_kind->setToolTip(tr("How the quantized membrane decays. The raw neuron always decays exactly"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(labelledRow(tr("leak"), m_kind, this));
    for (QWidget* field : {m_shift, m_fractionBits, m_amount}) {
        layout->addWidget(field);
    }
    showFieldOf(m_leak);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        emit edited(usualLeaks.at(static_cast<std::size_t>(index)), m_kind->objectName());
    });
    connect(m_shift, &ParameterField::edited, this,
            [this](double shift) { emit edited(ShiftLeak{static_cast<int>(shift)}, m_shift->name()); });
    connect(m_fractionBits, &ParameterField::edited, this, &LeakFields::changeFractionBits);
    connect(m_amount, &ParameterField::edited, this, [this](double amount) {
        const Leak leak = SubtractiveLeak{amount};
        if (parseLeak(leakText(leak))) {
            emit edited(leak, m_amount->name());
        } else {
            m_amount->setProblem(tr("must be above 0"));
        }
    });
}

void LeakFields::changeFractionBits(double bits)
{
    auto multiplier = std::get<MultiplierLeak>(m_leak);
    multiplier.format.fractionBits = static_cast<int>(bits);
    if (parseLeak(leakText(multiplier))) {
        emit edited(multiplier, m_fractionBits->name());
    } else {
        m_fractionBits->setProblem(
            tr("%1 is not a format of 1 to 16 bits").arg(QString::fromStdString(leakText(multiplier))));
    }
}

void LeakFields::show(const Leak& leak)
{
    m_leak = leak;
    showChoice(m_kind, static_cast<int>(leak.index()));
    if (const auto* shift = std::get_if<ShiftLeak>(&leak)) {
        m_shift->setValue(shift->shift);
    } else if (const auto* multiplier = std::get_if<MultiplierLeak>(&leak)) {
        m_fractionBits->setValue(multiplier->format.fractionBits);
        m_fractionBits->setProblem({});
    } else if (const auto* subtractive = std::get_if<SubtractiveLeak>(&leak)) {
        m_amount->setValue(subtractive->amount);
        m_amount->setProblem({});
    }
    showFieldOf(leak);
}

void LeakFields::showFieldOf(const Leak& leak)
{
    m_shift->setVisible(std::holds_alternative<ShiftLeak>(leak));
    m_fractionBits->setVisible(std::holds_alternative<MultiplierLeak>(leak));
    m_amount->setVisible(std::holds_alternative<SubtractiveLeak>(leak));
}

} // namespace quantoscope
