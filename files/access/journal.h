// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// A file of finished pieces of a long computation, with which it continues after it was killed. The first
/// line is a key that names the computation; each piece is one or more lines. A piece that was cut off when
/// the program was killed is dropped.
class Journal
{
public:
    /// Opens the file, or creates it. Throws FormatError if it has another key, FileError or WriteError if it
    /// cannot be read or written. `key` must not contain line breaks.
    Journal(const std::string& path, const std::string& key);

    /// The pieces of earlier runs, in the order in which they were added.
    const std::vector<std::string>& pieces() const { return m_pieces; }

    /// Adds a piece and passes it to the system: it survives the end of this program. `piece` is not empty
    /// and ends with a line break; it contains no empty line. Throws WriteError.
    void add(std::string_view piece);

    /// Deletes the file, which is no longer needed. Nothing can be added afterwards.
    void remove();

private:
    struct Close
    {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    std::string m_path;
    std::vector<std::string> m_pieces;
    std::unique_ptr<std::FILE, Close> m_file;
};

} // namespace quantoscope
