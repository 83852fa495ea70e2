// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/problem_label.h"

#include <QLineEdit>

namespace quantoscope {

ProblemLabel::ProblemLabel(QLineEdit& field, QWidget* parent) : QLabel(parent), m_field(field)
{
    setObjectName(field.objectName() + "_problem");
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::BrightText);
    hide();
}

void ProblemLabel::showProblem(const QString& sentence)
{
    if (sentence == text()) {
        return; // setting a style sheet is slow, and a moving slider calls this often
    }
    setText(sentence);
    setVisible(!sentence.isEmpty());
    m_field.setProperty("problem", !sentence.isEmpty());
    m_field.setStyleSheet(sentence.isEmpty() ? QString() : QStringLiteral("border: 2px solid #d55e00;"));
    m_field.setAccessibleDescription(sentence);
}

} // namespace quantoscope
