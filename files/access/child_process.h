// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spawn.h>

#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// What a child process starts with, for posix_spawn(3): the descriptors and the folder that are set here,
/// and no signal that is blocked or ignored. Other descriptors are those of this process without O_CLOEXEC.
class SpawnPlan
{
public:
    SpawnPlan();
    ~SpawnPlan();
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    /// Takes effect before the files after it are opened.
    void enter(const char* folder);
    void openToRead(int descriptor, const char* path);
    /// Creates the file, for its owner only, or empties it.
    void openToWrite(int descriptor, const char* path);
    void duplicate(int descriptor, int as);

private:
    friend class ChildProcess;
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

/// A running program. It stays in the process group, so that Ctrl+C in a terminal ends it, too. The
/// destructor kills it and waits for it.
class ChildProcess
{
public:
    /// `arguments` are those after the program's name. Throws std::system_error if it cannot be started.
    ChildProcess(const std::string& program, std::vector<std::string> arguments, const SpawnPlan& plan);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// The exit status, or 128 plus the signal that ended the program; nullopt while it runs.
    std::optional<int> exitStatus();

private:
    pid_t m_process = -1;
    std::optional<int> m_status;
};

} // namespace quantoscope
