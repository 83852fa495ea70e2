// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parameter_field.h"

#include "core/text/number_text.h"
#include "core/text/printable.h"
#include "ui/widgets/problem_label.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// The typed or pasted text, shortened and without unprintable characters.
QString shown(const QString& text)
{
    return QString::fromStdString(printable(text.toStdString(), mostShown));
}

} // namespace

ParameterField::ParameterField(const Spec& spec, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_edit(new QLineEdit(this)), m_slider(new QSlider(Qt::Horizontal, this))
{
    auto* label = new QLabel(spec.name, this);
    label->setBuddy(m_edit);
    label->setMinimumWidth(84);
    m_edit->setObjectName(spec.name);
    m_edit->setAccessibleName(spec.name);
    m_edit->setFixedWidth(76);
    m_slider->setObjectName(spec.name + "_slider");
    m_slider->setAccessibleName(tr("%1 slider").arg(spec.name));
    m_slider->setRange(0, static_cast<int>(std::lround((spec.sliderMax - spec.sliderMin) / spec.sliderStep)));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    m_slider->setVisible(spec.slider);
    m_problem = new ProblemLabel(*m_edit, this);
    setToolTip(spec.toolTip);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(1);
    layout->addWidget(label, 0, 0);
    layout->addWidget(m_slider, 0, 1);
    layout->addWidget(m_edit, 0, 2);
    layout->addWidget(m_problem, 1, 0, 1, 3);
    setFocusProxy(m_edit);

    constexpr int pause = 800; // ms, longer than the time between two key presses
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ParameterField::readText);
    connect(m_edit, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        commit();
        m_edit->setCursorPosition(0);
    });
    connect(m_slider, &QSlider::valueChanged, this, &ParameterField::readSlider);
}

void ParameterField::setAutomatic(const QString& placeholder)
{
    m_mayBeEmpty = true;
    m_edit->setPlaceholderText(placeholder);
    if (m_pause.isActive()) {
        return;
    }
    if (!m_edit->hasFocus()) {
        m_edit->clear();
    }
}

void ParameterField::commit()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        readText();
    }
}

void ParameterField::setValue(double value)
{
    if (m_pause.isActive()) {
        return;
    }
    bool isNumber = false;
    const double read = QLocale::c().toDouble(m_edit->text(), &isNumber);
    if (!isNumber || read != value) {
        showNumber(value);
        setProblem({});
    }
    placeSlider(value);
}

/// Integers are written with all digits: "1000000", not "1e+06".
QString ParameterField::textOf(double value) const
{
    const bool inDigits = m_spec.whole && std::isfinite(value) && std::floor(value) == value;
    return inDigits ? QString::number(value, 'f', 0) : QString::fromStdString(numberText(value));
}

/// Shows the number. The cursor goes to the start, so that the first digits of a long number are visible.
void ParameterField::showNumber(double value)
{
    m_edit->setText(textOf(value));
    m_edit->setCursorPosition(0);
}

void ParameterField::placeSlider(double value)
{
    if (!std::isfinite(value)) {
        return;
    }
    const double position = m_spec.logarithmic && value > 0
                                ? std::log10(value / m_spec.sliderMin) /
                                      std::log10(m_spec.sliderMax / m_spec.sliderMin) * m_slider->maximum()
                                : (value - m_spec.sliderMin) / m_spec.sliderStep;
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(std::clamp(position, 0.0, double(m_slider->maximum())))));
}

void ParameterField::setProblem(const QString& ofValue)
{
    const QString ofText = textProblem();
    m_problem->showProblem(ofText.isEmpty() ? ofValue : ofText);
}

QString ParameterField::problem() const
{
    return m_problem->text();
}

bool ParameterField::takes(double value) const
{
    return !m_spec.whole ||
           (std::floor(value) == value && value >= m_spec.whole->least && value <= m_spec.whole->most);
}

QString ParameterField::allowed() const
{
    return m_spec.whole ? tr("an integer from %1 to %2").arg(m_spec.whole->least).arg(m_spec.whole->most)
                        : tr("a number, for example 0.5");
}

QString ParameterField::textProblem() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty() && m_mayBeEmpty) {
        return {};
    }
    bool isNumber = false;
    const double value = QLocale::c().toDouble(text, &isNumber);
    if (isNumber && takes(value)) {
        return {};
    }
    return tr("%1 is \"%2\"; it must be %3.").arg(m_spec.name, shown(text), allowed());
}

void ParameterField::readText()
{
    forgetTyping();
    setProblem({});
    if (!problem().isEmpty()) {
        return;
    }
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty()) {
        emit cleared();
        return;
    }
    const double value = QLocale::c().toDouble(text);
    placeSlider(value);
    emit edited(value);
}

/// Clears the undo history of the field, so that Ctrl+Z undoes the change of the Setup instead of
/// single keys.
void ParameterField::forgetTyping()
{
    const int cursor = m_edit->cursorPosition();
    m_edit->setText(m_edit->text());
    m_edit->setCursorPosition(cursor);
}

void ParameterField::readSlider(int position)
{
    m_pause.stop();
    double value = m_spec.sliderMin + position * m_spec.sliderStep;
    if (m_spec.logarithmic) {
        value = m_spec.sliderMin *
                std::pow(m_spec.sliderMax / m_spec.sliderMin, double(position) / m_slider->maximum());
    }
    value = QString::number(value, 'g', m_spec.logarithmic ? 3 : 6).toDouble();
    showNumber(value);
    setProblem({});
    emit edited(value);
}

} // namespace quantoscope
