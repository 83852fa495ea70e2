// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "core/hardware/circuit_cost.h"
#include "core/hardware/hardware_neuron.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace quantoscope {

/// A property of a neuron that is exported.
struct NeuronFact
{
    QString name; ///< A label, without colon.
    QString text;
};

/// Parameters, quantizer, levels, input format, bits of the state and test vectors. `neuron` is that of the
/// exploration.
QList<NeuronFact> neuronFacts(const HardwareNeuron& neuron, const Exploration& exploration, int neurons);

/// Ports and registers, each as name, kind, bits and format, which are `signalColumns()`.
QList<QStringList> signalRows(const HardwareNeuron& neuron);
QStringList signalColumns();

/// What the circuit takes on two FPGAs, and whether that is an estimate.
QString costText(const CircuitCost& xilinx, const CircuitCost& ice40);

} // namespace quantoscope
