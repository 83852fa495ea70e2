// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/vhdl_layer.h"

#include "core/text/fill_in.h"
#include "files/hardware/verilog_neuron_bench.h"
#include "files/hardware/vhdl_datapath.h"

namespace quantoscope {
namespace {

constexpr std::string_view layerEntity = R"(
-- A dense layer of @outputs@ neurons with @inputs@ inputs. It takes the spikes of a step where in_valid and in_ready are
-- '1', adds the weights of each output one after the other, with one addition per clock, and gives the spikes of the layer
-- while out_valid is '1', until out_ready takes them: @clocks@ clocks per step. A reset sets all states to 0. Weights are
-- integers / 2**@fraction@.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;

entity @name@_layer is
  port (
    clk : in std_logic;
    reset : in std_logic;
    in_valid : in std_logic;
    in_ready : out std_logic;
    in_spikes : in std_logic_vector(@last input@ downto 0);
    out_valid : out std_logic;
    out_ready : in std_logic;
    out_spikes : out std_logic_vector(@last output@ downto 0)
  );
end entity;

architecture rtl of @name@_layer is
  type weight_memory is array (0 to @last weight@) of signed(@weight-1@ downto 0);
  constant WEIGHTS : weight_memory := (
@weights@  );
  type bias_table is array (0 to @last output@) of signed(@sum-1@ downto 0);
  constant BIASES : bias_table := (
@biases@  );
  type layer_phase is (IDLE, ADDING, FIRING, DONE);
  signal phase : layer_phase := IDLE;
  signal spikes : std_logic_vector(@last input@ downto 0) := (others => '0');
  signal input_index : natural range 0 to @last input@ := 0;
  signal output_index : natural range 0 to @last output@ := 0;
  signal address : natural range 0 to @last weight@ := 0;  -- of the weight after the next one
  signal weight : signed(@weight-1@ downto 0) := (others => '0');
  signal sum : signed(@sum-1@ downto 0) := (others => '0');
  signal take : std_logic;
  signal given : std_logic := '0';  -- the neuron has the sum
  signal neuron_given : std_logic;
  signal neuron_ready : std_logic;
  signal neuron_valid : std_logic;
  signal neuron_spike : std_logic;
begin
  shared_neuron : entity work.@name@_neuron
    port map (
      clk => clk, reset => reset, in_valid => neuron_given, in_ready => neuron_ready, x => sum,
      out_valid => neuron_valid, out_ready => '1', neuron => open, spike => neuron_spike, membrane => open
    );

  in_ready <= '1' when phase = IDLE else '0';
  out_valid <= '1' when phase = DONE else '0';
  take <= in_valid when phase = IDLE else '0';
  neuron_given <= not given when phase = FIRING else '0';

  process (clk)
  begin
    if rising_edge(clk) then
      if take = '1' or phase = ADDING then
        weight <= WEIGHTS(address);
        if address = @last weight@ then
          address <= 0;
        else
          address <= address + 1;
        end if;
      end if;
      if reset = '1' then
        phase <= IDLE;
        given <= '0';
        address <= 0;
      elsif take = '1' then
        phase <= ADDING;
        spikes <= in_spikes;
        input_index <= 0;
        output_index <= 0;
        sum <= BIASES(0);
      elsif phase = ADDING then
        if spikes(input_index) = '1' then
          sum <= sum + weight;
        end if;
        if input_index = @last input@ then
          input_index <= 0;
          phase <= FIRING;
        else
          input_index <= input_index + 1;
        end if;
      elsif phase = FIRING and given = '0' then
        given <= neuron_ready;
      elsif phase = FIRING and neuron_valid = '1' then
        given <= '0';
        out_spikes(output_index) <= neuron_spike;
        if output_index = @last output@ then
          phase <= DONE;
        else
          output_index <= output_index + 1;
          sum <= BIASES(output_index + 1);
          phase <= ADDING;
        end if;
      elsif phase = DONE then
        address <= 0;  -- the weights were read one ahead
        if out_ready = '1' then
          phase <= IDLE;
        end if;
      end if;
    end if;
  end process;
end architecture;
)";

constexpr std::string_view layerTestBench = R"(@head@--
-- Runs the layer on the spikes of samples, with a reset before each, and compares the spikes of every step. Prints PASSED,
-- or prints FAILED and ends with a nonzero exit status if a spike differs or is unknown, if outputs are missing, or if the
-- file cannot be read, is corrupt or does not contain as many rows as were exported. The file is read from the current
-- folder; the generic VECTORS sets another path.
library ieee;
use ieee.std_logic_1164.all;
use std.textio.all;
use std.env.all;

entity @name@_tb is
  generic (VECTORS : string := "@stem@_tb.hex");
end entity;

architecture test of @name@_tb is
  constant STEPS : positive := @steps@;  -- of a sample
  constant ROWS : positive := @rows@;
  constant TAKEN_WORDS : positive := @taken words@;
  constant GIVEN_WORDS : positive := @given words@;
  signal clk : std_logic := '0';
  signal reset : std_logic := '0';
  signal in_valid : std_logic := '0';
  signal in_ready : std_logic;
  signal in_spikes : std_logic_vector(@last input@ downto 0) := (others => '0');
  signal out_valid : std_logic;
  signal out_ready : std_logic := '0';
  signal out_spikes : std_logic_vector(@last output@ downto 0);
begin
  dut : entity work.@name@_layer
    port map (
      clk => clk, reset => reset, in_valid => in_valid, in_ready => in_ready, in_spikes => in_spikes,
      out_valid => out_valid, out_ready => out_ready, out_spikes => out_spikes
    );

  process
    file opened : text;
    variable status : file_open_status;
    variable taken : std_logic_vector(32 * TAKEN_WORDS - 1 downto 0);
    variable expected : std_logic_vector(32 * GIVEN_WORDS - 1 downto 0);
    variable waited : natural;
    variable wrong : natural := 0;

    procedure fail(why : string) is
    begin
      write(output, "FAILED: " & why & LF);
      finish(1);
      wait;
    end procedure;

    procedure tick is
    begin
      wait for 1 ns;
      clk <= '1';
      wait for 1 ns;
      clk <= '0';
      wait for 1 ns;
    end procedure;

    -- Reads the spikes of a step: those that the layer takes, and those that it gives.
    procedure read_row(number : positive) is
      variable row : line;
      variable word : std_logic_vector(31 downto 0);
      variable good : boolean;
    begin
      if endfile(opened) then
        fail(integer'image(number - 1) & " rows instead of " & integer'image(ROWS) & " in " & VECTORS);
      end if;
      readline(opened, row);
      for column in 0 to TAKEN_WORDS + GIVEN_WORDS - 1 loop
        hread(row, word, good);
        if not good or is_x(word) then
          fail("row " & integer'image(number) & " is corrupt in " & VECTORS);
        end if;
        if column < TAKEN_WORDS then
          taken(32 * column + 31 downto 32 * column) := word;
        else
          expected(32 * (column - TAKEN_WORDS) + 31 downto 32 * (column - TAKEN_WORDS)) := word;
        end if;
      end loop;
    end procedure;
  begin
    file_open(status, opened, VECTORS, read_mode);
    if status /= open_ok then
      fail("cannot read " & VECTORS);
    end if;
    for row in 1 to ROWS loop
      read_row(row);
      if (row - 1) mod STEPS = 0 then
        reset <= '1';
        tick;
        reset <= '0';
      end if;
      in_spikes <= taken(in_spikes'range);
      in_valid <= '1';
      wait for 1 ns;
      waited := 0;
      while in_ready /= '1' and waited < 10 loop
        tick;
        waited := waited + 1;
      end loop;
      tick;
      in_valid <= '0';
      waited := 0;
      while out_valid /= '1' and waited < @most clocks@ loop
        tick;
        waited := waited + 1;
      end loop;
      if out_valid /= '1' or is_x(out_spikes) or out_spikes /= expected(out_spikes'range) then
        wrong := wrong + 1;
        write(output, "row " & integer'image(row) & ": spikes " & to_string(out_spikes) & ", expected " &
              to_string(expected(out_spikes'range)) & LF);
        exit when wrong = 10;
      end if;
      out_ready <= '1';
      tick;
      out_ready <= '0';
    end loop;
    if wrong /= 0 then
      fail("the spikes differ");
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

/// The elements of an array; with their indices, because a list of one element needs them.
std::string elements(const std::vector<std::int64_t>& numbers, int bits)
{
    std::string text;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        text.append("    ").append(std::to_string(i)).append(" => \"").append(vhdlBits(numbers[i], bits));
        text.append(i + 1 < numbers.size() ? "\",\n" : "\"\n");
    }
    return text;
}

} // namespace

std::string vhdlLayer(const HardwareLayer& layer, const HardwareExport& exported)
{
    const DenseWeights& weights = layer.weights;
    const int sumBits = layer.neuron.circuit.inputBits;
    return filledIn(layerEntity, {{"name", exported.prefix},
                                  {"inputs", std::to_string(weights.inputs)},
                                  {"outputs", std::to_string(weights.outputs)},
                                  {"clocks", std::to_string(weights.outputs * (weights.inputs + 2) + 2)},
                                  {"fraction", std::to_string(weights.fractionBits)},
                                  {"last input", std::to_string(weights.inputs - 1)},
                                  {"last output", std::to_string(weights.outputs - 1)},
                                  {"last weight", std::to_string(weights.weights.size() - 1)},
                                  {"weight-1", std::to_string(weights.bits - 1)},
                                  {"sum-1", std::to_string(sumBits - 1)},
                                  {"weights", elements(weights.weights, weights.bits)},
                                  {"biases", elements(weights.biases, sumBits)}});
}

std::string vhdlLayerBench(const HardwareLayer& layer, const LayerSpikes& spikes,
                           const HardwareExport& exported)
{
    const DenseWeights& weights = layer.weights;
    return filledIn(layerTestBench,
                    {{"head", commented(exported.head, "-- ")},
                     {"name", exported.prefix},
                     {"stem", exported.stem},
                     {"steps", std::to_string(spikes.steps)},
                     {"rows", std::to_string(spikes.samples * spikes.steps)},
                     {"taken words", std::to_string(spikeWords(weights.inputs))},
                     {"given words", std::to_string(spikeWords(weights.outputs))},
                     {"last input", std::to_string(weights.inputs - 1)},
                     {"last output", std::to_string(weights.outputs - 1)},
                     {"most clocks", std::to_string(2 * weights.outputs * (weights.inputs + 4) + 20)}});
}

} // namespace quantoscope
