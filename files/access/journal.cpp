// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/access/journal.h"

#include "core/text/translate.h"
#include "files/access/file_error.h"
#include "files/access/write_whole.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace quantoscope {
namespace {

/// Ends the key and each piece: the empty line after the last of its lines.
constexpr std::string_view end = "\n\n";

std::string contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(file), {}};
    if (!file.is_open() || file.bad()) {
        throw FileError(fileSentence(path, Core::said("the file cannot be read; check its permissions.")));
    }
    return content;
}

/// The whole pieces; what follows the last one was cut off.
std::vector<std::string> piecesIn(std::string_view content)
{
    std::vector<std::string> pieces;
    for (std::size_t first = 0, at = content.find(end); at != content.npos;
         first = at + end.size(), at = content.find(end, first)) {
        pieces.emplace_back(content.substr(first, at + 1 - first));
    }
    return pieces;
}

} // namespace

Journal::Journal(const std::string& path, const std::string& key) : m_path(path)
{
    const std::string start = key + "\n";
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        m_pieces = piecesIn(contentOf(path));
    }
    if (!m_pieces.empty()) {
        if (m_pieces.front() != start) {
            throw FormatError(fileSentence(
                path, Core::said("this journal is of a run with other settings or data; repeat that command "
                                 "to finish it, or delete the journal.")));
        }
        m_pieces.erase(m_pieces.begin());
    }
    std::string whole = start + "\n";
    for (const std::string& piece : m_pieces) {
        whole += piece + "\n";
    }
    writeWhole(path, whole);
    m_file.reset(std::fopen(path.c_str(), "ab"));
    if (!m_file) {
        throw WriteError(fileSentence(path, systemReason(errno) + "."));
    }
}

void Journal::add(std::string_view piece)
{
    const std::string text = std::string(piece) + "\n";
    if (std::fwrite(text.data(), 1, text.size(), m_file.get()) != text.size() ||
        std::fflush(m_file.get()) != 0) {
        throw WriteError(fileSentence(m_path, systemReason(errno) + "."));
    }
}

void Journal::remove()
{
    m_file.reset();
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
}

} // namespace quantoscope
