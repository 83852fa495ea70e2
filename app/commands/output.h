// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/levels/finding_kinds.h"
#include "files/access/write_whole.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// Writes a result in pieces, with bounded memory. A file is written completely or not at all. For standard
/// output, up to 16 MiB are buffered, so that a smaller result is also written only when it is complete.
class OutputStream
{
public:
    /// nullopt: standard output. Throws as the constructor of WholeFileWriter does.
    explicit OutputStream(const std::optional<std::string>& path);

    /// append() and finish() throw WriteError.
    void append(std::string_view bytes);
    void finish();

private:
    std::optional<WholeFileWriter> m_file;
    std::string m_held;
};

/// -o FILE: the output file; without it, standard output. Arguments::parse() checks the path with
/// requireFolderFor(), before anything is computed.
class OutputOption
{
public:
    OutputOption(Arguments& arguments, const std::string& description);

    OutputOption(const OutputOption&) = delete;
    OutputOption& operator=(const OutputOption&) = delete;

    bool given() const { return m_file.given(); }
    const std::string& path() const { return m_file.text(); }
    void require() { m_file.require(); }
    const ValueOption& option() const { return m_file; }

    /// Writes the whole result and the other files: all of them or none, see writeAllWhole(). Without -o, the
    /// result is written to standard output after the files. Throws FileError, WriteError.
    void write(std::string_view bytes, std::vector<WholeFile> others = {}) const;

    /// For a result that is too large for memory. Throws FileError, WriteError.
    OutputStream stream() const { return OutputStream(given() ? std::optional(path()) : std::nullopt); }

private:
    ValueOption m_file;
};

/// Writes and flushes all bytes. Throws WriteError; the sentence ends with `fix`, the suggested fix.
void writeToStandardOutput(std::string_view bytes, std::string_view fix);

bool standardOutputIsTerminal();

/// One line on standard error: "quantoscope levels: text".
void tell(std::string_view command, std::string_view text);

/// Prints a line for every warning in the findings.
template<typename Findings>
void tellWarnings(std::string_view command, const Findings& findings)
{
    for (const auto& finding : findings) {
        if (finding.severity() == Severity::warning) {
            tell(command, "warning: " + finding.sentence);
        }
    }
}

} // namespace quantoscope
