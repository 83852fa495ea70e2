// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/own_process.h"

#include "core/formats/optional_readers.h"
#include "tests/core/formats/expect_refused.h"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <numeric>

namespace quantoscope {

Recording readWithNothing(const RecordingFile& file);

namespace {

const RecordingFile damaged{.path = "x.abf", .bytes = {}, .owner = {}};

TEST(OwnProcess, HandsOverMoreThanAPipeHolds)
{
    const auto work = [] {
        std::vector<int> numbers(1'000'000);
        std::iota(numbers.begin(), numbers.end(), 0);
        return numbers;
    };
    EXPECT_EQ(inOwnProcess(damaged, work), work());
}

TEST(OwnProcess, HandsOverARefusal)
{
    const auto work = []() -> std::vector<int> { throw FormatError("x.abf is wrong."); };
    expectRefused([&] { inOwnProcess(damaged, work); }, {"x.abf is wrong."});
}

TEST(OwnProcess, MakesACrashARefusal)
{
    for (const int signal : {SIGSEGV, SIGABRT, SIGKILL}) {
        const auto work = [signal]() -> std::vector<int> {
            std::signal(signal, SIG_DFL);
            std::raise(signal);
            return {};
        };
        expectRefused([&] { inOwnProcess(damaged, work); }, {"x.abf is damaged"});
    }
}

TEST(OwnProcess, EndsWhatGoesOnForEver)
{
    const auto work = []() -> std::vector<int> {
        std::atomic<int> rounds = 0;
        while (true) {
            ++rounds;
        }
    };
    expectRefused([&] { inOwnProcess(damaged, work); }, {"x.abf is damaged"});
}

/// A lock that was held at the fork never opens there; nothing but another process helps.
TEST(OwnProcess, IsTriedAgainWhereItWaitsForEver)
{
    std::array<int, 2> once{}; // a pipe with one byte: the first process takes it
    ASSERT_EQ(pipe2(once.data(), O_NONBLOCK), 0);
    ASSERT_EQ(::write(once[1], "x", 1), 1);
    const auto work = [&]() -> std::vector<int> {
        char taken{};
        if (::read(once[0], &taken, 1) == 1) {
            pause();
        }
        return {7};
    };
    EXPECT_EQ(inOwnProcess(damaged, work), std::vector<int>{7});
}

int spinOnce = -1; ///< Of a pipe: the process that finds a byte there never gets to its work.

void spinAtTheFork()
{
    char taken{};
    std::atomic<int> rounds = 0;
    if (::read(spinOnce, &taken, 1) == 1) {
        while (true) {
            ++rounds;
        }
    }
}

/// As where the lock that was held is one that spins.
TEST(OwnProcess, IsTriedAgainWhereItNeverBegins)
{
    std::array<int, 2> once{};
    ASSERT_EQ(pipe2(once.data(), O_NONBLOCK), 0);
    ASSERT_EQ(::write(once[1], "x", 1), 1);
    spinOnce = once[0];
    ASSERT_EQ(pthread_atfork(nullptr, nullptr, spinAtTheFork), 0);
    EXPECT_EQ(inOwnProcess(damaged, [] { return std::vector<int>{7}; }), std::vector<int>{7});
    spinOnce = -1;
}

TEST(OwnProcess, RunsOutOfMemoryAsThisOneWould)
{
    const auto work = []() -> std::vector<int> { throw std::bad_alloc(); };
    EXPECT_THROW(inOwnProcess(damaged, work), std::bad_alloc);
}

TEST(OwnProcess, TakesNoMoreMemoryThanAnHonestFileAsksFor)
{
    const auto takes = [](std::size_t megabytes) {
        return [=] {
            void* volatile const memory = ::operator new(megabytes << 20U);
            ::operator delete(memory);
            return std::vector{megabytes};
        };
    };
    EXPECT_EQ(inOwnProcess(damaged, takes(100)).front(), 100U);
    EXPECT_ANY_THROW(inOwnProcess(damaged, takes(600))); // a sanitizer ends the process instead
    const std::vector<std::byte> million(1'000'000);
    const RecordingFile larger{.path = "x.abf", .bytes = million, .owner = {}};
    EXPECT_EQ(inOwnProcess(larger, takes(600)).front(), 600U);
}

TEST(MissingReader, NamesTheLibraryThatItLacks)
{
    expectRefused([] { readWithNothing(damaged); }, {"x.abf", "this build", "configured without libnothing"});
}

} // namespace
} // namespace quantoscope
