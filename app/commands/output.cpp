// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/output.h"

#include "core/text/printable.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace quantoscope {

namespace {

constexpr std::string_view elsewhere = "use -o FILE instead";

} // namespace

void writeToStandardOutput(std::string_view bytes, std::string_view fix)
{
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0) {
        throw WriteError("Cannot write to standard output (" + std::generic_category().message(errno) +
                         "); " + std::string(fix) + ".");
    }
}

OutputStream::OutputStream(const std::optional<std::string>& path)
{
    if (path) {
        m_file.emplace(*path);
    }
}

void OutputStream::append(std::string_view bytes)
{
    constexpr std::size_t mostHeld = 16U << 20U;
    if (m_file) {
        m_file->append(bytes);
        return;
    }
    m_held += bytes;
    if (m_held.size() > mostHeld) {
        writeToStandardOutput(m_held, elsewhere);
        m_held.clear();
    }
}

void OutputStream::finish()
{
    if (m_file) {
        m_file->finish();
    } else {
        writeToStandardOutput(m_held, elsewhere);
        m_held.clear();
    }
}

OutputOption::OutputOption(Arguments& arguments, const std::string& description)
    : m_file(arguments, "output", "-o,--output", description)
{
    m_file.takes("FILE");
    arguments.addCheck([this] {
        if (given()) {
            requireFolderFor(path());
        }
    });
}

void OutputOption::write(std::string_view bytes, std::vector<WholeFile> others) const
{
    if (given()) {
        for (const WholeFile& other : others) {
            if (std::filesystem::path(other.path).lexically_normal() ==
                std::filesystem::path(path()).lexically_normal()) {
                throw UsageError("Two outputs would be written to " + path() +
                                 "; give them different names.");
            }
        }
        others.push_back({path(), std::string(bytes)});
    }
    writeAllWhole(others);
    if (!given()) {
        writeToStandardOutput(bytes, elsewhere);
    }
}

bool standardOutputIsTerminal()
{
#ifdef _WIN32
    return _isatty(_fileno(stdout)) != 0;
#else
    return isatty(STDOUT_FILENO) != 0;
#endif
}

void tell(std::string_view command, std::string_view text)
{
    // Arguments may contain control characters, and a message must be one line.
    const std::string line = std::string(command) + ": " + printable(text) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace quantoscope
