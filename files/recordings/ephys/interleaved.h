// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

#include <cstddef>
#include <memory>
#include <string>

// Interleaved samples of several channels, as digitizers write them.

namespace quantoscope {

/// The type of a stored sample, in little-endian byte order.
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

/// Size of a stored sample in bytes.
std::size_t sizeOfSample(SampleType type);

/// value = physicalZero + (stored − digitalZero) · factor / divisor, computed in double and
/// rounded once to float32.
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

    /// Whether the values are the stored ones.
    bool isIdentity() const;
    /// Whether the parameters and the gain factor / divisor are finite. Large values
    /// may still overflow float32.
    bool isFinite() const;
};

/// A channel of a file that consists of records of equal size. Within a record, the samples of
/// a channel are contiguous.
struct InterleavedChannel
{
    std::size_t start = 0; ///< Byte of the channel's first sample in the file.
    std::size_t records = 0;
    std::size_t recordBytes = 0; ///< Size of a record with all channels.
    std::size_t samplesPerRecord = 1;
    SampleType type = SampleType::int16;
    SampleScale scale = {};

    std::size_t length() const { return records * samplesPerRecord; }
};

/// The channel's samples, O(length). They are used in place if the file has them as contiguous, aligned
/// float32 without a scale. The file must contain all records completely. Throws Cancelled.
SharedSamples readInterleaved(const RecordingFile& file, const InterleavedChannel& channel,
                              const Progress& progress);

/// A column that reads the channel from the file.
Recording::Column interleavedColumn(const std::shared_ptr<const RecordingFile>& file, std::string name,
                                    Calibration calibration, const InterleavedChannel& channel);

} // namespace quantoscope
