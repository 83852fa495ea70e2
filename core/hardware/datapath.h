// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace quantoscope {

/// What a node of a Datapath computes from its operands a, b and c.
enum class DatapathOperation {
    input,      ///< The port of inputs.
    noise,      ///< The port of random numbers for part `number` of the state.
    stored,     ///< The register `number`.
    constant,   ///< `number`
    add,        ///< a + b
    subtract,   ///< a - b
    multiply,   ///< a * b
    shiftLeft,  ///< a * 2^number
    shiftRight, ///< The greatest integer not above a / 2^number.
    clamp,      ///< The integer of the node's range that is nearest to a.
    wrap,       ///< The integer of the node's range that equals a but for a multiple of the range's size.
    choose,     ///< b if the flag a is 1, otherwise c.
    notBelow,   ///< The flag a >= b.
    append,     ///< 2a + b of a flag b: one more bit.
    lookup,     ///< table[a]
};

/// The number of a node; operands come before the nodes that use them.
using Wire = std::size_t;

/// The integers that a wire takes.
struct WireRange
{
    std::int64_t least = 0;
    std::int64_t most = 0;

    bool isSigned() const { return least < 0; }
    /// Bits of the integers: of two's complement if isSigned(), otherwise without a sign; at least 1.
    int width() const;
    bool operator==(const WireRange&) const = default;
};

/// The range of all integers of this width, which is 1 to 62.
WireRange rangeOfBits(int width, bool isSigned);

/// One operation on integers.
struct Node
{
    DatapathOperation operation;
    std::array<Wire, 3> operands = {};
    std::int64_t number = 0;
    std::vector<std::int64_t> table = {};
    WireRange range = {};

    bool operator==(const Node&) const = default;
};

/// The number of operands that the operation has, the first ones of Node::operands.
std::size_t operandCount(DatapathOperation operation);

/// A combinational circuit of integers: what a neuron computes in one step. Each function adds a node and
/// returns its wire, or a wire that has the same value already. The range of each node follows from those of
/// its operands, so that no operation overflows; all have at most 62 bits.
class Datapath
{
public:
    std::span<const Node> nodes() const { return m_nodes; }
    const Node& operator[](Wire wire) const { return m_nodes[wire]; }
    const WireRange& range(Wire wire) const { return m_nodes[wire].range; }

    Wire input(WireRange range);
    Wire noise(int part, int bits);
    Wire stored(int number, WireRange range);
    Wire constant(std::int64_t number);
    Wire add(Wire a, Wire b);
    Wire subtract(Wire a, Wire b);
    Wire multiply(Wire a, Wire b);
    Wire shiftLeft(Wire a, int count);
    Wire shiftRight(Wire a, int count);
    Wire clamp(Wire a, WireRange range);
    /// The size of the range must be a power of two, and its least a multiple of half of it.
    Wire wrap(Wire a, WireRange range);
    Wire choose(Wire flag, Wire yes, Wire no);
    Wire notBelow(Wire a, Wire b);
    /// The flag a >= number.
    Wire atLeast(Wire a, std::int64_t number) { return notBelow(a, constant(number)); }
    Wire append(Wire a, Wire flag);
    /// The table must have an entry for each integer of the range of `a`, which starts at 0 or above.
    Wire lookup(Wire a, std::vector<std::int64_t> table);

private:
    Wire node(Node node);
    bool isConstant(Wire wire, std::int64_t number) const;

    std::vector<Node> m_nodes;
};

/// The wires that the results depend on, in ascending order.
std::vector<Wire> wiresOf(const Datapath& datapath, const std::vector<Wire>& results);

/// The values of the ports of a circuit.
struct DatapathInputs
{
    std::int64_t input = 0;
    std::span<const std::int64_t> noise = {};
    std::span<const std::int64_t> stored = {};
};

/// The values of all wires. O(nodes).
std::vector<std::int64_t> evaluate(const Datapath& datapath, const DatapathInputs& inputs);

} // namespace quantoscope
