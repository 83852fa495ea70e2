// SPDX-License-Identifier: GPL-3.0-or-later
// The exported test bench in two simulators, with intact and with corrupt files.
#include "tests/files/exports/folder.h"
#include "tests/files/exports/verilog_cases.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <ostream>
#include <string>

namespace quantoscope {
namespace {

/// How a simulator builds the test bench in rtl/, with values of its parameters, and where the built one is.
struct Simulator
{
    const char* name;
    std::string (*build)(const std::string& parameters);
    std::string (*parameter)(const std::string& name, const std::string& value);
    const char* program;
};

void PrintTo(const Simulator& simulator, std::ostream* stream)
{
    *stream << simulator.name;
}

std::string quotedTwice(const std::string& value)
{
    return "'\"" + value + "\"'";
}

/// A table that reads files.
const Scheme uneven{.format = NormalFloatFormat{}, .scale = 1.5};
const TableOptions unevenOptions{stochastic, q(1, 10)};

const Simulator icarus{"Icarus",
                       [](const std::string& parameters) {
                           return "iverilog -g2001 -Wall -o sim " + parameters +
                                  " rtl/levels.v rtl/levels_tb.v";
                       },
                       [](const std::string& name, const std::string& value) {
                           return "-Plevels_tb." + name + "=" + quotedTwice(value);
                       },
                       "vvp -n $TOP/sim"};

const Simulator verilator{
    "Verilator",
    [](const std::string& parameters) {
        return "verilator --binary -O0 -CFLAGS -O0 --Mdir obj --top-module levels_tb " + parameters +
               " rtl/levels_tb.v rtl/levels.v > log 2>&1";
    },
    [](const std::string& name, const std::string& value) { return "-G" + name + "=" + quotedTwice(value); },
    "$TOP/obj/Vlevels_tb"};

/// The test bench of a 4-bit scheme with 12-bit inputs, in the folder rtl/ of a folder.
class VerilogTestBench : public testing::TestWithParam<Simulator>
{
protected:
    struct Run
    {
        bool succeeded;
        std::string printed;
    };

    /// With values of the bench's parameters. Verilator takes ten seconds: each is built once.
    void build(const std::string& parameters = {})
    {
        build(parameters, {.numBits = 4}, {.fixedPoint = FixedPoint(1, 10)});
    }

    void build(const std::string& parameters, const Scheme& scheme, const TableOptions& options)
    {
        auto& built = m_built[GetParam().name + parameters + schemeText(scheme)];
        if (!built) {
            built = std::make_unique<Folder>();
            ASSERT_TRUE(built->run("mkdir rtl"));
            for (const TableFile& file : filesOf(scheme, options)) {
                built->write("rtl/" + file.name, file.content);
            }
            ASSERT_TRUE(built->run(GetParam().build(parameters))) << built->read("log");
        }
        m_folder = built.get();
    }

    static void TearDownTestSuite() { m_built.clear(); }

    /// Runs what was built in a folder below.
    Run runIn(const std::string& folder) const
    {
        const bool succeeded = m_folder->run("TOP=$PWD && ulimit -c 0 && cd " + folder + " && " +
                                             GetParam().program + " > $TOP/printed 2>&1");
        return {succeeded, m_folder->read("printed")};
    }

    void expectFailure(const Run& run, const std::string& where) const
    {
        EXPECT_FALSE(run.succeeded) << where << run.printed;
        EXPECT_NE(run.printed.find("FAILED: "), std::string::npos) << where << run.printed;
        EXPECT_EQ(run.printed.find("PASSED"), std::string::npos) << where << run.printed;
    }

    const Folder& folder() const { return *m_folder; }

private:
    inline static std::map<std::string, std::unique_ptr<Folder>> m_built;
    const Folder* m_folder = nullptr;
};

TEST_P(VerilogTestBench, PassesInTheFolderOfItsFiles)
{
    ASSERT_NO_FATAL_FAILURE(build());
    const Run run = runIn("rtl");
    EXPECT_TRUE(run.succeeded) << run.printed;
    EXPECT_TRUE(run.printed.starts_with("PASSED: all 4096 inputs\n")) << run.printed;
    if (GetParam().name == icarus.name) {
        EXPECT_EQ(run.printed, "PASSED: all 4096 inputs\n"); // $finish(0) says nothing
    }
    expectFailure(runIn("."), "in another folder: ");
}

TEST_P(VerilogTestBench, PassesWithNoise)
{
    ASSERT_NO_FATAL_FAILURE(build({}, uneven, unevenOptions));
    const Run run = runIn("rtl");
    EXPECT_TRUE(run.succeeded && run.printed.starts_with("PASSED: all 4096 inputs\n")) << run.printed;
}

TEST_P(VerilogTestBench, PassesWithNoiseAndWrapping)
{
    Arithmetic wrapping = stochastic;
    wrapping.overflow = Overflow::wrap;
    ASSERT_NO_FATAL_FAILURE(build({}, {.format = FixedPointFormat{true, 0, 4}}, {wrapping, q(3, 8)}));
    const Run run = runIn("rtl");
    EXPECT_TRUE(run.succeeded && run.printed.starts_with("PASSED: all 4096 inputs\n")) << run.printed;
}

TEST_P(VerilogTestBench, PassesInAnotherFolderWithThePathsOfItsFiles)
{
    std::string parameters;
    for (const auto& [name, file] : std::vector<std::pair<std::string, std::string>>{
             {"LEVELS", "levels"}, {"BOUNDARIES", "boundaries"}, {"INDICES", "indices"}, {"CASES", "tb"}}) {
        parameters += GetParam().parameter(name, "rtl/levels_" + file + ".hex") + " ";
    }
    ASSERT_NO_FATAL_FAILURE(build(parameters, uneven, unevenOptions));
    const Run run = runIn(".");
    EXPECT_TRUE(run.succeeded) << run.printed;
    EXPECT_TRUE(run.printed.starts_with("PASSED: all 4096 inputs\n")) << run.printed;
    expectFailure(runIn("rtl"), "where the paths lead nowhere: ");
}

TEST_P(VerilogTestBench, FailsIfAFileIsCorrupt)
{
    ASSERT_NO_FATAL_FAILURE(build({}, uneven, unevenOptions));
    for (const char* name : {"levels", "boundaries", "indices", "tb"}) {
        const std::string file = std::string("levels_") + name + ".hex";
        const std::string content = folder().read("rtl/" + file);
        const std::size_t lastLine = content.rfind('\n', content.size() - 2) + 1;
        std::string otherDigit = content;
        otherDigit[lastLine] = content[lastLine] == '1' ? '2' : '1';
        std::string unknownDigit = content;
        unknownDigit[lastLine] = 'x';
        std::string noDigit = content;
        noDigit[lastLine] = 'g';
        const std::vector<std::pair<std::string, std::string>> damaged{
            {"too short", content.substr(0, lastLine)},
            {"too long", content + content.substr(lastLine)},
            {"another digit", otherDigit},
            {"an unknown digit", unknownDigit},
            {"no digit", noDigit},
            {"no words", content.substr(0, content.find("\n0") + 1)},
            {"empty", ""}};
        for (const auto& [how, text] : damaged) {
            folder().write("rtl/" + file, text);
            expectFailure(runIn("rtl"), std::string(file).append(", ").append(how).append(": "));
        }
        ASSERT_TRUE(folder().run("rm rtl/" + file));
        expectFailure(runIn("rtl"), file + ", missing: ");
        folder().write("rtl/" + file, content);
    }
    EXPECT_TRUE(runIn("rtl").succeeded);
}

INSTANTIATE_TEST_SUITE_P(Simulators, VerilogTestBench, testing::Values(icarus, verilator),
                         [](const auto& simulator) { return simulator.param.name; });

} // namespace
} // namespace quantoscope
