// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/verilog_datapath.h"

#include "files/exports/verilog_bench.h"

#include <algorithm>
#include <utility>

namespace quantoscope {
namespace {

std::string_view prefixOf(DatapathOperation operation)
{
    switch (operation) {
    case DatapathOperation::add:
        return "sum";
    case DatapathOperation::subtract:
        return "difference";
    case DatapathOperation::multiply:
        return "product";
    case DatapathOperation::shiftLeft:
    case DatapathOperation::shiftRight:
        return "shifted";
    case DatapathOperation::clamp:
        return "limited";
    case DatapathOperation::wrap:
        return "wrapped";
    case DatapathOperation::choose:
        return "chosen";
    case DatapathOperation::notBelow:
        return "reached";
    case DatapathOperation::append:
        return "rank";
    case DatapathOperation::input:
    case DatapathOperation::noise:
    case DatapathOperation::stored:
    case DatapathOperation::constant:
    case DatapathOperation::lookup:
        break;
    }
    return "entry";
}

/// Entries of the largest table that is written as multiplexers.
constexpr std::size_t mostSelected = 64;

bool isPort(DatapathOperation operation)
{
    return operation == DatapathOperation::input || operation == DatapathOperation::noise ||
           operation == DatapathOperation::stored;
}

std::string replicated(int count, const std::string& bit)
{
    return "{" + std::to_string(count) + "{" + bit + "}}";
}

} // namespace

std::string verilogConstant(std::int64_t number, int width)
{
    return std::to_string(width) + "'h" + verilogHex(number, width);
}

VerilogDatapath::VerilogDatapath(const Datapath& datapath, std::vector<std::string> stateNames,
                                 std::vector<std::string> noiseNames)
    : m_datapath(datapath), m_stateNames(std::move(stateNames)), m_noiseNames(std::move(noiseNames))
{
}

bool VerilogDatapath::isConstant(Wire wire) const
{
    return m_datapath[wire].operation == DatapathOperation::constant;
}

std::string VerilogDatapath::name(Wire wire) const
{
    const Node& node = m_datapath[wire];
    switch (node.operation) {
    case DatapathOperation::input:
        return "x";
    case DatapathOperation::noise:
        return m_noiseNames[static_cast<std::size_t>(node.number)];
    case DatapathOperation::stored:
        return m_stateNames[static_cast<std::size_t>(node.number)];
    default:
        return std::string(prefixOf(node.operation)) + std::to_string(wire);
    }
}

std::string VerilogDatapath::bits(Wire wire, int high, int low) const
{
    return name(wire) + "[" + std::to_string(high) + (high == low ? "" : ":" + std::to_string(low)) + "]";
}

/// `text` has the highest `have` bits of the wire.
std::string VerilogDatapath::extended(Wire wire, const std::string& text, int have, int width) const
{
    const WireRange& range = m_datapath.range(wire);
    const std::string highest = range.isSigned() ? bits(wire, range.width() - 1, range.width() - 1) : "1'b0";
    return width == have ? text : "{" + replicated(width - have, highest) + ", " + text + "}";
}

std::string VerilogDatapath::sized(Wire wire, int width) const
{
    const Node& node = m_datapath[wire];
    if (isConstant(wire)) {
        return verilogConstant(node.number, width);
    }
    const int have = node.range.width();
    return width < have ? bits(wire, width - 1, 0) : extended(wire, name(wire), have, width);
}

/// The comparison with a constant, from the lowest bit on: where the constant has a 1, the bit and all that
/// is needed below must be set; where it has a 0, the bit alone decides if it is set. A sign is inverted.
std::string VerilogDatapath::isAtLeast(Wire wire, std::int64_t number) const
{
    const WireRange& range = m_datapath.range(wire);
    const int width = range.width();
    const auto offset = range.isSigned() ? std::int64_t{1} << static_cast<unsigned>(width - 1) : 0;
    const auto shifted = static_cast<std::uint64_t>(number + offset);
    const auto isSet = [&](int bit) { return (shifted >> static_cast<unsigned>(bit) & 1U) != 0; };
    std::string text;
    int bit = 0;
    while (bit < width && !isSet(bit)) {
        ++bit;
    }
    while (bit < width) {
        const bool set = isSet(bit);
        const bool isSign = range.isSigned() && bit == width - 1;
        int end = bit + 1;
        while (!isSign && end < width && isSet(end) == set && !(range.isSigned() && end == width - 1)) {
            ++end;
        }
        std::string run = isSign ? "!" + bits(wire, bit, bit)
                                 : (end - bit == 1 ? ""
                                    : set          ? "&"
                                                   : "|") +
                                       bits(wire, end - 1, bit);
        if (!text.empty()) {
            const std::string nested = text.find(' ') == std::string::npos ? text : "(" + text + ")";
            run.append(set ? " && " : " || ").append(nested);
        }
        text = run;
        bit = end;
    }
    return text.empty() ? "1'b1" : text;
}

bool VerilogDatapath::invertsHighestBit(Wire added, int width) const
{
    const Node& node = m_datapath[added];
    const auto half = std::uint64_t{1} << static_cast<unsigned>(width - 1);
    return node.operation == DatapathOperation::constant &&
           (static_cast<std::uint64_t>(node.number) & (2 * half - 1)) == half;
}

/// The sum with a number of which only the highest of `width` bits is set.
std::string VerilogDatapath::highestInverted(Wire wire, int width) const
{
    const WireRange& range = m_datapath.range(wire);
    const int have = range.width();
    if (have < width && !range.isSigned()) {
        return "{1'b1, " + sized(wire, width - 1) + "}";
    }
    const std::string highest = "~" + bits(wire, std::min(have, width) - 1, std::min(have, width) - 1);
    return width == 1 ? highest : "{" + highest + ", " + sized(wire, width - 1) + "}";
}

std::string VerilogDatapath::expression(const Node& node) const
{
    const int width = node.range.width();
    const auto operand = [&](std::size_t i) { return node.operands[i]; };
    const auto both = [&](const char* sign) {
        return sized(operand(0), width) + sign + sized(operand(1), width);
    };
    const auto a = operand(0);
    const auto count = static_cast<int>(node.number);
    switch (node.operation) {
    case DatapathOperation::add:
        return invertsHighestBit(operand(1), width) ? highestInverted(a, width) : both(" + ");
    case DatapathOperation::subtract:
        return both(" - ");
    case DatapathOperation::multiply:
        return both(" * ");
    case DatapathOperation::shiftLeft: {
        const int have = m_datapath.range(a).width();
        return "{" + (width - count < have ? bits(a, width - count - 1, 0) : sized(a, width - count)) + ", " +
               verilogConstant(0, count) + "}";
    }
    case DatapathOperation::shiftRight: {
        const int have = m_datapath.range(a).width();
        const int kept = std::max(have - count, 1);
        const std::string high = bits(a, have - 1, have - kept);
        return have > count || m_datapath.range(a).isSigned() ? extended(a, high, kept, width) : "1'b0";
    }
    case DatapathOperation::clamp: {
        const WireRange& range = m_datapath.range(a);
        std::string text = sized(a, width);
        if (range.least < node.range.least) {
            text = isAtLeast(a, node.range.least) + " ? " + text + " : " +
                   verilogConstant(node.range.least, width);
            text = range.most > node.range.most ? "(" + text + ")" : text;
        }
        return range.most > node.range.most ? isAtLeast(a, node.range.most + 1) + " ? " +
                                                  verilogConstant(node.range.most, width) + " : " + text
                                            : text;
    }
    case DatapathOperation::wrap:
        return sized(a, width);
    case DatapathOperation::choose:
        return sized(a, 1) + " ? " + sized(operand(1), width) + " : " + sized(operand(2), width);
    case DatapathOperation::notBelow: {
        if (isConstant(operand(1))) {
            return isAtLeast(a, m_datapath[operand(1)].number);
        }
        const WireRange& left = m_datapath.range(a);
        const WireRange& right = m_datapath.range(operand(1));
        const int common =
            std::max(left.width() + (left.isSigned() ? 0 : 1), right.width() + (right.isSigned() ? 0 : 1));
        return "$signed(" + sized(a, common) + ") >= $signed(" + sized(operand(1), common) + ")";
    }
    case DatapathOperation::append:
        return "{" + sized(a, width - 1) + ", " + sized(operand(1), 1) + "}";
    case DatapathOperation::lookup:
        return selected(node, 0, m_datapath.range(a).width() - 1);
    case DatapathOperation::input:
    case DatapathOperation::noise:
    case DatapathOperation::stored:
    case DatapathOperation::constant:
        break;
    }
    return {};
}

/// The entries of a table from `first` on, for the bits up to `bit` of the index.
std::string VerilogDatapath::selected(const Node& node, std::size_t first, int bit) const
{
    const std::size_t last = node.table.size() - 1;
    const std::size_t size = std::size_t{1} << static_cast<unsigned>(bit + 1);
    const auto entry = [&](std::size_t i) { return node.table[std::min(i, last)]; };
    bool same = true;
    for (std::size_t i = first; i < first + size; ++i) {
        same = same && entry(i) == entry(first);
    }
    if (same) {
        return verilogConstant(entry(first), node.range.width());
    }
    return "(" + bits(node.operands[0], bit, bit) + " ? " + selected(node, first + size / 2, bit - 1) +
           " : " + selected(node, first, bit - 1) + ")";
}

/// A table that is too large for multiplexers: a memory that is never written.
std::string VerilogDatapath::lookup(Wire wire) const
{
    const Node& node = m_datapath[wire];
    const std::string vector = "[" + std::to_string(node.range.width() - 1) + ":0] ";
    const std::string table = "table" + std::to_string(wire);
    std::string text = "    reg " + vector + table + " [0:" + std::to_string(node.table.size() - 1) +
                       "];\n    initial begin\n";
    for (std::size_t i = 0; i < node.table.size(); ++i) {
        text.append("        ")
            .append(table)
            .append("[")
            .append(std::to_string(i))
            .append("] = ")
            .append(verilogConstant(node.table[i], node.range.width()))
            .append(";\n");
    }
    text.append("    end\n    wire ").append(vector).append(name(wire)).append(" = ").append(table);
    return text.append("[").append(name(node.operands[0])).append("];\n");
}

std::string VerilogDatapath::declaration(Wire wire) const
{
    const Node& node = m_datapath[wire];
    if (node.operation == DatapathOperation::lookup && node.table.size() > mostSelected) {
        return lookup(wire);
    }
    std::string text = "    wire [" + std::to_string(node.range.width() - 1) + ":0] " + name(wire) + " = " +
                       expression(node) + ";";
    if (node.operation == DatapathOperation::notBelow && isConstant(node.operands[1])) {
        text +=
            "  // " + name(node.operands[0]) + " >= " + std::to_string(m_datapath[node.operands[1]].number);
    }
    return text + "\n";
}

std::string VerilogDatapath::declarations(const std::vector<Wire>& results) const
{
    const std::vector<Wire> needed = wiresOf(m_datapath, results);
    std::string text;
    std::string partlyUsed; // also ports that are not needed
    for (Wire wire = 0; wire < m_datapath.nodes().size(); ++wire) {
        const bool port = isPort(m_datapath[wire].operation);
        if (isConstant(wire) || (!port && !std::ranges::binary_search(needed, wire))) {
            continue;
        }
        partlyUsed.append(", ").append(name(wire));
        if (!port) {
            text += declaration(wire);
        }
    }
    return text + "    wire unused = &{1'b0" + partlyUsed + "};  // some bits do not matter\n";
}

} // namespace quantoscope
