// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/c_datapath.h"

#include "core/text/fill_in.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace quantoscope {
namespace {

/// The type of an operation: int32_t where all its numbers fit, otherwise int64_t.
bool isWide(const WireRange& range)
{
    constexpr int mostBits = 31;
    return range.width() > mostBits;
}

std::string nameOf(Wire wire)
{
    return "w" + std::to_string(wire);
}

std::string literal(std::int64_t number)
{
    const std::string text = std::to_string(number) + (isWide({number, number}) ? "LL" : "");
    return number < 0 ? "(" + text + ")" : text;
}

} // namespace

std::string cTypeOf(const WireRange& range)
{
    const int width = range.width();
    const std::string bits = width <= 8 ? "8" : width <= 16 ? "16" : width <= 32 ? "32" : "64";
    return (range.isSigned() ? "int" : "uint") + bits + "_t";
}

CDatapath::CDatapath(const Datapath& datapath, std::string prefix, std::vector<std::string> registers)
    : m_datapath(datapath), m_prefix(std::move(prefix)), m_registers(std::move(registers))
{
}

std::string CDatapath::statements(const std::vector<Wire>& results) const
{
    std::string text;
    for (const Wire wire : wiresOf(m_datapath, results)) {
        const Node& node = m_datapath[wire];
        if (node.operation == DatapathOperation::constant) {
            continue;
        }
        if (node.operation == DatapathOperation::lookup) {
            text += table(wire);
        }
        text.append("    const ")
            .append(isWide(node.range) ? "int64_t " : "int32_t ")
            .append(nameOf(wire))
            .append(" = ")
            .append(expression(wire))
            .append(";\n");
    }
    return text;
}

std::string CDatapath::value(Wire wire) const
{
    const Node& node = m_datapath[wire];
    return node.operation == DatapathOperation::constant ? literal(node.number) : nameOf(wire);
}

/// The operand in the type of the result.
std::string CDatapath::operand(const Node& node, std::size_t i) const
{
    const Wire wire = node.operands[i];
    const bool widened = isWide(node.range) && !isWide(m_datapath.range(wire));
    return (widened ? "(int64_t)" : "") + value(wire);
}

std::string CDatapath::table(Wire wire) const
{
    const Node& node = m_datapath[wire];
    constexpr std::size_t perLine = 10;
    std::string text = "    static const " + cTypeOf(node.range) + " t" + std::to_string(wire) + "[" +
                       std::to_string(node.table.size()) + "] = {";
    for (std::size_t i = 0; i < node.table.size(); ++i) {
        text.append(i % perLine == 0 ? "\n        " : " ").append(literal(node.table[i])).append(",");
    }
    return text + "\n    };\n";
}

std::string CDatapath::expression(Wire wire) const
{
    const Node& node = m_datapath[wire];
    const auto both = [&](const char* sign) { return operand(node, 0) + sign + operand(node, 1); };
    const std::string type = isWide(node.range) ? "(int64_t)" : "(int32_t)";
    const auto power = [&] { return literal(std::int64_t{1} << static_cast<unsigned>(node.number)); };
    switch (node.operation) {
    case DatapathOperation::input:
        return "x";
    case DatapathOperation::noise:
        return "(int32_t)(noise_" + m_registers[static_cast<std::size_t>(node.number)] + " & 0xffffffu)";
    case DatapathOperation::stored:
        return "state->" + m_registers[static_cast<std::size_t>(node.number)];
    case DatapathOperation::add:
        return both(" + ");
    case DatapathOperation::subtract:
        return both(" - ");
    case DatapathOperation::multiply:
        return both(" * ");
    case DatapathOperation::shiftLeft:
        return operand(node, 0) + " * " + power();
    case DatapathOperation::shiftRight:
        return type + m_prefix + "_floor(" + value(node.operands[0]) + ", " + std::to_string(node.number) +
               ")";
    case DatapathOperation::clamp:
        return type + m_prefix + "_clamp(" + value(node.operands[0]) + ", " + literal(node.range.least) +
               ", " + literal(node.range.most) + ")";
    case DatapathOperation::wrap:
        return type + m_prefix + "_wrap(" + value(node.operands[0]) + ", " + literal(node.range.least) +
               ", " + literal(node.range.most - node.range.least + 1) + ")";
    case DatapathOperation::choose:
        return value(node.operands[0]) + " ? " + operand(node, 1) + " : " + operand(node, 2);
    case DatapathOperation::notBelow:
        return value(node.operands[0]) + " >= " + value(node.operands[1]);
    case DatapathOperation::append:
        return operand(node, 0) + " * 2 + " + operand(node, 1);
    case DatapathOperation::lookup:
        return "t" + std::to_string(wire) + "[" + value(node.operands[0]) + "]";
    case DatapathOperation::constant:
        break;
    }
    return literal(node.number);
}

std::string CDatapath::helpers(const std::vector<Wire>& results) const
{
    const auto uses = [&](DatapathOperation operation) {
        return std::ranges::any_of(wiresOf(m_datapath, results),
                                   [&](Wire wire) { return m_datapath[wire].operation == operation; });
    };
    std::string text;
    if (uses(DatapathOperation::shiftRight)) {
        text += R"(
/* The greatest integer not above a / 2^bits. */
static int64_t @name@_floor(int64_t a, int bits)
{
    return a >= 0 ? a >> bits : ~(~a >> bits);
}
)";
    }
    if (uses(DatapathOperation::clamp)) {
        text += R"(
static int64_t @name@_clamp(int64_t a, int64_t least, int64_t most)
{
    return a < least ? least : a > most ? most : a;
}
)";
    }
    if (uses(DatapathOperation::wrap)) {
        text += R"(
/* The integer from least on that equals a but for a multiple of size, a power of two. */
static int64_t @name@_wrap(int64_t a, int64_t least, int64_t size)
{
    return least + (int64_t)((uint64_t)(a - least) & (uint64_t)(size - 1));
}
)";
    }
    return filledIn(text, {{"name", m_prefix}});
}

std::string cMacroName(std::string name)
{
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return name;
}

} // namespace quantoscope
