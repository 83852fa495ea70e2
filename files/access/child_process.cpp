// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/access/child_process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <iterator>
#include <system_error>

namespace quantoscope {

SpawnPlan::SpawnPlan()
{
    posix_spawn_file_actions_init(&m_actions);
    posix_spawnattr_init(&m_attributes);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&m_attributes, &signals);
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&m_attributes, &signals);
    posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

SpawnPlan::~SpawnPlan()
{
    posix_spawn_file_actions_destroy(&m_actions);
    posix_spawnattr_destroy(&m_attributes);
}

void SpawnPlan::enter(const char* folder)
{
    posix_spawn_file_actions_addchdir_np(&m_actions, folder);
}

void SpawnPlan::openToRead(int descriptor, const char* path)
{
    posix_spawn_file_actions_addopen(&m_actions, descriptor, path, O_RDONLY, 0);
}

void SpawnPlan::openToWrite(int descriptor, const char* path)
{
    constexpr mode_t ofOwner = 0600;
    posix_spawn_file_actions_addopen(&m_actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, ofOwner);
}

void SpawnPlan::duplicate(int descriptor, int as)
{
    posix_spawn_file_actions_adddup2(&m_actions, descriptor, as);
}

ChildProcess::ChildProcess(const std::string& program, std::vector<std::string> arguments,
                           const SpawnPlan& plan)
{
    arguments.insert(arguments.begin(), program);
    std::vector<char*> pointers;
    std::ranges::transform(arguments, std::back_inserter(pointers),
                           [](std::string& argument) { return argument.data(); });
    pointers.push_back(nullptr);
    if (const int error = posix_spawn(&m_process, program.c_str(), &plan.m_actions, &plan.m_attributes,
                                      pointers.data(), environ)) {
        throw std::system_error(error, std::generic_category());
    }
}

ChildProcess::~ChildProcess()
{
    if (!m_status) {
        kill(m_process, SIGKILL);
        while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
}

std::optional<int> ChildProcess::exitStatus()
{
    int status = 0;
    if (!m_status && waitpid(m_process, &status, WNOHANG) == m_process) {
        constexpr int signalled = 128;
        m_status = WIFEXITED(status) ? WEXITSTATUS(status) : signalled + WTERMSIG(status);
    }
    return m_status;
}

} // namespace quantoscope
