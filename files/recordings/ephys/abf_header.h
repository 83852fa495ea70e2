// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/ephys/interleaved.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// What the two versions of ABF say about a recording, each in its own layout.
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

    /// Two 32-bit integers for each sweep: its start in time, and its length in samples of all channels.
    struct SynchArray
    {
        std::size_t start = 0; ///< Byte.
        std::size_t entries = 0;
    };

    int mode = 0; ///< A Mode, if the header is sound.
    SampleType type = SampleType::int16;
    std::size_t start = 0;              ///< Byte of the first sample.
    std::size_t samples = 0;            ///< Of all channels.
    std::vector<Channel> channels = {}; ///< In the order in which they were sampled; not empty.
    std::optional<double> samplingRate = std::nullopt; ///< Hz, of each channel.
    SynchArray synch = {};
    std::size_t sweeps = 0;          ///< As claimed.
    std::size_t samplesPerSweep = 0; ///< As claimed, of all channels.
    std::vector<std::string> notes = {};
};

/// The gains between a signal and its samples.
struct AbfGains
{
    double range = 0;      ///< V at the converter.
    double resolution = 0; ///< The integer that stands for that range.
    double instrumentScale = 1;
    double instrumentOffset = 0;
    double signalGain = 1;
    double signalOffset = 0;
    double programmableGain = 1;
    double telegraphGain = 1; ///< 1 if telegraphs are not enabled.

    /// value = raw · range / resolution / (instrumentScale · signalGain · programmableGain · telegraphGain) +
    /// instrumentOffset − signalOffset
    SampleScale scale() const;

    /// Whether it matters that a signal conditioner was in use. The formula has its gain and offset in any
    /// case, as most readers do; the vendor's own one leaves them out of a file that names no conditioner.
    bool hasConditioner() const { return signalGain != 1 || signalOffset != 0; }
};

/// The header of a file that begins with "ABF " or "ABF2". Throw FormatError.
///
/// Sources: for version 1 Axon Instruments' own description in the "ABF File Support Pack"; for version 2, to
/// which its vendor publishes only a library, the "Unofficial Guide to the ABF File Format" (pyABF).
AbfHeader readAbf1Header(const RecordingFile& file);
AbfHeader readAbf2Header(const RecordingFile& file);

/// nDataFormat: 0 for integers of two bytes, 1 for float32 in the channel's unit. Throws FormatError.
SampleType abfSampleType(const RecordingFile& file, int dataFormat);

/// A number of channels, samples or entries as a header claims it. Throws FormatError, with what is counted,
/// if it is negative.
std::size_t abfCount(const RecordingFile& file, long long claimed, const std::string& what);

/// Hz for an interval in microseconds; nothing if that is none.
std::optional<double> abfSamplingRate(double interval);

} // namespace quantoscope
