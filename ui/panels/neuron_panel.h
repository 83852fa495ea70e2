// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace quantoscope {

class ParameterField;

/// The Leaky neuron of the Setup.
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
    void connectControls();

    Setup m_setup;
    ParameterField* m_beta;
    ParameterField* m_threshold;
    QCheckBox* m_linked;
    QComboBox* m_reset;
    QCheckBox* m_resetDelay;
};

} // namespace quantoscope
