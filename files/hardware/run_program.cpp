// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/run_program.h"

#include "core/text/translate.h"
#include "files/access/child_process.h"
#include "files/access/file_error.h"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <sstream>
#include <system_error>
#include <thread>

namespace quantoscope {
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
    SpawnPlan plan;
    plan.enter(folder.c_str());
    plan.openToRead(STDIN_FILENO, "/dev/null");
    plan.openToWrite(STDOUT_FILENO, "output.txt");
    plan.openToWrite(STDERR_FILENO, "errors.txt");
    std::optional<ChildProcess> process;
    try {
        process.emplace(program, std::move(arguments), plan);
    } catch (const std::system_error& error) {
        throw FileError(
            Core::said("%1 cannot be started: %2.", {program, systemReason(error.code().value())}));
    }
    constexpr std::chrono::milliseconds patience(20);
    while (true) {
        if (const auto status = process->exitStatus()) {
            return *status;
        }
        reportProgress(progress, 0);
        std::this_thread::sleep_for(patience);
    }
}

} // namespace quantoscope
