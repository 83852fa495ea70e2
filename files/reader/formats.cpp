// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/reader_format.h"

#include <algorithm>
#include <span>

namespace quantoscope::reader {
namespace {

constexpr Format formats[] = {
#ifdef QUANTOSCOPE_HAS_LIBHDF5
    {"hdf5", listHdf5, readHdf5, readHdf5Tree},
    {"mat73", listMat73, readMat73},
#endif
#ifdef QUANTOSCOPE_HAS_LIBMATIO
    {"mat", listMat, readMat},
#endif
    {}, // an array needs an element, even in a build without formats
};

} // namespace

const Format* formatOf(std::string_view name)
{
    const auto known = std::span(formats).first(std::size(formats) - 1);
    const auto found = std::ranges::find(known, name, &Format::name);
    return found == known.end() ? nullptr : &*found;
}

} // namespace quantoscope::reader
