// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/array_columns.h"
#include "files/recordings/reader_process.h"
#include "files/recordings/readers.h"

#include <cmath>

// The readers of the formats that quantoscope-reader reads in a separate process.

namespace quantoscope {
namespace {

FoundArray foundArray(reader::ListedArray&& listed)
{
    const bool known = std::isfinite(listed.samplingRate) && listed.samplingRate > 0;
    return {.name = std::move(listed.name),
            .extents = std::move(listed.extents),
            .order = listed.order,
            .convention = listed.convention,
            .axisNames = std::move(listed.axisNames),
            .calibration = {.samplingRate = known ? std::optional(listed.samplingRate) : std::nullopt,
                            .unit = std::move(listed.unit)}};
}

Recording readIsolated(const RecordingFile& file, std::string_view format, const ReadingOptions& options,
                       const Progress& progress)
{
    reader::Listing listing = listByReader(file, format, progress);
    Recording recording;
    for (reader::ListedArray& listed : listing.arrays) {
        const std::string locator = std::move(listed.locator);
        addArray(
            recording, foundArray(std::move(listed)), options,
            [file, format, locator](const ArrayLayout& layout, std::size_t column, const Progress& reading) {
                const reader::ColumnRequest request{.locator = locator,
                                                    .place = layout.placeOf(column),
                                                    .timeAxis = layout.timeAxis(),
                                                    .rows = layout.rows()};
                return shared(readByReader(file, format, request, reading));
            });
    }
    for (const reader::LeftOut& part : listing.leftOut) {
        recording.leftOut.push_back({part.name, part.reason.text()});
    }
    return recording;
}

/// A MATLAB 7.3 file is HDF5 after a header of 512 bytes. HDF5 allows headers of 512, 1024, 2048, … bytes.
bool isHdf5BehindHeader(std::string_view text)
{
    constexpr std::string_view magic = "\x89HDF\r\n\x1A\n";
    for (std::size_t place = 0; place < text.size(); place = place == 0 ? 512 : 2 * place) {
        if (text.substr(place, magic.size()) == magic) {
            return true;
        }
    }
    return false;
}

} // namespace

Recording readHdf5(const RecordingFile& file, const ReadingOptions& options, const Progress& progress)
{
    return readIsolated(file, "hdf5", options, progress);
}

Recording readMat(const RecordingFile& file, const ReadingOptions& options, const Progress& progress)
{
    return readIsolated(file, isHdf5BehindHeader(file.text()) ? "mat73" : "mat", options, progress);
}

} // namespace quantoscope
