// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parameter_form.h"

#include "core/text/translate.h"
#include "ui/widgets/choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>

namespace quantoscope {

ParameterControls::ParameterControls(QWidget* parent) : QObject(parent) {}

QString ParameterControls::nameOf(const Parameter& parameter)
{
    return QString::fromUtf8(parameter.name.data(), static_cast<qsizetype>(parameter.name.size()));
}

ParameterField* ParameterControls::addField(const Parameter& parameter, Kind kind)
{
    const QString name = nameOf(parameter);
    ParameterField::Spec spec{.name = name,
                              .toolTip = name + ": " + QString::fromStdString(Core::said(parameter.help)),
                              .sliderMin = parameter.usual.least,
                              .sliderMax = parameter.usual.most,
                              .sliderStep = parameter.usual.step,
                              .logarithmic = parameter.usual.logarithmic,
                              .slider = parameter.usual.step > 0};
    if (kind == Kind::integer) {
        spec.whole = {static_cast<int>(parameter.least), static_cast<int>(parameter.most)};
    } else if (kind == Kind::seed) {
        spec.whole = {0, greatestSeed};
    }
    auto* field = new ParameterField(spec, qobject_cast<QWidget*>(parent()));
    m_fields.append(field);
    return field;
}

ParameterField* ParameterControls::fieldOf(const Parameter& parameter) const
{
    const QString name = nameOf(parameter);
    for (ParameterField* field : m_fields) {
        if (field->name() == name) {
            return field;
        }
    }
    return nullptr;
}

void ParameterControls::showOptional(const Parameter& parameter, const std::optional<double>& value) const
{
    ParameterField* field = fieldOf(parameter);
    if (field == nullptr) {
        return;
    }
    if (const auto placeholder = m_automatic.constFind(field->name());
        placeholder != m_automatic.constEnd()) {
        field->setAutomatic(*placeholder);
    }
    if (value) {
        field->setValue(*value);
    }
}

void ParameterControls::showIndex(const Parameter& parameter, int index) const
{
    if (QComboBox* box = m_boxes.value(nameOf(parameter))) {
        showChoice(box, index);
    }
}

void ParameterControls::showFlag(const Parameter& parameter, bool value) const
{
    if (QCheckBox* check = m_checks.value(nameOf(parameter))) {
        const QSignalBlocker blocker(check);
        check->setChecked(value);
    }
}

void ParameterControls::setApplies(const Parameter& parameter)
{
    m_applies[nameOf(parameter)] = parameter.applies;
}

bool ParameterControls::showProblem(const QString& parameter, const QString& sentence)
{
    for (ParameterField* field : std::as_const(m_fields)) {
        if (field->name() == parameter) {
            field->setProblem(sentence);
            return true;
        }
    }
    return false;
}

void ParameterControls::clearProblems()
{
    for (ParameterField* field : std::as_const(m_fields)) {
        field->setProblem({});
    }
}

} // namespace quantoscope
