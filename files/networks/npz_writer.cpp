// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/npz_writer.h"

#ifdef QUANTOSCOPE_HAS_LIBZIP
#include <zip.h>

#include <memory>
#include <stdexcept>

namespace quantoscope {
namespace {

[[noreturn]] void fail(const std::string& what)
{
    throw std::runtime_error("libzip: " + what);
}

struct Discard
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Release
{
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, Release>;

/// A file in memory to which libzip writes.
Source emptySource()
{
    zip_error_t error;
    zip_error_init(&error);
    Source source(zip_source_buffer_create(nullptr, 0, 0, &error));
    const std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return source != nullptr ? std::move(source) : throw std::runtime_error("libzip: " + text);
}

void add(zip_t* archive, const NpzArray& array)
{
    constexpr zip_int64_t failed = -1;
    zip_source_t* content = zip_source_buffer(archive, array.npy.data(), array.npy.size(), 0);
    const zip_int64_t index =
        content == nullptr ? failed
                           : zip_file_add(archive, (array.name + ".npy").c_str(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        fail(zip_strerror(archive));
    }
    const auto member = static_cast<zip_uint64_t>(index);
    constexpr std::uint16_t earliestDate = (1U << 5U) | 1U; // 1 January 1980
    if (zip_set_file_compression(archive, member, ZIP_CM_STORE, 0) != 0 ||
        zip_file_set_dostime(archive, member, 0, earliestDate, 0) != 0) {
        fail(zip_strerror(archive));
    }
}

std::string contentOf(zip_source_t* source)
{
    zip_stat_t facts;
    if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0) {
        fail(zip_error_strerror(zip_source_error(source)));
    }
    std::string bytes(facts.size, '\0');
    const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (count != static_cast<zip_int64_t>(bytes.size())) {
        fail("the archive is incomplete");
    }
    return bytes;
}

} // namespace

std::string npzBytes(const std::vector<NpzArray>& arrays)
{
    Source source = emptySource();
    zip_source_keep(source.get()); // the archive owns one reference, `source` the other
    zip_error_t error;
    zip_error_init(&error);
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, &error));
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source.get());
        fail("cannot create an archive");
    }
    for (const NpzArray& array : arrays) {
        add(archive.get(), array);
    }
    if (zip_close(archive.get()) != 0) {
        fail(zip_strerror(archive.get()));
    }
    static_cast<void>(archive.release());
    return contentOf(source.get());
}

} // namespace quantoscope

#else
#include "core/text/translate.h"
#include "files/access/file_error.h"

namespace quantoscope {

std::string npzBytes(const std::vector<NpzArray>& /*arrays*/)
{
    throw FormatError(Core::said("This build was configured without libzip, which .npz files need."));
}

} // namespace quantoscope

#endif
