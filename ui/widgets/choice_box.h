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

/// Creates a combo box with these choices. `name` becomes its object name (for tests) and its
/// accessible name.
QComboBox* choiceBox(const QString& name, const QList<Choice>& choices, QWidget* parent);

/// Selects an item without emitting signals.
void showChoice(QComboBox* box, int index);

/// Creates a row with a label and a control, aligned with the parameter fields.
QWidget* labelledRow(const QString& label, QWidget* control, QWidget* parent);

} // namespace quantoscope
