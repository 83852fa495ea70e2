// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/hardware_export.h"

#include "core/neurons/describe_neuron.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"
#include "files/exports/export_name.h"
#include "files/exports/table_export.h"

#include <algorithm>

namespace quantoscope {
namespace {

std::string_view neuronName(NeuronKind kind)
{
    switch (kind) {
    case NeuronKind::lapicque:
        return "Lapicque";
    case NeuronKind::synaptic:
        return "Synaptic";
    case NeuronKind::alpha:
        return "Alpha";
    case NeuronKind::leaky:
        break;
    }
    return "Leaky";
}

std::string leakSentence(const Neuron& neuron)
{
    return std::holds_alternative<ExactLeak>(neuron.leak) ? "beta " + numberText(neuron.beta)
                                                          : "leak " + leakText(neuron.leak);
}

std::string fixedPointNote(const std::string& what, const WireRange& range, int fractionBits)
{
    return what + " has " + std::to_string(range.width()) + " bits" +
           (range.isSigned() ? " of two's complement" : ", without a sign") +
           "; its value is the integer / 2^" + std::to_string(fractionBits) + ".";
}

/// One sentence per line.
std::string headOf(const HardwareNeuron& neuron)
{
    const Setup& setup = neuron.setup;
    const Neuron& parameters = setup.neuron;
    const NeuronCircuit& circuit = neuron.circuit;
    std::string text = "A neuron with quantized state, made by Quantoscope. Equals `quantoscope simulate`.\n";
    text += std::string(neuronName(parameters.kind)) + ", " + leakSentence(parameters) + ", threshold " +
            numberText(*parameters.threshold) + " (fires " +
            (parameters.firing == Firing::above ? "above it" : "at or above it") +
            "), reset: " + std::string(resetNames[static_cast<std::size_t>(parameters.reset)]) +
            (parameters.resetDelay || parameters.reset == Reset::none ? "" : ", in the step of the spike") +
            ".\n";
    text += "State: " + schemeText(setup.scheme) + ", rounding " +
            std::string(roundingName(setup.arithmetic.rounding)) + ", overflow " +
            std::string(overflowName(neuron.quantizer.wraps() ? Overflow::wrap : Overflow::saturate)) + ".\n";
    if (neuron.rounded) {
        text += "The levels are rounded to " + neuron.rounded->name() + ".\n";
    }
    if (parameters.accumulator.format) {
        text += "Sums are held in " + registerText(parameters.accumulator) + ".\n";
    }
    text += fixedPointNote("x", rangeOfBits(circuit.inputBits, circuit.inputFormat.isSigned),
                           circuit.inputFormat.fractionBits) +
            "\n";
    text += fixedPointNote("membrane", circuit.membraneRange, circuit.membraneFractionBits) + "\n";
    if (circuit.noisePorts > 0) {
        text += "Each noise is a uniform random number of 24 bits, different for each step.\n";
    }
    return text + methodSentence(circuit.method) + "\n";
}

} // namespace

std::optional<HardwareLanguage> hardwareLanguageForEnding(std::string_view ending)
{
    const auto found = std::ranges::find(hardwareLanguageEndings, ending);
    return found == hardwareLanguageEndings.end()
               ? std::nullopt
               : std::optional(static_cast<HardwareLanguage>(found - hardwareLanguageEndings.begin()));
}

std::vector<TableFile> hardwareFiles(const HardwareNeuron& neuron, std::span<const float> input,
                                     HardwareLanguage language, std::string_view fileName, int neurons)
{
    if (neurons < 1 || neurons > mostSharedNeurons) {
        throw InputError(
            {"neurons", Core::said("neurons is %1; it must be an integer from 1 to %2.",
                                   {std::to_string(neurons), std::to_string(mostSharedNeurons)})});
    }
    if (input.size() > mostVectorRows / static_cast<std::size_t>(neurons)) {
        throw InputError(
            {"steps", Core::said("%1 steps of %2 neurons are too many test vectors; at most %3 are written.",
                                 {std::to_string(input.size()), std::to_string(neurons),
                                  std::to_string(mostVectorRows)})});
    }
    const StepVectors vectors = stepVectors(neuron, input, neurons);
    const HardwareExport exported{.neuron = neuron,
                                  .stem = std::string(fileName.substr(0, fileName.rfind('.'))),
                                  .prefix = cName(fileName),
                                  .head = headOf(neuron),
                                  .neurons = neurons,
                                  .rows = vectors.rows};
    const bool isC = language == HardwareLanguage::c;
    std::vector<TableFile> files = language == HardwareLanguage::verilog ? verilogNeuronFiles(exported)
                                   : isC                                 ? cNeuronFiles(exported)
                                                                         : vhdlNeuronFiles(exported);
    files.push_back({exported.stem + (isC ? "_test.hex" : "_tb.hex"), vectors.text});
    return files;
}

} // namespace quantoscope
