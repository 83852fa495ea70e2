// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QWidget;

namespace quantoscope {

struct Choice
{
    QString text;
    QString toolTip;
};

/// A combo box over the choices, named for tests and screen readers alike.
QComboBox* choiceBox(const QString& name, const QList<Choice>& choices, QWidget* parent);

/// Selects without emitting.
void showChoice(QComboBox* box, int index);

/// A label and a control in one row, as in the parameter fields.
QWidget* labelledRow(const QString& label, QWidget* control, QWidget* parent);

} // namespace quantoscope
