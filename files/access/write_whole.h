// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/access/file_error.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

// Files are written whole or not at all: the content goes to a temporary file beside the target, which then
// takes the target's place. Paths are in the system's own encoding.

namespace quantoscope {

/// Makes a write beyond the system's limit on file sizes an error of that write instead of the end of the
/// program. Call once, early in main().
void takeSizeLimitsAsErrors();

/// Throws FileError if no file can be written there: the path is empty, is a folder, or lies in a folder that
/// does not exist.
void requireFolderFor(const std::string& path);

/// Replaces the file by one with these bytes, or leaves it as it was. A symbolic link stays and its target is
/// replaced. A device or pipe is written to. Throws FileError as requireFolderFor() does, WriteError if
/// writing fails.
void writeWhole(const std::string& path, std::string_view bytes);

/// A file that is written piece by piece, for results that are too long for the memory: it takes its target's
/// place when it is finished, and if it never is, the target stays as it was and nothing is left behind.
/// Throws as writeWhole() does.
class WholeFileWriter
{
public:
    explicit WholeFileWriter(const std::string& path);
    ~WholeFileWriter();
    WholeFileWriter(WholeFileWriter&& other) noexcept;
    WholeFileWriter& operator=(WholeFileWriter&& other) noexcept;

    void append(std::string_view bytes);
    void finish();

private:
    class Target;
    std::unique_ptr<Target> m_target;
};

struct WholeFile
{
    std::string path;
    std::string content;
};

/// Several files together: none takes its place before all are written, devices and pipes included. Throws as
/// writeWhole() does.
void writeAllWhole(const std::vector<WholeFile>& files);

} // namespace quantoscope
