// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/ephys/interleaved.h"

#include <optional>
#include <string>
#include <vector>

// Common parts of EDF, BDF and GDF: a header, then records with a fixed number of samples of each channel.

namespace quantoscope {

/// A channel of a file with records.
struct RecordChannel
{
    std::string name; ///< May be empty.
    std::string unit = {};
    std::size_t samplesPerRecord = 0;
    SampleType type = SampleType::int16;
    SampleScale scale = {};
    std::string leftOut = {}; ///< Why it is not a column, a noun; empty if it is one.

    std::size_t bytesPerRecord() const { return samplesPerRecord * sizeOfSample(type); }
};

struct RecordLayout
{
    std::size_t start = 0; ///< Byte of the first record.
    std::size_t records = 0;
    /// Duration of a record; positive, nullopt if unknown.
    std::optional<double> recordSeconds = std::nullopt;
    std::vector<RecordChannel> channels = {}; ///< In the order in which a record stores them.
    /// Indices of records before which there is a gap; ascending, without 0.
    std::vector<std::size_t> breaks = {};

    std::size_t recordBytes() const;
};

/// Sets the scale that maps the digital range to the physical range. If the ranges give no valid
/// scale, sets leftOut instead.
void setRange(RecordChannel& channel, double digitalMinimum, double digitalMaximum, double physicalMinimum,
              double physicalMaximum);

/// Throws FormatError if the file does not contain all records of the layout completely, or has no samples.
void requireRecords(const RecordingFile& file, const RecordLayout& layout);

/// A recording with one column per channel, at the channel's sampling rate. The file must contain all
/// records; see requireRecords().
Recording recordingOf(const RecordingFile& file, const RecordLayout& layout, const Progress& progress);

} // namespace quantoscope
