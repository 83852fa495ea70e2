// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/leak.h"

#include <QWidget>

class QComboBox;

namespace quantoscope {

class ParameterField;

/// Chooses the leak of a quantized membrane and edits its number: the shift, the fraction bits of the decay
/// factor, or the amount that is subtracted.
class LeakFields : public QWidget
{
    Q_OBJECT

public:
    explicit LeakFields(QWidget* parent = nullptr);

    void show(const Leak& leak);

signals:
    /// `name` is that of the control.
    void edited(const quantoscope::Leak& leak, const QString& name);

private:
    void changeFractionBits(double bits);
    void showFieldOf(const Leak& leak);

    Leak m_leak;
    QComboBox* m_kind;
    ParameterField* m_shift;
    ParameterField* m_fractionBits;
    ParameterField* m_amount;
};

} // namespace quantoscope
