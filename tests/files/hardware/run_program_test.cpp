// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/run_program.h"

#include "files/access/file_error.h"
#include "tests/files/access/temporary_folder.h"

#include <gtest/gtest.h>

#include <chrono>

namespace quantoscope {
namespace {

TEST(RunProgram, KeepsOutputAndStatus)
{
    const TemporaryFolder folder;
    const auto shell = programInPath("sh");
    ASSERT_TRUE(shell);
    EXPECT_EQ(runProgram(*shell, {"-c", "echo out; echo err >&2; exit 3"}, folder.path(""), {}), 3);
    EXPECT_EQ(folder.read("output.txt"), "out\n");
    EXPECT_EQ(folder.read("errors.txt"), "err\n");
    EXPECT_EQ(runProgram(*shell, {"-c", "kill -9 $$"}, folder.path(""), {}), 128 + 9);
}

TEST(RunProgram, CancellingKillsTheProgram)
{
    const TemporaryFolder folder;
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THROW(
        runProgram(*programInPath("sh"), {"-c", "sleep 60"}, folder.path(""), [](double) { return false; }),
        Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

TEST(RunProgram, MissingProgramsAreNotFound)
{
    const TemporaryFolder folder;
    EXPECT_EQ(programInPath("quantoscope-no-such-program"), std::nullopt);
    expectError<FileError>([&] { runProgram("/no/such/program", {}, folder.path(""), {}); },
                           {"/no/such/program"});
}

TEST(RunProgram, ScratchFolderIsRemoved)
{
    std::filesystem::path path;
    {
        const ScratchFolder scratch;
        path = scratch.path();
        EXPECT_TRUE(std::filesystem::is_directory(path));
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

} // namespace
} // namespace quantoscope
