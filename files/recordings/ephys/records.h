// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/ephys/interleaved.h"

#include <optional>
#include <string>
#include <vector>

// What EDF, BDF and GDF share: a header, then records that hold so many samples of each channel.

namespace quantoscope {

/// A channel of such a file.
struct RecordChannel
{
    std::string name; ///< May be empty.
    std::string unit = {};
    std::size_t samplesPerRecord = 0;
    SampleType type = SampleType::int16;
    SampleScale scale = {};
    std::string leftOut = {}; ///< Why it is no column, a noun; empty if it is one.

    std::size_t bytesPerRecord() const { return samplesPerRecord * sizeOfSample(type); }
};

struct RecordLayout
{
    std::size_t start = 0; ///< Byte of the first record.
    std::size_t records = 0;
    std::optional<double> recordSeconds = std::nullopt; ///< Positive; empty where unknown.
    std::vector<RecordChannel> channels = {};           ///< In the order of their samples.
    std::vector<std::size_t> breaks = {}; ///< Records before which time jumps; ascending, without 0.

    std::size_t recordBytes() const;
};

/// The scale that takes a digital range to a physical one. A channel whose ranges make no scale is left out.
void setRange(RecordChannel& channel, double digitalMinimum, double digitalMaximum, double physicalMinimum,
              double physicalMaximum);

/// Throws FormatError if the file does not hold as many whole records as the layout says, or no sample.
void requireRecords(const RecordingFile& file, const RecordLayout& layout);

/// A recording with a column for each channel, at its own rate. The records must be there.
Recording recordingOf(const RecordingFile& file, const RecordLayout& layout, const Progress& progress);

} // namespace quantoscope
