// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "ui/widgets/parameter_form.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace quantoscope {

class LeakFields;
class RegisterField;

/// Edits the neuron of the Setup: its kind and the parameters of this kind.
class NeuronPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NeuronPanel(QWidget* parent = nullptr);

    void show(const Setup& setup);
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(const quantoscope::Setup& setup, const QString& what);

private:
    void arrange();

    ParameterForm<Setup> m_form;
    QComboBox* m_kind;
    QComboBox* m_reset;
    QCheckBox* m_resetDelay;
    QCheckBox* m_linked;
    LeakFields* m_leak;
    RegisterField* m_input;
    RegisterField* m_accumulator;
    ParameterField* m_threshold = nullptr;
    ParameterField* m_beta = nullptr;
};

} // namespace quantoscope
