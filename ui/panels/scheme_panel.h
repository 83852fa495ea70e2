// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "ui/widgets/parameter_form.h"

#include <QWidget>

class QComboBox;

namespace quantoscope {

/// The quantization scheme and rounding rule of the Setup.
class SchemePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SchemePanel(QWidget* parent = nullptr);

    void show(const Setup& setup);

    /// Marks the field of that parameter; answers whether it is one of this panel's.
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(const quantoscope::Setup& setup, const QString& what);

private:
    ParameterForm<Setup> m_form;
    QComboBox* m_spacing;
    ParameterField* m_multiplier;
};

} // namespace quantoscope
