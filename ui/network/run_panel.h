// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/network_settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace quantoscope {

class ParameterField;
struct OpenedNetwork;

/// Edits how the whole network is run: time step, reset, firing, bits of the weights.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(QWidget* parent = nullptr);

    void show(const NetworkSettings& settings, const OpenedNetwork& opened);

    /// Shows an error message about the time step, or clears it if the sentence is empty.
    void setTimeStepProblem(const QString& sentence);

signals:
    void edited(const quantoscope::NetworkSettings& settings, const QString& what);

private:
    void change(const QString& what);

    NetworkSettings m_settings;
    ParameterField* m_timeStep;
    QLabel* m_guess;
    QWidget* m_stepsRow;
    QSpinBox* m_steps; ///< Of inputs that are repeated.
    QComboBox* m_reset;
    QCheckBox* m_resetDelay;
    QComboBox* m_firing;
    QSpinBox* m_weightBits;
};

/// The bits of weights in a spin box that has no 1: there float takes its place.
inline constexpr int floatWeights = fewestWeightBits - 1;

} // namespace quantoscope
