// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/translate.h"
#include "files/recordings/array_columns.h"
#include "files/recordings/ephys/abf_header.h"
#include "files/recordings/ephys/header_fields.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// Offsets of fields in bytes, in the file, in its protocol section, and in an entry of its ADC section.
namespace abf2 {
constexpr std::size_t majorVersion = 7;
constexpr std::size_t actualEpisodes = 12;
constexpr std::size_t dataFormat = 30;
constexpr std::size_t sections = 76;

constexpr std::size_t operationMode = 0;
constexpr std::size_t sequenceInterval = 2;
constexpr std::size_t compression = 6;
constexpr std::size_t samplesPerEpisode = 22;
constexpr std::size_t range = 110;
constexpr std::size_t resolution = 118;
constexpr std::size_t signalType = 138;

constexpr std::size_t telegraphEnable = 2;
constexpr std::size_t telegraphGain = 6;
constexpr std::size_t programmableGain = 28;
constexpr std::size_t instrumentScale = 40;
constexpr std::size_t instrumentOffset = 44;
constexpr std::size_t signalGain = 48;
constexpr std::size_t signalOffset = 52;
constexpr std::size_t nameIndex = 74;
constexpr std::size_t unitIndex = 78;
constexpr std::size_t adcEntryEnd = 82;
} // namespace abf2

/// A section of the file: entries of equal size.
struct Abf2Section
{
    enum Number { protocol = 0, adc = 1, strings = 9, data = 10, synchArray = 15 };

    std::size_t start = 0;      ///< Byte at which the section begins.
    std::size_t entryBytes = 0; ///< For the string section, the size of the whole section.
    std::size_t entries = 0;
};

/// The string section: names, units and the like. Other sections refer to the strings by number, from 1.
class Abf2Strings
{
public:
    Abf2Strings(const RecordingFile& file, const Abf2Section& section)
    {
        constexpr std::size_t headBytes = 44; // the signature, the number of strings, their sizes
        const std::string_view text = HeaderFields(file).rawText(section.start, section.entryBytes);
        if (!text.starts_with("SSCH") || text.size() < headBytes) {
            throw FormatError(Core::said("%1 is corrupt: there is no string section at byte %2.",
                                         {file.path, std::to_string(section.start)}));
        }
        constexpr std::size_t mostStrings = 65'536; // more than any digitizer needs for its channels
        for (std::string_view rest = text.substr(headBytes);
             !rest.empty() && m_strings.size() < mostStrings;) {
            const std::size_t end = std::min(rest.size(), rest.find('\0'));
            m_strings.push_back(rest.substr(0, end));
            rest.remove_prefix(std::min(rest.size(), end + 1));
        }
    }

    /// The string with this number; empty if there is none.
    std::string at(int number) const
    {
        const auto index = static_cast<std::size_t>(number) - 1;
        return number > 0 && index < m_strings.size() ? fileText(m_strings[index]) : std::string();
    }

private:
    std::vector<std::string_view> m_strings;
};

/// Reads the header of ABF 2 and the sections that it refers to.
class Abf2Fields
{
public:
    explicit Abf2Fields(const RecordingFile& file) : m_file(file), m_fields(file) { requireAbf2(); }

    AbfHeader header() const
    {
        AbfHeader header;
        header.mode = m_fields.number<std::int16_t>(m_protocol + abf2::operationMode);
        header.type = abfSampleType(m_file, m_fields.number<std::int16_t>(abf2::dataFormat));
        const Abf2Section data = section(Abf2Section::data);
        if (data.entries > 0) {
            requireData(data, sizeOfSample(header.type));
        }
        header.start = data.start;
        header.samples = data.entries;
        header.channels = channels();
        header.samplingRate = abfSamplingRate(floatAt(m_protocol + abf2::sequenceInterval));
        header.sweeps = m_fields.number<std::uint32_t>(abf2::actualEpisodes);
        header.samplesPerSweep =
            abfCount(m_file, m_fields.number<std::int32_t>(m_protocol + abf2::samplesPerEpisode),
                     Core::said("samples in a sweep"));
        const Abf2Section synch = section(Abf2Section::synchArray);
        header.synch = {.start = synch.start, .entries = synch.entries};
        return header;
    }

private:
    double floatAt(std::size_t place) const { return m_fields.number<float>(place); }

    Abf2Section section(Abf2Section::Number number) const
    {
        constexpr std::size_t blockBytes = 512;
        constexpr std::size_t sectionBytes = 16;
        const std::size_t place = abf2::sections + static_cast<std::size_t>(number) * sectionBytes;
        return {.start = m_fields.number<std::uint32_t>(place) * blockBytes,
                .entryBytes = m_fields.number<std::uint32_t>(place + 4),
                .entries = abfCount(m_file, m_fields.number<std::int64_t>(place + 8), Core::said("entries"))};
    }

    /// Throws FormatError if the section is missing. No section begins in the first block, so block
    /// number 0 marks a missing one.
    void requireSection(const Abf2Section& section, const std::string& content) const
    {
        if (section.start == 0) {
            throw FormatError(
                Core::said("%1 is corrupt: the section \"%2\" is missing.", {m_file.path, content}));
        }
    }

    void requireData(const Abf2Section& data, std::size_t sampleBytes) const
    {
        requireSection(data, Core::said("samples"));
        if (data.entryBytes != sampleBytes) {
            throw FormatError(
                Core::said("%1 has a corrupt header: a sample has %2 bytes; it must have %3.",
                           {m_file.path, std::to_string(data.entryBytes), std::to_string(sampleBytes)}));
        }
    }

    void requireAbf2()
    {
        const int version = m_fields.number<std::uint8_t>(abf2::majorVersion);
        if (version != 2) {
            throw FormatError(
                Core::said("%1 is ABF version %2, which is not supported; versions 1 and 2 are supported.",
                           {m_file.path, std::to_string(version)}));
        }
        const Abf2Section protocol = section(Abf2Section::protocol);
        requireSection(protocol, Core::said("protocol"));
        m_protocol = protocol.start;
        if (m_fields.number<std::uint8_t>(m_protocol + abf2::compression) != 0) {
            throw FormatError(Core::said(
                "%1 is compressed, which is not supported; save it without compression.", {m_file.path}));
        }
    }

    /// The channels. The ADC section lists its inputs in sampling order.
    std::vector<AbfHeader::Channel> channels() const
    {
        const Abf2Section adc = section(Abf2Section::adc);
        requireSection(adc, Core::said("channels"));
        if (adc.entries < 1 || adc.entries > mostChannels || adc.entryBytes < abf2::adcEntryEnd) {
            throw FormatError(
                Core::said("%1 has a corrupt header: it describes %2 channels with %3 bytes each.",
                           {m_file.path, std::to_string(adc.entries), std::to_string(adc.entryBytes)}));
        }
        requireHeader(m_file, adc.start + adc.entries * adc.entryBytes);
        const Abf2Strings strings(m_file, section(Abf2Section::strings));
        std::vector<AbfHeader::Channel> channels;
        for (std::size_t i = 0; i < adc.entries; ++i) {
            channels.push_back(channel(adc.start + i * adc.entryBytes, strings));
        }
        return channels;
    }

    AbfHeader::Channel channel(std::size_t entry, const Abf2Strings& strings) const
    {
        const bool telegraph = m_fields.number<std::int16_t>(entry + abf2::telegraphEnable) != 0;
        const AbfGains gains{
            .range = floatAt(m_protocol + abf2::range),
            .resolution = static_cast<double>(m_fields.number<std::int32_t>(m_protocol + abf2::resolution)),
            .instrumentScale = floatAt(entry + abf2::instrumentScale),
            .instrumentOffset = floatAt(entry + abf2::instrumentOffset),
            .signalGain = floatAt(entry + abf2::signalGain),
            .signalOffset = floatAt(entry + abf2::signalOffset),
            .programmableGain = floatAt(entry + abf2::programmableGain),
            .telegraphGain = telegraph ? floatAt(entry + abf2::telegraphGain) : 1};
        const bool conditioner = m_fields.number<std::int16_t>(m_protocol + abf2::signalType) != 0;
        return {.name = strings.at(m_fields.number<std::int32_t>(entry + abf2::nameIndex)),
                .unit = strings.at(m_fields.number<std::int32_t>(entry + abf2::unitIndex)),
                .scale = gains.scale(),
                .unusedConditioner = !conditioner && gains.hasConditioner()};
    }

    const RecordingFile& m_file;
    HeaderFields m_fields;
    std::size_t m_protocol = 0; ///< Byte of the protocol section.
};

} // namespace

AbfHeader readAbf2Header(const RecordingFile& file)
{
    return Abf2Fields(file).header();
}

} // namespace quantoscope
