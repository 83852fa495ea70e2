// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace quantoscope {

class ProblemLabel;

/// Edits a parameter that is a text: a label, a field, and below them an error message. Typed text takes
/// effect when the user presses Enter or leaves the field.
class TextField : public QWidget
{
    Q_OBJECT

public:
    /// `name`: the label, and the object name of the field.
    TextField(const QString& name, const QString& toolTip, QWidget* parent = nullptr);

    const QString& name() const { return m_name; }
    QString text() const;

    /// Shows the text without emitting, and clears the error message.
    void show(const QString& text);

    /// Shows an error message, or none if it is empty. The text stays.
    void setProblem(const QString& sentence);

signals:
    void edited(const QString& text); ///< Another text than the last one that was shown or edited.

private:
    QString m_name;
    QLineEdit* m_edit;
    ProblemLabel* m_problem = nullptr;
    QString m_last;
};

} // namespace quantoscope
