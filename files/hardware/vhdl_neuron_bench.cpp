// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/vhdl_neuron_bench.h"

#include "core/arithmetic/rounding_noise.h"
#include "core/text/fill_in.h"
#include "files/hardware/verilog_neuron_bench.h"
#include "files/hardware/vhdl_datapath.h"

namespace quantoscope {
namespace {

constexpr std::string_view neuronBench = R"(@head@--
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

} // namespace

std::string vhdlNeuronBench(const HardwareExport& exported)
{
    const NeuronCircuit& circuit = exported.neuron.circuit;
    std::string signals;
    std::string map;
    std::string words;
    for (int i = 0; i < circuit.noisePorts; ++i) {
        const std::string noise = "noise_" + circuit.registers[static_cast<std::size_t>(i)].name;
        signals += "  signal " + noise + " : " + vhdlVector(noiseBits, false) + " := (others => '0');\n";
        map.append("\n      ").append(noise).append(" => ").append(noise).append(",");
        const std::string word = "words(" + std::to_string(i + 1) + ")";
        words.append("        ")
            .append(noise)
            .append(" <= unsigned(")
            .append(word)
            .append("(23 downto 0));\n");
    }
    const std::string type = circuit.inputFormat.isSigned ? "signed" : "unsigned";
    return filledIn(
        neuronBench,
        {{"head", commented(exported.head, "-- ")},
         {"name", exported.prefix},
         {"stem", exported.stem},
         {"rows", std::to_string(exported.rows)},
         {"columns", std::to_string(3 + circuit.noisePorts)},
         {"neurons", std::to_string(exported.neurons)},
         {"index bits-1", std::to_string(indexBits(exported.neurons) - 1)},
         {"x type", vhdlVector(circuit.inputBits, circuit.inputFormat.isSigned)},
         {"x word", type + "(words(0)(" + std::to_string(circuit.inputBits - 1) + " downto 0))"},
         {"membrane type", vhdlVector(circuit.membraneRange.width(), circuit.membraneRange.isSigned())},
         {"noise", signals},
         {"noise map", map},
         {"noise words", words}});
}

} // namespace quantoscope
