// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace quantoscope {

class ParameterField;

/// The neuron of the Setup: its kind and the parameters which that kind has.
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
    void connectNumbers();
    void connectChoices();
    void showCircuit(const Neuron& neuron);

    Setup m_setup;
    QComboBox* m_kind;
    ParameterField* m_beta;
    ParameterField* m_alpha;
    ParameterField* m_resistance;
    ParameterField* m_capacitance;
    ParameterField* m_timeStep;
    QComboBox* m_reset;
    QCheckBox* m_resetDelay;
    QCheckBox* m_linked;
    ParameterField* m_threshold;
    QList<ParameterField*> m_numbers; ///< All of the fields above.
};

} // namespace quantoscope
