// SPDX-License-Identifier: GPL-3.0-or-later
// What a process of its own has run (core/formats/own_process.h) is counted as well: the linker puts these in
// the place of _exit and kill.
#include <sys/types.h>

extern "C" {
void __gcov_dump(); // NOLINT(bugprone-reserved-identifier)
// NOLINTNEXTLINE(bugprone-reserved-identifier)
[[noreturn]] void __real__exit(int status);
// NOLINTNEXTLINE(bugprone-reserved-identifier)
[[noreturn]] void __wrap__exit(int status);
// NOLINTNEXTLINE(bugprone-reserved-identifier)
int __wrap_kill(pid_t process, int signal);
}

void __wrap__exit(int status)
{
    __gcov_dump();
    __real__exit(status);
}

/// Who is no longer needed ends by itself.
int __wrap_kill(pid_t /*process*/, int /*signal*/)
{
    return 0;
}
