// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

namespace quantoscope {
namespace {

struct Case
{
    const char* arguments;
    const char* part; ///< Of the sentence.
};

void PrintTo(const Case& wrong, std::ostream* stream)
{
    *stream << wrong.arguments;
}

class WrongArgument : public testing::TestWithParam<Case>
{
};

TEST_P(WrongArgument, IsRefusedInOneSentence)
{
    EXPECT_TRUE(refuses(runProgram(GetParam().arguments), 2, GetParam().part));
}

INSTANTIATE_TEST_SUITE_P(
    Program, WrongArgument,
    testing::Values(Case{"frobnicate", "\"frobnicate\" is neither a command"},
                    Case{"--frobnicate", "--frobnicate"}, Case{"nowhere.csv", "nowhere.csv"},
                    Case{"levels --frobnicate 3", "There is no option \"--frobnicate\"; "},
                    Case{"levels --num-bits 3 frobnicate",
                         "The argument \"frobnicate\" belongs to no option; "},
                    Case{"quantize", "--input is required"}, Case{"render", "--output is required"}));

INSTANTIATE_TEST_SUITE_P(
    Scheme, WrongArgument,
    testing::Values(Case{"levels --num-bits 0", "num_bits is 0; it must be"},
                    Case{"levels --num-bits -1", "num_bits is -1; it must be"},
                    Case{"levels --num-bits 17", "num_bits is 17; it must be"},
                    Case{"levels --num-bits 2.5",
                         "num_bits is \"2.5\"; it must be a whole number from 1 to 16"},
                    Case{"levels --num-bits eight", "num_bits is \"eight\"; it must be"},
                    Case{"levels --num-bits 99999999999", "num_bits is \"99999999999\"; it must be"},
                    Case{"levels --num-bits", "--num-bits takes one value"},
                    Case{"levels --num-bits 3 --num-bits 4", "--num-bits takes one value, once"},
                    Case{"levels --threshold nan", "threshold is nan"},
                    Case{"levels --threshold inf", "threshold is inf"},
                    Case{"levels --threshold one", "threshold is \"one\""},
                    Case{"levels --threshold 1,5", "threshold is \"1,5\""},
                    Case{"levels --lower-limit nan", "lower_limit is nan"},
                    Case{"levels --lower-limit -inf", "lower_limit is -inf"},
                    Case{"levels --lower-limit low", "lower_limit is \"low\""},
                    Case{"levels --upper-limit nan", "upper_limit is nan"},
                    Case{"levels --upper-limit inf", "upper_limit is inf"},
                    Case{"levels --upper-limit up", "upper_limit is \"up\""},
                    Case{"levels --non-uniform --multiplier nan", "multiplier is nan"},
                    Case{"levels --non-uniform --multiplier inf", "multiplier is inf"},
                    Case{"levels --multiplier much", "multiplier is \"much\""},
                    Case{"levels --non-uniform --threshold 0", "threshold 0"},
                    Case{"levels --non-uniform --lower-limit -2.2", "lower_limit -2.2"},
                    Case{"levels --non-uniform --num-bits 12 --multiplier 3", "multiplier 3"},
                    Case{"levels --uniform --non-uniform", "--uniform and --non-uniform"},
                    Case{"levels --uniform=no", "--uniform takes no value"},
                    Case{"levels --thr-centered --zero-centered", "--thr-centered and --zero-centered"}));

INSTANTIATE_TEST_SUITE_P(
    Output, WrongArgument,
    testing::Values(
        Case{"levels --format verilog", "name the first with -o NAME.v"},
        Case{"levels --format verilog -o levels.sv", "name is \"levels.sv\"; it must end in .v"},
        Case{"levels --format xml", "format is \"xml\"; it must be csv, json"},
        Case{"levels --fixed-point 3.4", "format is \"3.4\"; it must be Qm.n"},
        Case{"levels --fixed-point Q30.4", "format is \"Q30.4\"; m and n must add up"},
        Case{"levels --fixed-point Q0.7", "m must be at least 1"},
        Case{"levels --fixed-point Q1.5", "the smallest n that works is 7, as in Q1.7"},
        Case{"levels --num-bits 12 --non-uniform --zero-centered --fixed-point auto",
             "No fixed-point format of up to 32 bits"},
        Case{"levels --num-bits 2 --threshold 0.001 --fixed-point Q15.16",
             "Q15.16 reaches beyond the inputs"},
        Case{"levels --rounding up", "rounding is \"up\"; it must be reference or saturating"},
        Case{"levels -o table.xyz", "table.xyz does not end in"}, Case{"levels -o .", ".: this is a folder"},
        Case{"simulate -o .", "this is a folder"}, Case{"quantize --input a.npy -o .", "this is a folder"},
        Case{"fit --input a.npy -o .", "this is a folder"},
        Case{"sweep --input a.npy -o .", "this is a folder"}, Case{"train -o .", "this is a folder"},
        Case{"train --network .", "this is a folder"}, Case{"render -o .", "this is a folder"},
        Case{"levels -o nowhere/t.csv", "the folder nowhere does not exist"},
        Case{"simulate -o nowhere/t.csv", "the folder nowhere does not exist"},
        Case{"render -o nowhere/t.png", "the folder nowhere does not exist"},
        Case{"simulate -o run.xyz", "run.xyz does not end in csv, npy or json"},
        Case{"quantize --input a.npy -o b.xyz", "b.xyz does not end in npy or csv"},
        Case{"render -o plot.gif", "plot.gif does not end in png, svg, pdf or csv"},
        Case{"render -o plot.csv", "plot.csv can hold the numbers of one plot; name it"},
        Case{"render --plot dynamics -o plot.csv", "can hold the numbers of one plot"},
        Case{"render --plot report -o plot.png", "plot.png does not end in pdf"},
        Case{"render --plot report -o nowhere/r.pdf", "the folder nowhere does not exist"},
        Case{"render --plot all -o plot.png", "plot.png is no folder"},
        Case{"render --plot all --format gif -o .", "format is \"gif\"; it must be one or more of"},
        Case{"render --plot fi --paper 85 -o a.png", "paper is \"85\"; it must be width and height in mill"},
        Case{"render --plot fi --resolution 9 -o a.png", "resolution is \"9\"; it must be dots an inch"},
        Case{"render --paper 85x60 -o a.png", "--paper and --resolution are for plots"},
        Case{"render --format svg -o plot.png", "--format needs --plot all"},
        Case{"render -o plot.png --size 3", "size is \"3\""},
        Case{"render -o plot.png --language xx", "language is \"xx\"; it must be one of en, de"},
        Case{"render -o plot.png --size 0x8", "size is \"0x8\""},
        Case{"render -o plot.png --plot pie", "plot is \"pie\"; it must be one of window"}));

INSTANTIATE_TEST_SUITE_P(
    NeuronAndStimulus, WrongArgument,
    testing::Values(
        Case{"simulate --neuron izhikevich", "neuron is \"izhikevich\"; it must be leaky, lapicque"},
        Case{"simulate --neuron alpha --alpha 0.5", "alpha is 0.5; it must be greater than beta, 0.9"},
        Case{"simulate --neuron synaptic --alpha 1.5", "alpha is 1.5; it must be a number from 0 to 1"},
        Case{"simulate --alpha 0.5", "--alpha is for the neuron synaptic or alpha; this one is leaky"},
        Case{"simulate --neuron alpha --no-reset-delay",
             "--no-reset-delay is for the neuron leaky or synaptic"},
        Case{"simulate --resistance 2", "--resistance is for the neuron lapicque"},
        Case{"simulate --neuron lapicque --beta 1", "beta is 1; it must be greater than 0 and less than 1"},
        Case{"simulate --neuron lapicque --resistance 0", "resistance is 0; it must be"},
        Case{"simulate --neuron lapicque --beta 0.5 --resistance 1 --capacitance 1", "give two of the three"},
        Case{"simulate --beta 2", "beta is 2"}, Case{"simulate --beta nan", "beta is nan"},
        Case{"simulate --beta most", "beta is \"most\""},
        Case{"simulate --neuron-threshold inf", "neuron_threshold is inf"},
        Case{"simulate --reset half", "reset is \"half\"; it must be subtract, zero or none"},
        Case{"simulate --loop half", "loop is \"half\"; it must be open or closed"},
        Case{"simulate --rounding up", "rounding is \"up\"; it must be reference or saturating"},
        Case{"simulate --stimulus saw", "stimulus is \"saw\"; it must be step"},
        Case{"simulate --amplitude nan", "amplitude is nan"}, Case{"simulate --offset inf", "offset is inf"},
        Case{"simulate --steps 0", "steps is 0"}, Case{"simulate --steps 1.5", "steps is \"1.5\""},
        Case{"simulate --steps 1000001", "steps is 1000001"}, Case{"simulate --period 0", "period is 0"},
        Case{"simulate --width x", "width is \"x\""}, Case{"simulate --rate 1.1", "rate is 1.1"},
        Case{"simulate --seed -1", "seed is \"-1\""}, Case{"simulate --column 1", "--input"},
        Case{"simulate --input a.csv --steps 3", "--steps and --input"}));

TEST(Program, TellsItsVersion)
{
    const Outcome outcome = runProgram("--version");
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_TRUE(outcome.out.starts_with("quantoscope ")) << outcome.out;
}

TEST(Program, EveryCommandHelps)
{
    for (const char* command : {"levels", "quantize", "simulate", "fit", "sweep", "render"}) {
        const Outcome outcome = runProgram({QString(command), "--help"});
        EXPECT_EQ(outcome.exitCode, 0) << command;
        EXPECT_NE(outcome.out.find(std::string("Usage: quantoscope ") + command), std::string::npos);
        EXPECT_EQ(outcome.err, "");
    }
    const Outcome whole = runProgram("--help");
    EXPECT_EQ(whole.exitCode, 0);
    EXPECT_NE(whole.out.find("simulate"), std::string::npos);
}

} // namespace
} // namespace quantoscope
