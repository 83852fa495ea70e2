// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/ephys/edf_header.h"

#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/recordings/ephys/header_fields.h"

namespace quantoscope {
namespace {

/// Offsets and lengths of the header fields, in bytes. After the first 256 bytes, each field is stored
/// for all channels in turn.
namespace edf {
constexpr std::size_t fixedBytes = 256;
constexpr std::size_t channelBytes = 256;

struct Field
{
    std::size_t place;
    std::size_t size;
};
constexpr Field headerBytes{184, 8};
constexpr Field kind{192, 44};
constexpr Field records{236, 8};
constexpr Field recordSeconds{244, 8};
constexpr Field channels{252, 4};

/// Fields of the channels; the offset is that in a header with one channel.
constexpr Field label{0, 16};
constexpr Field unit{96, 8};
constexpr Field physicalMinimum{104, 8};
constexpr Field physicalMaximum{112, 8};
constexpr Field digitalMinimum{120, 8};
constexpr Field digitalMaximum{128, 8};
constexpr Field samplesPerRecord{216, 8};
} // namespace edf

class EdfFields
{
public:
    explicit EdfFields(const RecordingFile& file)
        : m_file(file), m_fields(file),
          m_type(file.text().starts_with('\xFF') ? SampleType::int24 : SampleType::int16)
    {
        m_channels = count(edf::channels, Core::said("number of channels"));
    }

    EdfHeader header() const
    {
        EdfHeader header;
        header.layout.start = start();
        header.mayHaveGaps = raw(edf::kind).starts_with("EDF+D") || raw(edf::kind).starts_with("BDF+D");
        for (std::size_t i = 0; i < m_channels; ++i) {
            RecordChannel channel = channelAt(i);
            if (channel.name == "EDF Annotations" || channel.name == "BDF Annotations") {
                channel.leftOut = Core::said("annotations");
                header.annotations = header.annotations.value_or(i);
            }
            header.layout.channels.push_back(std::move(channel));
        }
        setDuration(header.layout);
        setRecords(header);
        return header;
    }

private:
    std::string_view raw(edf::Field field) const { return m_fields.rawText(field.place, field.size); }

    /// The field of one channel.
    std::string_view raw(edf::Field field, std::size_t channel) const
    {
        return m_fields.rawText(edf::fixedBytes + field.place * m_channels + field.size * channel,
                                field.size);
    }

    [[noreturn]] void refuseField(const std::string& name, std::string_view text) const
    {
        throw FormatError(Core::said("%1 has a corrupt header: its %2 is \"%3\".",
                                     {m_file.path, name, printable(fileText(text), mostShown)}));
    }

    std::size_t count(edf::Field field, const std::string& name) const
    {
        const auto value = integerInField(raw(field));
        if (!value || *value < 0) {
            refuseField(name, raw(field));
        }
        return static_cast<std::size_t>(*value);
    }

    /// The size of the header. It must be the size that its channels need, because otherwise the number of
    /// channels or the size is damaged.
    std::size_t start() const
    {
        const std::size_t needed = edf::fixedBytes + edf::channelBytes * m_channels;
        const std::size_t claimed = count(edf::headerBytes, Core::said("size"));
        if (claimed != needed) {
            throw FormatError(Core::said(
                "%1 has a corrupt header: its size is %2 bytes, but %3 channels need %4.",
                {m_file.path, std::to_string(claimed), std::to_string(m_channels), std::to_string(needed)}));
        }
        requireHeader(m_file, needed);
        return needed;
    }

    RecordChannel channelAt(std::size_t index) const
    {
        RecordChannel channel{.name = fileText(raw(edf::label, index)),
                              .unit = fileText(raw(edf::unit, index)),
                              .type = m_type};
        const auto samples = integerInField(raw(edf::samplesPerRecord, index));
        if (!samples || *samples < 0) { // then the positions of the channels in a record are unknown
            throw FormatError(Core::said(
                "%1 has a corrupt header: the number of samples per record of channel %2 is \"%3\".",
                {m_file.path, channelText(channel, index),
                 printable(fileText(raw(edf::samplesPerRecord, index)), mostShown)}));
        }
        channel.samplesPerRecord = static_cast<std::size_t>(*samples);
        setEdfRange(channel, index);
        return channel;
    }

    static std::string channelText(const RecordChannel& channel, std::size_t index)
    {
        return channel.name.empty() ? std::to_string(index) : elided(channel.name, mostShown);
    }

    void setEdfRange(RecordChannel& channel, std::size_t index) const
    {
        const auto physicalMinimum = numberInField(raw(edf::physicalMinimum, index));
        const auto physicalMaximum = numberInField(raw(edf::physicalMaximum, index));
        const auto digitalMinimum = numberInField(raw(edf::digitalMinimum, index));
        const auto digitalMaximum = numberInField(raw(edf::digitalMaximum, index));
        const auto written = [&](edf::Field field) { return '"' + fileText(raw(field, index)) + '"'; };
        if (!digitalMinimum || !digitalMaximum) {
            channel.leftOut = Core::said("digital range %1 to %2",
                                         {written(edf::digitalMinimum), written(edf::digitalMaximum)});
        } else if (!physicalMinimum || !physicalMaximum) {
            channel.leftOut = Core::said("physical range %1 to %2",
                                         {written(edf::physicalMinimum), written(edf::physicalMaximum)});
        } else {
            setRange(channel, *digitalMinimum, *digitalMaximum, *physicalMinimum, *physicalMaximum);
        }
    }

    void setDuration(RecordLayout& layout) const
    {
        const auto seconds = numberInField(raw(edf::recordSeconds));
        if (!seconds || *seconds < 0) {
            refuseField(Core::said("duration of a record"), raw(edf::recordSeconds));
        }
        if (*seconds > 0) {
            layout.recordSeconds = seconds;
        }
    }

    void setRecords(EdfHeader& header) const
    {
        RecordLayout& layout = header.layout;
        const auto claimed = integerInField(raw(edf::records));
        if (!claimed || *claimed < -1) {
            refuseField(Core::said("number of records"), raw(edf::records));
        }
        const std::size_t held = m_file.bytes.size() - layout.start;
        const std::size_t recordBytes = layout.recordBytes();
        const bool unknown = *claimed == -1;
        layout.records = unknown && recordBytes > 0 ? held / recordBytes : static_cast<std::size_t>(*claimed);
        requireRecords(m_file, layout);
        if (unknown) {
            header.notes.push_back(
                Core::said("%1: the header does not give the number of records; the file contains %2.",
                           {m_file.path, std::to_string(layout.records)}));
        }
        if (const std::size_t rest = held - layout.records * recordBytes; rest > 0) {
            header.notes.push_back(Core::said("%1: %2 bytes after the last record are ignored.",
                                              {m_file.path, std::to_string(rest)}));
        }
    }

    const RecordingFile& m_file;
    HeaderFields m_fields;
    SampleType m_type;
    std::size_t m_channels = 0;
};

} // namespace

EdfHeader readEdfHeader(const RecordingFile& file)
{
    return EdfFields(file).header();
}

} // namespace quantoscope
