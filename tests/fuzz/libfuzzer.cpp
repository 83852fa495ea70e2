// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the target given by the environment variable FUZZ_TARGET under libFuzzer.
#include "tests/fuzz/fuzz_target.h"

#include <pthread.h>
#include <sanitizer/common_interface_defs.h>
#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
// The execution counters of the compiler.
extern unsigned char __start___sancov_cntrs; // NOLINT(bugprone-reserved-identifier)
extern unsigned char __stop___sancov_cntrs;  // NOLINT(bugprone-reserved-identifier)
int LLVMFuzzerInitialize(int* argc, char*** argv);
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
}

namespace quantoscope {
namespace {

/// Puts the counters into pages that are shared with the reader processes, so that libFuzzer sees their
/// coverage. The pages at both ends also hold other variables and are not shared.
void shareCounters()
{
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto beyondPage = [&](const void* at) { return reinterpret_cast<std::uintptr_t>(at) % page; };
    unsigned char* const first =
        &__start___sancov_cntrs + (page - beyondPage(&__start___sancov_cntrs)) % page;
    unsigned char* const last = &__stop___sancov_cntrs - beyondPage(&__stop___sancov_cntrs);
    if (first < last) {
        mmap(first, static_cast<std::size_t>(last - first), PROT_READ | PROT_WRITE,
             MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    }
}

/// A crash of a reader process is not a failure: its file is rejected. FUZZ_REPORTS names a file for the
/// sanitizer reports of these processes.
void leaveCrashesAlone()
{
    __sanitizer_set_death_callback(nullptr);
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGFPE, SIGXFSZ}) {
        std::signal(signal, SIG_DFL);
    }
    if (const char* path = std::getenv("FUZZ_REPORTS")) {
        __sanitizer_set_report_path(path);
    }
}

FuzzTarget::Take chosenTarget()
{
    const char* name = std::getenv("FUZZ_TARGET");
    const auto found = FuzzTarget::all().find(name != nullptr ? name : "");
    if (found == FuzzTarget::all().end()) {
        std::fprintf(stderr, "FUZZ_TARGET must be one of:\n");
        for (const auto& target : FuzzTarget::all()) {
            std::fprintf(stderr, "%s\n", target.first.c_str());
        }
        std::exit(2);
    }
    return found->second;
}

} // namespace
} // namespace quantoscope

int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/)
{
    quantoscope::shareCounters();
    return pthread_atfork(nullptr, nullptr, quantoscope::leaveCrashesAlone);
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const quantoscope::FuzzTarget::Take take = quantoscope::chosenTarget();
    take(std::as_bytes(std::span(data, size)));
    return 0;
}
