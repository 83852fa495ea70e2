// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/idx.h"

#include "core/text/translate.h"
#include "files/networks/gzip.h"

#include <algorithm>

namespace quantoscope {
namespace {

constexpr std::size_t mostAxes = 4;
constexpr std::size_t lengthBytes = 4;

std::size_t byteAt(std::span<const std::byte> bytes, std::size_t index)
{
    return std::to_integer<std::size_t>(bytes[index]);
}

std::size_t lengthAt(std::span<const std::byte> bytes, std::size_t first)
{
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i) {
        length = length << 8U | byteAt(bytes, first + i);
    }
    return length;
}

[[noreturn]] void refuseLength(const std::string& path, std::span<const std::byte> bytes)
{
    throw FormatError(Core::said("%1 has %2 bytes, but its header claims another number of them; it is "
                                 "truncated or damaged.",
                                 {path, std::to_string(bytes.size())}));
}

IdxArray arrayIn(const std::string& path, std::span<const std::byte> bytes)
{
    constexpr std::size_t magicBytes = 4;
    constexpr std::size_t unsignedBytes = 8;
    if (bytes.size() < magicBytes || byteAt(bytes, 0) != 0 || byteAt(bytes, 1) != 0) {
        throw FormatError(Core::said("%1 is not an IDX file; it must begin with two zero bytes.", {path}));
    }
    if (byteAt(bytes, 2) != unsignedBytes) {
        throw FormatError(Core::said("%1 has values of type %2; only type 8, unsigned bytes, is supported.",
                                     {path, std::to_string(byteAt(bytes, 2))}));
    }
    const std::size_t axes = byteAt(bytes, 3);
    if (axes < 1 || axes > mostAxes) {
        throw FormatError(Core::said("%1 has %2 axes; it must have from 1 to %3.",
                                     {path, std::to_string(axes), std::to_string(mostAxes)}));
    }
    const std::size_t start = magicBytes + axes * lengthBytes;
    if (bytes.size() < start) {
        refuseLength(path, bytes);
    }
    IdxArray array;
    std::size_t left = bytes.size() - start; // divided by each length, so that no product can overflow
    std::size_t claimed = 1;
    for (std::size_t axis = 0; axis < axes; ++axis) {
        const std::size_t length = lengthAt(bytes, magicBytes + axis * lengthBytes);
        if (length == 0) {
            throw FormatError(Core::said("%1 has an axis of length 0; each needs at least 1.", {path}));
        }
        left /= length;
        if (left == 0) {
            refuseLength(path, bytes);
        }
        claimed *= length;
        array.shape.push_back(length);
    }
    if (claimed != bytes.size() - start) {
        refuseLength(path, bytes);
    }
    array.values.resize(claimed);
    std::ranges::transform(bytes.subspan(start), array.values.begin(),
                           [](std::byte byte) { return std::to_integer<std::uint8_t>(byte); });
    return array;
}

} // namespace

bool mayBeIdx(const RecordingFile& file)
{
    return isGzip(file) || file.text().starts_with(std::string_view("\0\0", 2));
}

IdxArray readIdx(const RecordingFile& file)
{
    if (!isGzip(file)) {
        return arrayIn(file.path, file.bytes);
    }
    const std::vector<std::byte> content = gunzipped(file);
    return arrayIn(file.path, content);
}

} // namespace quantoscope
