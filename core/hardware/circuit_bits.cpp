// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/circuit_bits.h"

#include "core/hardware/step_demand.h"

#include <algorithm>
#include <bit>

namespace quantoscope {
namespace {

class StepSynthesis
{
public:
    StepSynthesis(SynthesizedCircuit& result, const NeuronCircuit& circuit, const std::vector<Bits>& state,
                  bool shared)
        : m_result(result), m_network(result.network), m_circuit(circuit), m_nodes(circuit.datapath.nodes()),
          m_state(state), m_shared(shared), m_demand(circuit, result.technology, shared),
          m_bits(m_nodes.size())
    {
    }

    StepBits bits()
    {
        for (Wire wire = 0; wire < m_nodes.size(); ++wire) {
            if (m_demand.needed(wire) > 0) {
                m_bits[wire] = m_demand.isMerged(wire) ? Bits{} : synthesized(wire);
                m_bits[wire].resize(std::min(m_demand.needed(wire), m_bits[wire].size()));
            }
        }
        StepBits step;
        step.spike = sized(m_circuit.spike, 1).front();
        Bits& membrane = m_shared ? step.membraneNext : step.membraneNow;
        membrane = sized(m_shared ? m_circuit.membraneNext : m_circuit.membraneNow,
                         static_cast<std::size_t>(m_circuit.membraneRange.width()));
        for (const StateRegister& part : m_circuit.registers) {
            step.next.push_back(sized(part.next, static_cast<std::size_t>(part.range.width())));
        }
        step.tables = m_tables;
        return step;
    }

private:
    /// The bits of a wire, extended by its sign.
    Bits sized(Wire wire, std::size_t width) const
    {
        const Node& node = m_nodes[wire];
        if (node.operation == DatapathOperation::constant) {
            return constantBits(node.number, width);
        }
        Bits bits = m_bits[wire];
        if (width > bits.size()) {
            bits.resize(width, node.range.isSigned() ? bits.back() : zeroBit);
        }
        bits.resize(width);
        return bits;
    }

    Bits operand(const Node& node, std::size_t i, std::size_t width) const
    {
        return sized(node.operands[i], width);
    }

    Bits whole(Wire wire) const { return sized(wire, m_demand.width(wire)); }

    /// Adds the bits to columns from a place on, or subtracts them.
    static void addRow(std::vector<Bits>& columns, const Bits& bits, std::size_t place, bool negative)
    {
        for (std::size_t i = 0; i + place < columns.size(); ++i) {
            const Bit bit = i < bits.size() ? bits[i] : zeroBit;
            const Bit signedBit = negative ? inverted(bit) : bit;
            if (signedBit != zeroBit) {
                columns[i + place].push_back(signedBit);
            }
        }
    }

    void addProduct(std::vector<Bits>& columns, Wire wire, bool negative)
    {
        const std::size_t width = columns.size();
        Bits a = factor(wire, 0);
        Bits b = factor(wire, 1);
        if (a.size() < b.size()) {
            std::swap(a, b);
        }
        for (std::size_t place = 0; place < std::min(b.size(), width); ++place) {
            Bits row;
            for (const Bit bit : a) {
                row.push_back(m_network.both(bit, b[place]));
            }
            if (negative) {
                row.resize(width - place, zeroBit);
            }
            addRow(columns, row, place, negative);
        }
    }

    Bits sumInMultiplier(Wire wire)
    {
        const Node& node = m_nodes[wire];
        const std::size_t product =
            m_demand.users(node.operands[0]) == 1 && m_demand.isHardProduct(node.operands[0]) ? 0 : 1;
        Bits inputs = m_bits[node.operands[product]];
        const Bits other = sized(node.operands[1 - product], m_demand.needed(wire));
        inputs.insert(inputs.end(), other.begin(), other.end());
        return m_result.cell(FixedCell::Kind::wired, std::move(inputs), m_demand.needed(wire));
    }

    Bits withHighestInverted(Wire wire)
    {
        Bits bits = sized(m_nodes[wire].operands[0], m_demand.needed(wire));
        if (bits.size() == m_demand.width(wire)) {
            bits.back() = inverted(bits.back());
        }
        return bits;
    }

    Bits sum(Wire wire)
    {
        if (m_demand.isInMultiplier(wire)) {
            return sumInMultiplier(wire);
        }
        if (m_demand.isInversion(wire)) {
            return withHighestInverted(wire);
        }
        const std::vector<Term> terms = m_demand.terms(wire);
        const auto width = m_demand.needed(wire);
        const auto isProduct = [&](const Term& term) {
            return m_demand.isSoftProduct(term.wire) && m_demand.isMergedInto(term.wire, wire);
        };
        if (terms.size() == 2 && std::ranges::none_of(terms, isProduct)) {
            return addedBits(m_result, sized(terms[0].wire, width), sized(terms[1].wire, width),
                             terms[1].negative);
        }
        std::vector<Bits> columns(width);
        std::int64_t constant = 0;
        for (const Term& term : terms) {
            if (m_nodes[term.wire].operation == DatapathOperation::constant) {
                constant += term.negative ? -m_nodes[term.wire].number : m_nodes[term.wire].number;
                continue;
            }
            constant += term.negative ? 1 : 0; // -a is ~a + 1
            if (isProduct(term)) {
                addProduct(columns, term.wire, term.negative);
            } else {
                addRow(columns, sized(term.wire, width), 0, term.negative);
            }
        }
        addRow(columns, constantBits(constant, width), 0, false);
        return summedColumns(m_result, columns);
    }

    /// The factor without the zeros above it. A factor with a sign is extended to the width of the product.
    Bits factor(Wire wire, std::size_t i) const
    {
        return operand(m_nodes[wire], i, m_demand.factorWidth(wire, i));
    }

    Bits shiftedLeft(Wire wire, std::size_t count, std::size_t width) const
    {
        Bits bits(std::min(count, width), zeroBit);
        const Bits high = sized(wire, width - bits.size());
        bits.insert(bits.end(), high.begin(), high.end());
        return bits;
    }

    Bits product(Wire wire)
    {
        if (m_demand.isShift(wire)) {
            const Node& node = m_nodes[wire];
            const std::size_t power = m_demand.isPowerOfTwo(node.operands[1]) ? 1 : 0;
            const auto count = static_cast<std::size_t>(
                std::countr_zero(static_cast<std::uint64_t>(m_nodes[node.operands[power]].number)));
            return shiftedLeft(node.operands[1 - power], count, m_demand.needed(wire));
        }
        if (m_demand.isSoftProduct(wire)) {
            std::vector<Bits> columns(m_demand.needed(wire));
            addProduct(columns, wire, false);
            return summedColumns(m_result, columns);
        }
        constexpr std::size_t widest = 24; // of the factors of a DSP48E1, without a sign
        constexpr std::size_t narrowest = 17;
        const auto [b, a] = std::minmax({m_demand.factorWidth(wire, 0), m_demand.factorWidth(wire, 1)});
        const std::size_t count = (a + widest - 1) / widest * ((b + narrowest - 1) / narrowest);
        Bits inputs = factor(wire, 0);
        const Bits second = factor(wire, 1);
        inputs.insert(inputs.end(), second.begin(), second.end());
        Bits outputs = m_result.cell(FixedCell::Kind::multiplier, std::move(inputs), m_demand.needed(wire));
        for (std::size_t more = 1; more < count; ++more) { // the partial products are added in a cascade
            outputs = m_result.cell(FixedCell::Kind::multiplier, std::move(outputs), m_demand.needed(wire));
        }
        return outputs;
    }

    Bit atLeast(Wire wire, std::int64_t number)
    {
        return reachesBit(m_network, whole(wire), m_nodes[wire].range.isSigned(), number);
    }

    Bits clamped(const Node& node, std::size_t width)
    {
        const Wire a = node.operands[0];
        Bits bits = sized(a, width);
        if (m_nodes[a].range.least < node.range.least) {
            bits = chosenBits(m_network, atLeast(a, node.range.least), bits,
                              constantBits(node.range.least, width));
        }
        if (m_nodes[a].range.most > node.range.most) {
            bits = chosenBits(m_network, atLeast(a, node.range.most + 1),
                              constantBits(node.range.most, width), bits);
        }
        return bits;
    }

    Bits lookup(Wire wire)
    {
        const Node& node = m_nodes[wire];
        if (!m_demand.isRegistered(node)) {
            return entryBits(m_network, node.table, whole(node.operands[0]), m_demand.needed(wire));
        }
        const auto part = static_cast<std::size_t>(m_nodes[node.operands[0]].number);
        m_tables.push_back({part, &node, m_network.inputs(m_demand.needed(wire))});
        return m_tables.back().outputs;
    }

    Bits notBelow(const Node& node)
    {
        const auto [a, b, unused] = node.operands;
        if (m_nodes[b].operation == DatapathOperation::constant) {
            return {atLeast(a, m_nodes[b].number)};
        }
        const std::size_t width = std::max(m_demand.widthWithSign(a), m_demand.widthWithSign(b));
        return {atLeastBit(m_result, sized(a, width), sized(b, width))};
    }

    Bits synthesized(Wire wire)
    {
        const Node& node = m_nodes[wire];
        const std::size_t width = m_demand.needed(wire);
        const auto number = static_cast<std::size_t>(node.number);
        switch (node.operation) {
        case DatapathOperation::input:
        case DatapathOperation::noise:
            return m_network.inputs(m_demand.width(wire));
        case DatapathOperation::stored:
            return m_state[number];
        case DatapathOperation::constant:
            return constantBits(node.number, width);
        case DatapathOperation::add:
        case DatapathOperation::subtract:
            return sum(wire);
        case DatapathOperation::multiply:
            return product(wire);
        case DatapathOperation::shiftLeft:
            return shiftedLeft(node.operands[0], number, width);
        case DatapathOperation::shiftRight: {
            const Bits bits = operand(node, 0, width + number);
            return {bits.begin() + static_cast<std::ptrdiff_t>(number), bits.end()};
        }
        case DatapathOperation::clamp:
            return clamped(node, width);
        case DatapathOperation::wrap:
            return operand(node, 0, width);
        case DatapathOperation::choose:
            return chosenBits(m_network, operand(node, 0, 1).front(), operand(node, 1, width),
                              operand(node, 2, width));
        case DatapathOperation::notBelow:
            return notBelow(node);
        case DatapathOperation::append: {
            Bits bits = operand(node, 1, 1);
            const Bits high = operand(node, 0, m_demand.width(wire) - 1);
            bits.insert(bits.end(), high.begin(), high.end());
            return bits;
        }
        case DatapathOperation::lookup:
            break;
        }
        return lookup(wire);
    }

    SynthesizedCircuit& m_result;
    BitNetwork& m_network;
    const NeuronCircuit& m_circuit;
    std::span<const Node> m_nodes;
    const std::vector<Bits>& m_state;
    bool m_shared;
    StepDemand m_demand;
    std::vector<RegisteredTable> m_tables;
    std::vector<Bits> m_bits;
};

} // namespace

StepBits stepBits(SynthesizedCircuit& result, const NeuronCircuit& circuit, const std::vector<Bits>& state,
                  bool shared)
{
    return StepSynthesis(result, circuit, state, shared).bits();
}

} // namespace quantoscope
