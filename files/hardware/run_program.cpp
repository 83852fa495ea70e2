// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/run_program.h"

#include "core/text/translate.h"
#include "files/access/file_error.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <system_error>
#include <thread>

namespace quantoscope {
namespace {

constexpr int readableByOwner = 0600;

/// Descriptors, folder and signals of the child, for posix_spawn(3). It stays in the process group, so that
/// Ctrl+C in a terminal ends it, too.
class SpawnSettings
{
public:
    explicit SpawnSettings(const std::string& folder)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_addchdir_np(&m_actions, folder.c_str());
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, "output.txt",
                                         O_WRONLY | O_CREAT | O_TRUNC, readableByOwner);
        posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "errors.txt",
                                         O_WRONLY | O_CREAT | O_TRUNC, readableByOwner);
        posix_spawnattr_init(&m_attributes);
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&m_attributes, &signals);
        sigfillset(&signals);
        posix_spawnattr_setsigdefault(&m_attributes, &signals);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }

    ~SpawnSettings()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }

    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;

    const posix_spawn_file_actions_t* actions() const { return &m_actions; }
    const posix_spawnattr_t* attributes() const { return &m_attributes; }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

/// A running program, which the destructor kills.
class ChildProcess
{
public:
    ChildProcess(const std::string& program, std::vector<std::string> arguments, const std::string& folder)
    {
        arguments.insert(arguments.begin(), program);
        std::vector<char*> pointers;
        std::ranges::transform(arguments, std::back_inserter(pointers),
                               [](std::string& argument) { return argument.data(); });
        pointers.push_back(nullptr);
        const SpawnSettings settings(folder);
        if (const int error = posix_spawn(&m_process, program.c_str(), settings.actions(),
                                          settings.attributes(), pointers.data(), environ)) {
            m_process = -1;
            throw FileError(Core::said("%1 cannot be started: %2.", {program, systemReason(error)}));
        }
    }

    ~ChildProcess()
    {
        if (m_process > 0) {
            kill(m_process, SIGKILL);
            while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
            }
        }
    }

    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// nullopt while the program runs.
    std::optional<int> exitStatus()
    {
        int status = 0;
        if (waitpid(m_process, &status, WNOHANG) != m_process) {
            return std::nullopt;
        }
        m_process = -1;
        constexpr int signalled = 128;
        return WIFEXITED(status) ? WEXITSTATUS(status) : signalled + WTERMSIG(status);
    }

private:
    pid_t m_process = -1;
};

} // namespace

ScratchFolder::ScratchFolder()
{
    std::error_code error;
    const std::filesystem::path parent = std::filesystem::temp_directory_path(error);
    std::string name = (parent / "quantoscope-XXXXXX").native();
    if (error || mkdtemp(name.data()) == nullptr) {
        throw FileError(Core::said("A temporary folder cannot be created in %1: %2.",
                                   {parent.native(), systemReason(error ? error.value() : errno)}));
    }
    m_path = name;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::optional<std::string> programInPath(const std::string& name)
{
    const char* folders = std::getenv("PATH");
    std::istringstream list(folders == nullptr ? "" : folders);
    for (std::string folder; std::getline(list, folder, ':');) {
        const std::filesystem::path path = std::filesystem::path(folder) / name;
        std::error_code ignored;
        // Relative folders are skipped: the program runs in another folder.
        if (path.is_absolute() && std::filesystem::is_regular_file(path, ignored) &&
            access(path.c_str(), X_OK) == 0) {
            return path.native();
        }
    }
    return std::nullopt;
}

int runProgram(const std::string& program, std::vector<std::string> arguments,
               const std::filesystem::path& folder, const Progress& progress)
{
    ChildProcess process(program, std::move(arguments), folder.native());
    constexpr std::chrono::milliseconds patience(20);
    while (true) {
        if (const auto status = process.exitStatus()) {
            return *status;
        }
        reportProgress(progress, 0);
        std::this_thread::sleep_for(patience);
    }
}

} // namespace quantoscope
