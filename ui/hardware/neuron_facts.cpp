// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/neuron_facts.h"

#include "core/arithmetic/rounding_noise.h"
#include "core/text/translate.h"
#include "ui/hardware/neuron_export_dialog.h"
#include "ui/text/brief.h"

#include <cmath>

namespace quantoscope {
namespace {

QString parameterValue(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString fixedPointText(const FixedPointFormat& format)
{
    return QString::fromStdString(formatText(format));
}

/// The fixed-point format of a wire's integers.
QString fixedPointText(const WireRange& range, int fractionBits)
{
    const bool isSigned = range.isSigned();
    return fixedPointText({isSigned, range.width() - fractionBits - (isSigned ? 1 : 0), fractionBits});
}

QString parametersText(const Neuron& neuron)
{
    const QString decay =
        std::holds_alternative<ExactLeak>(neuron.leak)
            ? NeuronExportDialog::tr("beta %1").arg(brief(neuron.beta))
            : NeuronExportDialog::tr("leak %1").arg(QString::fromStdString(leakText(neuron.leak)));
    return NeuronExportDialog::tr("%1, %2, threshold %3, reset %4")
        .arg(parameterValue(neuronNames[static_cast<std::size_t>(neuron.kind)]), decay,
             brief(neuron.threshold.value()),
             parameterValue(resetNames[static_cast<std::size_t>(neuron.reset)]));
}

QString levelsText(const HardwareNeuron& neuron, const LevelTable& original)
{
    const QString count = QString::number(neuron.table.size());
    if (!neuron.rounded) {
        return NeuronExportDialog::tr("%1, exact in fixed point").arg(count);
    }
    const FixedPointLevels rounded(original, *neuron.rounded);
    return NeuronExportDialog::tr("%1, rounded to %2 (largest error %3)")
        .arg(count, QString::fromStdString(neuron.rounded->name()),
             brief(std::abs(rounded.error(rounded.worst()))));
}

QString inputText(const HardwareNeuron& neuron, const Setup& asked)
{
    const QString format = fixedPointText(neuron.circuit.inputFormat);
    return asked.neuron.input.format
               ? format
               : NeuronExportDialog::tr("%1, chosen because input_format is exact").arg(format);
}

int stateBits(const NeuronCircuit& circuit)
{
    int bits = 0;
    for (const StateRegister& part : circuit.registers) {
        bits += part.range.width();
    }
    return bits;
}

QString stateText(const NeuronCircuit& circuit, int neurons)
{
    const int bits = stateBits(circuit);
    return neurons == 1 ? NeuronExportDialog::tr("%1 bits").arg(bits)
                        : NeuronExportDialog::tr("%1 bits per neuron, %2 bits in all")
                              .arg(QString::number(bits), QString::number(qint64{bits} * neurons));
}

QString vectorsText(std::size_t steps, int neurons)
{
    const auto count = static_cast<qulonglong>(steps) * static_cast<qulonglong>(neurons);
    return neurons == 1
               ? NeuronExportDialog::tr("%1 test vectors, one for each step").arg(count)
               : NeuronExportDialog::tr("%1 test vectors, one for each step of each neuron").arg(count);
}

} // namespace

QList<NeuronFact> neuronFacts(const HardwareNeuron& neuron, const Exploration& exploration, int neurons)
{
    return {{NeuronExportDialog::tr("Neuron"), parametersText(neuron.setup.neuron)},
            {NeuronExportDialog::tr("Quantizer"),
             QString::fromStdString(Core::said(methodSentence(neuron.circuit.method)))},
            {NeuronExportDialog::tr("Levels"), levelsText(neuron, exploration.table)},
            {NeuronExportDialog::tr("Input"), inputText(neuron, exploration.setup)},
            {NeuronExportDialog::tr("State"), stateText(neuron.circuit, neurons)},
            {NeuronExportDialog::tr("Test bench"), vectorsText(exploration.input->size(), neurons)}};
}

QStringList signalColumns()
{
    return {NeuronExportDialog::tr("Signal"), NeuronExportDialog::tr("Kind"), NeuronExportDialog::tr("Bits"),
            NeuronExportDialog::tr("Format")};
}

QList<QStringList> signalRows(const HardwareNeuron& neuron)
{
    const NeuronCircuit& circuit = neuron.circuit;
    const QString input = NeuronExportDialog::tr("input");
    const QString output = NeuronExportDialog::tr("output");
    QList<QStringList> rows;
    rows.append(
        QStringList{"x", input, QString::number(circuit.inputBits), fixedPointText(circuit.inputFormat)});
    for (int part = 0; part < circuit.noisePorts; ++part) {
        rows.append(QStringList{
            "noise_" + QString::fromStdString(circuit.registers[static_cast<std::size_t>(part)].name), input,
            QString::number(noiseBits), NeuronExportDialog::tr("random")});
    }
    rows.append(QStringList{"spike", output, "1", NeuronExportDialog::tr("0 or 1")});
    rows.append(QStringList{"membrane", output, QString::number(circuit.membraneRange.width()),
                            fixedPointText(circuit.membraneRange, circuit.membraneFractionBits)});
    for (const StateRegister& part : circuit.registers) {
        rows.append(
            QStringList{QString::fromStdString(part.name), NeuronExportDialog::tr("register"),
                        QString::number(part.range.width()),
                        NeuronExportDialog::tr("%1 to %2").arg(part.range.least).arg(part.range.most)});
    }
    return rows;
}

QString costText(const CircuitCost& xilinx, const CircuitCost& ice40)
{
    const QString text =
        xilinx.estimated
            ? NeuronExportDialog::tr(
                  "Estimated size: %1 LUTs and %2 flip-flops on Xilinx 7 series, %3 and %4 on iCE40")
            : NeuronExportDialog::tr(
                  "Size by yosys: %1 LUTs and %2 flip-flops on Xilinx 7 series, %3 and %4 on iCE40");
    return text.arg(QString::number(xilinx.luts), QString::number(xilinx.flipFlops),
                    QString::number(ice40.luts), QString::number(ice40.flipFlops));
}

} // namespace quantoscope
