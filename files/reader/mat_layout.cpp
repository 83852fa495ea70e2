// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/reader/mat_layout.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>

// The layout is described in MathWorks' "MAT-File Format". Version 7.3 is HDF5 after a header of 512 bytes.

namespace quantoscope::reader {
namespace {

[[noreturn]] void refuseTruncated(const Input& input, std::size_t at)
{
    throw Refusal(
        Core::toSay("%1 is truncated: the variable at byte %2 extends past the end of the file (%3 bytes).",
                    {input.path, std::to_string(at), std::to_string(input.bytes.size())}));
}

std::uint32_t wordAt(const Input& input, std::size_t at, bool bigEndian)
{
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        word |= static_cast<std::uint32_t>(input.bytes[at + i]) << (8 * (bigEndian ? 3 - i : i));
    }
    return word;
}

constexpr std::size_t version5HeaderSize = 128;

struct Element
{
    bool compressed;
    std::size_t place; ///< Byte at which the content begins.
    std::size_t size;
};

/// After the header, elements follow one another: type, size, content.
void walkVersion5(const Input& input, bool bigEndian, const std::function<void(const Element&)>& take)
{
    constexpr std::size_t tagSize = 8;
    constexpr std::uint32_t compressed = 15;
    for (std::size_t at = version5HeaderSize; at < input.bytes.size();) {
        if (input.bytes.size() - at < tagSize) {
            refuseTruncated(input, at);
        }
        const std::size_t size = wordAt(input, at + 4, bigEndian);
        if (size > input.bytes.size() - at - tagSize) {
            refuseTruncated(input, at);
        }
        take({wordAt(input, at, bigEndian) == compressed, at + tagSize, size});
        at += tagSize + size;
    }
}

/// Whether a compressed element unpacks completely and its checksum is correct.
bool isIntact(std::span<const std::byte> packed)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) {
        throw std::bad_alloc();
    }
    std::array<Bytef, 1U << 16U> unpacked{};
    int status = Z_OK;
    while (status == Z_OK) {
        if (stream.avail_in == 0) { // zlib's counters have 32 bits
            const std::size_t piece = std::min<std::size_t>(packed.size(), 1U << 30U);
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(packed.data()));
            stream.avail_in = static_cast<uInt>(piece);
            packed = packed.subspan(piece);
        }
        stream.next_out = unpacked.data();
        stream.avail_out = unpacked.size();
        status = inflate(&stream, Z_NO_FLUSH);
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END;
}

struct Version4Header
{
    static constexpr std::size_t size = 20;

    std::uint32_t type, rows, columns, imaginary, nameSize;

    Version4Header(const Input& input, std::size_t at, bool bigEndian)
        : type(wordAt(input, at, bigEndian)), rows(wordAt(input, at + 4, bigEndian)),
          columns(wordAt(input, at + 8, bigEndian)), imaginary(wordAt(input, at + 12, bigEndian)),
          nameSize(wordAt(input, at + 16, bigEndian))
    {
    }

    /// The decimal digits of `type` are byte order, 0, element type and matrix type.
    bool isPossible() const
    {
        return type < 2000 && type / 100 % 10 == 0 && type / 10 % 10 < elementSizes.size() && type % 10 < 3 &&
               imaginary < 2 && nameSize > 0;
    }

    /// Whether name and numbers fit into `room` bytes.
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

void walkVersion4(const Input& input)
{
    const bool bigEndian = input.bytes.front() == std::byte{0} && input.bytes.size() > 3 &&
                           (input.bytes[2] != std::byte{0} || input.bytes[3] != std::byte{0});
    for (std::size_t at = 0; at < input.bytes.size();) {
        const std::size_t left = input.bytes.size() - at;
        if (left < Version4Header::size && at > 0) {
            refuseTruncated(input, at);
        }
        if (left < Version4Header::size || !Version4Header(input, at, bigEndian).isPossible()) {
            throw Refusal(
                Core::toSay("%1 is not a .mat file of MATLAB 4, 5 or 7.3, or is corrupt at byte %2.",
                            {input.path, std::to_string(at)}));
        }
        const Version4Header header(input, at, bigEndian);
        if (!header.fits(left - Version4Header::size)) {
            refuseTruncated(input, at);
        }
        at += Version4Header::size + header.contentSize();
    }
}

/// Calls `take` for each element of a version 5 file; for a version 4 file it only checks the sizes.
void walk(const Input& input, const std::function<void(const Element&)>& take)
{
    const std::string_view text = input.text();
    const std::string_view order =
        text.size() < version5HeaderSize ? "" : text.substr(version5HeaderSize - 2, 2);
    if (order == "IM" || order == "MI") {
        walkVersion5(input, order == "MI", take);
    } else if (text.starts_with("MATLAB 5")) {
        throw Refusal(Core::toSay("%1 is truncated in its header, at byte %2.",
                                  {input.path, std::to_string(text.size())}));
    } else {
        walkVersion4(input);
    }
}

} // namespace

MatLayout matLayoutOf(const Input& input)
{
    bool packed = false;
    walk(input, [&](const Element& element) { packed = packed || element.compressed; });
    return {packed};
}

void requireIntactMat(const Input& input)
{
    walk(input, [&](const Element& element) {
        if (element.compressed && !isIntact(input.bytes.subspan(element.place, element.size))) {
            throw Refusal(Core::toSay("%1 is corrupt: the checksum of the variable at byte %2 is wrong.",
                                      {input.path, std::to_string(element.place)}));
        }
    });
}

} // namespace quantoscope::reader
