// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/reader/sandbox.h"

#include "files/access/mapped_file.h"

#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <fstream>

namespace quantoscope::reader {
namespace {

/// The data and stack memory of this process in bytes, from the sixth number of /proc/self/statm, in pages.
std::size_t memoryTaken()
{
    std::ifstream facts("/proc/self/statm");
    std::size_t pages = 0;
    for (int number = 0; number < 6; ++number) {
        facts >> pages;
    }
    return facts ? pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) : 0;
}

void limit(int resource, rlim_t most)
{
    const rlimit value{most, most};
    setrlimit(static_cast<__rlimit_resource>(resource), &value);
}

/// All rights of the first Landlock version. Later versions add rights to move, truncate and control files,
/// which do not matter for a process that can open only one file, for reading.
constexpr std::uint64_t fileRights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;

/// Allows opening only the file of the descriptor.
void forbidFiles(int descriptor)
{
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = fileRights;
    const Descriptor rules(
        static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, sizeof(attributes), 0)));
    if (rules.number() < 0) {
        return;
    }
    landlock_path_beneath_attr allowed{};
    allowed.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
    allowed.parent_fd = descriptor;
    syscall(SYS_landlock_add_rule, rules.number(), LANDLOCK_RULE_PATH_BENEATH, &allowed, 0);
    syscall(SYS_landlock_restrict_self, rules.number(), 0);
}

void forbidCalls()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (filter == nullptr) {
        return;
    }
    for (const int call :
         {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(clone),
          SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(ptrace),
          SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(kill), SCMP_SYS(mount),
          SCMP_SYS(io_uring_setup), SCMP_SYS(bpf), SCMP_SYS(keyctl), SCMP_SYS(userfaultfd),
          SCMP_SYS(perf_event_open)}) {
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0);
    }
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    seccomp_load(filter);
    seccomp_release(filter);
}

} // namespace

void endWithParent(int parent)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) {
        _exit(1);
    }
}

void closeFrom(int first)
{
    close_range(static_cast<unsigned>(first), ~0U, 0);
}

void limitResources(std::size_t fileSize, unsigned leastSeconds)
{
    constexpr rlim_t mostDescriptors = 32;
    constexpr std::size_t bytesPerSecond = 4'000'000; // far slower than the libraries read
    constexpr std::size_t always = std::size_t{256} << 20U;
    constexpr std::size_t perByte = std::size_t{2} * 4 * 250; // unpacked as floats, twice: see inflation.h
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, mostDescriptors);
    limit(RLIMIT_CPU, leastSeconds + fileSize / bytesPerSecond);
    if (const std::size_t taken = memoryTaken()) {
        limit(RLIMIT_DATA, taken + always + perByte * fileSize);
    }
}

void enterSandbox(int descriptor)
{
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    forbidFiles(descriptor);
    forbidCalls();
}

} // namespace quantoscope::reader
