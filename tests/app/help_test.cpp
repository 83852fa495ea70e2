// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

namespace quantoscope {
namespace {

TEST(Program, PrintsItsVersion)
{
    const Outcome outcome = runProgram("--version");
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_TRUE(outcome.out.starts_with("quantoscope ")) << outcome.out;
}

TEST(Program, EveryCommandPrintsItsHelp)
{
    for (const char* command :
         {"levels", "quantize", "simulate", "fit", "sweep", "study", "hardware", "render"}) {
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
