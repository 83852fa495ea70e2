// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "ui/widgets/parameter_form.h"

#include <QWidget>

class QComboBox;

namespace quantoscope {

class FormatFields;

/// Edits the quantization scheme and the rounding rule of the Setup.
class SchemePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SchemePanel(QWidget* parent = nullptr);

    void show(const Setup& setup);

    /// Shows which scale an automatic one is.
    void showScaleInUse(double scale);

    /// Shows an error message in the field of the parameter. Returns false if the panel has no such field.
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(const quantoscope::Setup& setup, const QString& what);

private:
    /// Shows the controls of the parameters that the format has.
    void showApplicable();

    ParameterForm<Setup> m_form;
    FormatFields* m_format;
    QComboBox* m_spacing;
    QWidget* m_spacingRow;
    QWidget* m_overflowRow;
};

} // namespace quantoscope
