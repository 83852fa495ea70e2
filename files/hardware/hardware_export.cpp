// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/hardware_export.h"

#include "core/neurons/describe_neuron.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/exports/export_name.h"
#include "files/exports/table_export.h"

#include <algorithm>
#include <filesystem>
#include <utility>

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
    text += "State: " + schemeText(neuron.asked) + ", rounding " +
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

void requireVectors(std::size_t steps, int neurons)
{
    requireSharedNeurons(neurons);
    if (steps > mostVectorRows / static_cast<std::size_t>(neurons)) {
        throw InputError(
            {"steps",
             Core::said("%1 steps of %2 neurons are too many test vectors; at most %3 are written.",
                        {std::to_string(steps), std::to_string(neurons), std::to_string(mostVectorRows)})});
    }
}

std::vector<TableFile> filesWithoutVectors(const HardwareExport& exported, HardwareLanguage language)
{
    switch (language) {
    case HardwareLanguage::verilog:
        return verilogNeuronFiles(exported);
    case HardwareLanguage::vhdl:
        return vhdlNeuronFiles(exported);
    case HardwareLanguage::c:
        break;
    }
    return cNeuronFiles(exported);
}

} // namespace

HardwareExport hardwareExport(const HardwareNeuron& neuron, std::size_t rows, std::string_view fileName,
                              int neurons)
{
    return {.neuron = neuron,
            .stem = std::string(fileName.substr(0, fileName.rfind('.'))),
            .prefix = cName(fileName),
            .head = headOf(neuron),
            .neurons = neurons,
            .rows = rows};
}

void requireSharedNeurons(int neurons)
{
    if (neurons < 1 || neurons > mostSharedNeurons) {
        throw InputError(
            {"neurons", Core::said("neurons is %1; it must be an integer from 1 to %2.",
                                   {std::to_string(neurons), std::to_string(mostSharedNeurons)})});
    }
}

std::string commented(std::string_view lines, std::string_view mark)
{
    std::string text;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n') + 1;
        text.append(mark).append(lines.substr(0, end));
        lines.remove_prefix(end);
    }
    return text;
}

std::optional<HardwareLanguage> hardwareLanguageForEnding(std::string_view ending)
{
    const auto found = std::ranges::find(hardwareLanguageEndings, ending);
    return found == hardwareLanguageEndings.end()
               ? std::nullopt
               : std::optional(static_cast<HardwareLanguage>(found - hardwareLanguageEndings.begin()));
}

HardwareLanguage requireHardwareLanguage(std::string_view path)
{
    std::string ending = std::filesystem::path(path).extension().native();
    std::ranges::transform(ending, ending.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    if (!ending.empty()) {
        if (const auto language = hardwareLanguageForEnding(ending.substr(1))) {
            return *language;
        }
    }
    throw InputError(
        Core::said("%1 does not end in .v, .vhd or .c; use one of these extensions.", {printable(path)}));
}

std::vector<TableFile> hardwareFiles(const HardwareNeuron& neuron, std::span<const float> input,
                                     HardwareLanguage language, std::string_view fileName, int neurons,
                                     const Progress& progress)
{
    requireVectors(input.size(), neurons);
    StepVectors vectors = stepVectors(neuron, input, neurons, progress);
    const HardwareExport exported = hardwareExport(neuron, vectors.rows, fileName, neurons);
    std::vector<TableFile> files = filesWithoutVectors(exported, language);
    files.push_back({exported.stem + (language == HardwareLanguage::c ? "_test.hex" : "_tb.hex"),
                     std::move(vectors.text)});
    return files;
}

TableFile firstHardwareFile(const HardwareNeuron& neuron, std::size_t steps, HardwareLanguage language,
                            std::string_view fileName, int neurons)
{
    requireVectors(steps, neurons);
    const std::size_t rows = steps * static_cast<std::size_t>(neurons);
    return filesWithoutVectors(hardwareExport(neuron, rows, fileName, neurons), language).front();
}

} // namespace quantoscope
