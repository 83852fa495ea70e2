// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_field.h"

#include "ui/widgets/problem_label.h"

#include <QGridLayout>
#include <QLineEdit>

namespace quantoscope {

TextField::TextField(const QString& name, const QString& toolTip, QWidget* parent)
    : QWidget(parent), m_name(name), m_edit(new QLineEdit(this))
{
    auto* label = new QLabel(name, this);
    label->setBuddy(m_edit);
    label->setMinimumWidth(84);
    m_edit->setObjectName(name);
    m_edit->setAccessibleName(name);
    m_problem = new ProblemLabel(*m_edit, this);
    setToolTip(toolTip);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(1);
    layout->addWidget(label, 0, 0);
    layout->addWidget(m_edit, 0, 1);
    layout->addWidget(m_problem, 1, 0, 1, 2);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (m_edit->text() != m_last) {
            m_last = m_edit->text();
            m_edit->setText(m_last); // Ctrl+Z undoes the change instead of single keys
            emit edited(m_last);
        }
    });
}

QString TextField::text() const
{
    return m_edit->text();
}

void TextField::show(const QString& text)
{
    m_last = text;
    if (text != m_edit->text()) {
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }
    setProblem({});
}

void TextField::setProblem(const QString& sentence)
{
    m_problem->showProblem(sentence);
}

} // namespace quantoscope
