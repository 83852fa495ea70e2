// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/circuit_bits.h"

#include <algorithm>
#include <bit>

namespace quantoscope {
namespace {

std::size_t widthOf(const Node& node)
{
    return static_cast<std::size_t>(node.range.width());
}

bool bitOf(std::int64_t number, std::size_t bit)
{
    return (number >> std::min<std::size_t>(bit, 63) & 1) != 0;
}

Bit constantBit(bool value)
{
    return value ? oneBit : zeroBit;
}

Bits constantBits(std::int64_t number, std::size_t width)
{
    Bits bits;
    for (std::size_t i = 0; i < width; ++i) {
        bits.push_back(constantBit(bitOf(number, i)));
    }
    return bits;
}

Bits chosenBits(BitNetwork& network, Bit flag, const Bits& yes, const Bits& no)
{
    Bits bits;
    for (std::size_t i = 0; i < yes.size(); ++i) {
        bits.push_back(network.choose(flag, yes[i], no[i]));
    }
    return bits;
}

/// Entries first to first + 2^count - 1; entries beyond the table equal the last one.
Bits entries(BitNetwork& network, std::span<const std::int64_t> table, std::span<const Bit> index,
             std::size_t first, std::size_t width)
{
    if (index.empty() || first + 1 >= table.size()) {
        return constantBits(table[std::min(first, table.size() - 1)], width);
    }
    const auto lower = index.first(index.size() - 1);
    const std::size_t half = std::size_t{1} << lower.size();
    const Bits low = entries(network, table, lower, first, width);
    const Bits high = entries(network, table, lower, first + half, width);
    return chosenBits(network, index.back(), high, low);
}

/// A number that a sum adds or subtracts.
struct Term
{
    Wire wire;
    bool negative;
};

class StepSynthesis
{
public:
    StepSynthesis(SynthesizedCircuit& result, const NeuronCircuit& circuit, const std::vector<Bits>& state,
                  bool shared)
        : m_result(result), m_network(result.network), m_circuit(circuit), m_nodes(circuit.datapath.nodes()),
          m_state(state), m_shared(shared), m_needed(m_nodes.size()), m_users(m_nodes.size()),
          m_isExtended(m_nodes.size()), m_bits(m_nodes.size())
    {
        need(circuit.spike, 1);
        need(m_shared ? circuit.membraneNext : circuit.membraneNow, membraneBits());
        for (const StateRegister& part : circuit.registers) {
            need(part.next, static_cast<std::size_t>(part.range.width()));
        }
        for (Wire wire = m_nodes.size(); wire-- > 0;) {
            if (m_needed[wire] > 0) {
                needOperands(wire);
            }
        }
    }

    StepBits bits()
    {
        for (Wire wire = 0; wire < m_nodes.size(); ++wire) {
            if (m_needed[wire] > 0) {
                m_bits[wire] = isMerged(wire) ? Bits{} : synthesized(wire);
                m_bits[wire].resize(std::min(m_needed[wire], m_bits[wire].size()));
            }
        }
        StepBits step;
        step.spike = sized(m_circuit.spike, 1).front();
        (m_shared ? step.membraneNext : step.membraneNow) =
            sized(m_shared ? m_circuit.membraneNext : m_circuit.membraneNow, membraneBits());
        for (const StateRegister& part : m_circuit.registers) {
            step.next.push_back(sized(part.next, static_cast<std::size_t>(part.range.width())));
        }
        step.tables = m_tables;
        return step;
    }

private:
    std::size_t membraneBits() const { return static_cast<std::size_t>(m_circuit.membraneRange.width()); }

    void need(Wire wire, std::size_t bits)
    {
        const std::size_t width = widthOf(m_nodes[wire]);
        m_needed[wire] = std::max(m_needed[wire], std::min(bits, width));
        ++m_users[wire];
        m_isExtended[wire] = m_isExtended[wire] || (bits > width && m_nodes[wire].range.isSigned());
    }

    void needOperands(Wire wire)
    {
        const Node& node = m_nodes[wire];
        const std::size_t bits = m_needed[wire];
        const auto all = [&](std::size_t i) { need(node.operands[i], widthOf(m_nodes[node.operands[i]])); };
        const auto number = static_cast<std::size_t>(node.number);
        switch (node.operation) {
        case Operation::add:
        case Operation::subtract:
        case Operation::multiply:
            need(node.operands[0], bits);
            need(node.operands[1], bits);
            break;
        case Operation::shiftLeft:
            need(node.operands[0], bits > number ? bits - number : 1);
            break;
        case Operation::shiftRight:
            need(node.operands[0], bits + number);
            break;
        case Operation::clamp:
            all(0);
            ++m_users[node.operands[0]];
            break;
        case Operation::wrap:
            need(node.operands[0], bits);
            break;
        case Operation::choose:
            all(0);
            need(node.operands[1], bits);
            need(node.operands[2], bits);
            break;
        case Operation::notBelow:
        case Operation::append:
            all(0);
            all(1);
            break;
        case Operation::lookup:
            all(0);
            break;
        case Operation::input:
        case Operation::noise:
        case Operation::stored:
        case Operation::constant:
            break;
        }
    }

    /// The bits of a wire, extended by its sign.
    Bits sized(Wire wire, std::size_t width) const
    {
        const Node& node = m_nodes[wire];
        if (node.operation == Operation::constant) {
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

    Bits whole(Wire wire) const { return sized(wire, widthOf(m_nodes[wire])); }

    bool isSum(Wire wire) const
    {
        const Operation operation = m_nodes[wire].operation;
        return (operation == Operation::add || operation == Operation::subtract) && !isInMultiplier(wire);
    }

    bool isPowerOfTwo(Wire wire) const
    {
        const Node& node = m_nodes[wire];
        return node.operation == Operation::constant &&
               std::has_single_bit(static_cast<std::uint64_t>(node.number));
    }

    /// A product with a power of two is a shift.
    bool isShift(Wire wire) const
    {
        const Node& node = m_nodes[wire];
        return node.operation == Operation::multiply &&
               (isPowerOfTwo(node.operands[0]) || isPowerOfTwo(node.operands[1]));
    }

    bool isHardProduct(Wire wire) const
    {
        return m_nodes[wire].operation == Operation::multiply && !isShift(wire) && !isSoftProduct(wire);
    }

    /// The factors' node of a sum that a DSP48E1 adds to its product.
    bool isInMultiplier(Wire wire) const
    {
        const Node& node = m_nodes[wire];
        return node.operation == Operation::add && std::ranges::any_of(std::array{0U, 1U}, [&](std::size_t i) {
                   return m_users[node.operands[i]] == 1 && isHardProduct(node.operands[i]);
               });
    }

    bool isSoftProduct(Wire wire) const
    {
        const Node& node = m_nodes[wire];
        if (node.operation != Operation::multiply || isShift(wire)) {
            return false;
        }
        constexpr std::size_t smallestProduct = 9; // bits of a DSP48E1's result
        return m_result.technology == Technology::ice40 || m_needed[wire] < smallestProduct ||
               factorWidth(wire, 0) < 2 || factorWidth(wire, 1) < 2;
    }

    /// If the sum is a term of the sum that uses it, which then has more than two terms.
    bool isMergedInto(Wire wire, Wire user) const
    {
        if ((!isSum(wire) && !isSoftProduct(wire)) || m_users[wire] != 1 || m_isExtended[wire]) {
            return false;
        }
        if (m_needed[wire] == m_needed[user]) {
            return true;
        }
        const Node& node = m_nodes[wire];
        if (node.range.isSigned() || node.operation == Operation::subtract) {
            return false;
        }
        const std::size_t a = widthOf(m_nodes[node.operands[0]]);
        const std::size_t b = widthOf(m_nodes[node.operands[1]]);
        return m_needed[wire] >= (isSum(wire) ? std::max(a, b) + 1 : a + b);
    }

    bool isMerged(Wire wire) const
    {
        for (Wire user = wire + 1; user < m_nodes.size(); ++user) {
            if (m_needed[user] > 0 && isSum(user) &&
                (m_nodes[user].operands[0] == wire || m_nodes[user].operands[1] == wire)) {
                return isMergedInto(wire, user);
            }
        }
        return false;
    }

    void collectTerms(Wire wire, bool negative, std::vector<Term>& terms) const
    {
        for (std::size_t i = 0; i < 2; ++i) {
            const Wire operand = m_nodes[wire].operands[i];
            const bool sign = negative != (i == 1 && m_nodes[wire].operation == Operation::subtract);
            if (isSum(operand) && isMergedInto(operand, wire)) {
                collectTerms(operand, sign, terms);
            } else {
                terms.push_back({operand, sign});
            }
        }
    }

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
            m_users[node.operands[0]] == 1 && isHardProduct(node.operands[0]) ? 0 : 1;
        Bits inputs = m_bits[node.operands[product]];
        const Bits other = sized(node.operands[1 - product], m_needed[wire]);
        inputs.insert(inputs.end(), other.begin(), other.end());
        return m_result.cell(FixedCell::Kind::wired, std::move(inputs), m_needed[wire]);
    }

    Bits sum(Wire wire)
    {
        if (isInMultiplier(wire)) {
            return sumInMultiplier(wire);
        }
        std::vector<Term> terms;
        collectTerms(wire, false, terms);
        const std::size_t width = m_needed[wire];
        const auto isProduct = [&](const Term& term) {
            return isSoftProduct(term.wire) && isMergedInto(term.wire, wire);
        };
        if (terms.size() == 2 && std::ranges::none_of(terms, isProduct)) {
            return addedBits(m_result, sized(terms[0].wire, width), sized(terms[1].wire, width),
                             terms[1].negative);
        }
        std::vector<Bits> columns(width);
        std::int64_t constant = 0;
        for (const Term& term : terms) {
            if (m_nodes[term.wire].operation == Operation::constant) {
                constant += term.negative ? -m_nodes[term.wire].number : m_nodes[term.wire].number;
            } else if (isProduct(term)) {
                addProduct(columns, term.wire, term.negative);
                constant += term.negative ? 1 : 0;
            } else {
                addRow(columns, sized(term.wire, width), 0, term.negative);
                constant += term.negative ? 1 : 0;
            }
        }
        addRow(columns, constantBits(constant, width), 0, false);
        return summedColumns(m_result, columns);
    }

    /// The factor without the zeros above it. A factor with a sign is extended to the width of the product.
    Bits factor(Wire wire, std::size_t i) const
    {
        const Node& node = m_nodes[wire];
        const Node& other = m_nodes[node.operands[i]];
        const std::size_t width = m_needed[wire];
        return operand(node, i, other.range.isSigned() ? width : std::min(width, widthOf(other)));
    }

    std::size_t factorWidth(Wire wire, std::size_t i) const
    {
        const Node& other = m_nodes[m_nodes[wire].operands[i]];
        return other.range.isSigned() ? m_needed[wire] : std::min(m_needed[wire], widthOf(other));
    }

    Bits product(Wire wire)
    {
        if (isShift(wire)) {
            const Node& node = m_nodes[wire];
            const std::size_t power = isPowerOfTwo(node.operands[1]) ? 1 : 0;
            const auto count = static_cast<std::size_t>(
                std::countr_zero(static_cast<std::uint64_t>(m_nodes[node.operands[power]].number)));
            Bits bits(std::min(count, m_needed[wire]), zeroBit);
            const Bits high = operand(node, 1 - power, m_needed[wire] - bits.size());
            bits.insert(bits.end(), high.begin(), high.end());
            return bits;
        }
        if (isSoftProduct(wire)) {
            std::vector<Bits> columns(m_needed[wire]);
            addProduct(columns, wire, false);
            return summedColumns(m_result, columns);
        }
        constexpr std::size_t widest = 24;    // of the factors of a DSP48E1, without a sign
        constexpr std::size_t narrowest = 17;
        const std::size_t a = std::max(factorWidth(wire, 0), factorWidth(wire, 1));
        const std::size_t b = std::min(factorWidth(wire, 0), factorWidth(wire, 1));
        const std::size_t count = (a + widest - 1) / widest * ((b + narrowest - 1) / narrowest);
        Bits inputs = factor(wire, 0);
        const Bits second = factor(wire, 1);
        inputs.insert(inputs.end(), second.begin(), second.end());
        Bits outputs = m_result.cell(FixedCell::Kind::multiplier, std::move(inputs), m_needed[wire]);
        for (std::size_t more = 1; more < count; ++more) { // the partial products are added in a cascade
            outputs = m_result.cell(FixedCell::Kind::multiplier, std::move(outputs), m_needed[wire]);
        }
        return outputs;
    }

    /// The comparison with a constant, from the lowest bit on.
    Bit atLeast(Wire wire, std::int64_t number)
    {
        const Bits bits = whole(wire);
        const bool isSigned = m_nodes[wire].range.isSigned();
        Bit result = oneBit;
        for (std::size_t i = 0; i < bits.size(); ++i) {
            const bool isSign = isSigned && i + 1 == bits.size();
            const Bit bit = isSign ? inverted(bits[i]) : bits[i];
            const bool set = bitOf(number, i) != isSign;
            result = set ? m_network.both(bit, result) : m_network.either(bit, result);
        }
        return result;
    }

    Bits chosen(Bit flag, const Bits& yes, const Bits& no)
    {
        return chosenBits(m_network, flag, yes, no);
    }

    Bits clamped(const Node& node, std::size_t width)
    {
        const Wire a = node.operands[0];
        Bits bits = sized(a, width);
        if (m_nodes[a].range.least < node.range.least) {
            bits = chosen(atLeast(a, node.range.least), bits, constantBits(node.range.least, width));
        }
        if (m_nodes[a].range.most > node.range.most) {
            bits = chosen(atLeast(a, node.range.most + 1), constantBits(node.range.most, width), bits);
        }
        return bits;
    }

    /// yosys moves the register of an index behind the table.
    bool isRegistered(const Node& node) const
    {
        const Node& index = m_nodes[node.operands[0]];
        return !m_shared && index.operation == Operation::stored && isMemory(node) &&
               !isHeldByMemory(static_cast<std::size_t>(index.number));
    }

    /// yosys makes a read-only memory of a table whose index has 4 bits or more.
    bool isMemory(const Node& node) const
    {
        constexpr std::size_t smallest = 4;
        return node.operation == Operation::lookup && widthOf(m_nodes[node.operands[0]]) >= smallest;
    }

    /// If a register only holds the entry of a table; it is then the output register of a memory.
    bool isHeldByMemory(std::size_t part) const
    {
        const Wire next = m_circuit.registers[part].next;
        return isMemory(m_nodes[next]) && m_users[next] == 1;
    }

    Bits lookup(Wire wire)
    {
        const Node& node = m_nodes[wire];
        if (!isRegistered(node)) {
            return entryBits(m_network, node.table, whole(node.operands[0]), m_needed[wire]);
        }
        const auto part = static_cast<std::size_t>(m_nodes[node.operands[0]].number);
        m_tables.push_back({part, &node, m_network.inputs(m_needed[wire])});
        return m_tables.back().outputs;
    }

    Bits notBelow(const Node& node)
    {
        const Wire a = node.operands[0];
        const Wire b = node.operands[1];
        if (m_nodes[b].operation == Operation::constant) {
            return {atLeast(a, m_nodes[b].number)};
        }
        const auto withSign = [&](Wire wire) {
            return widthOf(m_nodes[wire]) + (m_nodes[wire].range.isSigned() ? 0 : 1);
        };
        const std::size_t width = std::max(withSign(a), withSign(b));
        return {atLeastBit(m_result, sized(a, width), sized(b, width))};
    }

    Bits synthesized(Wire wire)
    {
        const Node& node = m_nodes[wire];
        const std::size_t width = m_needed[wire];
        const auto number = static_cast<std::size_t>(node.number);
        switch (node.operation) {
        case Operation::input:
        case Operation::noise:
            return m_network.inputs(widthOf(node));
        case Operation::stored:
            return m_state[number];
        case Operation::constant:
            return constantBits(node.number, width);
        case Operation::add:
        case Operation::subtract:
            return sum(wire);
        case Operation::multiply:
            return product(wire);
        case Operation::shiftLeft: {
            Bits bits(std::min(number, width), zeroBit);
            const Bits high = operand(node, 0, width - bits.size());
            bits.insert(bits.end(), high.begin(), high.end());
            return bits;
        }
        case Operation::shiftRight: {
            const Bits bits = operand(node, 0, width + number);
            return {bits.begin() + static_cast<std::ptrdiff_t>(number), bits.end()};
        }
        case Operation::clamp:
            return clamped(node, width);
        case Operation::wrap:
            return operand(node, 0, width);
        case Operation::choose:
            return chosen(operand(node, 0, 1).front(), operand(node, 1, width), operand(node, 2, width));
        case Operation::notBelow:
            return notBelow(node);
        case Operation::append: {
            Bits bits = operand(node, 1, 1);
            const Bits high = operand(node, 0, widthOf(node) - 1);
            bits.insert(bits.end(), high.begin(), high.end());
            return bits;
        }
        case Operation::lookup:
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
    std::vector<RegisteredTable> m_tables;
    std::vector<std::size_t> m_needed; ///< Low bits of each wire; 0 if it is not used.
    std::vector<int> m_users;              ///< How often each wire is an operand.
    std::vector<bool> m_isExtended;        ///< If the sign is also used as a higher bit.
    std::vector<Bits> m_bits;
};

} // namespace

Bits entryBits(BitNetwork& network, std::span<const std::int64_t> table, const Bits& index, std::size_t width)
{
    return entries(network, table, index, 0, width);
}

StepBits stepBits(SynthesizedCircuit& result, const NeuronCircuit& circuit, const std::vector<Bits>& state,
                  bool shared)
{
    return StepSynthesis(result, circuit, state, shared).bits();
}

} // namespace quantoscope
