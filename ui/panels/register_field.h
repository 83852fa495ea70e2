// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/register_format.h"

#include <QLineEdit>

namespace quantoscope {

/// Edits the format of a register as text: "exact" or "Q3.12". Text that is none is marked, and has no
/// effect.
class RegisterField : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` is that of the parameter.
    RegisterField(const QString& name, const QString& toolTip, QWidget* parent);

    void show(const RegisterFormat& format);

signals:
    /// `name` is that of the field.
    void edited(const quantoscope::RegisterFormat& format, const QString& name);

private:
    void take();

    RegisterFormat m_format;
    QString m_toolTip;
};

} // namespace quantoscope
