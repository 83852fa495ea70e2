// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_neuron.h"
#include "ui/jobs/job.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace quantoscope {

/// What a circuit takes on two FPGAs: an estimate, and a button that counts it with yosys in the background,
/// if that is installed.
class CostLine : public QWidget
{
    Q_OBJECT

public:
    explicit CostLine(QWidget* parent = nullptr);
    ~CostLine() override;

    /// Shows the estimate of the neuron, `neurons` of which share the circuit; hides the line if it is empty.
    void showEstimate(const QString& estimate, std::shared_ptr<const HardwareNeuron> neuron, int neurons);

private:
    void countOrCancel();
    void showCounting(bool counting);

    QString m_estimate;
    std::shared_ptr<const HardwareNeuron> m_neuron;
    int m_neurons = 1;
    QLabel* m_text;
    QPushButton* m_button;
    Job<QString> m_counter; // last: ended before the widgets that it shows results in
};

} // namespace quantoscope
