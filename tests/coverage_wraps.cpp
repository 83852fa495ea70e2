// SPDX-License-Identifier: GPL-3.0-or-later
// What a process of its own has run (files/recordings/own_process.h) is counted as well: the linker puts
// these in the place of _exit and kill.
#include <sys/wait.h>
#include <unistd.h>

extern "C" {
int __llvm_profile_write_file(); // NOLINT(bugprone-reserved-identifier)
// NOLINTNEXTLINE(bugprone-reserved-identifier)
[[noreturn]] void __real__exit(int status);
// NOLINTNEXTLINE(bugprone-reserved-identifier)
[[noreturn]] void __wrap__exit(int status);
// NOLINTNEXTLINE(bugprone-reserved-identifier)
int __real_kill(pid_t process, int signal);
// NOLINTNEXTLINE(bugprone-reserved-identifier)
int __wrap_kill(pid_t process, int signal);
}

void __wrap__exit(int status)
{
    __llvm_profile_write_file();
    __real__exit(status);
}

/// Who is no longer needed mostly ends by itself, and writes down what it ran.
int __wrap_kill(pid_t process, int signal)
{
    constexpr int patience = 3000; // ms
    for (int waited = 0; waited < patience; ++waited) {
        siginfo_t end{};
        if (waitid(P_PID, static_cast<id_t>(process), &end, WEXITED | WNOHANG | WNOWAIT) != 0 ||
            end.si_pid == process) {
            return 0;
        }
        usleep(1000);
    }
    return __real_kill(process, signal);
}
