// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/recordings/ephys/edf_gaps.h"
#include "files/recordings/ephys/gdf.h"
#include "files/recordings/ephys/header_fields.h"
#include "files/recordings/readers.h"

namespace quantoscope {
namespace {

[[noreturn]] void refuseOtherThanEdf(const RecordingFile& file)
{
    if (file.text().starts_with("\x1F\x8B")) {
        throw FormatError(Core::said("%1 is compressed with gzip; decompress it first.", {file.path}));
    }
    throw FormatError(Core::said("%1 is not an EDF, BDF or GDF file: it begins with \"%2\".",
                                 {file.path, printable(file.text().substr(0, 8))}));
}

bool isEdf(const RecordingFile& file)
{
    constexpr std::size_t versionBytes = 8;
    return file.text().starts_with("\xFF"
                                   "BIOSEMI") ||
           fileText(file.text().substr(0, versionBytes)) == "0";
}

} // namespace

Recording readEdf(const RecordingFile& file, const ReadingOptions& /*options*/, const Progress& progress)
{
    if (file.text().starts_with("GDF ")) {
        return readGdf(file, progress);
    }
    if (!isEdf(file)) {
        refuseOtherThanEdf(file);
    }
    EdfHeader header = readEdfHeader(file);
    header.layout.breaks = edfGaps(file, header, part(progress, 0, 0.5));
    Recording recording = recordingOf(file, header.layout, part(progress, 0.5, 1));
    recording.notes.insert(recording.notes.begin(), header.notes.begin(), header.notes.end());
    return recording;
}

} // namespace quantoscope
