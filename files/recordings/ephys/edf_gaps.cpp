// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/ephys/edf_gaps.h"

#include "core/text/translate.h"
#include "files/recordings/ephys/header_fields.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// The start of a record in seconds since the start of the file: the first time stamp in its annotations,
/// "+567.5\x14\x14\0" or, with a duration, "+567.5\x15" "2\x14…". nullopt if there is none.
std::optional<double> startOfRecord(std::string_view annotations)
{
    const std::size_t end = annotations.find_first_of("\x14\x15");
    const bool isStamp = annotations.starts_with('+') || annotations.starts_with('-');
    return isStamp && end != annotations.npos ? numberInField(annotations.substr(0, end)) : std::nullopt;
}

/// The annotations of each record, as text.
class RecordAnnotations
{
public:
    RecordAnnotations(const RecordingFile& file, const RecordLayout& layout, std::size_t channel)
        : m_text(file.text()), m_place(layout.start), m_size(layout.channels[channel].bytesPerRecord()),
          m_recordBytes(layout.recordBytes())
    {
        for (std::size_t i = 0; i < channel; ++i) {
            m_place += layout.channels[i].bytesPerRecord();
        }
    }

    std::string_view of(std::size_t record) const
    {
        return m_text.substr(m_place + record * m_recordBytes, m_size);
    }

private:
    std::string_view m_text;
    std::size_t m_place;
    std::size_t m_size;
    std::size_t m_recordBytes;
};

/// In seconds; 0 if there are no samples.
double shortestSampleInterval(const RecordLayout& layout)
{
    std::size_t most = 0;
    for (const RecordChannel& channel : layout.channels) {
        most = channel.leftOut.empty() ? std::max(most, channel.samplesPerRecord) : most;
    }
    return most == 0 ? 0 : layout.recordSeconds.value_or(0) / static_cast<double>(most);
}

void noteUnknownGaps(const RecordingFile& file, EdfHeader& header)
{
    header.notes.push_back(
        Core::said("%1: the file may have gaps but does not say where; they are not marked.", {file.path}));
}

} // namespace

std::vector<std::size_t> edfGaps(const RecordingFile& file, EdfHeader& header, const Progress& progress)
{
    if (!header.mayHaveGaps) {
        return {};
    }
    if (!header.annotations || !header.layout.recordSeconds) {
        noteUnknownGaps(file, header);
        return {};
    }
    const RecordLayout& layout = header.layout;
    const RecordAnnotations annotations(file, layout, *header.annotations);
    const double tolerance = shortestSampleInterval(layout) / 2;
    std::vector<std::size_t> gaps;
    double expected = 0;
    for (std::size_t record = 0; record < layout.records; ++record) {
        constexpr std::size_t betweenReports = 65'536;
        if (record % betweenReports == 0) {
            reportProgress(progress, static_cast<double>(record) / static_cast<double>(layout.records));
        }
        const auto start = startOfRecord(annotations.of(record));
        if (!start) {
            noteUnknownGaps(file, header);
            return {};
        }
        if (record > 0 && std::abs(*start - expected) > tolerance) {
            gaps.push_back(record);
        }
        expected = *start + *layout.recordSeconds;
    }
    return gaps;
}

} // namespace quantoscope
