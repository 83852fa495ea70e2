// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fill_in.h"
#include "files/exports/verilog_datapath.h"
#include "files/hardware/hardware_export.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace quantoscope {
namespace {

constexpr std::string_view header = R"(/*
@head@ */
#ifndef @NAME@_H
#define @NAME@_H

#include <stdint.h>

/* The registers of one neuron. */
typedef struct {
@registers@} @name@_state;

/* Sets the state to 0, that of the start. */
void @name@_reset(@name@_state *state);

/* Takes one step with the input x and returns 1 if the neuron spikes, otherwise 0. */
int @name@_step(@name@_state *state, @x type@ x@noise parameters@);

/* Returns the membrane: its value is the result / 2^@fraction bits@. */
@membrane type@ @name@_membrane(const @name@_state *state);

#endif
)";

constexpr std::string_view source = R"(/*
@head@ */
#include "@stem@.h"
@helpers@
void @name@_reset(@name@_state *state)
{
@reset@}

int @name@_step(@name@_state *state, @x type@ x@noise parameters@)
{
@step@    return (int)@spike@;
}

@membrane type@ @name@_membrane(const @name@_state *state)
{
@membrane body@    return (@membrane type@)@membrane@;
}
)";

constexpr std::string_view test = R"(/*
@head@ *
 * Runs the neuron on the test vectors and compares every spike and membrane. Prints PASSED and returns 0, or prints FAILED
 * and returns 1 if an output differs, or if the file of vectors cannot be read, is corrupt or does not contain as many
 * rows as were exported. The file is the first argument, or @stem@_test.hex in the current folder.
 *
 *     cc -std=c99 @stem@.c @stem@_test.c -o @stem@_test && ./@stem@_test
 */
#include "@stem@.h"

#include <stdio.h>

#define ROWS @rows@L
#define COLUMNS @columns@
#define NEURONS @neurons@

/* Reads one word of 8 hexadecimal digits. Returns 0 if there is none. */
static int read_word(FILE *file, uint32_t *word)
{
    int digits = 0;
    int c = fgetc(file);
    *word = 0;
    while (c == ' ' || c == '\n' || c == '\r') {
        c = fgetc(file);
    }
    while (c != ' ' && c != '\n' && c != '\r' && c != EOF) {
        uint32_t digit;
        if (c >= '0' && c <= '9') {
            digit = (uint32_t)(c - '0');
        } else if (c >= 'a' && c <= 'f') {
            digit = (uint32_t)(c - 'a' + 10);
        } else {
            return 0;
        }
        *word = (*word << 4) | digit;
        digits += 1;
        c = fgetc(file);
    }
    return digits == 8;
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "@stem@_test.hex";
    static @name@_state states[NEURONS];
    uint32_t words[COLUMNS];
    uint32_t rest;
    long wrong = 0;
    long row;
    int i;
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        printf("FAILED: cannot read %s\n", path);
        return 1;
    }
    for (i = 0; i < NEURONS; ++i) {
        @name@_reset(&states[i]);
    }
    for (row = 0; row < ROWS; ++row) {
        @name@_state *state = &states[row % NEURONS];
        int spike;
        for (i = 0; i < COLUMNS; ++i) {
            if (!read_word(file, &words[i])) {
                printf("FAILED: row %ld of %ld rows in %s is missing or corrupt\n", row + 1, ROWS, path);
                fclose(file);
                return 1;
            }
        }
        spike = @name@_step(state, (@x type@)words[0]@noise arguments@);
        if ((uint32_t)spike != words[COLUMNS - 2] || (uint32_t)@name@_membrane(state) != words[COLUMNS - 1]) {
            wrong += 1;
            if (wrong <= 10) {
                printf("row %ld: spike %d, membrane %ld; expected %ld, %ld\n", row + 1, spike,
                       (long)@name@_membrane(state), (long)words[COLUMNS - 2], (long)(int32_t)words[COLUMNS - 1]);
            }
        }
    }
    if (read_word(file, &rest)) {
        printf("FAILED: more than %ld rows in %s\n", ROWS, path);
        fclose(file);
        return 1;
    }
    fclose(file);
    if (wrong != 0) {
        printf("FAILED: %ld of %ld steps\n", wrong, ROWS);
        return 1;
    }
    printf("PASSED: all %ld steps\n", ROWS);
    return 0;
}
)";

std::string cComment(const std::string& lines)
{
    std::string text = " * ";
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        text += lines[i];
        if (lines[i] == '\n') {
            text += " * ";
        }
    }
    return text + "\n";
}

/// The smallest integer type of C for a range.
std::string typeOf(const WireRange& range)
{
    const int width = range.width();
    const std::string bits = width <= 8 ? "8" : width <= 16 ? "16" : width <= 32 ? "32" : "64";
    return (range.isSigned() ? "int" : "uint") + bits + "_t";
}

/// The type of an operation: int32_t where all its numbers fit, otherwise int64_t.
bool isWide(const WireRange& range)
{
    constexpr int mostBits = 31;
    return range.width() > mostBits;
}

/// A datapath as statements of C99. Every wire is a variable of 32 or 64 bits with a sign; nothing overflows.
class CDatapath
{
public:
    CDatapath(const Datapath& datapath, std::string prefix, std::vector<std::string> registers)
        : m_datapath(datapath), m_prefix(std::move(prefix)), m_registers(std::move(registers))
    {
    }

    std::string statements(const std::vector<Wire>& results) const
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
                .append(name(wire))
                .append(" = ")
                .append(expression(wire))
                .append(";\n");
        }
        return text;
    }

    std::string value(Wire wire) const
    {
        const Node& node = m_datapath[wire];
        return node.operation == DatapathOperation::constant ? literal(node.number) : name(wire);
    }

private:
    static std::string name(Wire wire) { return "w" + std::to_string(wire); }

    static std::string literal(std::int64_t number)
    {
        const std::string text = std::to_string(number) + (isWide({number, number}) ? "LL" : "");
        return number < 0 ? "(" + text + ")" : text;
    }

    /// The operand in the type of the result.
    std::string operand(const Node& node, std::size_t i) const
    {
        const Wire wire = node.operands[i];
        const bool widened = isWide(node.range) && !isWide(m_datapath.range(wire));
        return (widened ? "(int64_t)" : "") + value(wire);
    }

    std::string table(Wire wire) const
    {
        const Node& node = m_datapath[wire];
        constexpr std::size_t perLine = 10;
        std::string text = "    static const " + typeOf(node.range) + " t" + std::to_string(wire) + "[" +
                           std::to_string(node.table.size()) + "] = {";
        for (std::size_t i = 0; i < node.table.size(); ++i) {
            text.append(i % perLine == 0 ? "\n        " : " ").append(literal(node.table[i])).append(",");
        }
        return text + "\n    };\n";
    }

    std::string expression(Wire wire) const
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
            return type + m_prefix + "_floor(" + value(node.operands[0]) + ", " +
                   std::to_string(node.number) + ")";
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

    const Datapath& m_datapath;
    std::string m_prefix;
    std::vector<std::string> m_registers;
};

/// The helper functions that the wires need.
std::string helpers(const Datapath& datapath, const std::vector<Wire>& results, const std::string& prefix)
{
    const auto uses = [&](DatapathOperation operation) {
        return std::ranges::any_of(wiresOf(datapath, results),
                                   [&](Wire wire) { return datapath[wire].operation == operation; });
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
    return filledIn(text, {{"name", prefix}});
}

} // namespace

std::vector<TableFile> cNeuronFiles(const HardwareExport& exported)
{
    const NeuronCircuit& circuit = exported.neuron.circuit;
    std::string upper;
    std::ranges::transform(exported.prefix, std::back_inserter(upper),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    std::vector<std::string> names;
    std::vector<Wire> results{circuit.spike};
    std::string registers;
    std::string reset;
    std::string parameters;
    std::string arguments;
    std::string stores;
    for (const StateRegister& part : circuit.registers) {
        names.push_back(part.name);
        results.push_back(part.next);
        registers += "    " + typeOf(part.range) + " " + part.name + ";\n";
        reset += "    state->" + part.name + " = " + std::to_string(part.initial) + ";\n";
        if (circuit.noisePorts > 0) {
            parameters += ", uint32_t noise_" + part.name;
            arguments += ", words[" + std::to_string(names.size()) + "]";
        }
    }
    const CDatapath datapath(circuit.datapath, exported.prefix, names);
    for (const StateRegister& part : circuit.registers) {
        stores +=
            "    state->" + part.name + " = (" + typeOf(part.range) + ")" + datapath.value(part.next) + ";\n";
    }
    const std::vector<Wire> needed = wiresOf(circuit.datapath, results);
    const auto usesPort = [&](DatapathOperation operation) {
        return std::ranges::any_of(needed,
                                   [&](Wire wire) { return circuit.datapath[wire].operation == operation; });
    };
    std::string unused = usesPort(DatapathOperation::input) ? "" : "    (void)x;\n";
    for (std::size_t part = 0; circuit.noisePorts > 0 && part < names.size(); ++part) {
        unused += "    (void)noise_" + names[part] + ";\n";
    }
    const std::vector<Wire> membrane{circuit.membraneNow};
    std::vector<Wire> all = results;
    all.push_back(circuit.membraneNow);
    const std::string readsState =
        wiresOf(circuit.datapath, membrane).front() == circuit.membraneNow &&
                circuit.datapath[circuit.membraneNow].operation == DatapathOperation::constant
            ? "    (void)state;\n"
            : "";
    const std::string x = typeOf(rangeOfBits(circuit.inputBits, circuit.inputFormat.isSigned));
    const auto text = [&](std::string_view pattern) {
        return filledIn(pattern, {{"head", cComment(exported.head)},
                                  {"NAME", upper},
                                  {"name", exported.prefix},
                                  {"stem", exported.stem},
                                  {"registers", registers},
                                  {"x type", x},
                                  {"noise parameters", parameters},
                                  {"noise arguments", arguments},
                                  {"fraction bits", std::to_string(circuit.membraneFractionBits)},
                                  {"membrane type", "int32_t"},
                                  {"helpers", helpers(circuit.datapath, all, exported.prefix)},
                                  {"reset", reset},
                                  {"step", datapath.statements(results) + unused + stores},
                                  {"spike", datapath.value(circuit.spike)},
                                  {"membrane body", datapath.statements(membrane) + readsState},
                                  {"membrane", datapath.value(circuit.membraneNow)},
                                  {"rows", std::to_string(exported.rows)},
                                  {"columns", std::to_string(3 + circuit.noisePorts)},
                                  {"neurons", std::to_string(exported.neurons)}});
    };
    return {{exported.stem + ".c", text(source)},
            {exported.stem + ".h", text(header)},
            {exported.stem + "_test.c", text(test)}};
}

} // namespace quantoscope
