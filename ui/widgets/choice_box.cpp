// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_box.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace quantoscope {

QComboBox* choiceBox(const QString& name, const QList<Choice>& choices, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Choice& choice : choices) {
        box->addItem(choice.text);
        box->setItemData(box->count() - 1, choice.toolTip, Qt::ToolTipRole);
    }
    return box;
}

void showChoice(QComboBox* box, int index)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(index);
}

QWidget* labelledRow(const QString& label, QWidget* control, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* text = new QLabel(label, row);
    text->setMinimumWidth(84);
    text->setBuddy(control);
    layout->addWidget(text);
    layout->addWidget(control, 1);
    return row;
}

} // namespace quantoscope
