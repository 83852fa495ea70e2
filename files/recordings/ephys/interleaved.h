// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

#include <cstddef>
#include <memory>
#include <string>

// Samples of several channels that alternate in a file, as digitizers write them.

namespace quantoscope {

/// How a sample is stored; the lowest byte first.
enum class SampleType {
    int8,
    uint8,
    int16,
    uint16,
    int24,
    int32,
    uint32,
    int64,
    uint64,
    float32,
    float64,
};

/// Bytes of a stored sample.
std::size_t sizeOfSample(SampleType type);

/// value = physicalZero + (stored − digitalZero) · factor / divisor, computed in double and rounded once.
struct SampleScale
{
    double digitalZero = 0;
    double factor = 1;
    double divisor = 1;
    double physicalZero = 0;

    float operator()(double stored) const
    {
        return static_cast<float>(physicalZero + (stored - digitalZero) * factor / divisor);
    }

    /// Whether values are those that are stored.
    bool isIdentity() const;
    /// Whether every stored integer has a finite value.
    bool isFinite() const;
};

/// A channel of a file that consists of records of one size. In a record the channel's samples lie one behind
/// the other.
struct InterleavedChannel
{
    std::size_t start = 0; ///< Byte of its first sample in the file.
    std::size_t records = 0;
    std::size_t recordBytes = 0; ///< From one record to the next, with all channels.
    std::size_t samplesPerRecord = 1;
    SampleType type = SampleType::int16;
    SampleScale scale = {};

    std::size_t length() const { return records * samplesPerRecord; }
};

/// The channel's samples, O(length). They stay in place if the file holds them as aligned float32 in a row.
/// The file must hold every record whole. Throws Cancelled.
SharedSamples readInterleaved(const RecordingFile& file, const InterleavedChannel& channel,
                              const Progress& progress);

/// The channel as a column that reads from the file.
Recording::Column interleavedColumn(const std::shared_ptr<const RecordingFile>& file, std::string name,
                                    Calibration calibration, const InterleavedChannel& channel);

} // namespace quantoscope
