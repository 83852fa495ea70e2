// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/verilog_layer.h"

#include "core/text/fill_in.h"
#include "files/exports/verilog_datapath.h"
#include "files/exports/verilog_file_check.h"
#include "files/hardware/verilog_neuron_bench.h"

namespace quantoscope {
namespace {

constexpr std::string_view layerModule = R"(
// A dense layer of @outputs@ neurons with @inputs@ inputs. It takes the spikes of a step where in_valid and in_ready are 1, adds the
// weights of each output one after the other, with one addition per clock, and gives the spikes of the layer while out_valid
// is 1, until out_ready takes them: @clocks@ clocks per step. A reset sets all states to 0. Weights are integers / 2^@fraction@.
module @name@_layer #(
    parameter WEIGHTS = "@stem@_weights.hex"
) (
    input  wire clk,
    input  wire reset,
    input  wire in_valid,
    output wire in_ready,
    input  wire [@inputs-1@:0] in_spikes,
    output wire out_valid,
    input  wire out_ready,
    output reg  [@outputs-1@:0] out_spikes
);
    localparam [1:0] IDLE = 2'd0;  // waits for the spikes of a step
    localparam [1:0] SUM = 2'd1;   // adds a weight
    localparam [1:0] FIRE = 2'd2;  // the neuron takes the sum, or its output is taken
    localparam [1:0] DONE = 2'd3;  // waits until the spikes of the layer are taken
    reg [1:0] phase;
    reg [@inputs-1@:0] spikes;
    reg [@input bits-1@:0] input_index;
    reg [@output bits-1@:0] output_index;
    reg [@address bits-1@:0] address;  // of the weight after the next one
    reg signed [@weight-1@:0] weights [0:@last weight@];
    reg signed [@weight-1@:0] weight;
    reg signed [@sum-1@:0] sum;
    wire signed [@sum-1@:0] first_sum;  // the bias of the first output
    wire signed [@sum-1@:0] next_sum;   // of the one after output_index

    initial $readmemh(WEIGHTS, weights);

@biases@
    wire take = phase == IDLE && in_valid;
    wire last_input = input_index == @last input@;
    wire last_output = output_index == @last output@;
    wire neuron_ready;
    wire neuron_valid;
    wire neuron_spike;
    wire [@neuron bits-1@:0] neuron_index;
    wire [@membrane-1@:0] neuron_membrane;
    reg given;  // the neuron has the sum
    @name@_neuron shared_neuron (.clk(clk), .reset(reset), .in_valid(phase == FIRE && !given), .in_ready(neuron_ready), .x(sum),
        .out_valid(neuron_valid), .out_ready(1'b1), .neuron(neuron_index), .spike(neuron_spike),
        .membrane(neuron_membrane));
    wire unused = &{1'b0, neuron_index, neuron_membrane};

    assign in_ready = phase == IDLE;
    assign out_valid = phase == DONE;
    always @(posedge clk) begin
        if (take || phase == SUM) begin
            weight <= weights[address];
            address <= address == @last address@ ? @zero address@ : address + 1'b1;
        end
        if (reset) begin
            phase <= IDLE;
            given <= 1'b0;
            address <= @zero address@;
        end else if (take) begin
            phase <= SUM;
            spikes <= in_spikes;
            input_index <= @zero input@;
            output_index <= @zero output@;
            sum <= first_sum;
        end else if (phase == SUM) begin
            if (spikes[input_index])
                sum <= sum + @weight extended@;
            input_index <= last_input ? @zero input@ : input_index + 1'b1;
            if (last_input)
                phase <= FIRE;
        end else if (phase == FIRE && !given) begin
            given <= neuron_ready;
        end else if (phase == FIRE && neuron_valid) begin
            given <= 1'b0;
            out_spikes[output_index] <= neuron_spike;
            output_index <= output_index + 1'b1;
            sum <= next_sum;
            phase <= last_output ? DONE : SUM;
        end else if (phase == DONE) begin
            address <= @zero address@;  // the weights were read one ahead
            if (out_ready)
                phase <= IDLE;
        end
    end
endmodule
)";

constexpr std::string_view layerBench = R"(//
// Runs the layer on the spikes of samples, with a reset before each, and compares the spikes of every step. Prints PASSED, or
// prints FAILED and ends with a nonzero exit status if a spike differs or is unknown, if outputs are missing, or if a file
// cannot be read, is corrupt or does not contain as many words as were exported. Files are read from the current folder; the
// parameters set other paths.
// verilator lint_off DECLFILENAME
module @name@_tb #(
    parameter WEIGHTS = "@stem@_weights.hex",
    parameter VECTORS = "@stem@_tb.hex"
);
    localparam STEPS = @steps@;  // of a sample
    localparam ROWS = @rows@;
    localparam COLUMNS = @columns@;
    reg clk;
    reg reset;
    reg in_valid;
    wire in_ready;
    wire out_valid;
    reg out_ready;
    wire [@outputs-1@:0] out_spikes;
    // Each row has the words of the spikes that the layer takes, and then of those that it gives.
    reg [31:0] vectors [0:ROWS*COLUMNS-1];
    reg [@taken-1@:0] taken;
    reg [@given-1@:0] expected;
    @name@_layer #(.WEIGHTS(WEIGHTS)) dut (.clk(clk), .reset(reset), .in_valid(in_valid), .in_ready(in_ready),
        .in_spikes(taken[@inputs-1@:0]), .out_valid(out_valid), .out_ready(out_ready), .out_spikes(out_spikes));

    integer row;
    integer word;
    integer wrong;
    integer waited;

@declarations@
    task tick;
        begin
            #1 clk = 1;
            #1 clk = 0;
        end
    endtask

    initial begin
        any_bad = 0;
        file = $fopen(WEIGHTS, "r");
        check(file, @weights@);
        if (bad)
            $display("%0s", WEIGHTS);
        file = $fopen(VECTORS, "r");
        check(file, ROWS * COLUMNS);
        if (bad)
            $display("%0s", VECTORS);
        wrong = 0;
        row = 0;
        if (!any_bad) begin
            $readmemh(VECTORS, vectors);
            clk = 0;
            in_valid = 0;
            out_ready = 0;
            taken = 0;
            while (row < ROWS && wrong == 0) begin
                reset = row % STEPS == 0;
                if (reset)
                    tick;
                reset = 0;
                for (word = 0; word < @taken words@; word = word + 1)
                    taken[word*32 +: 32] = vectors[row*COLUMNS + word];
                for (word = 0; word < @given words@; word = word + 1)
                    expected[word*32 +: 32] = vectors[row*COLUMNS + @taken words@ + word];
                in_valid = 1;
                #1;
                waited = 0;
                while (in_ready !== 1'b1 && waited < 10) begin
                    tick;
                    waited = waited + 1;
                end
                tick;
                in_valid = 0;
                waited = 0;
                while (out_valid !== 1'b1 && waited < @most clocks@) begin
                    tick;
                    waited = waited + 1;
                end
                if (out_valid !== 1'b1 || ^taken === 1'bx || out_spikes !== expected[@outputs-1@:0]) begin
                    wrong = wrong + 1;
                    $display("FAILED: row %0d gives %b, expected %b", row, out_spikes, expected[@outputs-1@:0]);
                end
                out_ready = 1;
                tick;
                out_ready = 0;
                row = row + 1;
            end
        end
        if (any_bad || wrong != 0) begin
            $fatal(0, "the test bench failed");
        end else begin
            $display("PASSED: all %0d steps", ROWS);
            $finish(0);
        end
    end
endmodule
)";

int bitsOfIndex(std::size_t count)
{
    return indexBits(static_cast<int>(count));
}

/// Biases as a choice by the index: of the first output, and of the output after `output_index`.
std::string biasText(const DenseWeights& weights, int sumBits)
{
    const int bits = bitsOfIndex(weights.outputs);
    std::string text = "    assign first_sum = " + verilogConstant(weights.biases.front(), sumBits) + ";\n";
    std::string chosen;
    for (std::size_t output = 1; output < weights.outputs; ++output) {
        if (weights.biases[output] != 0) {
            chosen.append("output_index == ")
                .append(verilogConstant(static_cast<std::int64_t>(output) - 1, bits))
                .append(" ? ")
                .append(verilogConstant(weights.biases[output], sumBits))
                .append(" :\n        ");
        }
    }
    return text + "    assign next_sum = " + chosen + verilogConstant(0, sumBits) + ";\n";
}

} // namespace

std::string verilogLayer(const HardwareLayer& layer, const HardwareExport& exported)
{
    const DenseWeights& weights = layer.weights;
    const std::size_t count = weights.inputs * weights.outputs;
    const int sumBits = layer.neuron.circuit.inputBits;
    const int inputBits = bitsOfIndex(weights.inputs);
    const int outputBits = bitsOfIndex(weights.outputs);
    const int addressBits = bitsOfIndex(count);
    const auto last = [](std::size_t size, int bits) {
        return verilogConstant(static_cast<std::int64_t>(size) - 1, bits);
    };
    const std::string sign = "weight[" + std::to_string(weights.bits - 1) + "]";
    const std::string extended =
        sumBits == weights.bits ? "weight"
                                : "{{" + std::to_string(sumBits - weights.bits) + "{" + sign + "}}, weight}";
    return filledIn(layerModule,
                    {{"name", exported.prefix},
                     {"stem", exported.stem},
                     {"inputs", std::to_string(weights.inputs)},
                     {"outputs", std::to_string(weights.outputs)},
                     {"clocks", std::to_string(weights.outputs * (weights.inputs + 2) + 2)},
                     {"fraction", std::to_string(weights.fractionBits)},
                     {"inputs-1", std::to_string(weights.inputs - 1)},
                     {"outputs-1", std::to_string(weights.outputs - 1)},
                     {"input bits-1", std::to_string(inputBits - 1)},
                     {"output bits-1", std::to_string(outputBits - 1)},
                     {"address bits-1", std::to_string(addressBits - 1)},
                     {"weight-1", std::to_string(weights.bits - 1)},
                     {"last weight", std::to_string(count - 1)},
                     {"sum-1", std::to_string(sumBits - 1)},
                     {"biases", biasText(weights, sumBits)},
                     {"last input", last(weights.inputs, inputBits)},
                     {"last output", last(weights.outputs, outputBits)},
                     {"last address", last(count, addressBits)},
                     {"zero input", verilogConstant(0, inputBits)},
                     {"zero output", verilogConstant(0, outputBits)},
                     {"zero address", verilogConstant(0, addressBits)},
                     {"neuron bits-1", std::to_string(outputBits - 1)},
                     {"membrane-1", std::to_string(layer.neuron.circuit.membraneRange.width() - 1)},
                     {"weight extended", extended}});
}

std::string verilogLayerBench(const HardwareLayer& layer, const LayerSpikes& spikes,
                              const HardwareExport& exported)
{
    const DenseWeights& weights = layer.weights;
    const std::size_t taken = spikeWords(weights.inputs);
    const std::size_t given = spikeWords(weights.outputs);
    return filledIn(layerBench,
                    {{"name", exported.prefix},
                     {"stem", exported.stem},
                     {"steps", std::to_string(spikes.steps)},
                     {"rows", std::to_string(spikes.samples * spikes.steps)},
                     {"columns", std::to_string(taken + given)},
                     {"inputs-1", std::to_string(weights.inputs - 1)},
                     {"outputs-1", std::to_string(weights.outputs - 1)},
                     {"taken-1", std::to_string(32 * taken - 1)},
                     {"given-1", std::to_string(32 * given - 1)},
                     {"taken words", std::to_string(taken)},
                     {"given words", std::to_string(given)},
                     {"weights", std::to_string(weights.inputs * weights.outputs)},
                     {"most clocks", std::to_string(2 * weights.outputs * (weights.inputs + 4) + 20)},
                     {"declarations", std::string(verilogFileCheck)}});
}

} // namespace quantoscope
