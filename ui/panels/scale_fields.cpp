// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scale_fields.h"

#include "ui/widgets/parameter_field.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

ParameterField* fieldOf(const QString& name, const QString& toolTip, QWidget* parent)
{
    return new ParameterField(
        {.name = name, .toolTip = toolTip, .sliderMin = 0, .sliderMax = 1, .sliderStep = 1, .slider = false},
        parent);
}

} // namespace

ScaleFields::ScaleFields(QWidget* parent)
    : QWidget(parent),
      m_gain(fieldOf(
          "input_gain",
          tr("input_gain: factor for each number of the recording; value = gain · number + offset"), this)),
      m_offset(fieldOf("input_offset",
                       tr("input_offset: added after the gain; value = gain · number + offset"), this)),
      m_units(new QPushButton(tr("To threshold units…"), this))
{
    m_units->setObjectName("threshold_units");
    m_units->setToolTip(tr("Choose gain and offset so that the resting potential becomes 0 and the firing "
                           "threshold becomes the threshold of the scheme"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_gain);
    layout->addWidget(m_offset);
    layout->addWidget(m_units);
    connect(m_gain, &ParameterField::edited, this, [this](double value) {
        m_reading.gain = value;
        tell(*m_gain);
    });
    connect(m_offset, &ParameterField::edited, this, [this](double value) {
        m_reading.offset = value;
        tell(*m_offset);
    });
    connect(m_units, &QPushButton::clicked, this, &ScaleFields::thresholdUnitsRequested);
}

void ScaleFields::tell(const ParameterField& field)
{
    emit edited(m_reading.gain, m_reading.offset, tr("Change %1").arg(field.name()));
}

void ScaleFields::show(const ReadingOptions& reading, bool membrane)
{
    m_reading = reading;
    m_gain->setValue(reading.gain);
    m_offset->setValue(reading.offset);
    m_units->setVisible(membrane);
}

bool ScaleFields::showProblem(const QString& parameter, const QString& sentence)
{
    for (ParameterField* field : {m_gain, m_offset}) {
        if (field->name() == parameter) {
            field->setProblem(sentence);
            return true;
        }
    }
    return false;
}

void ScaleFields::clearProblems()
{
    m_gain->setProblem({});
    m_offset->setProblem({});
}

} // namespace quantoscope
