// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/setup_options.h"
#include "core/explore/exploration.h"
#include "core/hardware/energy.h"
#include "core/hardware/hardware_fixes.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "files/hardware/energy_table.h"
#include "files/hardware/hardware_file.h"
#include "files/hardware/yosys_cost.h"

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope hardware";

void tellChanges(const Setup& asked, const HardwareNeuron& neuron)
{
    if (neuron.rounded) {
        tell(name, "note: The levels are rounded to " + neuron.rounded->name() + ".");
    }
    if (!asked.neuron.input.format) {
        tell(name, "note: The input format is " + registerText(neuron.setup.neuron.input) +
                       "; set another one with --input-format.");
    }
}

/// One row per technology.
std::string costTable(const HardwareNeuron& neuron, int neurons)
{
    std::string text = "technology,method,luts,flip_flops,carry,multipliers,block_memories,depth\n";
    for (const Technology technology : {Technology::xilinx7, Technology::ice40}) {
        const CircuitCost cost = circuitCost(neuron, technology, neurons);
        text.append(technologyNames.at(static_cast<std::size_t>(technology)))
            .append(cost.estimated ? ",estimate" : ",yosys");
        for (const int number :
             {cost.luts, cost.flipFlops, cost.carry, cost.multipliers, cost.blockMemories, cost.depth}) {
            text.append(",").append(std::to_string(number));
        }
        text += "\n";
    }
    return text;
}

void tellEnergy(const HardwareNeuron& neuron, const EnergyTable& table)
{
    const EnergyEstimate energy = energyEstimate(neuron.circuit, 1, 1, table);
    tell(name, "note: On paper a step takes " + briefText(energy.total()) +
                   " pJ: " + briefText(energy.operationEnergy) + " pJ for operations and " +
                   briefText(energy.memoryTraffic) + " pJ for the memory of " +
                   std::to_string(energy.stateBits) + " bits of state (" + table.source + ").");
}

/// Throws InputError with a suggested fix, if there is one.
HardwareNeuron neuronOf(const Exploration& exploration, const std::optional<FixedPoint>& format)
{
    try {
        return hardwareNeuron(exploration.scaledSetup(), format);
    } catch (const InputError& error) {
        const auto fixes = hardwareFixes(exploration);
        if (format || fixes.empty()) {
            throw;
        }
        ParameterProblem problem = error.problem();
        problem.sentence += " " + fixes.front().label + ".";
        throw InputError(std::move(problem));
    }
}

} // namespace

void runHardware(int argc, char** argv)
{
    Arguments arguments(
        "Exports a neuron with quantized state as a circuit or as C, with a test bench. Everything "
        "is computed in fixed point and equals `quantoscope simulate` bit for bit.",
        name);
    const SetupOptions options(arguments, name);
    ValueOption fixedPoint(
        arguments, "fixed_point", "--fixed-point",
        "Round the levels to this format first (default: only levels that are not fixed-point "
        "numbers, to the smallest n that keeps them distinct)");
    fixedPoint.takes("Qm.n");
    ValueOption neurons(arguments, "neurons", "--neurons",
                        "Neurons that share the circuit, one after the other (default: 1)");
    neurons.takes("N");
    const Flag cost(
        arguments, "--cost",
        "Print what the circuit takes on an FPGA, by yosys if it is installed, otherwise an estimate; "
        "no file is needed");
    ValueOption energies(
        arguments, "energy", "--energy",
        "Energies of operations in pJ, for the note of --cost: a JSON file (default: 45 nm)");
    energies.takes("FILE.json");
    const OutputOption output(
        arguments, "First output file: NAME.v (Verilog-2001), NAME.vhd (VHDL-2008) or NAME.c (C99); the test "
                   "bench and its test vectors are written next to it");
    if (!arguments.parse(argc, argv) || options.listedColumns()) {
        return;
    }
    if (!cost.given()) {
        requireGiven(output.option(), name);
    }
    if (energies.given() && !cost.given()) {
        throw UsageError("--energy applies only with --cost.");
    }
    const EnergyTable energy = energies.given() ? readEnergyTable(energies.text()) : EnergyTable{};
    if (output.given()) {
        requireHardwareLanguage(output.path());
    }
    const auto inputs = options.inputs();
    requireClosedLoop(inputs.setup);
    const auto exploration = explore(inputs.setup, inputs.recording);
    const auto format = fixedPoint.given() ? std::optional(parseFixedPoint(fixedPoint.text())) : std::nullopt;
    const HardwareNeuron neuron = neuronOf(*exploration, format);
    const int count =
        neurons.given() ? neurons.integer("an integer from 1 to " + std::to_string(mostSharedNeurons)) : 1;
    requireSharedNeurons(count);
    if (output.given()) {
        writeHardware(output.path(), neuron, exploration->input->samples(), count);
    }
    tellChanges(inputs.setup, neuron);
    tell(name, std::string("note: ") + methodSentence(neuron.circuit.method));
    if (cost.given()) {
        tellEnergy(neuron, energy);
        constexpr auto fix = "redirect it to another place";
        writeToStandardOutput(costTable(neuron, count), fix);
    }
}

} // namespace quantoscope
