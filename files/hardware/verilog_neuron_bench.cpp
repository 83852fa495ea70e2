// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/verilog_neuron_bench.h"

#include "core/text/fill_in.h"
#include "files/exports/verilog_datapath.h"
#include "files/exports/verilog_file_check.h"

namespace quantoscope {
namespace {

constexpr std::string_view bench = R"(//
// Runs the neuron on the test vectors, with pauses at both sides of the handshake, and compares every spike and membrane.
// Prints PASSED, or prints FAILED and ends with a nonzero exit status if an output differs or is unknown, if outputs are
// missing, or if the file of vectors cannot be read, is corrupt or does not contain as many words as were exported. The
// file is read from the current folder; the parameter sets another path, for example
// -P@name@_tb.VECTORS='"rtl/@stem@_tb.hex"' for Icarus Verilog, -GVECTORS='"rtl/@stem@_tb.hex"' for Verilator.
// verilator lint_off DECLFILENAME
module @name@_tb #(
    parameter VECTORS = "@stem@_tb.hex"
);
    localparam ROWS = @rows@;
    localparam COLUMNS = @columns@;
    reg clk;
    reg reset;
    reg in_valid;
    wire in_ready;
    reg [@x-1@:0] x;
@noise@    wire out_valid;
    reg out_ready;
    wire [@index bits-1@:0] neuron;
    wire spike;
    wire [@membrane-1@:0] membrane;
    @name@_neuron dut (.clk(clk), .reset(reset), .in_valid(in_valid), .in_ready(in_ready), .x(x), @noise ports@
        .out_valid(out_valid), .out_ready(out_ready), .neuron(neuron), .spike(spike), .membrane(membrane));

    // Each row has the columns x,@noise columns@ spike and membrane.
    reg [31:0] vectors [0:ROWS*COLUMNS-1];
    reg [31:0] expected_spike;
    reg [31:0] expected_membrane;
    reg [15:0] pauses;  // pseudorandom
    reg accepted;
    reg [@index bits-1@:0] turn;  // the neuron whose output is next
    integer sent;
    integer received;
    integer cycles;
    integer wrong;

@declarations@
    initial begin
        any_bad = 0;
        file = $fopen(VECTORS, "r");
        check(file, ROWS * COLUMNS);
        if (bad)
            $display("%0s", VECTORS);
        sent = 0;
        received = 0;
        cycles = 0;
        wrong = 0;
        turn = @first neuron@;
        if (!any_bad) begin
            $readmemh(VECTORS, vectors);
            pauses = 16'hace1;
            clk = 0;
            reset = 1;
            in_valid = 0;
            out_ready = 0;
            x = 0;
@noise start@            #1 clk = 1;
            #1 clk = 0;
            reset = 0;
            while (received < ROWS && cycles < 8 * ROWS + 100) begin
                pauses = {pauses[14:0], pauses[15] ^ pauses[13] ^ pauses[12] ^ pauses[10]};
                in_valid = sent < ROWS && (pauses[0] || pauses[3]);
                out_ready = pauses[1] || pauses[6];
                if (in_valid) begin
                    x = vectors[sent*COLUMNS][@x-1@:0];
@noise rows@                end
                #1;
                accepted = in_valid && in_ready;
                if (accepted === 1'bx || out_valid === 1'bx) begin
                    wrong = wrong + 1;
                    cycles = 8 * ROWS + 100;
                end else if (out_valid && out_ready) begin
                    expected_spike = vectors[received*COLUMNS + COLUMNS - 2];
                    expected_membrane = vectors[received*COLUMNS + COLUMNS - 1];
                    if (^expected_spike === 1'bx || ^expected_membrane === 1'bx || spike !== expected_spike[0] ||
                        membrane !== expected_membrane[@membrane-1@:0] || neuron !== turn) begin
                        wrong = wrong + 1;
                        if (wrong <= 10)
                            $display("output %0d: spike %b, membrane %h, neuron %0d; expected %b, %h, %0d", received,
                                     spike, membrane, neuron, expected_spike[0], expected_membrane[@membrane-1@:0],
                                     turn);
                    end
                    received = received + 1;
                    turn = turn == @last neuron@ ? @first neuron@ : turn + 1'b1;
                end
                #1 clk = 1;
                #1 clk = 0;
                if (accepted === 1'b1)
                    sent = sent + 1;
                cycles = cycles + 1;
            end
            if (wrong != 0)
                $display("FAILED: %0d of %0d outputs", wrong, ROWS);
            else if (received != ROWS)
                $display("FAILED: %0d outputs instead of %0d", received, ROWS);
        end
        if (any_bad || wrong != 0 || received != ROWS) begin
            $fatal(0, "the test bench failed");
        end else begin
            $display("PASSED: all %0d steps", ROWS);
            $finish(0);
        end
    end
endmodule
)";

} // namespace

std::string verilogNeuronBench(const HardwareExport& exported)
{
    const NeuronCircuit& circuit = exported.neuron.circuit;
    std::string noise;
    std::string ports;
    std::string columns;
    std::string start;
    std::string rows;
    for (int i = 0; i < circuit.noisePorts; ++i) {
        const std::string name = "noise_" + circuit.registers[static_cast<std::size_t>(i)].name;
        noise += "    reg [23:0] " + name + ";\n";
        ports.append(".").append(name).append("(").append(name).append("), ");
        columns.append(" ").append(name).append(",");
        start += "            " + name + " = 0;\n";
        rows += "                    " + name + " = vectors[sent*COLUMNS + " + std::to_string(i + 1) +
                "][23:0];\n";
    }
    if (!ports.empty()) {
        ports.pop_back();
    }
    const int neuronBits = indexBits(exported.neurons);
    return filledIn(bench, {{"name", exported.prefix},
                            {"stem", exported.stem},
                            {"rows", std::to_string(exported.rows)},
                            {"columns", std::to_string(3 + circuit.noisePorts)},
                            {"x-1", std::to_string(circuit.inputBits - 1)},
                            {"noise", noise},
                            {"index bits-1", std::to_string(neuronBits - 1)},
                            {"membrane-1", std::to_string(circuit.membraneRange.width() - 1)},
                            {"noise ports", ports},
                            {"noise columns", columns},
                            {"declarations", std::string(verilogFileCheck)},
                            {"noise start", start},
                            {"noise rows", rows},
                            {"first neuron", verilogConstant(0, neuronBits)},
                            {"last neuron", verilogConstant(exported.neurons - 1, neuronBits)}});
}

} // namespace quantoscope
