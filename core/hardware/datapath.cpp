// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/datapath.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace quantoscope {
namespace {

/// Bits of the magnitude of a number >= 0.
int bitsOf(std::int64_t number)
{
    return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(number)));
}

std::int64_t wrapped(std::int64_t value, const WireRange& range)
{
    const std::int64_t size = range.most - range.least + 1;
    const std::int64_t above = (value - range.least) % size;
    return range.least + (above < 0 ? above + size : above);
}

WireRange spanOf(std::initializer_list<std::int64_t> corners)
{
    return {std::min(corners), std::max(corners)};
}

} // namespace

int WireRange::width() const
{
    const int positive = most > 0 ? bitsOf(most) : 0;
    return isSigned() ? 1 + std::max(positive, bitsOf(-(least + 1))) : std::max(positive, 1);
}

WireRange rangeOfBits(int width, bool isSigned)
{
    const std::int64_t count = std::int64_t{1} << static_cast<unsigned>(width);
    const std::int64_t least = isSigned ? -count / 2 : 0;
    return {least, least + count - 1};
}

std::size_t operandCount(DatapathOperation operation)
{
    switch (operation) {
    case DatapathOperation::input:
    case DatapathOperation::noise:
    case DatapathOperation::stored:
    case DatapathOperation::constant:
        return 0;
    case DatapathOperation::shiftLeft:
    case DatapathOperation::shiftRight:
    case DatapathOperation::clamp:
    case DatapathOperation::wrap:
    case DatapathOperation::lookup:
        return 1;
    case DatapathOperation::add:
    case DatapathOperation::subtract:
    case DatapathOperation::multiply:
    case DatapathOperation::notBelow:
    case DatapathOperation::append:
        return 2;
    case DatapathOperation::choose:
        break;
    }
    return 3;
}

Wire Datapath::node(Node node)
{
    if (operandCount(node.operation) > 0 && node.range.least == node.range.most) {
        return constant(node.range.least);
    }
    const auto same = std::ranges::find(m_nodes, node);
    if (same != m_nodes.end()) {
        return static_cast<Wire>(same - m_nodes.begin());
    }
    m_nodes.push_back(std::move(node));
    return m_nodes.size() - 1;
}

bool Datapath::isConstant(Wire wire, std::int64_t number) const
{
    return range(wire) == WireRange{number, number};
}

Wire Datapath::input(WireRange range)
{
    return node({.operation = DatapathOperation::input, .range = range});
}

Wire Datapath::noise(int part, int bits)
{
    return node({.operation = DatapathOperation::noise, .number = part, .range = rangeOfBits(bits, false)});
}

Wire Datapath::stored(int number, WireRange range)
{
    return node({.operation = DatapathOperation::stored, .number = number, .range = range});
}

Wire Datapath::constant(std::int64_t number)
{
    return node({.operation = DatapathOperation::constant, .number = number, .range = {number, number}});
}

Wire Datapath::add(Wire a, Wire b)
{
    if (isConstant(a, 0)) {
        return b;
    }
    if (isConstant(b, 0)) {
        return a;
    }
    return node({.operation = DatapathOperation::add,
                 .operands = {a, b},
                 .range = {range(a).least + range(b).least, range(a).most + range(b).most}});
}

Wire Datapath::subtract(Wire a, Wire b)
{
    if (isConstant(b, 0)) {
        return a;
    }
    return node({.operation = DatapathOperation::subtract,
                 .operands = {a, b},
                 .range = {range(a).least - range(b).most, range(a).most - range(b).least}});
}

Wire Datapath::multiply(Wire a, Wire b)
{
    if (isConstant(b, 1)) {
        return a;
    }
    const auto [aLeast, aMost] = range(a);
    const auto [bLeast, bMost] = range(b);
    return node({.operation = DatapathOperation::multiply,
                 .operands = {a, b},
                 .range = spanOf({aLeast * bLeast, aLeast * bMost, aMost * bLeast, aMost * bMost})});
}

Wire Datapath::shiftLeft(Wire a, int count)
{
    if (count == 0) {
        return a;
    }
    const std::int64_t factor = std::int64_t{1} << static_cast<unsigned>(count);
    return node({.operation = DatapathOperation::shiftLeft,
                 .operands = {a},
                 .number = count,
                 .range = {range(a).least * factor, range(a).most * factor}});
}

Wire Datapath::shiftRight(Wire a, int count)
{
    if (count == 0) {
        return a;
    }
    return node({.operation = DatapathOperation::shiftRight,
                 .operands = {a},
                 .number = count,
                 .range = {range(a).least >> count, range(a).most >> count}});
}

Wire Datapath::clamp(Wire a, WireRange limits)
{
    if (range(a).least >= limits.least && range(a).most <= limits.most) {
        return a;
    }
    return node({.operation = DatapathOperation::clamp,
                 .operands = {a},
                 .range = {std::clamp(range(a).least, limits.least, limits.most),
                           std::clamp(range(a).most, limits.least, limits.most)}});
}

Wire Datapath::wrap(Wire a, WireRange limits)
{
    if (range(a).least >= limits.least && range(a).most <= limits.most) {
        return a;
    }
    const WireRange given = range(a);
    if (given.least == given.most) {
        return constant(wrapped(given.least, limits));
    }
    return node({.operation = DatapathOperation::wrap, .operands = {a}, .range = limits});
}

Wire Datapath::choose(Wire flag, Wire yes, Wire no)
{
    if (yes == no || isConstant(flag, 1)) {
        return yes;
    }
    if (isConstant(flag, 0)) {
        return no;
    }
    return node(
        {.operation = DatapathOperation::choose,
         .operands = {flag, yes, no},
         .range = {std::min(range(yes).least, range(no).least), std::max(range(yes).most, range(no).most)}});
}

Wire Datapath::notBelow(Wire a, Wire b)
{
    if (range(a).least >= range(b).most) {
        return constant(1);
    }
    if (range(a).most < range(b).least) {
        return constant(0);
    }
    return node({.operation = DatapathOperation::notBelow, .operands = {a, b}, .range = {0, 1}});
}

Wire Datapath::append(Wire a, Wire flag)
{
    if (isConstant(a, 0)) {
        return flag;
    }
    return node({.operation = DatapathOperation::append,
                 .operands = {a, flag},
                 .range = {2 * range(a).least + range(flag).least, 2 * range(a).most + range(flag).most}});
}

Wire Datapath::lookup(Wire a, std::vector<std::int64_t> table)
{
    table.resize(static_cast<std::size_t>(range(a).most) + 1);
    const auto first = static_cast<std::ptrdiff_t>(range(a).least);
    const auto isIdentity = [&] {
        for (auto i = range(a).least; i <= range(a).most; ++i) {
            if (table[static_cast<std::size_t>(i)] != i) {
                return false;
            }
        }
        return true;
    };
    if (isIdentity()) {
        return a;
    }
    std::fill_n(table.begin(), first, table[static_cast<std::size_t>(first)]); // never read
    const auto [least, most] = std::minmax_element(table.begin(), table.end());
    const WireRange values{*least, *most};
    return node({.operation = DatapathOperation::lookup,
                 .operands = {a},
                 .table = std::move(table),
                 .range = values});
}

std::vector<Wire> wiresOf(const Datapath& datapath, const std::vector<Wire>& results)
{
    std::vector<bool> needed(datapath.nodes().size());
    for (const Wire result : results) {
        needed[result] = true;
    }
    std::vector<Wire> wires;
    for (Wire wire = datapath.nodes().size(); wire-- > 0;) {
        if (needed[wire]) {
            const Node& node = datapath[wire];
            for (std::size_t i = 0; i < operandCount(node.operation); ++i) {
                needed[node.operands[i]] = true;
            }
            wires.push_back(wire);
        }
    }
    std::ranges::reverse(wires);
    return wires;
}

std::vector<std::int64_t> evaluate(const Datapath& datapath, const DatapathInputs& inputs)
{
    std::vector<std::int64_t> values;
    values.reserve(datapath.nodes().size());
    const auto place = [](std::int64_t number) { return static_cast<std::size_t>(number); };
    for (const Node& node : datapath.nodes()) {
        const auto operand = [&](std::size_t i) { return values[node.operands[i]]; };
        const auto value = [&]() -> std::int64_t {
            switch (node.operation) {
            case DatapathOperation::input:
                return inputs.input;
            case DatapathOperation::noise:
                return inputs.noise[place(node.number)];
            case DatapathOperation::stored:
                return inputs.stored[place(node.number)];
            case DatapathOperation::constant:
                return node.number;
            case DatapathOperation::add:
                return operand(0) + operand(1);
            case DatapathOperation::subtract:
                return operand(0) - operand(1);
            case DatapathOperation::multiply:
                return operand(0) * operand(1);
            case DatapathOperation::shiftLeft:
                return operand(0) * (std::int64_t{1} << node.number);
            case DatapathOperation::shiftRight:
                return operand(0) >> node.number;
            case DatapathOperation::clamp:
                return std::clamp(operand(0), node.range.least, node.range.most);
            case DatapathOperation::wrap:
                return wrapped(operand(0), node.range);
            case DatapathOperation::choose:
                return operand(operand(0) != 0 ? 1 : 2);
            case DatapathOperation::notBelow:
                return operand(0) >= operand(1) ? 1 : 0;
            case DatapathOperation::append:
                return 2 * operand(0) + operand(1);
            case DatapathOperation::lookup:
                break;
            }
            return node.table[place(operand(0))];
        };
        values.push_back(value());
    }
    return values;
}

} // namespace quantoscope
