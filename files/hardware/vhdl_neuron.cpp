// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/rounding_noise.h"
#include "core/text/fill_in.h"
#include "files/exports/verilog_datapath.h"
#include "files/hardware/hardware_export.h"
#include "files/hardware/verilog_neuron_bench.h"
#include "files/hardware/vhdl_datapath.h"

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

constexpr std::string_view benchEntity = R"(@head@--
-- Runs the neuron on the test vectors, with pauses at both sides of the handshake, and compares every spike and membrane.
-- Prints PASSED, or prints FAILED and ends with a nonzero exit status if an output differs or is unknown, if outputs are
-- missing, or if the file of vectors cannot be read, is corrupt or does not contain as many rows as were exported. The
-- file is read from the current folder; the generic VECTORS sets another path.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use std.textio.all;
use std.env.all;

entity @name@_tb is
  generic (VECTORS : string := "@stem@_tb.hex");
end entity;

architecture test of @name@_tb is
  constant ROWS : positive := @rows@;
  constant COLUMNS : positive := @columns@;
  signal clk : std_logic := '0';
  signal reset : std_logic := '1';
  signal in_valid : std_logic := '0';
  signal in_ready : std_logic;
  signal x : @x type@ := (others => '0');
@noise@  signal out_valid : std_logic;
  signal out_ready : std_logic := '0';
  signal neuron : unsigned(@index bits-1@ downto 0);
  signal spike : std_logic;
  signal membrane : @membrane type@;
  -- The answers of the inputs that were taken and not compared yet: at most one.
  signal expected_spike : std_logic_vector(31 downto 0);
  signal expected_membrane : std_logic_vector(31 downto 0);
begin
  dut : entity work.@name@_neuron
    port map (
      clk => clk, reset => reset, in_valid => in_valid, in_ready => in_ready, x => x,@noise map@
      out_valid => out_valid, out_ready => out_ready, neuron => neuron, spike => spike, membrane => membrane
    );

  process
    type row_words is array (0 to COLUMNS - 1) of std_logic_vector(31 downto 0);
    file opened : text;
    variable status : file_open_status;
    variable words : row_words;
    variable pauses : unsigned(15 downto 0) := x"ace1";
    variable sent : natural := 0;
    variable received : natural := 0;
    variable cycles : natural := 0;
    variable wrong : natural := 0;
    variable has_row : boolean := false;

    procedure fail(why : string) is
    begin
      write(output, "FAILED: " & why & LF);
      finish(1);
      wait;
    end procedure;

    -- Reads the next row.
    procedure read_row is
      variable row : line;
      variable good : boolean;
    begin
      if endfile(opened) then
        fail(integer'image(sent) & " rows instead of " & integer'image(ROWS) & " in " & VECTORS);
      end if;
      readline(opened, row);
      for column in words'range loop
        hread(row, words(column), good);
        if not good or is_x(words(column)) then
          fail("row " & integer'image(sent + 1) & " is corrupt in " & VECTORS);
        end if;
      end loop;
    end procedure;
  begin
    file_open(status, opened, VECTORS, read_mode);
    if status /= open_ok then
      fail("cannot read " & VECTORS);
    end if;
    wait for 1 ns;
    clk <= '1';
    wait for 1 ns;
    clk <= '0';
    reset <= '0';
    while received < ROWS and cycles < 8 * ROWS + 100 loop
      pauses := pauses(14 downto 0) & (pauses(15) xor pauses(13) xor pauses(12) xor pauses(10));
      if sent < ROWS and not has_row then
        read_row;
        has_row := true;
      end if;
      in_valid <= '0';
      if has_row then
        in_valid <= pauses(0) or pauses(3);
        x <= @x word@;
@noise words@      end if;
      out_ready <= pauses(1) or pauses(6);
      wait for 1 ns;
      if is_x(in_ready) or is_x(out_valid) then
        fail("the handshake is unknown");
      end if;
      if out_valid = '1' and out_ready = '1' then
        if is_x(spike) or is_x(std_logic_vector(membrane)) or is_x(std_logic_vector(neuron)) or
           spike /= expected_spike(0) or
           std_logic_vector(membrane) /= expected_membrane(membrane'range) or
           to_integer(neuron) /= received mod @neurons@ then
          wrong := wrong + 1;
          if wrong <= 10 then
            write(output, "output " & integer'image(received) & ": spike " & std_logic'image(spike) & ", membrane " &
                  to_hstring(membrane) & "; expected " & std_logic'image(expected_spike(0)) & ", " &
                  to_hstring(expected_membrane(membrane'range)) & LF);
          end if;
        end if;
        received := received + 1;
      end if;
      if in_valid = '1' and in_ready = '1' then
        expected_spike <= words(COLUMNS - 2);
        expected_membrane <= words(COLUMNS - 1);
        sent := sent + 1;
        has_row := false;
      end if;
      clk <= '1';
      wait for 1 ns;
      clk <= '0';
      cycles := cycles + 1;
    end loop;
    if wrong /= 0 then
      fail(integer'image(wrong) & " of " & integer'image(ROWS) & " outputs");
    end if;
    if received /= ROWS then
      fail(integer'image(received) & " outputs instead of " & integer'image(ROWS));
    end if;
    if not endfile(opened) then
      fail("more than " & integer'image(ROWS) & " rows in " & VECTORS);
    end if;
    write(output, "PASSED: all " & integer'image(ROWS) & " steps" & LF);
    finish(0);
    wait;
  end process;
end architecture;
)";

std::string vhdlComment(const std::string& lines)
{
    std::string text = "-- ";
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        text += lines[i];
        if (lines[i] == '\n') {
            text += "-- ";
        }
    }
    return text + "\n";
}

std::string vectorType(int width, bool isSigned)
{
    return (isSigned ? "signed(" : "unsigned(") + std::to_string(width - 1) + " downto 0)";
}

std::string bitPattern(std::int64_t number, int width)
{
    std::string text;
    for (int bit = width - 1; bit >= 0; --bit) {
        text += (static_cast<std::uint64_t>(number) >> static_cast<unsigned>(bit) & 1U) != 0 ? '1' : '0';
    }
    return text;
}

/// The texts about each register.
struct Parts
{
    explicit Parts(const NeuronCircuit& circuit)
    {
        const std::string noiseType = vectorType(noiseBits, false);
        for (const StateRegister& part : circuit.registers) {
            const int bits = part.range.width();
            const std::string vector = "std_logic_vector(" + std::to_string(bits - 1) + " downto 0)";
            const std::string slice =
                "(" + std::to_string(width + bits - 1) + " downto " + std::to_string(width) + ")";
            const std::string noise = "noise_" + part.name;
            registers.push_back(part.name + "_state");
            noises.push_back(noise);
            if (circuit.noisePorts > 0) {
                noisePorts += "    " + noise + " : in " + noiseType + ";\n";
                connections += "      " + noise + " => " + noise + ",\n";
            }
            statePorts += "    " + part.name + "_state : in " + vector + ";\n";
            statePorts += "    " + part.name + "_state_next : out " + vector + ";\n";
            connections += "      " + part.name + "_state => state" + slice + ",\n";
            connections += "      " + part.name + "_state_next => state_next" + slice + ",\n";
            atRest = bitPattern(part.initial, bits) + atRest;
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
        return filledIn(pattern, {{"head", vhdlComment(exported.head)},
                                  {"name", exported.prefix},
                                  {"x type", vectorType(circuit.inputBits, circuit.inputFormat.isSigned)},
                                  {"membrane type", vectorType(membraneBits, isSigned)},
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

std::string benchText(const HardwareExport& exported)
{
    const NeuronCircuit& circuit = exported.neuron.circuit;
    const Parts parts(circuit);
    std::string signals;
    std::string map;
    std::string words;
    for (int i = 0; i < circuit.noisePorts; ++i) {
        const std::string& noise = parts.noises[static_cast<std::size_t>(i)];
        signals += "  signal " + noise + " : " + vectorType(noiseBits, false) + " := (others => '0');\n";
        map += "\n      " + noise + " => " + noise + ",";
        words += "        " + noise + " <= unsigned(words(" + std::to_string(i + 1) + ")(23 downto 0));\n";
    }
    const std::string type = circuit.inputFormat.isSigned ? "signed" : "unsigned";
    return filledIn(
        benchEntity,
        {{"head", vhdlComment(exported.head)},
         {"name", exported.prefix},
         {"stem", exported.stem},
         {"rows", std::to_string(exported.rows)},
         {"columns", std::to_string(3 + circuit.noisePorts)},
         {"neurons", std::to_string(exported.neurons)},
         {"index bits-1", std::to_string(indexBits(exported.neurons) - 1)},
         {"x type", vectorType(circuit.inputBits, circuit.inputFormat.isSigned)},
         {"x word", type + "(words(0)(" + std::to_string(circuit.inputBits - 1) + " downto 0))"},
         {"membrane type", vectorType(circuit.membraneRange.width(), circuit.membraneRange.isSigned())},
         {"noise", signals},
         {"noise map", map},
         {"noise words", words}});
}

} // namespace

std::vector<TableFile> vhdlNeuronFiles(const HardwareExport& exported)
{
    return {{exported.stem + ".vhd", designText(exported)}, {exported.stem + "_tb.vhd", benchText(exported)}};
}

} // namespace quantoscope
