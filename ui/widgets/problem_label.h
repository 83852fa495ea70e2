// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QLineEdit;

namespace quantoscope {

/// The error message below a field. It also marks the field and tells it to screen readers. Hidden while
/// there is none.
class ProblemLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QLineEdit& field, QWidget* parent);

    /// `sentence` may quote typed text. Empty: no problem.
    void showProblem(const QString& sentence);

private:
    QLineEdit& m_field;
};

} // namespace quantoscope
