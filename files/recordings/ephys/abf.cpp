// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/recordings/array_columns.h"
#include "files/recordings/ephys/abf_header.h"
#include "files/recordings/ephys/abf_sweeps.h"
#include "files/recordings/readers.h"

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

/// Other formats with the same file name ending.
struct OtherKind
{
    std::string_view magic;
    const char* name; ///< The programs' own name for it, not translated.
};

constexpr std::array otherKinds{
    OtherKind{"CLPX", "Clampex (CLPX)"},
    OtherKind{"FTCX", "Fetchex (FTCX)"},
    OtherKind{{"\0\0\x80\x3F", 4}, "Clampex 5"}, // 1 as a float
    OtherKind{{"\0\0\x20\x41", 4}, "Fetchex 5"}, // 10 as a float
    OtherKind{" FBA", "ABF for Macintosh (big-endian)"},
};

[[noreturn]] void refuseOtherKind(const RecordingFile& file)
{
    for (const OtherKind& kind : otherKinds) {
        if (file.text().starts_with(kind.magic)) {
            throw FormatError(
                Core::said("%1 has the format of %2, which is not supported; save it as ABF 2 in Clampfit.",
                           {file.path, kind.name}));
        }
    }
    throw FormatError(Core::said("%1 is not an ABF file: it begins with \"%2\", not with ABF.",
                                 {file.path, printable(file.text().substr(0, 4))}));
}

AbfHeader abfHeaderOf(const RecordingFile& file)
{
    if (file.text().starts_with("ABF ")) {
        return readAbf1Header(file);
    }
    if (file.text().starts_with("ABF2")) {
        return readAbf2Header(file);
    }
    refuseOtherKind(file);
}

/// Modes in which sweeps may overlap or lack samples are refused, because no second reader was found to
/// compare the results with.
void requireReadableMode(const RecordingFile& file, const AbfHeader& header)
{
    const auto refuse = [&](const std::string& mode) {
        throw FormatError(Core::said("%1 was recorded in %2 mode, which is not supported; supported modes "
                                     "are gap-free, episodic and fixed-length event-driven.",
                                     {file.path, mode}));
    };
    switch (header.mode) {
    case AbfHeader::fixedLengthEvents:
    case AbfHeader::gapFree:
    case AbfHeader::episodic:
        return;
    case AbfHeader::variableLengthEvents:
        return refuse(Core::said("variable-length event-driven"));
    case AbfHeader::highSpeedOscilloscope:
        return refuse(Core::said("high-speed oscilloscope"));
    default:
        return refuse(Core::said("an unknown (%1)", {std::to_string(header.mode)}));
    }
}

/// Throws FormatError if the file is shorter than the header claims, or has less than
/// one sample of each channel.
void requireAbfSamples(const RecordingFile& file, const AbfHeader& header)
{
    if (header.samples < header.channels.size()) {
        throw FormatError(Core::said("%1 contains no samples; a recording needs at least one.", {file.path}));
    }
    const std::size_t size = file.bytes.size();
    const std::size_t sampleBytes = sizeOfSample(header.type);
    if (header.start > size || header.samples > (size - header.start) / sampleBytes) {
        throw FormatError(Core::said(
            "%1 is truncated: it claims %2 samples of %3 bytes from byte %4 on but has only %5 bytes.",
            {file.path, std::to_string(header.samples), std::to_string(sampleBytes),
             std::to_string(header.start), std::to_string(size)}));
    }
}

/// Adds the columns of an ABF file to a recording.
class AbfColumns
{
public:
    AbfColumns(const RecordingFile& file, const AbfHeader& header, const std::vector<std::size_t>& stretches)
        : m_file(std::make_shared<const RecordingFile>(file)), m_header(header), m_stretches(stretches)
    {
        for (std::size_t i = 0, end = 0; i + 1 < stretches.size(); ++i) {
            m_borders.push_back(end += stretches[i]);
        }
    }

    Recording recording(const Progress& progress)
    {
        Recording recording;
        recording.notes = m_header.notes;
        for (std::size_t i = 0; i < m_header.channels.size(); ++i) {
            addJoined(recording, i);
        }
        const bool sweeps = m_header.mode != AbfHeader::gapFree && m_stretches.size() > 1;
        if (sweeps &&
            m_stretches.size() > (mostChannels - m_taken.size()) / std::max<std::size_t>(1, m_taken.size())) {
            recording.notes.push_back(Core::said("%1: %2 sweeps are too many to be separate columns.",
                                                 {m_file->path, std::to_string(m_stretches.size())}));
        } else if (sweeps) {
            for (const std::size_t channel : m_taken) {
                addSweeps(recording, channel, progress);
            }
        }
        return recording;
    }

private:
    bool scaled() const { return m_header.type == SampleType::int16; }

    std::string name(std::size_t channel) const
    {
        const std::string& name = m_header.channels[channel].name;
        return name.empty() ? columnName(channel) : name;
    }

    /// `count` samples of a channel, beginning at index `after`.
    InterleavedChannel samples(std::size_t channel, std::size_t after, std::size_t count) const
    {
        const std::size_t sampleBytes = sizeOfSample(m_header.type);
        const std::size_t recordBytes = m_header.channels.size() * sampleBytes;
        return {.start = m_header.start + channel * sampleBytes + after * recordBytes,
                .records = count,
                .recordBytes = recordBytes,
                .type = m_header.type,
                .scale = scaled() ? m_header.channels[channel].scale : SampleScale{}};
    }

    Calibration calibration(std::size_t channel) const
    {
        return {.samplingRate = m_header.samplingRate, .unit = m_header.channels[channel].unit};
    }

    void addJoined(Recording& recording, std::size_t index)
    {
        const AbfHeader::Channel& channel = m_header.channels[index];
        if (scaled() && (!channel.scale.isFinite() || channel.scale.factor == 0)) {
            recording.leftOut.push_back({name(index), Core::said("gain of 0 or not a number")});
            return;
        }
        if (scaled() && channel.unusedConditioner) {
            recording.notes.push_back(
                Core::said("%1: %2 has the gain or offset of a signal conditioner that was not in use; it is "
                           "applied here, as in most programs but not in pCLAMP.",
                           {m_file->path, elided(name(index), mostShown)}));
        }
        Calibration joined = calibration(index);
        joined.borders = m_borders;
        const std::size_t count = m_header.samples / m_header.channels.size();
        recording.columns.push_back(
            interleavedColumn(m_file, name(index), std::move(joined), samples(index, 0, count)));
        m_taken.push_back(index);
    }

    void addSweeps(Recording& recording, std::size_t channel, const Progress& progress)
    {
        std::size_t after = 0;
        for (std::size_t i = 0; i < m_stretches.size(); ++i) {
            reportProgress(progress, static_cast<double>(i) / static_cast<double>(m_stretches.size()));
            recording.columns.push_back(
                interleavedColumn(m_file, Core::said("%1, sweep %2", {name(channel), std::to_string(i + 1)}),
                                  calibration(channel), samples(channel, after, m_stretches[i])));
            recording.columns.back().role = Recording::Role::other;
            after += m_stretches[i];
        }
    }

    std::shared_ptr<const RecordingFile> m_file;
    const AbfHeader& m_header;
    const std::vector<std::size_t>& m_stretches;
    std::vector<std::size_t> m_borders;
    std::vector<std::size_t> m_taken; ///< The channels that are columns.
};

} // namespace

Recording readAbf(const RecordingFile& file, const ReadingOptions& /*options*/, const Progress& progress)
{
    AbfHeader header = abfHeaderOf(file);
    requireReadableMode(file, header);
    requireAbfSamples(file, header);
    const std::vector<std::size_t> stretches = abfStretches(file, header);
    if (const std::size_t partial = header.samples % header.channels.size(); partial != 0) {
        header.notes.push_back(
            Core::said("%1: the last %2 samples are ignored because other channels do not have them.",
                       {file.path, std::to_string(partial)}));
    }
    return AbfColumns(file, header, stretches).recording(progress);
}

} // namespace quantoscope
