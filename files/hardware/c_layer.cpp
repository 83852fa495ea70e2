// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/c_layer.h"

#include "core/text/fill_in.h"
#include "files/hardware/c_datapath.h"
#include "files/hardware/c_word_reader.h"

namespace quantoscope {
namespace {

constexpr std::string_view layerDeclarations = R"(
#ifndef @NAME@_H_LAYER
#define @NAME@_H_LAYER

#define @NAME@_INPUTS @inputs@
#define @NAME@_OUTPUTS @outputs@

/* A dense layer of @outputs@ neurons with @inputs@ inputs. Weights are integers / 2^@fraction@. */
typedef struct {
    @name@_state neurons[@NAME@_OUTPUTS];
} @name@_layer;

/* Sets all states to 0. */
void @name@_reset_layer(@name@_layer *layer);

/* Takes the spikes of a step, each 0 or 1, and sets those of the layer. */
void @name@_step_layer(@name@_layer *layer, const uint8_t in_spikes[@NAME@_INPUTS],
                       uint8_t out_spikes[@NAME@_OUTPUTS]);

#endif
)";

constexpr std::string_view layerDefinitions = R"(
static const @weight type@ weights[@NAME@_OUTPUTS][@NAME@_INPUTS] = {
@weights@};

static const int32_t biases[@NAME@_OUTPUTS] = {
@biases@};

void @name@_reset_layer(@name@_layer *layer)
{
    int output;
    for (output = 0; output < @NAME@_OUTPUTS; ++output) {
        @name@_reset(&layer->neurons[output]);
    }
}

void @name@_step_layer(@name@_layer *layer, const uint8_t in_spikes[@NAME@_INPUTS],
                       uint8_t out_spikes[@NAME@_OUTPUTS])
{
    int output;
    for (output = 0; output < @NAME@_OUTPUTS; ++output) {
        int32_t sum = biases[output];
        int input;
        for (input = 0; input < @NAME@_INPUTS; ++input) {
            if (in_spikes[input] != 0) {
                sum += weights[output][input];
            }
        }
        out_spikes[output] = (uint8_t)@name@_step(&layer->neurons[output], (@x type@)sum);
    }
}
)";

constexpr std::string_view layerTest = R"(/*
@head@ *
 * Runs the layer on the spikes of samples, with a reset before each, and compares the spikes of every step. Prints PASSED
 * and returns 0, or prints FAILED and returns 1 if a spike differs, or if the file cannot be read, is corrupt or does not
 * contain as many rows as were exported. The file is the first argument, or @stem@_test.hex in the current folder.
 *
 *     cc -std=c99 @stem@.c @stem@_test.c -o @stem@_test && ./@stem@_test
 */
#include "@stem@.h"

#include <stdio.h>

#define STEPS @steps@L /* of a sample */
#define ROWS @rows@L
#define TAKEN @taken@ /* words of the spikes that the layer takes */
#define GIVEN @given@ /* words of those that it gives */

@word reader@
int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "@stem@_test.hex";
    static @name@_layer layer;
    static uint8_t in_spikes[@NAME@_INPUTS];
    static uint8_t out_spikes[@NAME@_OUTPUTS];
    static uint32_t words[TAKEN + GIVEN];
    uint32_t rest;
    long wrong = 0;
    long row;
    int i;
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        printf("FAILED: cannot read %s\n", path);
        return 1;
    }
    for (row = 0; row < ROWS; ++row) {
        int differs = 0;
        for (i = 0; i < TAKEN + GIVEN; ++i) {
            if (!read_word(file, &words[i])) {
                printf("FAILED: row %ld of %ld rows in %s is missing or corrupt\n", row + 1, ROWS, path);
                fclose(file);
                return 1;
            }
        }
        if (row % STEPS == 0) {
            @name@_reset_layer(&layer);
        }
        for (i = 0; i < @NAME@_INPUTS; ++i) {
            in_spikes[i] = (uint8_t)(words[i / 32] >> (i % 32) & 1u);
        }
        @name@_step_layer(&layer, in_spikes, out_spikes);
        for (i = 0; i < @NAME@_OUTPUTS; ++i) {
            differs |= out_spikes[i] != (words[TAKEN + i / 32] >> (i % 32) & 1u);
        }
        if (differs) {
            wrong += 1;
            if (wrong <= 10) {
                printf("the spikes of row %ld differ\n", row + 1);
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

/// One row of weights per output.
std::string weightRows(const DenseWeights& weights)
{
    constexpr std::size_t perLine = 16;
    std::string text;
    for (std::size_t output = 0; output < weights.outputs; ++output) {
        text += "    {";
        for (std::size_t input = 0; input < weights.inputs; ++input) {
            text.append(input > 0 && input % perLine == 0 ? "\n     " : "");
            text.append(std::to_string(weights.weights[output * weights.inputs + input])).append(",");
        }
        text.back() = '}';
        text += ",\n";
    }
    return text;
}

std::string biasRows(const DenseWeights& weights)
{
    std::string text;
    for (const std::int64_t bias : weights.biases) {
        text.append("    ").append(std::to_string(bias)).append(",\n");
    }
    return text;
}

} // namespace

std::vector<TableFile> cLayerFiles(const HardwareLayer& layer, const LayerSpikes& spikes,
                                   const HardwareExport& exported)
{
    const DenseWeights& weights = layer.weights;
    const NeuronCircuit& circuit = layer.neuron.circuit;
    const auto text = [&](std::string_view pattern) {
        return filledIn(pattern,
                        {{"head", commented(exported.head, " * ")},
                         {"NAME", cMacroName(exported.prefix)},
                         {"name", exported.prefix},
                         {"stem", exported.stem},
                         {"inputs", std::to_string(weights.inputs)},
                         {"outputs", std::to_string(weights.outputs)},
                         {"fraction", std::to_string(weights.fractionBits)},
                         {"weight type", cTypeOf(rangeOfBits(weights.bits, true))},
                         {"weights", weightRows(weights)},
                         {"biases", biasRows(weights)},
                         {"x type", cTypeOf(rangeOfBits(circuit.inputBits, circuit.inputFormat.isSigned))},
                         {"word reader", std::string(cWordReader)},
                         {"steps", std::to_string(spikes.steps)},
                         {"rows", std::to_string(spikes.samples * spikes.steps)},
                         {"taken", std::to_string(spikeWords(weights.inputs))},
                         {"given", std::to_string(spikeWords(weights.outputs))}});
    };
    std::vector<TableFile> files = cNeuronFiles(exported);
    files[0].content += text(layerDefinitions);
    files[1].content += text(layerDeclarations);
    files[2].content = text(layerTest);
    return files;
}

} // namespace quantoscope
