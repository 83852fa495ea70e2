// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/ephys_files.h"

namespace quantoscope {
namespace {

constexpr std::size_t abfBlockBytes = 512;

template<typename Number>
void appendNumber(FileBytes& bytes, Number value)
{
    bytes.put(bytes.size(), value);
}

void appendSamples(FileBytes& bytes, const AbfFile& file)
{
    for (const float value : file.floats) {
        appendNumber(bytes, value);
    }
    for (std::size_t frame = 0; file.floats.empty() && frame < file.frames; ++frame) {
        for (std::size_t channel = 0; channel < file.channels.size(); ++channel) {
            appendNumber(bytes, shortAt(frame, channel));
        }
    }
}

/// Sweeps a second apart.
void appendSynchArray(FileBytes& bytes, const AbfFile& file)
{
    for (std::size_t i = 0; i < file.sweeps.size(); ++i) {
        appendNumber(bytes, static_cast<std::int32_t>(i * 1'000'000));
        appendNumber(bytes,
                     static_cast<std::int32_t>(file.sweeps[i] * static_cast<int>(file.channels.size())));
    }
}

std::int32_t abfBlock(const FileBytes& bytes)
{
    return static_cast<std::int32_t>(bytes.size() / abfBlockBytes);
}

void putAbf1Channel(FileBytes& header, const AbfFile& file, const AbfFile::Channel& channel)
{
    const auto input = static_cast<std::size_t>(channel.input);
    header.putField(442 + 10 * input, channel.name, 10);
    header.putField(602 + 8 * input, channel.unit, 8);
    header.put(730 + 4 * input, channel.programmableGain);
    header.put(922 + 4 * input, channel.instrumentScale);
    header.put(986 + 4 * input, channel.instrumentOffset);
    header.put(1050 + 4 * input, channel.signalGain);
    header.put(1114 + 4 * input, channel.signalOffset);
    if (file.version1 >= 1.7F) {
        header.put(4512 + 2 * input, std::int16_t{channel.telegraph});
        header.put(4576 + 4 * input, channel.telegraphGain);
    } else if (channel.telegraph) {
        header.put(262, std::int16_t{1});
        header.put(264, static_cast<std::int16_t>(input));
        header.put(268, channel.telegraphGain);
    }
}

FileBytes abf1Header(const AbfFile& file)
{
    const auto channels = static_cast<std::int16_t>(file.channels.size());
    FileBytes header;
    header.putText(0, "ABF ");
    header.put(4, file.version1);
    header.put(8, static_cast<std::int16_t>(file.mode));
    header.put(10, static_cast<std::int32_t>(file.frames * file.channels.size()));
    header.put(16, file.claimedSweeps);
    header.put(20, file.date);
    header.put(36, std::int16_t{1});
    header.put(100, std::int16_t{!file.floats.empty()});
    header.put(120, channels);
    header.put(122, file.interval / channels);
    header.put(138, file.claimedSweepLength);
    header.put(244, file.range);
    header.put(252, file.resolution);
    for (std::size_t i = 0; i < 16; ++i) {
        const int input = i < file.channels.size() ? file.channels[i].input : -1;
        header.put(410 + 2 * i, static_cast<std::int16_t>(input));
    }
    for (const AbfFile::Channel& channel : file.channels) {
        putAbf1Channel(header, file, channel);
    }
    header.put(1410, std::int16_t{file.conditioner});
    header.put(file.version1 >= 1.6F ? 6143 : 2047, '\0');
    header.put(40, abfBlock(header));
    return header;
}

/// Appends a section, and refers to it in the header.
void addSection(FileBytes& bytes, std::size_t number, std::size_t entryBytes, std::size_t entries,
                std::string_view section)
{
    const std::size_t place = 76 + 16 * number;
    bytes.put(place, static_cast<std::uint32_t>(abfBlock(bytes)));
    bytes.put(place + 4, static_cast<std::uint32_t>(entryBytes));
    bytes.put(place + 8, static_cast<std::uint64_t>(entries));
    bytes.putText(bytes.size(), section);
    bytes.fillBlock(abfBlockBytes);
}

FileBytes abf2Protocol(const AbfFile& file)
{
    FileBytes protocol;
    protocol.put(0, static_cast<std::int16_t>(file.mode));
    protocol.put(2, file.interval);
    protocol.put(22, file.claimedSweepLength);
    protocol.put(110, file.range);
    protocol.put(118, file.resolution);
    protocol.put(138, std::int16_t{file.conditioner});
    protocol.fillBlock(abfBlockBytes);
    return protocol;
}

FileBytes abf2Channels(const AbfFile& file)
{
    FileBytes entries;
    for (std::size_t i = 0; i < file.channels.size(); ++i) {
        const AbfFile::Channel& channel = file.channels[i];
        const std::size_t entry = 128 * i;
        entries.put(entry, static_cast<std::int16_t>(channel.input));
        entries.put(entry + 2, std::int16_t{channel.telegraph});
        entries.put(entry + 6, channel.telegraphGain);
        entries.put(entry + 28, channel.programmableGain);
        entries.put(entry + 40, channel.instrumentScale);
        entries.put(entry + 44, channel.instrumentOffset);
        entries.put(entry + 48, channel.signalGain);
        entries.put(entry + 52, channel.signalOffset);
        entries.put(entry + 74,
                    static_cast<std::int32_t>(2 + 2 * i)); // the first string is the program's name
        entries.put(entry + 78, static_cast<std::int32_t>(3 + 2 * i));
        entries.put(entry + 127, '\0');
    }
    return entries;
}

std::string abf2Strings(const AbfFile& file)
{
    std::string strings = "SSCH" + std::string(40, '\0') + "Clampex" + '\0';
    for (const AbfFile::Channel& channel : file.channels) {
        strings += channel.name + '\0' + channel.unit + '\0';
    }
    return strings;
}

} // namespace

float AbfFile::value(std::size_t frame, std::size_t channel) const
{
    if (!floats.empty()) {
        return floats[frame * channels.size() + channel];
    }
    const Channel& c = channels[channel];
    const double gain =
        double{c.instrumentScale} * c.signalGain * c.programmableGain * (c.telegraph ? c.telegraphGain : 1);
    return static_cast<float>(shortAt(frame, channel) * double{range} / resolution / gain +
                              c.instrumentOffset - c.signalOffset);
}

std::vector<float> AbfFile::column(std::size_t channel, std::size_t first, std::size_t count) const
{
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = value(first + i, channel);
    }
    return values;
}

std::string abf1(const AbfFile& file)
{
    FileBytes bytes = abf1Header(file);
    appendSamples(bytes, file);
    if (!file.sweeps.empty()) {
        bytes.fillBlock(abfBlockBytes);
        bytes.put(92, abfBlock(bytes));
        bytes.put(96, static_cast<std::int32_t>(file.sweeps.size()));
        appendSynchArray(bytes, file);
    }
    return bytes.bytes();
}

std::string abf2(const AbfFile& file)
{
    FileBytes bytes;
    bytes.putText(0, std::string("ABF2\0\0\6\2", 8));
    bytes.put(12, file.claimedSweeps);
    bytes.put(16, file.date);
    bytes.put(30, std::int16_t{!file.floats.empty()});
    bytes.fillBlock(abfBlockBytes);
    addSection(bytes, 0, 512, 1, abf2Protocol(file).bytes());
    addSection(bytes, 1, 128, file.channels.size(), abf2Channels(file).bytes());
    const std::string strings = abf2Strings(file);
    addSection(bytes, 9, strings.size(), 1 + 2 * file.channels.size(), strings);
    if (!file.sweeps.empty()) {
        FileBytes synch;
        appendSynchArray(synch, file);
        addSection(bytes, 15, 8, file.sweeps.size(), synch.bytes());
    }
    FileBytes samples;
    appendSamples(samples, file);
    addSection(bytes, 10, file.floats.empty() ? 2 : 4, file.frames * file.channels.size(), {});
    bytes.putText(bytes.size(), samples.bytes());
    return bytes.bytes();
}

} // namespace quantoscope
