// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/reader_process.h"

#include "files/recordings/reader_messages.h"
#include "tests/files/access/temporary_folder.h"
#include "tests/files/recordings/recording_files.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

namespace quantoscope {
namespace {

/// A script in the reader's place while it lives.
class FalseReader
{
public:
    explicit FalseReader(const std::string& commands)
    {
        const std::string path = m_folder.write("reader", "#!/bin/sh\n" + commands + "\n");
        std::filesystem::permissions(path, std::filesystem::perms(0700));
        useReaderProgram(path);
    }
    ~FalseReader() { useReaderProgram(QUANTOSCOPE_READER); }
    FalseReader(const FalseReader&) = delete;
    FalseReader& operator=(const FalseReader&) = delete;

private:
    TemporaryFolder m_folder;
};

const std::string content = "any bytes";
const RecordingFile anyFile{.path = "x.mat", .bytes = bytesOf(content)};

void expectDamaged()
{
    expectRefused([] { listByReader(anyFile, "mat", {}); }, {"x.mat is corrupt"});
}

TEST(ReaderProcess, ACrashOfTheReaderIsAnError)
{
    for (const char* signal : {"SEGV", "ABRT", "KILL"}) {
        const FalseReader reader(std::string("kill -") + signal + " $$");
        expectDamaged();
    }
}

TEST(ReaderProcess, AnInvalidReplyIsAnError)
{
    for (const char* commands : {"exit 0", "printf 'rubbish' >&4", "head -c 100000 /dev/zero >&4",
                                 "head -c 100000 /dev/urandom >&4"}) {
        const FalseReader reader(commands);
        EXPECT_THROW(listByReader(anyFile, "mat", {}), FormatError) << commands;
    }
}

TEST(ReaderProcess, ARunningReaderIsKilledOnCancellation)
{
    const FalseReader reader("sleep 1000");
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THROW(listByReader(anyFile, "mat", [](double) { return false; }), Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
    EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1); // no child is left, not even a zombie
    EXPECT_EQ(errno, ECHILD);
}

TEST(ReaderProcess, AMissingReaderIsReported)
{
    useReaderProgram("/nowhere/quantoscope-reader");
    EXPECT_THROW(listByReader(anyFile, "mat", {}), std::runtime_error);
    useReaderProgram(QUANTOSCOPE_READER);
}

/// The reader itself is not asked for its file, only for what it finds itself in.
TEST(ReaderProcess, AReaderInheritsOnlyItsFileAndItsPipe)
{
    const TemporaryFolder folder;
    const std::string open = folder.write("open", "");
    std::FILE* leaked = std::fopen(open.c_str(), "r"); // not closed on exec
    const std::string out = folder.path("descriptors");
    {
        const FalseReader reader("ls /proc/self/fd > " + out);
        EXPECT_THROW(listByReader(anyFile, "mat", {}), FormatError);
    }
    std::fclose(leaked);
    // A shell cannot close what it does not know; the reader can, which closeFrom() is for: here only the
    // descriptors that the program itself opens count.
    EXPECT_NE(folder.read("descriptors").find('4'), std::string::npos);
}

TEST(ReaderProcess, MessagesReadBackTheSame)
{
    const reader::Listing listing{
        .arrays = {{.name = "a",
                    .locator = "/a",
                    .extents = {2, 3},
                    .order = ArrayLayout::Order::fortran,
                    .convention = AxesConvention::none,
                    .axisNames = {"time", "x"},
                    .samplingRate = 1000.5,
                    .unit = "mV"},
                   {.name = std::string(100'000, 'n'), .locator = "b", .extents = {}}},
        .leftOut = {{"t", Core::toSay("of class %1", {"string"})}}};
    const std::string body = reader::bodyOf(listing);
    const auto read = reader::listingIn(body);
    ASSERT_TRUE(read);
    EXPECT_EQ(reader::bodyOf(*read), body);
    EXPECT_EQ(read->arrays[0].samplingRate, 1000.5);
    EXPECT_EQ(read->leftOut[0].reason.text(), "of class string");
    for (std::size_t size = 0; size < 200; ++size) {
        EXPECT_FALSE(reader::listingIn(std::string_view(body).substr(0, size)));
    }
    const reader::ColumnRequest request{.locator = "a b", .place = {0, 7}, .timeAxis = 1, .rows = 5};
    const auto back = reader::requestIn(reader::argumentsOf(request));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->locator, "a b");
    EXPECT_EQ(back->place, request.place);
}

} // namespace
} // namespace quantoscope
