// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mat_layout.h"

#include "core/text/translate.h"

#include <array>
#include <cstdint>

// The layout: MathWorks' "MAT-File Format" note. Version 7.3 is HDF5 behind a header of 512 bytes.

namespace quantoscope {
namespace {

[[noreturn]] void refuseCutOff(const RecordingFile& file, std::size_t at)
{
    throw FormatError(Core::said("%1 is cut off: the variable at byte %2 reaches beyond its %3 bytes.",
                                 {file.path, std::to_string(at), std::to_string(file.bytes.size())}));
}

std::uint32_t wordAt(const RecordingFile& file, std::size_t at, bool bigEndian)
{
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        word |= static_cast<std::uint32_t>(file.bytes[at + i]) << (8 * (bigEndian ? 3 - i : i));
    }
    return word;
}

/// Behind the header one element after another: type, size, content.
MatLayout walkVersion5(const RecordingFile& file, std::size_t headerSize, bool bigEndian)
{
    constexpr std::size_t tagSize = 8;
    constexpr std::uint32_t compressed = 15;
    bool packed = false;
    for (std::size_t at = headerSize; at < file.bytes.size();) {
        if (file.bytes.size() - at < tagSize) {
            refuseCutOff(file, at);
        }
        const std::size_t size = wordAt(file, at + 4, bigEndian);
        if (size > file.bytes.size() - at - tagSize) {
            refuseCutOff(file, at);
        }
        packed = packed || wordAt(file, at, bigEndian) == compressed;
        at += tagSize + size;
    }
    return {packed};
}

struct Version4Header
{
    static constexpr std::size_t size = 20;

    std::uint32_t type, rows, columns, imaginary, nameSize;

    Version4Header(const RecordingFile& file, std::size_t at, bool bigEndian)
        : type(wordAt(file, at, bigEndian)), rows(wordAt(file, at + 4, bigEndian)),
          columns(wordAt(file, at + 8, bigEndian)), imaginary(wordAt(file, at + 12, bigEndian)),
          nameSize(wordAt(file, at + 16, bigEndian))
    {
    }

    /// The type's decimal digits are byte order, 0, kind of number, kind of matrix.
    bool isPossible() const
    {
        return type < 2000 && type / 100 % 10 == 0 && type / 10 % 10 < elementSizes.size() && type % 10 < 3 &&
               imaginary < 2 && nameSize > 0;
    }

    /// Whether name and numbers fit into so many bytes.
    bool fits(std::size_t room) const
    {
        if (nameSize > room) {
            return false;
        }
        const std::size_t most = (room - nameSize) / (elementSizes[type / 10 % 10] * (1 + imaginary));
        return rows == 0 || columns <= most / rows;
    }

    std::size_t contentSize() const
    {
        return nameSize + std::size_t{rows} * columns * (1 + imaginary) * elementSizes[type / 10 % 10];
    }

private:
    static constexpr std::array<std::size_t, 6> elementSizes{8, 4, 4, 2, 2, 1};
};

MatLayout walkVersion4(const RecordingFile& file)
{
    const bool bigEndian = file.bytes.front() == std::byte{0} && file.bytes.size() > 3 &&
                           (file.bytes[2] != std::byte{0} || file.bytes[3] != std::byte{0});
    for (std::size_t at = 0; at < file.bytes.size();) {
        const std::size_t left = file.bytes.size() - at;
        if (left < Version4Header::size && at > 0) {
            refuseCutOff(file, at);
        }
        if (left < Version4Header::size || !Version4Header(file, at, bigEndian).isPossible()) {
            throw FormatError(
                Core::said("%1 is no .mat file of MATLAB 4, 5 or 7.3, or is damaged at byte %2.",
                           {file.path, std::to_string(at)}));
        }
        const Version4Header header(file, at, bigEndian);
        if (!header.fits(left - Version4Header::size)) {
            refuseCutOff(file, at);
        }
        at += Version4Header::size + header.contentSize();
    }
    return {.packed = false};
}

} // namespace

MatLayout matLayoutOf(const RecordingFile& file)
{
    constexpr std::size_t headerSize = 128;
    const std::string_view text = file.text();
    if (text.starts_with("MATLAB 7.3")) {
        return {.packed = true};
    }
    const std::string_view order = text.size() < headerSize ? "" : text.substr(headerSize - 2, 2);
    if (order == "IM" || order == "MI") {
        return walkVersion5(file, headerSize, order == "MI");
    }
    if (text.starts_with("MATLAB 5")) {
        throw FormatError(Core::said("%1 is cut off within its header, at byte %2.",
                                     {file.path, std::to_string(text.size())}));
    }
    return walkVersion4(file);
}

} // namespace quantoscope
