// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/vhdl_datapath.h"

#include "files/exports/verilog_datapath.h"

#include <utility>

namespace quantoscope {
namespace {

/// Bits of a `signed` vector that holds the range.
int signedWidth(const WireRange& range)
{
    return range.width() + (range.isSigned() ? 0 : 1);
}

std::string constant(std::int64_t number, int width)
{
    return "to_signed(" + std::to_string(number) + ", " + std::to_string(width) + ")";
}

std::string name(Wire wire)
{
    return "w" + std::to_string(wire);
}

} // namespace

std::string vhdlVector(int width, bool isSigned)
{
    return (isSigned ? "signed(" : "unsigned(") + std::to_string(width - 1) + " downto 0)";
}

VhdlDatapath::VhdlDatapath(const Datapath& datapath, std::vector<std::string> stateNames,
                           std::vector<std::string> noiseNames)
    : m_datapath(datapath), m_stateNames(std::move(stateNames)), m_noiseNames(std::move(noiseNames))
{
}

int VhdlDatapath::width(Wire wire) const
{
    return signedWidth(m_datapath.range(wire));
}

std::string VhdlDatapath::value(Wire wire) const
{
    const Node& node = m_datapath[wire];
    return node.operation == DatapathOperation::constant ? constant(node.number, width(wire)) : name(wire);
}

std::string VhdlDatapath::resized(Wire wire, int width) const
{
    const Node& node = m_datapath[wire];
    if (node.operation == DatapathOperation::constant) {
        return constant(node.number, width);
    }
    return width == this->width(wire) ? name(wire)
                                      : "resize(" + name(wire) + ", " + std::to_string(width) + ")";
}

std::string VhdlDatapath::low(Wire wire, int width) const
{
    return width < this->width(wire) && m_datapath[wire].operation != DatapathOperation::constant
               ? name(wire) + "(" + std::to_string(width - 1) + " downto 0)"
               : resized(wire, width);
}

std::string VhdlDatapath::flag(Wire wire) const
{
    const Node& node = m_datapath[wire];
    if (node.operation == DatapathOperation::constant) {
        return node.number != 0 ? "'1'" : "'0'";
    }
    return name(wire) + "(0)";
}

std::string VhdlDatapath::expression(const Node& node) const
{
    const int width = signedWidth(node.range);
    const auto operand = [&](std::size_t i) { return node.operands[i]; };
    const auto both = [&](const char* sign) {
        return resized(operand(0), width) + sign + resized(operand(1), width);
    };
    const std::string bits = std::to_string(width);
    switch (node.operation) {
    case DatapathOperation::input: {
        const std::string x = "x";
        return node.range.isSigned() ? x : "signed('0' & std_logic_vector(x))";
    }
    case DatapathOperation::noise:
        return "signed('0' & std_logic_vector(" + m_noiseNames[static_cast<std::size_t>(node.number)] + "))";
    case DatapathOperation::stored: {
        const std::string& port = m_stateNames[static_cast<std::size_t>(node.number)];
        return node.range.isSigned() ? "signed(" + port + ")" : "signed('0' & " + port + ")";
    }
    case DatapathOperation::constant:
        return constant(node.number, width);
    case DatapathOperation::add:
        return both(" + ");
    case DatapathOperation::subtract:
        return both(" - ");
    case DatapathOperation::multiply:
        return "resize(" + value(operand(0)) + " * " + value(operand(1)) + ", " + bits + ")";
    case DatapathOperation::shiftLeft:
        return "shift_left(" + resized(operand(0), width) + ", " + std::to_string(node.number) + ")";
    case DatapathOperation::shiftRight:
        return "resize(shift_right(" + value(operand(0)) + ", " + std::to_string(node.number) + "), " + bits +
               ")";
    case DatapathOperation::clamp:
        return constant(node.range.least, width) + " when " + value(operand(0)) + " < " +
               std::to_string(node.range.least) + " else " + constant(node.range.most, width) + " when " +
               value(operand(0)) + " > " + std::to_string(node.range.most) + " else " +
               resized(operand(0), width);
    case DatapathOperation::wrap:
        return node.range.isSigned() ? low(operand(0), width) : "'0' & " + low(operand(0), width - 1);
    case DatapathOperation::choose:
        return resized(operand(1), width) + " when " + flag(operand(0)) + " = '1' else " +
               resized(operand(2), width);
    case DatapathOperation::notBelow:
        return "to_signed(1, 2) when " + value(operand(0)) + " >= " + value(operand(1)) +
               " else to_signed(0, 2)";
    case DatapathOperation::append:
        return resized(operand(0), width - 1) + " & " + flag(operand(1));
    case DatapathOperation::lookup:
        break;
    }
    return {};
}

std::string VhdlDatapath::declarations(const std::vector<Wire>& results) const
{
    std::string text;
    for (const Wire wire : wiresOf(m_datapath, results)) {
        const Node& node = m_datapath[wire];
        if (node.operation == DatapathOperation::constant) {
            continue;
        }
        const std::string type = vhdlVector(width(wire), true);
        if (node.operation == DatapathOperation::lookup) {
            text += "  type table" + std::to_string(wire) + "_type is array (0 to " +
                    std::to_string(node.table.size() - 1) + ") of " + type + ";\n";
            text +=
                "  constant table" + std::to_string(wire) + " : table" + std::to_string(wire) + "_type := (";
            for (std::size_t i = 0; i < node.table.size(); ++i) {
                text.append(i == 0 ? "\n    " : ",\n    ")
                    .append(std::to_string(i))
                    .append(" => ")
                    .append(constant(node.table[i], width(wire)));
            }
            text += "\n  );\n";
        }
        text.append("  signal ")
            .append(name(wire))
            .append(" : ")
            .append(type)
            .append(" := (others => '0');\n");
    }
    return text;
}

std::string VhdlDatapath::statements(const std::vector<Wire>& results) const
{
    std::string text;
    for (const Wire wire : wiresOf(m_datapath, results)) {
        const Node& node = m_datapath[wire];
        if (node.operation == DatapathOperation::constant) {
            continue;
        }
        const std::string value =
            node.operation == DatapathOperation::lookup
                ? "table" + std::to_string(wire) + "(to_integer(" + this->value(node.operands[0]) + "))"
                : expression(node);
        text.append("  ").append(name(wire)).append(" <= ").append(value).append(";\n");
    }
    return text;
}

std::string vhdlBits(std::int64_t number, int width)
{
    std::string text;
    for (int bit = width - 1; bit >= 0; --bit) {
        text += (static_cast<std::uint64_t>(number) >> static_cast<unsigned>(bit) & 1U) != 0 ? '1' : '0';
    }
    return text;
}

} // namespace quantoscope
