// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/translate.h"
#include "files/recordings/array_columns.h"
#include "files/recordings/inflation.h"
#include "files/recordings/readers.h"

#include <sndfile.h>

#include <algorithm>
#include <cstring>

namespace quantoscope {
namespace {

/// The file for libsndfile's virtual I/O: bytes and a position.
struct Cursor
{
    std::span<const std::byte> bytes;
    sf_count_t place = 0;

    sf_count_t size() const { return static_cast<sf_count_t>(bytes.size()); }
};

sf_count_t sizeOf(void* cursor)
{
    return static_cast<Cursor*>(cursor)->size();
}

sf_count_t seekTo(sf_count_t offset, int whence, void* data)
{
    auto& cursor = *static_cast<Cursor*>(data);
    const sf_count_t from = whence == SEEK_CUR ? cursor.place : whence == SEEK_END ? cursor.size() : 0;
    cursor.place = std::clamp<sf_count_t>(offset, -from, cursor.size() - from) + from;
    return cursor.place;
}

sf_count_t readBytes(void* target, sf_count_t count, void* data)
{
    auto& cursor = *static_cast<Cursor*>(data);
    count = std::clamp<sf_count_t>(count, 0, cursor.size() - cursor.place);
    std::memcpy(target, cursor.bytes.data() + cursor.place, static_cast<std::size_t>(count));
    cursor.place += count;
    return count;
}

sf_count_t writeNothing(const void*, sf_count_t, void*)
{
    return 0;
}

sf_count_t placeOf(void* cursor)
{
    return static_cast<Cursor*>(cursor)->place;
}

class Sound
{
public:
    explicit Sound(const RecordingFile& file) : m_cursor{.bytes = file.bytes}
    {
        SF_VIRTUAL_IO bytes{sizeOf, seekTo, readBytes, writeNothing, placeOf};
        m_sound = sf_open_virtual(&bytes, SFM_READ, &m_facts, &m_cursor);
        if (m_sound == nullptr) {
            throw FormatError(Core::said("%1 is not a valid .wav, .flac, .aiff or .ogg file; it is corrupt, "
                                         "truncated or in another format.",
                                         {file.path}));
        }
    }

    ~Sound() { sf_close(m_sound); }

    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    const SF_INFO& facts() const { return m_facts; }

    /// Reads the next frames (one sample of every channel each) and returns their number:
    /// as many as fit or remain.
    std::size_t read(std::span<float> samples)
    {
        const auto most = static_cast<sf_count_t>(samples.size()) / m_facts.channels;
        return static_cast<std::size_t>(
            std::max<sf_count_t>(0, sf_readf_float(m_sound, samples.data(), most)));
    }

private:
    Cursor m_cursor;
    SF_INFO m_facts{};
    SNDFILE* m_sound = nullptr;
};

/// The four bytes at `at` as a number.
std::size_t sizeAt(const RecordingFile& file, std::size_t at, bool bigEndian)
{
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value |= std::to_integer<std::size_t>(file.bytes[at + i]) << (8 * (bigEndian ? 3 - i : i));
    }
    return value;
}

/// The eight bytes at `at` as a little-endian number.
std::uint64_t longSizeAt(const RecordingFile& file, std::size_t at)
{
    return sizeAt(file, at, false) | static_cast<std::uint64_t>(sizeAt(file, at + 4, false)) << 32U;
}

/// The file size according to the header of a .wav or .aiff file; 0 if it does not say. RF64, for files
/// beyond 4 GB, has it in a separate chunk: EBU Tech 3306.
std::uint64_t claimedSize(const RecordingFile& file)
{
    constexpr std::size_t sizeEnd = 8;
    constexpr std::size_t longSizePlace = 20;
    const std::string_view text = file.text();
    if (text.starts_with("RF64") && text.size() >= longSizePlace + sizeEnd && text.substr(12, 4) == "ds64") {
        return longSizeAt(file, longSizePlace) + sizeEnd;
    }
    const bool aiff = text.starts_with("FORM");
    return (aiff || text.starts_with("RIFF")) && text.size() >= sizeEnd ? sizeEnd + sizeAt(file, 4, aiff) : 0;
}

/// libsndfile does not report that a .wav or .aiff file is truncated. Programs that write to a pipe do not
/// know the size and write one near the maximum; such a size is ignored.
void refuseTruncated(const RecordingFile& file)
{
    constexpr std::uint64_t unknown = 0x7FFF'0000;
    const bool wide = file.text().starts_with("RF64");
    const std::uint64_t claimed = claimedSize(file);
    if ((wide || claimed < unknown) && claimed > file.bytes.size()) {
        throw FormatError(
            Core::said("%1 is truncated: it claims %2 bytes but has %3.",
                       {file.path, std::to_string(claimed), std::to_string(file.bytes.size())}));
    }
}

std::vector<float> readChannel(const RecordingFile& file, std::size_t channel, const Progress& progress)
{
    Sound sound(file);
    const auto channels = static_cast<std::size_t>(sound.facts().channels);
    std::vector<float> samples(static_cast<std::size_t>(sound.facts().frames));
    constexpr std::size_t framesAtOnce = 4096;
    std::vector<float> frames(framesAtOnce * channels);
    std::size_t done = 0;
    while (done < samples.size()) {
        reportProgress(progress, static_cast<double>(done) / static_cast<double>(samples.size()));
        const std::size_t count = std::min(sound.read(frames), samples.size() - done);
        if (count == 0) {
            throw FormatError(Core::said("%1 is truncated: it claims %2 samples per channel but contains %3.",
                                         {file.path, std::to_string(samples.size()), std::to_string(done)}));
        }
        for (std::size_t i = 0; i < count; ++i) {
            samples[done++] = frames[i * channels + channel];
        }
    }
    return samples;
}

void refuseInflation(const RecordingFile& file, const SF_INFO& facts)
{
    constexpr std::size_t sampleBytes = 2;
    const std::size_t claimed =
        static_cast<std::size_t>(std::min<sf_count_t>(facts.frames, SF_COUNT_MAX / 65'536)) *
        static_cast<std::size_t>(facts.channels) * sampleBytes;
    if (isInflated(claimed, file.bytes.size())) {
        throw FormatError(
            Core::said("%1 was not decompressed: its audio claims to expand from %3 bytes to %2 MB, which is "
                       "implausible for a recording; save it without compression.",
                       {file.path, std::to_string(megabytes(claimed)), std::to_string(file.bytes.size())}));
    }
}

} // namespace

Recording readAudio(const RecordingFile& file, const ReadingOptions& /*options*/,
                    const Progress& /*progress*/)
{
    refuseTruncated(file);
    const SF_INFO facts = Sound(file).facts();
    if (facts.frames <= 0 || facts.channels <= 0) {
        throw FormatError(Core::said("%1 contains no samples; a recording needs at least one.", {file.path}));
    }
    refuseInflation(file, facts);
    const FoundArray array{
        .name = "channel",
        .extents = {static_cast<std::size_t>(facts.frames), static_cast<std::size_t>(facts.channels)},
        .calibration = {.samplingRate =
                            facts.samplerate > 0 ? std::optional<double>(facts.samplerate) : std::nullopt}};
    Recording recording;
    addArray(recording, array, {.axes = "sn"},
             [file](const ArrayLayout&, std::size_t channel, const Progress& progress) {
                 return shared(readChannel(file, channel, progress));
             });
    return recording;
}

} // namespace quantoscope
