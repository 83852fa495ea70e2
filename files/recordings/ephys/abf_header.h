// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/ephys/interleaved.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// The header of a recording in ABF 1 or 2.
struct AbfHeader
{
    enum Mode {
        variableLengthEvents = 1,
        fixedLengthEvents = 2,
        gapFree = 3,
        highSpeedOscilloscope = 4,
        episodic = 5,
    };

    struct Channel
    {
        std::string name; ///< May be empty.
        std::string unit;
        SampleScale scale = {};
        bool unusedConditioner = false; ///< See AbfGains.
    };

    /// The table of sweeps: two 32-bit integers for each, its start time and its length in
    /// samples of all channels.
    struct SynchArray
    {
        std::size_t start = 0; ///< Byte at which the table begins.
        std::size_t entries = 0;
    };

    int mode = 0; ///< A Mode if the header is valid.
    SampleType type = SampleType::int16;
    std::size_t start = 0;                             ///< Byte of the first sample.
    std::size_t samples = 0;                           ///< Number of samples of all channels.
    std::vector<Channel> channels = {};                ///< In sampling order; not empty.
    std::optional<double> samplingRate = std::nullopt; ///< Hz, of each channel.
    SynchArray synch = {};
    std::size_t sweeps = 0; ///< Number of sweeps according to the header, unchecked.
    /// Number of samples of all channels according to the header, unchecked.
    std::size_t samplesPerSweep = 0;
    std::vector<std::string> notes = {};
};

/// The gains and offsets that relate a signal to its samples.
struct AbfGains
{
    double range = 0;      ///< V at the analog-to-digital converter.
    double resolution = 0; ///< The integer that corresponds to `range`.
    double instrumentScale = 1;
    double instrumentOffset = 0;
    double signalGain = 1;
    double signalOffset = 0;
    double programmableGain = 1;
    double telegraphGain = 1; ///< 1 if telegraphs are not enabled.

    /// value = raw · range / resolution / (instrumentScale · signalGain · programmableGain · telegraphGain) +
    /// instrumentOffset − signalOffset
    SampleScale scale() const;

    /// Whether a signal conditioner changes the values. The formula always includes its gain and offset, as
    /// most readers do; the vendor's formula omits them if the file names no conditioner.
    bool hasConditioner() const { return signalGain != 1 || signalOffset != 0; }
};

/// The header of a file that begins with "ABF " (version 1) or "ABF2". Both throw FormatError.
///
/// Sources: for version 1 the description by Axon Instruments in the "ABF File Support Pack"; for version 2,
/// for which the vendor publishes only a library, the "Unofficial Guide to the ABF File Format" (pyABF).
AbfHeader readAbf1Header(const RecordingFile& file);
AbfHeader readAbf2Header(const RecordingFile& file);

/// The sample type for the header field nDataFormat: 0 is int16, 1 is float32 in the channel's unit. Throws
/// FormatError for other values.
SampleType abfSampleType(const RecordingFile& file, int dataFormat);

/// A count from a header. Throws FormatError if it is negative; `what` names in the message what is counted.
std::size_t abfCount(const RecordingFile& file, long long claimed, const std::string& what);

/// The sampling rate in Hz for an interval in µs; nullopt if the interval is not valid.
std::optional<double> abfSamplingRate(double interval);

} // namespace quantoscope
