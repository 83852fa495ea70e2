// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/step_demand.h"

#include <algorithm>
#include <array>
#include <bit>

namespace quantoscope {

StepDemand::StepDemand(const NeuronCircuit& circuit, Technology technology, bool shared)
    : m_circuit(circuit), m_nodes(circuit.datapath.nodes()), m_technology(technology), m_shared(shared),
      m_needed(m_nodes.size()), m_users(m_nodes.size()), m_isExtended(m_nodes.size())
{
    need(circuit.spike, 1);
    need(shared ? circuit.membraneNext : circuit.membraneNow,
         static_cast<std::size_t>(circuit.membraneRange.width()));
    for (const StateRegister& part : circuit.registers) {
        need(part.next, static_cast<std::size_t>(part.range.width()));
    }
    for (Wire wire = m_nodes.size(); wire-- > 0;) {
        if (m_needed[wire] > 0) {
            needOperands(wire);
        }
    }
}

void StepDemand::need(Wire wire, std::size_t bits)
{
    m_needed[wire] = std::max(m_needed[wire], std::min(bits, width(wire)));
    ++m_users[wire];
    m_isExtended[wire] = m_isExtended[wire] || (bits > width(wire) && m_nodes[wire].range.isSigned());
}

void StepDemand::needOperands(Wire wire)
{
    const Node& node = m_nodes[wire];
    const std::size_t bits = m_needed[wire];
    const auto number = static_cast<std::size_t>(node.number);
    switch (node.operation) {
    case DatapathOperation::add:
    case DatapathOperation::subtract:
    case DatapathOperation::multiply:
        need(node.operands[0], bits);
        need(node.operands[1], bits);
        break;
    case DatapathOperation::shiftLeft:
        need(node.operands[0], bits > number ? bits - number : 1);
        break;
    case DatapathOperation::shiftRight:
        need(node.operands[0], bits + number);
        break;
    case DatapathOperation::clamp:
        needWhole(node.operands[0]);
        ++m_users[node.operands[0]];
        break;
    case DatapathOperation::wrap:
        need(node.operands[0], bits);
        break;
    case DatapathOperation::choose:
        needWhole(node.operands[0]);
        need(node.operands[1], bits);
        need(node.operands[2], bits);
        break;
    case DatapathOperation::notBelow:
    case DatapathOperation::append:
        needWhole(node.operands[0]);
        needWhole(node.operands[1]);
        break;
    case DatapathOperation::lookup:
        needWhole(node.operands[0]);
        break;
    case DatapathOperation::input:
    case DatapathOperation::noise:
    case DatapathOperation::stored:
    case DatapathOperation::constant:
        break;
    }
}

bool StepDemand::isSum(Wire wire) const
{
    const DatapathOperation operation = m_nodes[wire].operation;
    return (operation == DatapathOperation::add || operation == DatapathOperation::subtract) &&
           !isInMultiplier(wire) && !isInversion(wire);
}

bool StepDemand::isInversion(Wire wire) const
{
    const Node& node = m_nodes[wire];
    const Node& added = m_nodes[node.operands[1]];
    const std::size_t highest = width(wire) - 1;
    const std::uint64_t bits = static_cast<std::uint64_t>(added.number) & ((std::uint64_t{2} << highest) - 1);
    return node.operation == DatapathOperation::add && added.operation == DatapathOperation::constant &&
           bits == std::uint64_t{1} << highest;
}

bool StepDemand::isPowerOfTwo(Wire wire) const
{
    const Node& node = m_nodes[wire];
    return node.operation == DatapathOperation::constant &&
           std::has_single_bit(static_cast<std::uint64_t>(node.number));
}

bool StepDemand::isShift(Wire wire) const
{
    const Node& node = m_nodes[wire];
    return node.operation == DatapathOperation::multiply &&
           (isPowerOfTwo(node.operands[0]) || isPowerOfTwo(node.operands[1]));
}

bool StepDemand::isHardProduct(Wire wire) const
{
    return m_nodes[wire].operation == DatapathOperation::multiply && !isShift(wire) && !isSoftProduct(wire);
}

bool StepDemand::isInMultiplier(Wire wire) const
{
    const Node& node = m_nodes[wire];
    return node.operation == DatapathOperation::add &&
           std::ranges::any_of(std::array{0U, 1U}, [&](std::size_t i) {
               return m_users[node.operands[i]] == 1 && isHardProduct(node.operands[i]);
           });
}

bool StepDemand::isSoftProduct(Wire wire) const
{
    const Node& node = m_nodes[wire];
    if (node.operation != DatapathOperation::multiply || isShift(wire)) {
        return false;
    }
    constexpr std::size_t smallestProduct = 9; // bits of a DSP48E1's result
    return m_technology == Technology::ice40 || m_needed[wire] < smallestProduct ||
           factorWidth(wire, 0) < 2 || factorWidth(wire, 1) < 2;
}

bool StepDemand::isMergedInto(Wire wire, Wire user) const
{
    if ((!isSum(wire) && !isSoftProduct(wire)) || m_users[wire] != 1 || m_isExtended[wire]) {
        return false;
    }
    if (m_needed[wire] == m_needed[user]) {
        return true;
    }
    const Node& node = m_nodes[wire];
    if (node.range.isSigned() || node.operation == DatapathOperation::subtract) {
        return false;
    }
    const std::size_t a = width(node.operands[0]);
    const std::size_t b = width(node.operands[1]);
    return m_needed[wire] >= (isSum(wire) ? std::max(a, b) + 1 : a + b);
}

bool StepDemand::isMerged(Wire wire) const
{
    for (Wire user = wire + 1; user < m_nodes.size(); ++user) {
        if (m_needed[user] > 0 && isSum(user) &&
            (m_nodes[user].operands[0] == wire || m_nodes[user].operands[1] == wire)) {
            return isMergedInto(wire, user);
        }
    }
    return false;
}

void StepDemand::collectTerms(Wire wire, bool negative, std::vector<Term>& terms) const
{
    for (std::size_t i = 0; i < 2; ++i) {
        const Wire operand = m_nodes[wire].operands[i];
        const bool sign = negative != (i == 1 && m_nodes[wire].operation == DatapathOperation::subtract);
        if (isSum(operand) && isMergedInto(operand, wire)) {
            collectTerms(operand, sign, terms);
        } else {
            terms.push_back({operand, sign});
        }
    }
}

std::size_t StepDemand::factorWidth(Wire wire, std::size_t i) const
{
    const Node& other = m_nodes[m_nodes[wire].operands[i]];
    return other.range.isSigned() ? m_needed[wire]
                                  : std::min(m_needed[wire], width(m_nodes[wire].operands[i]));
}

std::vector<Term> StepDemand::terms(Wire sum) const
{
    std::vector<Term> terms;
    collectTerms(sum, false, terms);
    return terms;
}

bool StepDemand::isMemory(const Node& node)
{
    constexpr std::size_t largest = 64; // entries that are written as multiplexers, see verilog_datapath.cpp
    return node.operation == DatapathOperation::lookup && node.table.size() > largest;
}

bool StepDemand::isRegistered(const Node& node) const
{
    const Node& index = m_nodes[node.operands[0]];
    if (m_shared || index.operation != DatapathOperation::stored || !isMemory(node)) {
        return false;
    }
    // A register that only holds the entry of a memory is the output register of that memory instead.
    const Wire next = m_circuit.registers[static_cast<std::size_t>(index.number)].next;
    return !isMemory(m_nodes[next]) || m_users[next] > 1;
}

} // namespace quantoscope
