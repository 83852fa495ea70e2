// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/access/write_whole.h"

#include "tests/files/access/temporary_folder.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace quantoscope {
namespace {

mode_t permissionsOf(const std::string& path)
{
    struct stat facts = {};
    stat(path.c_str(), &facts);
    return facts.st_mode & 07777U;
}

TEST(WriteWhole, LeavesNoOtherFile)
{
    const TemporaryFolder folder;
    writeWhole(folder.path("a.txt"), "content");
    EXPECT_EQ(folder.read("a.txt"), "content");
    EXPECT_EQ(folder.fileCount(), 1U);
}

TEST(WriteWhole, ANewFileHasTheDefaultPermissions)
{
    const TemporaryFolder folder;
    writeWhole(folder.path("a.txt"), "content");
    EXPECT_EQ(permissionsOf(folder.path("a.txt")), permissionsOf(folder.write("b.txt", "other")));
}

TEST(WriteWhole, AReplacedFileKeepsItsPermissions)
{
    const TemporaryFolder folder;
    const std::string path = folder.write("a.txt", "before");
    std::filesystem::permissions(path, std::filesystem::perms(0640));
    writeWhole(path, "after");
    EXPECT_EQ(folder.read("a.txt"), "after");
    EXPECT_EQ(permissionsOf(path), 0640U);
}

TEST(WriteWhole, ASymbolicLinkIsKeptAndItsTargetReplaced)
{
    const TemporaryFolder folder;
    folder.write("target.txt", "before");
    std::filesystem::create_symlink("target.txt", folder.path("link.txt"));
    writeWhole(folder.path("link.txt"), "after");
    EXPECT_EQ(folder.read("target.txt"), "after");
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link.txt")));
}

TEST(WriteWhole, NamesAreUsedUnchanged)
{
    const TemporaryFolder folder;
    for (const std::string& name : {std::string(":colon"), std::string("\xFF\xFE"), std::string(255, 'n')}) {
        writeWhole(folder.path(name), "content");
        EXPECT_EQ(folder.read(name), "content");
    }
}

TEST(WriteWhole, RefusesInvalidPaths)
{
    const TemporaryFolder folder;
    const auto refused = [](const std::string& path, const char* part) {
        expectError<FileError>([&] { writeWhole(path, "content"); }, {part});
    };
    refused("", "no name");
    refused(folder.path(""), "folder");
    refused(folder.path("none/a.txt"), "does not exist");
    refused(folder.write("file", "x") + "/a.txt", "is not a folder");
    refused(std::string("/tmp/a\0b", 8), "null byte");
}

TEST(WriteWhole, WritesNoneOfSeveralFilesIfOneFails)
{
    const TemporaryFolder folder;
    EXPECT_THROW(writeAllWhole({{folder.path("a.txt"), "a"}, {folder.path("none/b.txt"), "b"}}), FileError);
    EXPECT_EQ(folder.fileCount(), 0U);
    writeAllWhole({{folder.path("a.txt"), "a"}, {folder.path("b.txt"), "b"}});
    EXPECT_EQ(folder.read("a.txt") + folder.read("b.txt"), "ab");
    EXPECT_EQ(folder.fileCount(), 2U);
}

TEST(WholeFileWriter, TheFileAppearsWhenItIsFinished)
{
    const TemporaryFolder folder;
    const std::string path = folder.write("a.txt", "before");
    WholeFileWriter writer(path);
    writer.append("piece ");
    writer.append("by piece");
    EXPECT_EQ(folder.read("a.txt"), "before");
    writer.finish();
    EXPECT_EQ(folder.read("a.txt"), "piece by piece");
    EXPECT_EQ(folder.fileCount(), 1U);
}

TEST(WholeFileWriter, LeavesNothingOfAnUnfinishedFile)
{
    const TemporaryFolder folder;
    folder.write("a.txt", "before");
    {
        WholeFileWriter writer(folder.path("a.txt"));
        writer.append("after");
        WholeFileWriter other(folder.path("b.txt"));
        other.append("new");
    }
    EXPECT_EQ(folder.read("a.txt"), "before");
    EXPECT_EQ(folder.fileCount(), 1U);
}

TEST(WholeFileWriter, LeavesNothingIfTheProgramIsKilled)
{
    const TemporaryFolder folder;
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        WholeFileWriter writer(folder.path("a.txt"));
        writer.append(std::string(1'000'000, 'a'));
        raise(SIGKILL);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(folder.fileCount(), 0U);
}

TEST(WholeFileWriter, RefusesInvalidPathsBeforeWriting)
{
    const TemporaryFolder folder;
    expectError<FileError>([&] { WholeFileWriter(folder.path("none/a.txt")); }, {"does not exist"});
    WholeFileWriter full("/dev/full");
    expectError<WriteError>([&] { full.append("content"); }, {"/dev/full", "no space left"});
}

TEST(WriteWhole, WritesToADevice)
{
    EXPECT_NO_THROW(writeWhole("/dev/null", "content"));
    expectError<WriteError>([] { writeWhole("/dev/full", "content"); }, {"/dev/full", "no space left"});
}

} // namespace
} // namespace quantoscope
