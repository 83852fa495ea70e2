// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/ephys/gdf.h"

#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/recordings/array_columns.h"
#include "files/recordings/ephys/header_fields.h"
#include "files/recordings/ephys/records.h"

#include <cmath>

namespace quantoscope {
namespace {

/// Offsets of the header fields, in bytes. After the first 256 bytes, each field is stored for all channels
/// in turn; the offset is that in a header with one channel.
namespace gdf {
constexpr std::size_t fixedBytes = 256;
constexpr std::size_t channelBytes = 256;

constexpr std::size_t version = 4;
constexpr std::size_t headerBytes = 184;
constexpr std::size_t records = 236;
constexpr std::size_t recordSeconds = 244;
constexpr std::size_t channels = 252;

constexpr std::size_t label = 0;
constexpr std::size_t unitText = 96;
constexpr std::size_t unitCode = 102;
constexpr std::size_t physicalMinimum = 104;
constexpr std::size_t physicalMaximum = 112;
constexpr std::size_t digitalMinimum = 120;
constexpr std::size_t digitalMaximum = 128;
constexpr std::size_t samplesPerRecord = 216;
constexpr std::size_t sampleType = 220;
} // namespace gdf

std::optional<SampleType> gdfSampleType(std::uint32_t number)
{
    switch (number) {
    case 1:
        return SampleType::int8;
    case 2:
        return SampleType::uint8;
    case 3:
        return SampleType::int16;
    case 4:
        return SampleType::uint16;
    case 5:
        return SampleType::int32;
    case 6:
        return SampleType::uint32;
    case 7:
        return SampleType::int64;
    case 8:
        return SampleType::uint64;
    case 16:
        return SampleType::float32;
    case 17:
        return SampleType::float64;
    case 255 + 24:
        return SampleType::int24;
    default:
        return std::nullopt;
    }
}

class GdfFields
{
public:
    explicit GdfFields(const RecordingFile& file) : m_file(file), m_fields(file)
    {
        constexpr std::size_t versionBytes = 4;
        const auto version = numberInField(m_fields.rawText(gdf::version, versionBytes));
        m_version = version.value_or(0);
        constexpr double first2 = 1.9; // 1.90 to 1.99 were drafts of version 2
        if (m_version < 1 || (m_version >= first2 && m_version < 2) || m_version > 3) {
            throw FormatError(
                Core::said("%1 is GDF version \"%2\", which is not supported; save it as EDF.",
                           {m_file.path, fileText(m_fields.rawText(gdf::version, versionBytes))}));
        }
        m_isVersion1 = m_version < first2;
        m_channels = m_isVersion1 ? m_fields.number<std::uint32_t>(gdf::channels)
                                  : m_fields.number<std::uint16_t>(gdf::channels);
        if (m_channels > mostChannels) {
            throw FormatError(Core::said("%1 has a corrupt header: it claims %2 channels.",
                                         {m_file.path, std::to_string(m_channels)}));
        }
    }

    RecordLayout layout() const
    {
        RecordLayout layout{.start = start(), .recordSeconds = recordSeconds()};
        for (std::size_t i = 0; i < m_channels; ++i) {
            layout.channels.push_back(channelAt(i));
        }
        const auto records = m_fields.number<std::int64_t>(gdf::records);
        if (records < 0) {
            throw FormatError(Core::said(
                "%1 does not give its number of records; the file was not closed properly.", {m_file.path}));
        }
        layout.records = static_cast<std::size_t>(records);
        requireRecords(m_file, layout);
        return layout;
    }

private:
    /// The byte at which a channel's field begins.
    std::size_t place(std::size_t field, std::size_t size, std::size_t channel) const
    {
        return gdf::fixedBytes + field * m_channels + size * channel;
    }

    template<typename Number>
    Number numberOf(std::size_t field, std::size_t channel) const
    {
        return m_fields.number<Number>(place(field, sizeof(Number), channel));
    }

    /// The size of the header, which may have optional parts after the channels.
    std::size_t start() const
    {
        constexpr std::size_t blockBytes = 256;
        const auto claimed = m_isVersion1
                                 ? static_cast<std::size_t>(m_fields.number<std::uint64_t>(gdf::headerBytes))
                                 : m_fields.number<std::uint16_t>(gdf::headerBytes) * blockBytes;
        const std::size_t needed = gdf::fixedBytes + gdf::channelBytes * m_channels;
        if (claimed < needed) {
            throw FormatError(Core::said(
                "%1 has a corrupt header: its size is %2 bytes, but %3 channels need %4.",
                {m_file.path, std::to_string(claimed), std::to_string(m_channels), std::to_string(needed)}));
        }
        requireHeader(m_file, claimed);
        return claimed;
    }

    /// The duration of a record: a fraction of two integers up to version 2.20, a float64 since.
    std::optional<double> recordSeconds() const
    {
        constexpr double lastOfFractions = 2.205;
        const double seconds = m_version < lastOfFractions
                                   ? static_cast<double>(m_fields.number<std::uint32_t>(gdf::recordSeconds)) /
                                         m_fields.number<std::uint32_t>(gdf::recordSeconds + 4)
                                   : m_fields.number<double>(gdf::recordSeconds);
        return std::isfinite(seconds) && seconds > 0 ? std::optional(seconds) : std::nullopt;
    }

    RecordChannel channelAt(std::size_t index) const
    {
        constexpr std::size_t labelBytes = 16;
        RecordChannel channel{.name = m_fields.text(place(gdf::label, labelBytes, index), labelBytes),
                              .unit = unit(index),
                              .samplesPerRecord = numberOf<std::uint32_t>(gdf::samplesPerRecord, index)};
        const auto number = numberOf<std::uint32_t>(gdf::sampleType, index);
        const auto type = gdfSampleType(number);
        if (!type) { // then the positions of the channels in a record are unknown
            throw FormatError(
                Core::said("%1, channel %2: GDF sample type %3 is not supported; save it as EDF.",
                           {m_file.path, elided(channel.name, mostShown), std::to_string(number)}));
        }
        channel.type = *type;
        setRange(channel, digital(gdf::digitalMinimum, index), digital(gdf::digitalMaximum, index),
                 numberOf<double>(gdf::physicalMinimum, index),
                 numberOf<double>(gdf::physicalMaximum, index));
        return channel;
    }

    std::string unit(std::size_t index) const
    {
        const std::size_t textBytes = m_isVersion1 ? 8 : 6;
        std::string text = m_fields.text(place(gdf::unitText, textBytes, index), textBytes);
        const std::string coded = m_isVersion1 ? "" : gdfUnit(numberOf<std::uint16_t>(gdf::unitCode, index));
        return coded.empty() ? text : coded;
    }

    double digital(std::size_t field, std::size_t index) const
    {
        return m_isVersion1 ? static_cast<double>(numberOf<std::int64_t>(field, index))
                            : numberOf<double>(field, index);
    }

    const RecordingFile& m_file;
    HeaderFields m_fields;
    double m_version = 0;
    bool m_isVersion1 = false;
    std::size_t m_channels = 0;
};

} // namespace

Recording readGdf(const RecordingFile& file, const Progress& progress)
{
    return recordingOf(file, GdfFields(file).layout(), progress);
}

} // namespace quantoscope
