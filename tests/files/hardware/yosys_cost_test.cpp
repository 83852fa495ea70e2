// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/yosys_cost.h"

#include "files/access/file_error.h"
#include "files/hardware/cost_cache.h"
#include "files/hardware/run_program.h"
#include "tests/files/access/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace quantoscope {
namespace {

/// The cache of each test is an empty folder, and PATH is restored after the test.
class YosysCost : public testing::Test
{
protected:
    YosysCost() : m_path(std::getenv("PATH")) { setenv("XDG_CACHE_HOME", folder.path("").c_str(), 1); }
    ~YosysCost() override
    {
        setenv("PATH", m_path.c_str(), 1);
        unsetenv("XDG_CACHE_HOME");
    }

    /// A program named yosys that runs these lines of a shell script, and is the only one in PATH.
    void pretendYosys(const std::string& script)
    {
        const std::string path = folder.write("yosys", "#!/bin/sh\n" + script);
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        setenv("PATH", folder.path("").c_str(), 1);
    }

    TemporaryFolder folder;

private:
    std::string m_path;
};

constexpr auto counting = R"(
if [ "$1" = -V ]; then echo Yosys 1; exit; fi
echo run >> ')";
constexpr auto cells = R"('
echo '{"design": {"num_cells_by_type": {"LUT2": 3, "INV": 1, "RAM32M": 2, "FDRE": 5, "CARRY4": 4, "DSP48E1": 1,
    "RAMB36E1": 1}}}' > cells.json
echo 'Longest topological path in top (length=7):' > path.txt
)";

constexpr CircuitCost counted{.technology = Technology::xilinx7,
                              .estimated = false,
                              .luts = 12,
                              .flipFlops = 5,
                              .carry = 4,
                              .multipliers = 1,
                              .blockMemories = 2,
                              .depth = 7};

HardwareNeuron fixedPointNeuron(int fractionBits, RoundingRule rounding)
{
    Setup setup;
    setup.scheme.format = FixedPointFormat{true, 1, fractionBits};
    setup.arithmetic.rounding = rounding;
    setup.neuron.beta = 0.75;
    return hardwareNeuron(setup);
}

TEST_F(YosysCost, IsMissingWithoutYosys)
{
    setenv("PATH", folder.path("").c_str(), 1);
    EXPECT_EQ(yosysCost("module top; endmodule", "top", Technology::xilinx7), std::nullopt);
    EXPECT_TRUE(circuitCost(fixedPointNeuron(4, RoundingRule::floor), Technology::ice40).estimated);
}

TEST_F(YosysCost, CountsCellsOnceForEqualCircuits)
{
    pretendYosys(counting + folder.path("runs") + cells);
    EXPECT_EQ(yosysCost("module top; endmodule", "top", Technology::xilinx7), counted);
    EXPECT_EQ(yosysCost("module top; endmodule", "top", Technology::xilinx7), counted);
    EXPECT_EQ(folder.read("runs"), "run\n");
    EXPECT_EQ(yosysCost("module top; endmodule ", "top", Technology::xilinx7), counted);
    EXPECT_EQ(folder.read("runs"), "run\nrun\n");
}

TEST_F(YosysCost, CorruptCacheFilesAreIgnored)
{
    cacheCost("key", counted);
    EXPECT_EQ(cachedCost("key"), counted);
    EXPECT_EQ(cachedCost("other key"), std::nullopt);
    const std::string path = costCacheFile("key");
    for (const char* text : {"", "{", "[]", "{}", R"({"quantoscope_cost": 1, "key_bytes": 3, "technology": 0,
        "luts": -1, "flip_flops": 0, "carry": 0, "multipliers": 0, "block_memories": 0, "depth": 0})"}) {
        std::ofstream(path, std::ios::binary) << text;
        EXPECT_EQ(cachedCost("key"), std::nullopt) << text;
    }
    cacheCost("key", counted);
    EXPECT_EQ(cachedCost("key"), counted);
}

TEST_F(YosysCost, FailuresAreOneSentence)
{
    pretendYosys("if [ \"$1\" = -V ]; then echo Yosys 1; exit; fi\n"
                 "echo 'circuit.v:1: ERROR: syntax error.' >&2; exit 1\n");
    expectError<FileError>([] { yosysCost("modul", "top", Technology::ice40); },
                           {"yosys failed: syntax error."});
    pretendYosys("exit 1\n");
    expectError<FileError>([] { yosysCost("modul", "top", Technology::ice40); }, {"yosys failed"});
}

/// The estimate follows yosys 0.23; 0.52 takes up to a quarter more LUTs for these neurons.
TEST_F(YosysCost, AgreesWithTheEstimateWithinAThird)
{
    ASSERT_TRUE(programInPath("yosys"));
    for (const Technology technology : {Technology::xilinx7, Technology::ice40}) {
        for (const RoundingRule rounding : {RoundingRule::floor, RoundingRule::nearestEven}) {
            const HardwareNeuron neuron = fixedPointNeuron(6, rounding);
            const CircuitCost cost = circuitCost(neuron, technology);
            const CircuitCost estimate = estimatedCost(neuron.circuit, technology);
            EXPECT_FALSE(cost.estimated);
            EXPECT_EQ(estimate.flipFlops, cost.flipFlops);
            EXPECT_NEAR(estimate.luts, cost.luts, cost.luts / 3.0);
            EXPECT_EQ(circuitCost(neuron, technology), cost);
        }
    }
}

} // namespace
} // namespace quantoscope
