// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/isolated_reader.h"

#include <cmath>

namespace quantoscope {
namespace {

Calibration calibrationOf(const ListedArray& array)
{
    const bool known = std::isfinite(array.samplingRate) && array.samplingRate > 0;
    return {.samplingRate = known ? std::optional(array.samplingRate) : std::nullopt,
            .unit = array.unit.text()};
}

} // namespace

Recording readIsolated(const RecordingFile& file, const IsolatedReader& reader, const std::string& refusal)
{
    Recording recording;
    for (const ListedArray& array : inOwnProcess(file, [&] { return reader.list(file); })) {
        addChannels(recording, array.name.text(), array.channels, calibrationOf(array),
                    [=](std::size_t channel) {
                        return inOwnProcess(file, [&] { return reader.read(file, array, channel); });
                    });
    }
    if (recording.columns.empty()) {
        throw FormatError(refusal);
    }
    return recording;
}

} // namespace quantoscope
