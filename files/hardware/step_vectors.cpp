// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/rounding_noise.h"
#include "core/neurons/simulate.h"
#include "files/hardware/hardware_export.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::size_t rowsPerReport = 10'000; // a few milliseconds

/// Appends 32 bits of two's complement in 8 hexadecimal digits.
void appendWord(std::string& text, std::int64_t number, char after)
{
    constexpr std::size_t digits = 8;
    std::array<char, digits> buffer{};
    const auto bits = static_cast<std::uint32_t>(number);
    const auto end = std::to_chars(buffer.data(), buffer.data() + digits, bits, 16).ptr;
    const auto count = static_cast<std::size_t>(end - buffer.data());
    text.append(digits - count, '0').append(buffer.data(), count).push_back(after);
}

std::int64_t codeOf(float value, int fractionBits)
{
    return static_cast<std::int64_t>(std::ldexp(static_cast<double>(value), fractionBits));
}

} // namespace

StepVectors stepVectors(const HardwareNeuron& neuron, std::span<const float> input, int neurons,
                        const Progress& progress)
{
    const NeuronCircuit& circuit = neuron.circuit;
    const RegisterStep port(neuron.setup.neuron.input, RegisterStep::Rest::rounded, Overflow::saturate);
    const std::uint64_t seed = neuron.setup.arithmetic.seed;
    std::vector<float> rotated(input.begin(), input.end());
    std::vector<NeuronRun> runs;
    std::vector<std::vector<float>> inputs;
    for (int n = 0; n < neurons; ++n) {
        reportProgress(progress, 0.5 * n / neurons);
        runs.push_back(simulate(neuron.setup.neuron, rotated, &neuron.quantizer));
        inputs.push_back(rotated);
        std::rotate(rotated.begin(), rotated.begin() + 1, rotated.end());
    }
    StepVectors vectors{.rows = input.size() * static_cast<std::size_t>(neurons), .text = {}};
    const std::size_t stepsPerReport = std::max<std::size_t>(rowsPerReport / runs.size(), 1);
    for (std::size_t step = 0; step < input.size(); ++step) {
        if (step % stepsPerReport == 0) {
            reportProgress(progress,
                           0.5 + 0.5 * static_cast<double>(step) / static_cast<double>(input.size()));
        }
        for (std::size_t n = 0; n < runs.size(); ++n) {
            appendWord(vectors.text, codeOf(port(inputs[n][step]), circuit.inputFormat.fractionBits), ' ');
            for (int part = 0; part < circuit.noisePorts; ++part) {
                const std::uint64_t draw = drawNumber(step, static_cast<std::uint64_t>(part));
                appendWord(vectors.text, noiseOf(seed, draw), ' ');
            }
            appendWord(vectors.text, runs[n].spikes[step], ' ');
            appendWord(vectors.text, codeOf(runs[n].membrane[step], circuit.membraneFractionBits), '\n');
        }
    }
    return vectors;
}

} // namespace quantoscope
