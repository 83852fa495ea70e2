// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace quantoscope {
namespace {

TEST(InParallel, RunsEachPartOnce)
{
    for (const std::size_t parts : {1U, 2U, 7U}) {
        std::vector<std::atomic<int>> runs(parts);
        inParallel(parts, {}, [&](std::size_t part, const Pulse&) { ++runs[part]; });
        for (const std::atomic<int>& count : runs) {
            EXPECT_EQ(count, 1);
        }
    }
}

TEST(InParallel, CallsProgressInTheCallingThreadOnly)
{
    const std::thread::id here = std::this_thread::get_id();
    std::atomic<bool> elsewhere = false;
    const Progress progress = [&](double) {
        elsewhere = elsewhere || std::this_thread::get_id() != here;
        return true;
    };
    inParallel(4, progress, [](std::size_t, const Pulse& pulse) { pulse(0.5); });
    EXPECT_FALSE(elsewhere);
}

TEST(InParallel, RethrowsTheErrorOfAnyPart)
{
    for (const std::size_t failing : {0U, 3U}) {
        EXPECT_THROW(inParallel(4, {},
                                [&](std::size_t part, const Pulse&) {
                                    if (part == failing) {
                                        throw std::runtime_error("part");
                                    }
                                }),
                     std::runtime_error);
    }
}

TEST(InParallel, StopsPartsAtTheirNextPulseAfterACancel)
{
    EXPECT_THROW(inParallel(
                     3, [](double) { return false; },
                     [](std::size_t, const Pulse& pulse) {
                         for (;;) {
                             pulse(0.1);
                         }
                     }),
                 Cancelled);
}

TEST(InParallel, ThrowsCancelledEvenIfNoPartPulsesAfterTheCancel)
{
    EXPECT_THROW(inParallel(
                     2, [](double) { return false; },
                     [](std::size_t part, const Pulse&) {
                         if (part == 1) {
                             std::this_thread::sleep_for(std::chrono::milliseconds(100));
                         }
                     }),
                 Cancelled);
}

} // namespace
} // namespace quantoscope
