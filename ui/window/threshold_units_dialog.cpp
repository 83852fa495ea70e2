// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/threshold_units_dialog.h"

#include "core/text/number_text.h"
#include "ui/text/brief.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// A box with enough decimals for a hundredth of `distance`, the difference of the two marks.
QDoubleSpinBox* markBox(const QString& name, double value, double distance, const QString& unit,
                        QWidget* parent)
{
    constexpr double furthest = 1e9;
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(name);
    box->setLocale(QLocale::c());
    box->setDecimals(std::clamp(2 - static_cast<int>(std::floor(std::log10(distance))), 0, 15));
    box->setRange(-furthest, furthest);
    box->setSingleStep(distance / 15);
    box->setSuffix(unit.isEmpty() ? QString() : " " + unit);
    box->setValue(value);
    return box;
}

} // namespace

ThresholdUnitsDialog::ThresholdUnitsDialog(const MembraneMarks& marks, const QString& unit, double threshold,
                                           QWidget* parent)
    : QDialog(parent), m_threshold(threshold),
      m_rest(markBox("rest", marks.rest, std::abs(marks.threshold - marks.rest), unit, this)),
      m_fires(markBox("fires", marks.threshold, std::abs(marks.threshold - marks.rest), unit, this)),
      m_result(new QLabel(this))
{
    setObjectName("threshold_units_dialog");
    setWindowTitle(tr("Scale to threshold units"));
    auto* why = new QLabel(
        tr("The levels of a scheme lie around 0 and the threshold; scale the recording to match."), this);
    why->setWordWrap(true);
    m_result->setObjectName("scale_result");
    m_rest->setToolTip(tr("Default: the median of the recording"));
    m_fires->setToolTip(tr("Default: 15 mV above rest, where many neurons fire; without a voltage unit, "
                           "halfway to the largest sample"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto* form = new QFormLayout(this);
    form->addRow(why);
    form->addRow(tr("Resting potential (becomes 0)"), m_rest);
    form->addRow(tr("Firing threshold (becomes %1)").arg(brief(threshold)), m_fires);
    form->addRow(m_result);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QDoubleSpinBox* box : {m_rest, m_fires}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &ThresholdUnitsDialog::showResult);
    }
    showResult();
}

MembraneMarks ThresholdUnitsDialog::marks() const
{
    return {.rest = m_rest->value(), .threshold = m_fires->value()};
}

void ThresholdUnitsDialog::showResult()
{
    const MembraneMarks chosen = marks();
    m_ok->setEnabled(chosen.rest != chosen.threshold);
    if (chosen.rest == chosen.threshold) {
        m_result->setText(tr("Rest and threshold must differ."));
        return;
    }
    const ReadingOptions reading = inThresholdUnits({}, chosen, m_threshold);
    m_result->setText(tr("gain %1, offset %2").arg(brief(reading.gain), brief(reading.offset)));
}

} // namespace quantoscope
