// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// An empty folder for temporary files, removed with its content by the destructor. Throws FileError if it
/// cannot be created.
class ScratchFolder
{
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// The path of the program of this name in PATH; nullopt if there is none.
std::optional<std::string> programInPath(const std::string& name);

/// Runs a program in `folder` without input, and waits for it. Its output goes to the files output.txt and
/// errors.txt there. Returns the exit status, or 128 plus the signal that ended it. `progress` is called
/// several times per second with 0; if it returns false, the program is killed, and Cancelled is thrown.
/// Throws FileError if the program cannot be started.
int runProgram(const std::string& program, std::vector<std::string> arguments,
               const std::filesystem::path& folder, const Progress& progress);

} // namespace quantoscope
