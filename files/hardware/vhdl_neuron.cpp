// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/rounding_noise.h"
#include "core/text/fill_in.h"
#include "files/exports/verilog_datapath.h"
#include "files/hardware/hardware_export.h"
#include "files/hardware/verilog_neuron_bench.h"
#include "files/hardware/vhdl_datapath.h"
#include "files/hardware/vhdl_neuron_bench.h"

namespace quantoscope {
namespace {

constexpr std::string_view stepEntity = R"(@head@--
-- One step of the neuron: combinational.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;

entity @name@_step is
  port (
    x : in @x type@;
@ports@    spike : out std_logic;
    membrane : out @membrane type@;      -- before the step
    membrane_next : out @membrane type@  -- after it
  );
end entity;

architecture rtl of @name@_step is
@declarations@begin
@statements@end architecture;

)";

constexpr std::string_view neuronEntity =
    R"(-- The neuron with its registers. NEURONS neurons share it: inputs come in the order of the neurons, one step of each and
-- then the next step; neuron tells whose output it is. An input is taken at a rising edge of clk if in_valid and in_ready
-- are '1'. Its output follows at the next one: it is valid while out_valid is '1', and is replaced after an edge at which
-- out_ready is '1'. All states are 0 after a reset. If NEURONS is 1, they are registers, otherwise a memory with a
-- registered output.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;

entity @name@_neuron is
  generic (
    NEURONS : positive := @neurons@;
    INDEX_BITS : positive := @index bits@  -- 2**INDEX_BITS must be at least NEURONS
  );
  port (
    clk : in std_logic;
    reset : in std_logic;
    in_valid : in std_logic;
    in_ready : out std_logic;
    x : in @x type@;
@noise ports@    out_valid : out std_logic;
    out_ready : in std_logic;
    neuron : out unsigned(INDEX_BITS - 1 downto 0);
    spike : out std_logic;
    membrane : out @membrane type@
  );
end entity;

architecture rtl of @name@_neuron is
  subtype state_vector is std_logic_vector(@state-1@ downto 0);
  constant AT_REST : state_vector := "@at rest@";
  signal valid : std_logic := '0';
  signal ready : std_logic;
  signal accept : std_logic;
  signal state : state_vector := AT_REST;
  signal state_next : state_vector := AT_REST;
  signal step_spike : std_logic := '0';
  signal membrane_now : @membrane type@ := (others => '0');
  signal membrane_next : @membrane type@ := (others => '0');
begin
  step : entity work.@name@_step
    port map (
      x => x,
@connections@      spike => step_spike,
      membrane => membrane_now,
      membrane_next => membrane_next
    );

  ready <= out_ready or not valid;
  in_ready <= ready;
  accept <= in_valid and ready;
  out_valid <= valid;

  process (clk)
  begin
    if rising_edge(clk) then
      if reset = '1' then
        valid <= '0';
        spike <= '0';
      else
        if ready = '1' then
          valid <= in_valid;
        end if;
        if accept = '1' then
          spike <= step_spike;
        end if;
      end if;
    end if;
  end process;

  single : if NEURONS = 1 generate
    signal stored : state_vector := AT_REST;
  begin
    process (clk)
    begin
      if rising_edge(clk) then
        if reset = '1' then
          stored <= AT_REST;
        elsif accept = '1' then
          stored <= state_next;
        end if;
      end if;
    end process;
    state <= stored;
    neuron <= (others => '0');
    membrane <= membrane_now;
  end generate;

  multiplexed : if NEURONS > 1 generate
    type state_memory is array (0 to NEURONS - 1) of state_vector;
    signal memory : state_memory := (others => AT_REST);
    signal stored : state_vector := AT_REST;  -- of the neuron with this index, read with the step before
    signal index : natural range 0 to NEURONS - 1 := 0;
    signal next_index : natural range 0 to NEURONS - 1;
    signal first_round : std_logic := '1';    -- the memory does not hold the states since the reset yet
  begin
    next_index <= 0 when index = NEURONS - 1 else index + 1;
    process (clk)
    begin
      if rising_edge(clk) then
        if accept = '1' then
          memory(index) <= state_next;
          stored <= memory(next_index);
          neuron <= to_unsigned(index, INDEX_BITS);
          membrane <= membrane_next;
        end if;
        if reset = '1' then
          index <= 0;
          first_round <= '1';
        elsif accept = '1' then
          index <= next_index;
          if index = NEURONS - 1 then
            first_round <= '0';
          end if;
        end if;
      end if;
    end process;
    state <= AT_REST when first_round = '1' else stored;
  end generate;
end architecture;
)";

/// The texts about each register.
struct Parts
{
    explicit Parts(const NeuronCircuit& circuit)
    {
        const std::string noiseType = vhdlVector(noiseBits, false);
        for (const StateRegister& part : circuit.registers) {
            const int bits = part.range.width();
            const std::string vector = "std_logic_vector(" + std::to_string(bits - 1) + " downto 0)";
            const std::string slice =
                "(" + std::to_string(width + bits - 1) + " downto " + std::to_string(width) + ")";
            const std::string noise = "noise_" + part.name;
            registers.push_back(part.name + "_state");
            noises.push_back(noise);
            if (circuit.noisePorts > 0) {
                noisePorts.append("    ").append(noise).append(" : in ").append(noiseType).append(";\n");
                connections.append("      ").append(noise).append(" => ").append(noise).append(",\n");
            }
            statePorts += "    " + part.name + "_state : in " + vector + ";\n";
            statePorts += "    " + part.name + "_state_next : out " + vector + ";\n";
            for (const char* const end : {"", "_next"}) {
                connections.append("      ").append(part.name).append("_state").append(end);
                connections.append(" => state").append(end).append(slice).append(",\n");
            }
            atRest = vhdlBits(part.initial, bits) + atRest;
            width += bits;
        }
    }

    int width = 0;
    std::vector<std::string> registers;
    std::vector<std::string> noises;
    std::string noisePorts;
    std::string statePorts;
    std::string connections;
    std::string atRest;
};

std::string designText(const HardwareExport& exported)
{
    const NeuronCircuit& circuit = exported.neuron.circuit;
    const Parts parts(circuit);
    const VhdlDatapath datapath(circuit.datapath, parts.registers, parts.noises);
    std::vector<Wire> results{circuit.spike, circuit.membraneNow, circuit.membraneNext};
    for (const StateRegister& part : circuit.registers) {
        results.push_back(part.next);
    }
    const int membraneBits = circuit.membraneRange.width();
    const bool isSigned = circuit.membraneRange.isSigned();
    const auto membrane = [&](Wire wire) {
        return (isSigned ? "" : "unsigned(") + datapath.low(wire, membraneBits) + (isSigned ? "" : ")");
    };
    std::string statements = datapath.statements(results);
    const auto assign = [&](const std::string& name, const std::string& value) {
        statements.append("  ").append(name).append(" <= ").append(value).append(";\n");
    };
    assign("spike", datapath.flag(circuit.spike));
    assign("membrane", membrane(circuit.membraneNow));
    assign("membrane_next", membrane(circuit.membraneNext));
    for (const StateRegister& part : circuit.registers) {
        assign(part.name + "_state_next",
               "std_logic_vector(" + datapath.low(part.next, part.range.width()) + ")");
    }
    const auto filled = [&](std::string_view pattern) {
        return filledIn(pattern, {{"head", commented(exported.head, "-- ")},
                                  {"name", exported.prefix},
                                  {"x type", vhdlVector(circuit.inputBits, circuit.inputFormat.isSigned)},
                                  {"membrane type", vhdlVector(membraneBits, isSigned)},
                                  {"ports", parts.noisePorts + parts.statePorts},
                                  {"noise ports", parts.noisePorts},
                                  {"connections", parts.connections},
                                  {"state-1", std::to_string(parts.width - 1)},
                                  {"at rest", parts.atRest},
                                  {"neurons", std::to_string(exported.neurons)},
                                  {"index bits", std::to_string(indexBits(exported.neurons))},
                                  {"declarations", datapath.declarations(results)},
                                  {"statements", statements}});
    };
    return filled(stepEntity) + filled(neuronEntity);
}

} // namespace

std::vector<TableFile> vhdlNeuronFiles(const HardwareExport& exported)
{
    return {{exported.stem + ".vhd", designText(exported)},
            {exported.stem + "_tb.vhd", vhdlNeuronBench(exported)}};
}

} // namespace quantoscope
