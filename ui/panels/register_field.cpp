// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/register_field.h"

#include <QSignalBlocker>

namespace quantoscope {

RegisterField::RegisterField(const QString& name, const QString& toolTip, QWidget* parent)
    : QLineEdit(parent), m_toolTip(toolTip)
{
    setObjectName(name);
    setAccessibleName(name);
    setToolTip(toolTip);
    setPlaceholderText("exact");
    connect(this, &QLineEdit::editingFinished, this, &RegisterField::take);
    show(m_format);
}

void RegisterField::show(const RegisterFormat& format)
{
    m_format = format;
    setText(QString::fromStdString(registerText(format)));
    setStyleSheet({});
    setAccessibleDescription({});
    setToolTip(m_toolTip);
}

void RegisterField::take()
{
    const QString typed = text().trimmed();
    const auto format = parseRegisterFormat(typed.isEmpty() ? "exact" : typed.toStdString());
    if (!format) {
        const QString problem = tr("must be exact, or Qm.n or UQm.n with 1 to 24 bits, such as Q3.12");
        setStyleSheet(QStringLiteral("border: 2px solid #d55e00;"));
        setAccessibleDescription(problem);
        setToolTip(problem);
        return;
    }
    const bool changed = *format != m_format;
    show(*format);
    if (changed) {
        emit edited(*format, objectName());
    }
}

} // namespace quantoscope
