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

/// A result that is written piece by piece, in bounded memory. A file is written whole or not at all. What
/// goes to standard output is held back at first, so that a result of up to a few megabytes is whole there as
/// well.
class OutputStream
{
public:
    /// Without a path: standard output.
    explicit OutputStream(const std::optional<std::string>& path);

    /// Throws WriteError.
    void append(std::string_view bytes);
    void finish();

private:
    std::optional<WholeFileWriter> m_file;
    std::string m_held;
};

/// -o FILE: where the result goes, standard output without it. Before anything is computed it is refused
/// where no file can be.
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

    /// The whole result, at once, and other files with it or none. Throws FileError, WriteError.
    void write(std::string_view bytes, std::vector<WholeFile> others = {}) const;

    /// For a result that is too long to hold. Throws FileError, WriteError.
    OutputStream stream() const { return OutputStream(given() ? std::optional(path()) : std::nullopt); }

private:
    ValueOption m_file;
};

/// All of it, now. Throws WriteError, whose sentence ends in the remedy.
void writeToStandardOutput(std::string_view bytes, std::string_view remedy);

bool standardOutputIsTerminal();

/// One line on standard error: "quantoscope levels: text".
void tell(std::string_view command, std::string_view text);

/// A line for every warning among findings of either kind.
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
