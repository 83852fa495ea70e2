// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/number_text.h"
#include "core/text/translate.h"
#include "files/recordings/ephys/abf_header.h"
#include "files/recordings/ephys/header_fields.h"

namespace quantoscope {
namespace {

constexpr std::size_t mostAbf1Channels = 16;

/// Offsets of the header fields, in bytes. Arrays have an element for each of the 16 inputs.
namespace abf1 {
constexpr std::size_t version = 4;
constexpr std::size_t operationMode = 8;
constexpr std::size_t actualAcqLength = 10;
constexpr std::size_t numPointsIgnored = 14;
constexpr std::size_t actualEpisodes = 16;
constexpr std::size_t fileType = 36;
constexpr std::size_t msBinFormat = 38;
constexpr std::size_t dataSectionPtr = 40;
constexpr std::size_t synchArrayPtr = 92;
constexpr std::size_t synchArraySize = 96;
constexpr std::size_t dataFormat = 100;
constexpr std::size_t numChannels = 120;
constexpr std::size_t sampleInterval = 122;
constexpr std::size_t secondSampleInterval = 126;
constexpr std::size_t samplesPerEpisode = 138;
constexpr std::size_t range = 244;
constexpr std::size_t resolution = 252;
constexpr std::size_t autosampleEnable = 262;
constexpr std::size_t autosampleInput = 264;
constexpr std::size_t autosampleGain = 268;
constexpr std::size_t samplingSeq = 410;
constexpr std::size_t channelNames = 442;
constexpr std::size_t units = 602;
constexpr std::size_t programmableGain = 730;
constexpr std::size_t instrumentScale = 922;
constexpr std::size_t instrumentOffset = 986;
constexpr std::size_t signalGain = 1050;
constexpr std::size_t signalOffset = 1114;
constexpr std::size_t signalType = 1410;
constexpr std::size_t oldHeaderEnd = 2048;
constexpr std::size_t telegraphEnable = 4512;
constexpr std::size_t telegraphGain = 4576;
constexpr std::size_t telegraphEnd = 4640;
} // namespace abf1

/// Reads the header of ABF 1.
class Abf1Fields
{
public:
    explicit Abf1Fields(const RecordingFile& file) : m_file(file), m_fields(file)
    {
        m_version = m_fields.number<float>(abf1::version);
    }

    AbfHeader header() const
    {
        requireAbf1();
        AbfHeader header;
        header.mode = shortAt(abf1::operationMode);
        header.type = abfSampleType(m_file, shortAt(abf1::dataFormat));
        header.start = start() + ignoredSamples() * sizeOfSample(header.type);
        header.samples = abfCount(m_file, longAt(abf1::actualAcqLength), Core::said("samples"));
        for (const std::size_t input : samplingSequence()) {
            header.channels.push_back(channel(input));
        }
        setSamplingRate(header);
        header.sweeps = abfCount(m_file, longAt(abf1::actualEpisodes), Core::said("sweeps"));
        header.samplesPerSweep =
            abfCount(m_file, longAt(abf1::samplesPerEpisode), Core::said("samples in a sweep"));
        if (longAt(abf1::synchArrayPtr) > 0 && longAt(abf1::synchArraySize) > 0) {
            header.synch = {.start = blockAt(abf1::synchArrayPtr),
                            .entries = static_cast<std::size_t>(longAt(abf1::synchArraySize))};
        }
        return header;
    }

private:
    int shortAt(std::size_t place) const { return m_fields.number<std::int16_t>(place); }
    int longAt(std::size_t place) const { return m_fields.number<std::int32_t>(place); }
    double floatAt(std::size_t place) const { return m_fields.number<float>(place); }

    /// The byte at which a section begins, from its block number at `place`.
    std::size_t blockAt(std::size_t place) const
    {
        constexpr std::size_t blockBytes = 512;
        return abfCount(m_file, longAt(place), Core::said("blocks")) * blockBytes;
    }

    /// The number of stored samples before the recording.
    std::size_t ignoredSamples() const
    {
        return abfCount(m_file, shortAt(abf1::numPointsIgnored), Core::said("ignored samples"));
    }

    /// Version 1.7 introduced telegraphed gains for all inputs; before, one input could be "autosampled".
    bool hasTelegraphs() const { return m_version > 1.695F; }

    void requireAbf1() const
    {
        const int type = shortAt(abf1::fileType);
        if (!(m_version >= 1 && m_version < 2) || type < 0 || type > 1 || shortAt(abf1::msBinFormat) != 0) {
            throw FormatError(Core::said("%1 is a variant of ABF that is not supported (version %2, file "
                                         "type %3); versions 1 and 2 are supported.",
                                         {m_file.path, briefText(m_version), std::to_string(type)}));
        }
    }

    std::size_t start() const
    {
        const std::size_t start = blockAt(abf1::dataSectionPtr);
        if (start < (hasTelegraphs() ? abf1::telegraphEnd : abf1::oldHeaderEnd)) {
            throw FormatError(
                Core::said("%1 has a corrupt header: its samples begin at byte %2, within the header.",
                           {m_file.path, std::to_string(start)}));
        }
        return start;
    }

    /// The inputs in sampling order.
    std::vector<std::size_t> samplingSequence() const
    {
        const std::size_t count = abfCount(m_file, shortAt(abf1::numChannels), Core::said("channels"));
        if (count < 1 || count > mostAbf1Channels) {
            throw FormatError(
                Core::said("%1 has a corrupt header: the number of channels is %2; it must be from 1 to 16.",
                           {m_file.path, std::to_string(count)}));
        }
        std::vector<std::size_t> inputs;
        for (std::size_t i = 0; i < count; ++i) {
            const int input = shortAt(abf1::samplingSeq + i * sizeof(std::int16_t));
            if (input < 0 || input >= static_cast<int>(mostAbf1Channels)) {
                throw FormatError(Core::said(
                    "%1 has a corrupt header: the input of channel %2 is %3; it must be from 0 to 15.",
                    {m_file.path, std::to_string(i), std::to_string(input)}));
            }
            inputs.push_back(static_cast<std::size_t>(input));
        }
        return inputs;
    }

    AbfHeader::Channel channel(std::size_t input) const
    {
        constexpr std::size_t nameBytes = 10;
        constexpr std::size_t unitBytes = 8;
        const auto ofInput = [&](std::size_t array) { return floatAt(array + input * sizeof(float)); };
        const AbfGains gains{.range = floatAt(abf1::range),
                             .resolution = static_cast<double>(longAt(abf1::resolution)),
                             .instrumentScale = ofInput(abf1::instrumentScale),
                             .instrumentOffset = ofInput(abf1::instrumentOffset),
                             .signalGain = ofInput(abf1::signalGain),
                             .signalOffset = ofInput(abf1::signalOffset),
                             .programmableGain = ofInput(abf1::programmableGain),
                             .telegraphGain = telegraphGain(input)};
        return {.name = m_fields.text(abf1::channelNames + input * nameBytes, nameBytes),
                .unit = m_fields.text(abf1::units + input * unitBytes, unitBytes),
                .scale = gains.scale(),
                .unusedConditioner = shortAt(abf1::signalType) == 0 && gains.hasConditioner()};
    }

    double telegraphGain(std::size_t input) const
    {
        if (hasTelegraphs()) {
            const bool enabled = shortAt(abf1::telegraphEnable + input * sizeof(std::int16_t)) != 0;
            return enabled ? floatAt(abf1::telegraphGain + input * sizeof(float)) : 1;
        }
        const bool enabled =
            shortAt(abf1::autosampleEnable) != 0 && shortAt(abf1::autosampleInput) == static_cast<int>(input);
        return enabled ? floatAt(abf1::autosampleGain) : 1;
    }

    /// The header has the interval between consecutive samples, regardless of the channel. The
    /// product with the number of channels is rounded to float, because the interval was: 40 µs for
    /// three channels stays 40 µs.
    void setSamplingRate(AbfHeader& header) const
    {
        const auto interval = m_fields.number<float>(abf1::sampleInterval);
        const auto second = m_fields.number<float>(abf1::secondSampleInterval);
        if (second != 0 && second != interval) {
            header.notes.push_back(Core::said(
                "%1: the sampling rate changes within a sweep and is treated as unknown.", {m_file.path}));
            return;
        }
        header.samplingRate = abfSamplingRate(interval * static_cast<float>(header.channels.size()));
    }

    const RecordingFile& m_file;
    HeaderFields m_fields;
    float m_version = 0;
};

} // namespace

AbfHeader readAbf1Header(const RecordingFile& file)
{
    return Abf1Fields(file).header();
}

} // namespace quantoscope
