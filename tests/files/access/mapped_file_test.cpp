// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/access/mapped_file.h"

#include "tests/files/access/temporary_folder.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>

namespace quantoscope {
namespace {

constexpr std::size_t size = 1'000'000;

/// What other programs may do to a file while it is mapped.
class MappedFileTest : public testing::Test
{
protected:
    std::string write(const std::string& name, char letter)
    {
        return folder.write(name, std::string(size, letter));
    }

    static auto countOf(char letter, const MappedFile& file)
    {
        return static_cast<std::size_t>(std::ranges::count(file.bytes(), std::byte(letter)));
    }

    TemporaryFolder folder;
};

TEST_F(MappedFileTest, TruncatedBytesReadAsZeroAndTheChangeIsDetected)
{
    for (const std::size_t left : {std::size_t{0}, size / 2, size - 1}) {
        const MappedFile file(write("shrinks", 'a'));
        EXPECT_EQ(countOf('a', file), size);
        EXPECT_NO_THROW(file.requireUnchanged());
        std::filesystem::resize_file(folder.path("shrinks"), left);
        EXPECT_EQ(countOf('a', file), left);
        EXPECT_EQ(countOf('\0', file), size - left);
        expectError<FileError>([&] { file.requireUnchanged(); }, {"shrinks", "changed"});
    }
}

TEST_F(MappedFileTest, AFileTruncatedAndExtendedAgainHasChanged)
{
    const MappedFile file(write("written", 'a'));
    std::filesystem::resize_file(folder.path("written"), 10);
    std::filesystem::resize_file(folder.path("written"), size);
    EXPECT_TRUE(file.hasChanged());
}

TEST_F(MappedFileTest, AFileWrittenToInPlaceHasChanged)
{
    const MappedFile file(write("written", 'a'));
    std::this_thread::sleep_for(
        std::chrono::milliseconds(20)); // file systems keep times to some milliseconds
    const int descriptor = open(folder.path("written").c_str(), O_WRONLY);
    ASSERT_EQ(pwrite(descriptor, "b", 1, 5000), 1);
    close(descriptor);
    EXPECT_TRUE(file.hasChanged());
}

TEST_F(MappedFileTest, EveryThreadMayReadBeyondTheEnd)
{
    const MappedFile file(write("shrinks", 'a'));
    std::filesystem::resize_file(folder.path("shrinks"), 4096);
    std::vector<std::jthread> threads;
    std::array<std::size_t, 4> counts{};
    threads.reserve(counts.size());
    for (std::size_t& count : counts) {
        threads.emplace_back([&] { count = countOf('a', file); });
    }
    threads.clear();
    EXPECT_EQ(counts, (std::array<std::size_t, 4>{4096, 4096, 4096, 4096}));
}

TEST_F(MappedFileTest, AFileRemovedOrReplacedKeepsItsContent)
{
    const MappedFile removed(write("removed", 'a'));
    const MappedFile replaced(write("replaced", 'b'));
    std::filesystem::remove(folder.path("removed"));
    std::filesystem::rename(write("other", 'c'), folder.path("replaced"));
    EXPECT_EQ(countOf('a', removed), size);
    EXPECT_EQ(countOf('b', replaced), size);
    EXPECT_FALSE(removed.hasChanged() || replaced.hasChanged());
}

TEST_F(MappedFileTest, FilesBeyondTheGuardLimitAreReadInstead)
{
    const std::string path = write("many", 'a');
    std::vector<std::unique_ptr<MappedFile>> files;
    for (std::size_t i = 0; i < MappingGuard::mostMappings + 2; ++i) {
        files.push_back(std::make_unique<MappedFile>(path));
    }
    std::filesystem::resize_file(path, 0);
    EXPECT_EQ(countOf('a', *files.front()), 0U);
    EXPECT_EQ(countOf('a', *files.back()), size);
    files.clear();
    EXPECT_EQ(countOf('b', MappedFile(write("another", 'b'))), size);
}

TEST_F(MappedFileTest, ABusErrorElsewhereEndsTheProgram)
{
    const MappedFile guarded(write("guarded", 'a'));
    const int other = open(write("other", 'b').c_str(), O_RDONLY);
    const auto* mapped =
        static_cast<const volatile char*>(mmap(nullptr, size, PROT_READ, MAP_PRIVATE, other, 0));
    std::filesystem::resize_file(folder.path("other"), 0);
    EXPECT_DEATH([[maybe_unused]] const char letter = *mapped, "");
    close(other);
}

TEST_F(MappedFileTest, OnlyDataFilesAreOpened)
{
    const auto refused = [](const std::string& path, const char* part) {
        expectError<FileError>([&] { const MappedFile file(path); }, {part});
    };
    refused("", "no name");
    refused(folder.path("none"), "does not exist");
    refused(folder.path(""), "folder");
    refused("/dev/null", "device");
    refused("/proc/self/status", "kernel pseudo-file");
    refused("/sys/kernel/mm/transparent_hugepage/enabled", "kernel pseudo-file");
    refused(std::string("/tmp/a\0b", 8), "null byte");
    refused(folder.write("empty", ""), "empty");
    ASSERT_EQ(mkfifo(folder.path("pipe").c_str(), 0600), 0);
    refused(folder.path("pipe"), "pipe");
}

TEST_F(MappedFileTest, NamesAreUsedUnchanged)
{
    for (const char* name : {":/colon", ":colon", "\xFF\xFE invalid UTF-8", "new\nline"}) {
        if (std::string_view(name).find('/') == std::string_view::npos) {
            EXPECT_EQ(countOf('a', MappedFile(write(name, 'a'))), size) << name;
        }
    }
}

TEST_F(MappedFileTest, ACopyIsConsistent)
{
    const std::string path = write("rewritten", 'a');
    std::jthread writer([&](const std::stop_token& stop) {
        const int descriptor = open(path.c_str(), O_WRONLY);
        for (char letter = 'b'; !stop.stop_requested();
             letter = letter == 'z' ? 'b' : static_cast<char>(letter + 1)) {
            const std::string content(size, letter);
            EXPECT_EQ(pwrite(descriptor, content.data(), size, 0), static_cast<ssize_t>(size));
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
        }
        close(descriptor);
    });
    for (int i = 0; i < 50; ++i) {
        try {
            const FileCopy copy = copyOf(path);
            const auto bytes = copy.bytes();
            EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(bytes, bytes.front())), bytes.size());
        } catch (const FileError&) {
            // It did not rest, and that was said.
        }
    }
}

} // namespace
} // namespace quantoscope
