// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/energy.h"

#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace quantoscope {
namespace {

/// The line through (firstSize, first) and (secondSize, second); below firstSize the one through 0.
double scaled(double size, double firstSize, double first, double secondSize, double second)
{
    return size <= firstSize ? first * size / firstSize
                             : first + (second - first) * (size - firstSize) / (secondSize - firstSize);
}

void requireEnergy(const char* name, double energy)
{
    if (!(energy >= 0) || std::isinf(energy)) {
        throw InputError({name, Core::said("%1 is %2; it must be an energy in pJ, 0 or more.",
                                           {name, numberText(energy)})});
    }
}

void requirePositive(const char* name, std::int64_t number)
{
    if (number < 1) {
        throw InputError(
            {name, Core::said("%1 is %2; it must be at least 1.", {name, std::to_string(number)})});
    }
}

/// The operations of one step that its spike and its next state need.
class StepWork
{
public:
    StepWork(const NeuronCircuit& circuit, const EnergyTable& table)
        : m_datapath(circuit.datapath), m_table(table), m_needed(circuit.datapath.nodes().size())
    {
        m_needed[circuit.spike] = true;
        for (const StateRegister& part : circuit.registers) {
            m_needed[part.next] = true;
            work.stateBits += part.range.width();
        }
        for (Wire wire = m_needed.size(); wire-- > 0;) {
            if (m_needed[wire]) {
                count(m_datapath[wire]);
            }
        }
    }

    EnergyEstimate work;

private:
    int width(Wire wire) const { return m_datapath.range(wire).width(); }

    bool isPowerOfTwo(Wire wire) const
    {
        const Node& node = m_datapath[wire];
        return node.operation == DatapathOperation::constant && node.number > 0 &&
               std::has_single_bit(static_cast<std::uint64_t>(node.number));
    }

    void compare(int bits)
    {
        ++work.comparisons;
        work.operationEnergy += additionEnergy(m_table, bits);
    }

    void multiply(const Node& node)
    {
        const auto [a, b, unused] = node.operands;
        if (!isPowerOfTwo(a) && !isPowerOfTwo(b)) {
            ++work.multiplications;
            work.operationEnergy += multiplicationEnergy(m_table, width(a), width(b));
        }
    }

    void count(const Node& node)
    {
        for (std::size_t i = 0; i < operandCount(node.operation); ++i) {
            m_needed[node.operands[i]] = true;
        }
        const Wire first = node.operands[0];
        switch (node.operation) {
        case DatapathOperation::add:
        case DatapathOperation::subtract:
            ++work.additions;
            work.operationEnergy += additionEnergy(m_table, node.range.width());
            break;
        case DatapathOperation::multiply:
            multiply(node);
            break;
        case DatapathOperation::notBelow:
            compare(std::max(width(first), width(node.operands[1])));
            break;
        case DatapathOperation::clamp:
            if (m_datapath.range(first).least < node.range.least) {
                compare(width(first));
            }
            if (m_datapath.range(first).most > node.range.most) {
                compare(width(first));
            }
            break;
        case DatapathOperation::lookup:
            ++work.lookups;
            break;
        default:
            break;
        }
    }

    const Datapath& m_datapath;
    const EnergyTable& m_table;
    std::vector<bool> m_needed;
};

} // namespace

void requireValid(const EnergyTable& table)
{
    requireEnergy("add_8", table.add8);
    requireEnergy("add_32", table.add32);
    requireEnergy("multiply_8", table.multiply8);
    requireEnergy("multiply_32", table.multiply32);
    requireEnergy("memory_64", table.memory64);
}

double additionEnergy(const EnergyTable& table, int bits)
{
    return scaled(bits, 8, table.add8, 32, table.add32);
}

double multiplicationEnergy(const EnergyTable& table, int bits, int otherBits)
{
    return scaled(static_cast<double>(bits) * otherBits, 8 * 8, table.multiply8, 32 * 32, table.multiply32);
}

double memoryEnergy(const EnergyTable& table, double bits)
{
    return table.memory64 * bits / 64;
}

EnergyEstimate energyEstimate(const NeuronCircuit& circuit, std::int64_t neurons, std::int64_t steps,
                              const EnergyTable& table)
{
    requirePositive("neurons", neurons);
    requirePositive("steps", steps);
    requireValid(table);
    EnergyEstimate estimate = StepWork(circuit, table).work;
    const double updates = static_cast<double>(neurons) * static_cast<double>(steps);
    estimate.bitsHeld = static_cast<double>(neurons) * estimate.stateBits;
    estimate.bitsRead = updates * estimate.stateBits;
    estimate.bitsWritten = estimate.bitsRead;
    for (double* count : {&estimate.additions, &estimate.multiplications, &estimate.comparisons,
                          &estimate.lookups, &estimate.operationEnergy}) {
        *count *= updates;
    }
    estimate.memoryTraffic = memoryEnergy(table, estimate.bitsRead + estimate.bitsWritten);
    return estimate;
}

} // namespace quantoscope
