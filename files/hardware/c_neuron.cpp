// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fill_in.h"
#include "files/hardware/c_datapath.h"
#include "files/hardware/c_word_reader.h"
#include "files/hardware/hardware_export.h"

#include <algorithm>
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
int32_t @name@_membrane(const @name@_state *state);

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

int32_t @name@_membrane(const @name@_state *state)
{
@membrane body@    return (int32_t)@membrane@;
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

@word reader@
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

/// The texts about each register, in the order of the registers.
struct Parts
{
    explicit Parts(const NeuronCircuit& circuit)
    {
        for (const StateRegister& part : circuit.registers) {
            const std::string type = cTypeOf(part.range);
            names.push_back(part.name);
            members += "    " + type + " " + part.name + ";\n";
            reset += "    state->" + part.name + " = " + std::to_string(part.initial) + ";\n";
            if (circuit.noisePorts > 0) {
                noiseParameters += ", uint32_t noise_" + part.name;
                noiseArguments += ", words[" + std::to_string(names.size()) + "]";
            }
        }
    }

    std::vector<std::string> names;
    std::string members;
    std::string reset;
    std::string noiseParameters;
    std::string noiseArguments; ///< From the words of a row.
};

/// The body of NAME_step() up to its return.
std::string stepBody(const NeuronCircuit& circuit, const CDatapath& datapath,
                     const std::vector<Wire>& results)
{
    std::string text = datapath.statements(results);
    const auto needed = wiresOf(circuit.datapath, results);
    if (std::ranges::none_of(needed, [&](Wire wire) {
            return circuit.datapath[wire].operation == DatapathOperation::input;
        })) {
        text += "    (void)x;\n";
    }
    for (const StateRegister& part : circuit.registers) {
        if (circuit.noisePorts > 0) {
            text += "    (void)noise_" + part.name + ";\n"; // not each is needed
        }
    }
    for (const StateRegister& part : circuit.registers) {
        text += "    state->" + part.name + " = (" + cTypeOf(part.range) + ")" + datapath.value(part.next) +
                ";\n";
    }
    return text;
}

/// The body of NAME_membrane() up to its return.
std::string membraneBody(const NeuronCircuit& circuit, const CDatapath& datapath)
{
    const bool isConstant = circuit.datapath[circuit.membraneNow].operation == DatapathOperation::constant;
    return datapath.statements({circuit.membraneNow}) + (isConstant ? "    (void)state;\n" : "");
}

} // namespace

std::vector<TableFile> cNeuronFiles(const HardwareExport& exported)
{
    const NeuronCircuit& circuit = exported.neuron.circuit;
    const Parts parts(circuit);
    const CDatapath datapath(circuit.datapath, exported.prefix, parts.names);
    std::vector<Wire> results{circuit.spike};
    for (const StateRegister& part : circuit.registers) {
        results.push_back(part.next);
    }
    std::vector<Wire> all = results;
    all.push_back(circuit.membraneNow);
    const auto text = [&](std::string_view pattern) {
        return filledIn(pattern,
                        {{"head", commented(exported.head, " * ")},
                         {"NAME", cMacroName(exported.prefix)},
                         {"name", exported.prefix},
                         {"stem", exported.stem},
                         {"registers", parts.members},
                         {"x type", cTypeOf(rangeOfBits(circuit.inputBits, circuit.inputFormat.isSigned))},
                         {"noise parameters", parts.noiseParameters},
                         {"noise arguments", parts.noiseArguments},
                         {"fraction bits", std::to_string(circuit.membraneFractionBits)},
                         {"helpers", datapath.helpers(all)},
                         {"reset", parts.reset},
                         {"step", stepBody(circuit, datapath, results)},
                         {"spike", datapath.value(circuit.spike)},
                         {"membrane body", membraneBody(circuit, datapath)},
                         {"membrane", datapath.value(circuit.membraneNow)},
                         {"word reader", std::string(cWordReader)},
                         {"rows", std::to_string(exported.rows)},
                         {"columns", std::to_string(3 + circuit.noisePorts)},
                         {"neurons", std::to_string(exported.neurons)}});
    };
    return {{exported.stem + ".c", text(source)},
            {exported.stem + ".h", text(header)},
            {exported.stem + "_test.c", text(test)}};
}

} // namespace quantoscope
