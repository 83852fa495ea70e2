// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/access/file_error.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

// Files are written completely or not at all: the content goes to a temporary file in the target's folder,
// which is then renamed to the target. Devices and pipes are written to directly. Paths are in the
// system's native encoding.

namespace quantoscope {

/// Ignores SIGXFSZ, so that a write beyond the file size limit fails with an error instead of ending the
/// program. Call once, early in main().
void takeSizeLimitsAsErrors();

/// Throws FileError if `path` is empty, contains a zero byte, is a folder, or lies in a folder that does not
/// exist. Does not check permissions.
void requireFolderFor(const std::string& path);

/// Replaces the file by one that holds `bytes`, or leaves it unchanged. The permissions are kept. If `path`
/// is a symbolic link, its target is replaced. A device or a pipe is written to directly. Throws FileError as
/// requireFolderFor() does, WriteError if writing fails.
void writeWhole(const std::string& path, std::string_view bytes);

/// A file that is written in pieces, for results that do not fit into memory. finish() replaces the target.
/// Without finish(), the target is unchanged and the temporary file is removed. A device or a pipe receives
/// each piece at once. Throws as writeWhole() does.
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

/// Writes several files: no target is replaced before all contents are written. Devices and pipes are written
/// in the order of `files`, so they may have received data when a later file fails. Throws as writeWhole()
/// does; if replacing a target fails, the targets before it are already replaced.
void writeAllWhole(const std::vector<WholeFile>& files);

} // namespace quantoscope
