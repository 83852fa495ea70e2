// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/rounding_noise.h"
#include "core/text/fill_in.h"
#include "files/exports/verilog_datapath.h"
#include "files/hardware/hardware_export.h"
#include "files/hardware/verilog_neuron_bench.h"

#include <bit>

namespace quantoscope {
namespace {

constexpr std::string_view stepModule = R"(@head@//
// One step of the neuron: combinational.
// verilator lint_off DECLFILENAME
module @name@_step (
    input  wire [@x-1@:0] x,
@ports@    output wire spike,
    output wire [@membrane-1@:0] membrane,      // before the step
    output wire [@membrane-1@:0] membrane_next  // after it
);
@body@endmodule

)";

constexpr std::string_view neuronModule =
    R"(// The neuron with its registers. NEURONS neurons share it: inputs come in the order of the neurons, one step of each and
// then the next step; neuron tells whose output it is. An input is taken at a rising edge of clk if in_valid and in_ready
// are 1. Its output follows at the next one: it is valid while out_valid is 1, and is replaced after an edge at which
// out_ready is 1. All states are 0 after a reset. If NEURONS is 1, they are registers, otherwise a memory with a
// registered output.
module @name@_neuron #(
    parameter NEURONS = @neurons@,
    parameter INDEX_BITS = @index bits@  // 2^INDEX_BITS must be at least NEURONS
) (
    input  wire clk,
    input  wire reset,
    input  wire in_valid,
    output wire in_ready,
    input  wire @x signed@[@x-1@:0] x,
@noise ports@    output reg  out_valid,
    input  wire out_ready,
    output wire [INDEX_BITS-1:0] neuron,
    output reg  spike,
    output wire @membrane signed@[@membrane-1@:0] membrane
);
    localparam [@state-1@:0] AT_REST = @at rest@;
    wire accept = in_valid && in_ready;
    wire [@state-1@:0] state;
    wire [@state-1@:0] state_next;
    wire step_spike;
    wire [@membrane-1@:0] membrane_now;
    wire [@membrane-1@:0] membrane_next;
    @name@_step step (.x(x), @connections@
        .spike(step_spike), .membrane(membrane_now), .membrane_next(membrane_next));

    assign in_ready = !out_valid || out_ready;
    always @(posedge clk) begin
        if (reset)
            out_valid <= 1'b0;
        else if (in_ready)
            out_valid <= in_valid;
        if (reset)
            spike <= 1'b0;
        else if (accept)
            spike <= step_spike;
    end

    generate
        if (NEURONS == 1) begin : single
            (* fsm_encoding = "none" *) reg [@state-1@:0] stored;
            always @(posedge clk) begin
                if (reset)
                    stored <= AT_REST;
                else if (accept)
                    stored <= state_next;
            end
            assign state = stored;
            assign neuron = {INDEX_BITS{1'b0}};
            assign membrane = membrane_now;
            wire unused = &{1'b0, membrane_next};
        end else begin : shared
            reg [@state-1@:0] memory [0:NEURONS-1];
            reg [@state-1@:0] stored;  // of the neuron with this index, read with the step before
            reg [INDEX_BITS-1:0] index;
            reg first_round;           // the memory is not written yet
            reg [INDEX_BITS-1:0] neuron_done;
            reg [@membrane-1@:0] membrane_done;
            wire is_last = {{32-INDEX_BITS{1'b0}}, index} == NEURONS - 1;
            wire [INDEX_BITS-1:0] next_index = is_last ? {INDEX_BITS{1'b0}} : index + 1'b1;
            always @(posedge clk) begin
                if (accept) begin
                    memory[index] <= state_next;
                    stored <= memory[next_index];
                end
            end
            always @(posedge clk) begin
                if (reset) begin
                    index <= {INDEX_BITS{1'b0}};
                    first_round <= 1'b1;
                end else if (accept) begin
                    index <= next_index;
                    if (is_last)
                        first_round <= 1'b0;
                end
                if (accept) begin
                    neuron_done <= index;
                    membrane_done <= membrane_next;
                end
            end
            assign state = first_round ? AT_REST : stored;
            assign neuron = neuron_done;
            assign membrane = membrane_done;
            wire unused = &{1'b0, membrane_now};
        end
    endgenerate
endmodule
)";

/// `name [high:0]` as a port.
std::string port(const std::string& direction, int width, const std::string& name)
{
    return "    " + direction + " wire [" + std::to_string(width - 1) + ":0] " + name + ",\n";
}

/// The state of all registers as one vector, the first register in the lowest bits.
struct StateVector
{
    int width = 0;
    std::string atRest; ///< "{2'h0, 4'h0}"
    std::string connections;
};

StateVector stateVector(const NeuronCircuit& circuit)
{
    StateVector state;
    for (const StateRegister& part : circuit.registers) {
        const int width = part.range.width();
        const std::string slice =
            "[" + std::to_string(state.width + width - 1) + ":" + std::to_string(state.width) + "]";
        state.connections.append(".")
            .append(part.name)
            .append("_state(state")
            .append(slice)
            .append("), .")
            .append(part.name)
            .append("_state_next(state_next")
            .append(slice)
            .append("), ");
        state.atRest =
            verilogConstant(part.initial, width) + (state.atRest.empty() ? "" : ", ") + state.atRest;
        state.width += width;
    }
    state.atRest = "{" + state.atRest + "}";
    return state;
}

std::string stepText(const HardwareExport& exported)
{
    const NeuronCircuit& circuit = exported.neuron.circuit;
    std::vector<std::string> states;
    std::vector<std::string> noises;
    std::vector<Wire> results{circuit.spike, circuit.membraneNow, circuit.membraneNext};
    std::string ports;
    for (const StateRegister& part : circuit.registers) {
        states.push_back(part.name + "_state");
        noises.push_back("noise_" + part.name);
        results.push_back(part.next);
        const int width = part.range.width();
        if (circuit.noisePorts > 0) {
            ports += port("input ", noiseBits, noises.back());
        }
        ports += port("input ", width, states.back()) + port("output", width, part.name + "_state_next");
    }
    const VerilogDatapath datapath(circuit.datapath, states, noises);
    const int membraneBits = circuit.membraneRange.width();
    std::string body = datapath.declarations(results);
    const auto assign = [&](const std::string& name, const std::string& value) {
        body.append("    assign ").append(name).append(" = ").append(value).append(";\n");
    };
    assign("spike", datapath.sized(circuit.spike, 1));
    assign("membrane", datapath.sized(circuit.membraneNow, membraneBits));
    assign("membrane_next", datapath.sized(circuit.membraneNext, membraneBits));
    for (const StateRegister& part : circuit.registers) {
        assign(part.name + "_state_next", datapath.sized(part.next, part.range.width()));
    }
    return filledIn(stepModule, {{"head", commented(exported.head, "// ")},
                                 {"name", exported.prefix},
                                 {"x-1", std::to_string(circuit.inputBits - 1)},
                                 {"ports", ports},
                                 {"membrane-1", std::to_string(membraneBits - 1)},
                                 {"body", body}});
}

std::string neuronText(const HardwareExport& exported)
{
    const NeuronCircuit& circuit = exported.neuron.circuit;
    const StateVector state = stateVector(circuit);
    std::string noisePorts;
    std::string connections = state.connections;
    for (int i = 0; i < circuit.noisePorts; ++i) {
        const std::string name = "noise_" + circuit.registers[static_cast<std::size_t>(i)].name;
        noisePorts += port("input ", noiseBits, name);
        connections.append(".").append(name).append("(").append(name).append("), ");
    }
    connections.pop_back();
    return filledIn(neuronModule, {{"name", exported.prefix},
                                   {"neurons", std::to_string(exported.neurons)},
                                   {"index bits", std::to_string(indexBits(exported.neurons))},
                                   {"x signed", circuit.inputFormat.isSigned ? "signed " : ""},
                                   {"x-1", std::to_string(circuit.inputBits - 1)},
                                   {"noise ports", noisePorts},
                                   {"membrane signed", circuit.membraneRange.isSigned() ? "signed " : ""},
                                   {"membrane-1", std::to_string(circuit.membraneRange.width() - 1)},
                                   {"state-1", std::to_string(state.width - 1)},
                                   {"at rest", state.atRest},
                                   {"connections", connections}});
}

} // namespace

int indexBits(int neurons)
{
    return std::max(static_cast<int>(std::bit_width(static_cast<unsigned>(neurons - 1))), 1);
}

std::vector<TableFile> verilogNeuronFiles(const HardwareExport& exported)
{
    return {{exported.stem + ".v", stepText(exported) + neuronText(exported)},
            {exported.stem + "_tb.v", commented(exported.head, "// ") + verilogNeuronBench(exported)}};
}

} // namespace quantoscope
