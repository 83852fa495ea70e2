// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <QWidget>

class QComboBox;

namespace quantoscope {

class ParameterField;

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
    ParameterField* addField(const QString& name, const QString& toolTip, double min, double max,
                             double step);
    void connectFields();
    void edit(const QString& what);

    Setup m_setup;
    QComboBox* m_spacing;
    QComboBox* m_rounding;
    ParameterField* m_numBits;
    ParameterField* m_threshold;
    ParameterField* m_lowerLimit;
    ParameterField* m_upperLimit;
    ParameterField* m_multiplier;
};

} // namespace quantoscope
