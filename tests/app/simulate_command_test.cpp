// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace quantoscope {
namespace {

using SimulateCommand = FilesTest;

constexpr auto columns = "step,input,membrane,spike,membrane_quantized,spike_quantized";
constexpr auto run =
    "simulate --neuron leaky --beta 0.9 --stimulus step --amplitude 0.15 --steps 200 --num-bits 3";

TEST_F(SimulateCommand, PrintsTheDesignsColumns)
{
    const Outcome outcome = runProgram(run);
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const std::size_t header = outcome.out.find(columns);
    ASSERT_NE(header, std::string::npos) << outcome.out;
    EXPECT_EQ(std::count(outcome.out.begin() + static_cast<std::ptrdiff_t>(header), outcome.out.end(), '\n'),
              201);
}

TEST_F(SimulateCommand, IsTheSameEveryTime)
{
    EXPECT_EQ(runProgram(run).out, runProgram(run).out);
}

TEST_F(SimulateCommand, WritesEveryFormat)
{
    for (const char* ending : {"csv", "npy", "json"}) {
        const QString path = pathOf(QString("run.") + ending);
        ASSERT_EQ(runProgram(QString(run).split(' ') + QStringList{"-o", path}).exitCode, 0);
        EXPECT_FALSE(read(path).empty()) << ending;
    }
    const auto json = nlohmann::json::parse(read(pathOf("run.json")));
    EXPECT_EQ(json.at("columns").at("membrane").size(), 200U);
}

TEST_F(SimulateCommand, TakesARecordingAsCurrentOrAsMembrane)
{
    const QString input = write("trace.csv", "a,b\n0.1,0.5\n0.2,0.6\n0.3,1.5\n");
    const Outcome closed = runProgram({"simulate", "--input", input, "--column", "b"});
    EXPECT_EQ(closed.exitCode, 0) << closed.err;
    EXPECT_NE(closed.out.find("\n0,0.5,0.5,0,"), std::string::npos) << closed.out;
    const Outcome open = runProgram({"simulate", "--input", input, "--column", "1", "--loop", "open"});
    EXPECT_EQ(open.exitCode, 0) << open.err;
    EXPECT_NE(open.out.find("\n2,,1.5,1,"), std::string::npos) << open.out;
}

TEST_F(SimulateCommand, PrintsWarningsBesideTheResult)
{
    const Outcome outcome = runProgram("simulate --upper-limit 0");
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_NE(outcome.err.find("quantoscope simulate: warning: "), std::string::npos);
    EXPECT_EQ(outcome.out.find("warning"), std::string::npos);
}

} // namespace
} // namespace quantoscope
