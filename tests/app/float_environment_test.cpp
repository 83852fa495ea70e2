// SPDX-License-Identifier: GPL-3.0-or-later
// Results are the same whatever a library that is loaded into the process does to the processor's arithmetic.
#include "tests/app/program.h"

#include <cmath>
#include <sstream>

namespace quantoscope {
namespace {

class FloatEnvironment : public FilesTest
{
protected:
    /// The command's output, the same with and without the library.
    static std::string sameOutput(const QStringList& arguments)
    {
        const Outcome usual = runProgram(arguments);
        const Outcome flushed = runProgram(arguments, {{"LD_PRELOAD", QUANTOSCOPE_FLUSH_SUBNORMALS}});
        EXPECT_EQ(usual.exitCode, 0) << usual.err;
        EXPECT_EQ(flushed.exitCode, 0) << flushed.err;
        EXPECT_EQ(flushed.out, usual.out);
        return usual.out;
    }
};

TEST_F(FloatEnvironment, SubnormalLevelsAreKept)
{
    const std::string levels = sameOutput({"levels", "--num-bits", "2", "--threshold", "1e-40"});
    EXPECT_NE(levels.find("\n0,-1e-40,"), std::string::npos) << levels;
}

TEST_F(FloatEnvironment, NeuronsDecayToSubnormalMembranes)
{
    const QStringList neuron{"simulate", "--beta", "0.5",     "--stimulus", "pulses",      "--steps", "200",
                             "--period", "200",    "--width", "1",          "--amplitude", "0.5"};
    std::istringstream lines(sameOutput(neuron));
    bool subnormal = false;
    for (std::string line; std::getline(lines, line);) {
        for (std::istringstream fields(line); std::getline(fields, line, ',');) {
            subnormal = subnormal || std::fpclassify(std::strtof(line.c_str(), nullptr)) == FP_SUBNORMAL;
        }
    }
    EXPECT_TRUE(subnormal);
}

/// More than a million samples, so that several threads read, sort and quantize them.
TEST_F(FloatEnvironment, SeveralThreadsKeepSubnormalSamples)
{
    std::string text = "membrane\n";
    for (int i = 0; i < 1'100'000; ++i) {
        text += std::to_string(i % 97) + "e-41\n";
    }
    const QString file = write("subnormal.csv", text);
    const std::string row = sameOutput(
        {"sweep", "--num-bits", "3", "--modes", "uniform", "--threshold", "1e-39", "--input", file});
    EXPECT_EQ(row.find(",0,inf,"), std::string::npos) << row;
}

} // namespace
} // namespace quantoscope
