// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/ephys_files.h"

namespace quantoscope {
namespace {

constexpr std::size_t fixedBytes = 256;
constexpr std::size_t channelBytes = 256;

/// The lowest bytes of a number.
std::string lowBytes(std::uint64_t value, std::size_t count)
{
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i) {
        bytes += static_cast<char>(value >> 8 * i);
    }
    return bytes;
}

void putEdfChannels(FileBytes& header, const EdfFile& file)
{
    const std::size_t count = file.channels.size();
    for (std::size_t i = 0; i < count; ++i) {
        const EdfFile::Channel& channel = file.channels[i];
        const auto put = [&](std::size_t before, const std::string& text, std::size_t size) {
            header.putField(fixedBytes + before * count + size * i, text, size);
        };
        put(0, channel.label, 16);
        put(16, "electrode", 80);
        put(96, channel.unit, 8);
        put(104, channel.physicalMinimum, 8);
        put(112, channel.physicalMaximum, 8);
        put(120, channel.digitalMinimum, 8);
        put(128, channel.digitalMaximum, 8);
        put(136, "HP:0", 80);
        put(216, channel.samples, 8);
        put(224, "", 32);
    }
}

FileBytes edfHeader(const EdfFile& file)
{
    const std::size_t size = fixedBytes + channelBytes * file.channels.size();
    FileBytes header;
    header.putField(0,
                    file.bdf ? "\xFF"
                               "BIOSEMI"
                             : "0",
                    8);
    header.putField(8, "patient", 80);
    header.putField(88, "recording", 80);
    header.putField(168, file.date, 8);
    header.putField(176, "00.00.00", 8);
    header.putField(184, file.headerBytes.empty() ? std::to_string(size) : file.headerBytes, 8);
    header.putField(192, file.kind, 44);
    header.putField(236, file.claimedRecords.empty() ? std::to_string(file.records) : file.claimedRecords, 8);
    header.putField(244, file.seconds, 8);
    header.putField(252, std::to_string(file.channels.size()), 4);
    putEdfChannels(header, file);
    return header;
}

/// A sample of one of GDF's types: small integers for the float types, else all its bits by the pattern.
std::string gdfSample(std::uint32_t type, std::uint32_t pattern)
{
    const auto small = static_cast<std::int32_t>(pattern) >> 8;
    switch (type) {
    case 1:
    case 2:
        return lowBytes(pattern, 1);
    case 3:
    case 4:
        return lowBytes(pattern, 2);
    case 279:
        return lowBytes(pattern, 3);
    case 5:
    case 6:
        return lowBytes(pattern, 4);
    case 7:
    case 8:
        return lowBytes(std::uint64_t{pattern} << 12U, 8);
    case 16:
        return lowBytes(std::bit_cast<std::uint32_t>(static_cast<float>(small)), 4);
    default:
        return lowBytes(std::bit_cast<std::uint64_t>(static_cast<double>(small) / 4), 8);
    }
}

double storedInGdf(std::uint32_t type, std::uint32_t pattern)
{
    switch (type) {
    case 1:
        return static_cast<std::int8_t>(pattern);
    case 2:
        return static_cast<std::uint8_t>(pattern);
    case 3:
        return static_cast<std::int16_t>(pattern);
    case 4:
        return static_cast<std::uint16_t>(pattern);
    case 279:
        return static_cast<std::int32_t>(pattern << 8U) >> 8;
    case 5:
        return static_cast<std::int32_t>(pattern);
    case 6:
        return pattern;
    case 7:
    case 8:
        return static_cast<double>(std::uint64_t{pattern} << 12U);
    case 16:
        return static_cast<std::int32_t>(pattern) >> 8;
    default:
        return (static_cast<std::int32_t>(pattern) >> 8) / 4.0;
    }
}

void putGdfChannels(FileBytes& header, const GdfFile& file, bool version1)
{
    const std::size_t count = file.channels.size();
    for (std::size_t i = 0; i < count; ++i) {
        const GdfFile::Channel& channel = file.channels[i];
        const auto put = [&](std::size_t before, auto value) {
            header.put(fixedBytes + before * count + sizeof(value) * i, value);
        };
        header.putText(fixedBytes + 16 * i, channel.label);
        header.putText(fixedBytes + 96 * count + (version1 ? 8 : 6) * i, channel.unit);
        if (!version1) {
            put(102, channel.unitCode);
        }
        put(104, channel.physicalMinimum);
        put(112, channel.physicalMaximum);
        if (version1) {
            put(120, channel.digitalMinimum);
            put(128, channel.digitalMaximum);
        } else {
            put(120, static_cast<double>(channel.digitalMinimum));
            put(128, static_cast<double>(channel.digitalMaximum));
        }
        put(216, channel.samples);
        put(220, channel.type);
    }
    header.fillBlock(channelBytes);
}

FileBytes gdfHeader(const GdfFile& file)
{
    const bool version1 = file.version.starts_with('1');
    const std::size_t count = file.channels.size();
    FileBytes header;
    header.putText(0, "GDF " + file.version);
    if (version1) {
        header.put(184, static_cast<std::uint64_t>(fixedBytes + channelBytes * count));
        header.put(252, static_cast<std::uint32_t>(count));
    } else {
        header.put(184, static_cast<std::uint16_t>(count + 1));
        header.put(252, static_cast<std::uint16_t>(count));
    }
    header.put(236, file.records);
    header.put(244, file.duration);
    header.put(fixedBytes + channelBytes * count - 1, '\0');
    putGdfChannels(header, file, version1);
    return header;
}

} // namespace

std::size_t EdfFile::samples(std::size_t channel) const
{
    return std::stoul(channels[channel].samples);
}

int EdfFile::stored(std::size_t sample, std::size_t channel) const
{
    const auto bits = static_cast<std::int32_t>(patternAt(sample, channel));
    return bdf ? bits >> 8 : bits >> 16;
}

std::vector<float> EdfFile::column(std::size_t channel) const
{
    std::vector<float> values(records * samples(channel));
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<float>(stored(i, channel)) / 2;
    }
    return values;
}

std::string edf(const EdfFile& file)
{
    const std::size_t sampleBytes = file.bdf ? 3 : 2;
    std::string bytes = edfHeader(file).bytes();
    for (std::size_t record = 0; record < file.records; ++record) {
        for (std::size_t channel = 0; channel < file.channels.size(); ++channel) {
            const std::size_t samples = file.samples(channel);
            if (const auto& annotations = file.channels[channel].annotations) {
                std::string text = annotations(record);
                text.resize(samples * sampleBytes);
                bytes += text;
                continue;
            }
            for (std::size_t i = 0; i < samples; ++i) {
                const int stored = file.stored(record * samples + i, channel);
                bytes += lowBytes(static_cast<std::uint32_t>(stored), sampleBytes);
            }
        }
    }
    return bytes + file.rest;
}

std::vector<float> GdfFile::column(std::size_t channel) const
{
    std::vector<float> values(static_cast<std::size_t>(records) * channels[channel].samples);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<float>(storedInGdf(channels[channel].type, patternAt(i, channel)) / 2);
    }
    return values;
}

std::string gdf(const GdfFile& file)
{
    std::string bytes = gdfHeader(file).bytes();
    for (std::size_t record = 0; record < static_cast<std::size_t>(file.records); ++record) {
        for (std::size_t channel = 0; channel < file.channels.size(); ++channel) {
            const auto& [samples, type] =
                std::pair(file.channels[channel].samples, file.channels[channel].type);
            for (std::size_t i = 0; i < samples; ++i) {
                bytes += gdfSample(type, patternAt(record * samples + i, channel));
            }
        }
    }
    return bytes + file.rest;
}

} // namespace quantoscope
