// SPDX-License-Identifier: GPL-3.0-or-later
// cost_designs FIRST COUNT FOLDER: writes the circuits of random neurons, numbers FIRST to FIRST + COUNT - 1,
// as FOLDER/NUMBER.v, and prints one line of JSON for each with the estimates of their cost.
#include "core/hardware/circuit_cost.h"
#include "core/hardware/hardware_neuron.h"
#include "core/levels/level_format.h"
#include "core/parameters/input_error.h"
#include "files/access/write_whole.h"
#include "files/hardware/hardware_export.h"
#include "tests/core/hardware/random_setups.h"

#include <cstdlib>
#include <iostream>

namespace quantoscope {
namespace {

struct Design
{
    HardwareNeuron neuron;
    int neurons;
};

Design randomDesign(unsigned number)
{
    RandomSetups setups(number);
    // One design of three is shared by 2 to 7 neurons.
    const int neurons = number % 3 == 0 ? 2 + static_cast<int>(number / 3 % 6) : 1;
    while (true) {
        try {
            return {hardwareNeuron(setups.next()), neurons};
        } catch (const InputError&) {
            continue; // no exact circuit
        }
    }
}

void printCost(const CircuitCost& cost)
{
    std::cout << ", \"" << technologyNames[static_cast<std::size_t>(cost.technology)]
              << "\": {\"luts\": " << cost.luts << ", \"flip_flops\": " << cost.flipFlops
              << ", \"carry\": " << cost.carry << ", \"multipliers\": " << cost.multipliers
              << ", \"block_memories\": " << cost.blockMemories << ", \"depth\": " << cost.depth << "}";
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    using namespace quantoscope;
    if (argc != 4) {
        std::cerr << "usage: cost_designs FIRST COUNT FOLDER\n";
        return 2;
    }
    const auto first = static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10));
    const auto count = static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10));
    for (unsigned number = first; number < first + count; ++number) {
        const Design design = randomDesign(number);
        const TableFile file =
            firstHardwareFile(design.neuron, 1, HardwareLanguage::verilog, "dut.v", design.neurons);
        writeWhole(std::string(argv[3]) + "/" + std::to_string(number) + ".v", file.content);
        std::cout << "{\"number\": " << number << ", \"neurons\": " << design.neurons
                  << ", \"method\": " << static_cast<int>(design.neuron.circuit.method) << ", \"scheme\": \""
                  << formatTitle(design.neuron.setup.scheme.format) << "\"";
        for (const Technology technology : {Technology::xilinx7, Technology::ice40}) {
            printCost(estimatedCost(design.neuron.circuit, technology, design.neurons));
        }
        std::cout << "}\n";
    }
    return 0;
}
