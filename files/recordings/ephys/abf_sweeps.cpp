// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/ephys/abf_sweeps.h"

#include "core/text/translate.h"
#include "files/recordings/ephys/header_fields.h"

#include <optional>

namespace quantoscope {
namespace {

/// The lengths in the synch array; nullopt if their sum is not the number of samples.
std::optional<std::vector<std::size_t>> lengthsOfSynchArray(const RecordingFile& file,
                                                            const AbfHeader& header)
{
    constexpr std::size_t entryBytes = 8;
    constexpr std::size_t lengthPlace = 4;
    const auto [start, entries] = header.synch;
    if (start > file.bytes.size() || entries > (file.bytes.size() - start) / entryBytes) {
        throw FormatError(Core::said(
            "%1 is truncated: it claims a table of %2 sweeps at byte %3 but has only %4 bytes.",
            {file.path, std::to_string(entries), std::to_string(start), std::to_string(file.bytes.size())}));
    }
    const std::size_t channels = header.channels.size();
    std::vector<std::size_t> lengths;
    std::size_t left = header.samples;
    for (std::size_t i = 0; i < entries; ++i) {
        const auto length =
            littleEndian<std::int32_t>(file.bytes.data() + start + i * entryBytes + lengthPlace);
        const auto samples = static_cast<std::size_t>(length);
        if (length <= 0 || samples > left || samples % channels != 0) {
            return std::nullopt;
        }
        left -= samples;
        lengths.push_back(samples / channels);
    }
    return left == 0 ? std::optional(std::move(lengths)) : std::nullopt;
}

std::vector<std::size_t> gapFreeStretches(const RecordingFile& file, AbfHeader& header)
{
    if (header.synch.entries > 0) {
        if (auto lengths = lengthsOfSynchArray(file, header)) {
            return *std::move(lengths);
        }
        header.notes.push_back(Core::said(
            "%1: the table of interruptions does not match the samples; gaps are not marked.", {file.path}));
    }
    return {header.samples / header.channels.size()};
}

[[noreturn]] void refuseSweeps(const RecordingFile& file, const AbfHeader& header, const std::string& sweeps)
{
    throw FormatError(Core::said(
        "%1 is corrupt: %2 do not add up to %3 samples of %4 channels.",
        {file.path, sweeps, std::to_string(header.samples), std::to_string(header.channels.size())}));
}

std::vector<std::size_t> sweepsOfOneLength(const RecordingFile& file, const AbfHeader& header)
{
    const std::size_t channels = header.channels.size();
    const bool whole = header.samplesPerSweep > 0 && header.samplesPerSweep % channels == 0;
    if (!whole || header.samples % header.samplesPerSweep != 0 ||
        header.samples / header.samplesPerSweep != header.sweeps) {
        refuseSweeps(file, header,
                     Core::said("%1 sweeps of %2 samples",
                                {std::to_string(header.sweeps), std::to_string(header.samplesPerSweep)}));
    }
    return std::vector<std::size_t>(header.sweeps, header.samplesPerSweep / channels);
}

} // namespace

std::vector<std::size_t> abfStretches(const RecordingFile& file, AbfHeader& header)
{
    if (header.mode == AbfHeader::gapFree) {
        return gapFreeStretches(file, header);
    }
    if (header.synch.entries == 0) {
        return sweepsOfOneLength(file, header);
    }
    auto lengths = lengthsOfSynchArray(file, header);
    if (!lengths) {
        refuseSweeps(file, header, Core::said("%1 sweeps", {std::to_string(header.synch.entries)}));
    }
    return *std::move(lengths);
}

} // namespace quantoscope
