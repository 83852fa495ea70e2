// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/gzip.h"

#include "core/text/translate.h"
#include "files/recordings/inflation.h"

#ifdef QUANTOSCOPE_HAS_ZLIB
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <new>
#endif

namespace quantoscope {

bool isGzip(const RecordingFile& file)
{
    return file.text().starts_with("\x1f\x8b");
}

#ifdef QUANTOSCOPE_HAS_ZLIB

namespace {

struct End
{
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

[[noreturn]] void refuse(const RecordingFile& file)
{
    throw FormatError(Core::said("%1: the gzip data is damaged or truncated.", {file.path}));
}

} // namespace

std::vector<std::byte> gunzipped(const RecordingFile& file)
{
    constexpr int gzipOnly = 16 + MAX_WBITS;
    constexpr std::size_t piece = std::size_t{1} << 20U;
    z_stream stream{};
    if (inflateInit2(&stream, gzipOnly) != Z_OK) {
        throw std::bad_alloc();
    }
    const std::unique_ptr<z_stream, End> guard(&stream);
    if (file.bytes.size() > std::numeric_limits<uInt>::max()) {
        throw FormatError(Core::said("%1 has more than 4 GiB; unpack it first.", {file.path}));
    }
    // zlib does not write to its input.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(file.bytes.data()));
    stream.avail_in = static_cast<uInt>(file.bytes.size());
    std::vector<std::byte> content;
    for (int result = Z_OK; result != Z_STREAM_END;) {
        const std::size_t done = content.size();
        if (isInflated(done + piece, file.bytes.size())) {
            throw FormatError(
                Core::said("%1 claims more than %2 MiB of unpacked data, implausible for a file "
                           "of %3 bytes.",
                           {file.path, std::to_string(megabytes(done)), std::to_string(file.bytes.size())}));
        }
        content.resize(done + piece);
        stream.next_out = reinterpret_cast<Bytef*>(content.data() + done);
        stream.avail_out = static_cast<uInt>(piece);
        result = inflate(&stream, Z_NO_FLUSH);
        content.resize(content.size() - stream.avail_out);
        if (result != Z_STREAM_END && (result != Z_OK || content.size() == done)) {
            refuse(file);
        }
    }
    return content;
}

#else

std::vector<std::byte> gunzipped(const RecordingFile& file)
{
    throw FormatError(Core::said("%1 cannot be read: this build was configured without %2, which this "
                                 "file format needs.",
                                 {file.path, "zlib"}));
}

#endif

} // namespace quantoscope
