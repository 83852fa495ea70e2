// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/isolated_reader.h"
#include "core/formats/optional_readers.h"
#include "core/text/translate.h"

#include <biosig.h>

#include <algorithm>
#include <cmath>

// libbiosig reads by path alone, as matio does: see mat.cpp.

namespace quantoscope {
namespace {

std::string trimmedText(const char* text)
{
    std::string trimmed(text != nullptr ? text : "");
    trimmed.resize(trimmed.find_last_not_of(" .\n") + 1);
    return trimmed;
}

/// The file as libbiosig has it.
class BiosigFile
{
public:
    explicit BiosigFile(const RecordingFile& file) : m_header(sopen(file.path.c_str(), "r", nullptr))
    {
        if (m_header == nullptr || biosig_check_error(m_header) != 0) {
            if (m_header != nullptr) {
                destructHDR(m_header);
            }
            throw FormatError(
                Core::said("%1 cannot be read; it is damaged, cut off or of another kind.", {file.path}));
        }
    }

    ~BiosigFile() { destructHDR(m_header); }

    BiosigFile(const BiosigFile&) = delete;
    BiosigFile& operator=(const BiosigFile&) = delete;

    HDRTYPE& header() const { return *m_header; }
    std::span<CHANNEL_TYPE> channels() const { return {m_header->CHANNEL, m_header->NS}; }
    std::size_t records() const { return static_cast<std::size_t>(std::max<nrec_t>(0, m_header->NRec)); }

private:
    HDRTYPE* m_header;
};

ListedArray channelAt(const BiosigFile& biosig, std::size_t number)
{
    const CHANNEL_TYPE& channel = biosig.channels()[number];
    const std::string name = trimmedText(channel.Label);
    const std::string unit = trimmedText(PhysDim3(channel.PhysDimCode));
    return {.name = ShortText(name.empty() ? "channel[" + std::to_string(number) + "]" : name),
            .number = number,
            .samplingRate = biosig.header().SampleRate * channel.SPR / biosig.header().SPR,
            .unit = ShortText(unit == "?" || unit == "-" ? "" : unit)};
}

/// Samples in every record, at the channel's own rate: a part of the records' common one.
bool isEvenlySampled(const HDRTYPE& header, const CHANNEL_TYPE& channel)
{
    return channel.OnOff == 1 && channel.SPR > 0 && header.SPR % channel.SPR == 0;
}

void refuseFalseClaims(const RecordingFile& file, const BiosigFile& biosig)
{
    const HDRTYPE& header = biosig.header();
    const std::size_t content = file.bytes.size() - std::min<std::size_t>(file.bytes.size(), header.HeadLen);
    if (header.AS.bpb > 0 && biosig.records() > content / header.AS.bpb) {
        throw FormatError(
            Core::said("%1 is cut off: it claims %2 records of %3 bytes and has %4 bytes for them.",
                       {file.path, std::to_string(biosig.records()), std::to_string(header.AS.bpb),
                        std::to_string(content)}));
    }
    refuseInflation(file, Core::said("a record"), std::size_t{header.SPR} * sizeof(biosig_data_type),
                    content);
}

std::vector<float> readChannel(const RecordingFile& file, const ListedArray& listed, std::size_t)
{
    const BiosigFile biosig(file);
    HDRTYPE& header = biosig.header();
    refuseFalseClaims(file, biosig);
    for (CHANNEL_TYPE& channel : biosig.channels()) {
        channel.OnOff = 0;
    }
    CHANNEL_TYPE& channel = biosig.channels()[listed.number];
    channel.OnOff = 1;
    header.FLAG.UCAL = 0; // in the channel's unit
    header.FLAG.OVERFLOWDETECTION = 0;
    const std::size_t repeats = header.SPR / channel.SPR; // libbiosig gives every channel the common rate
    constexpr std::size_t samplesAtOnce = std::size_t{1} << 18U;
    const std::size_t recordsAtOnce = std::max<std::size_t>(1, samplesAtOnce / header.SPR);
    std::vector<biosig_data_type> block(std::min(recordsAtOnce, biosig.records()) * header.SPR);
    std::vector<float> samples;
    samples.reserve(biosig.records() * channel.SPR);
    for (std::size_t record = 0; record < biosig.records(); record += recordsAtOnce) {
        const std::size_t count = std::min(recordsAtOnce, biosig.records() - record);
        if (sread(block.data(), record, count, &header) != count) {
            throw FormatError(
                Core::said("%1 is cut off: record %2 of %3 or one soon after it is missing.",
                           {file.path, std::to_string(record), std::to_string(biosig.records())}));
        }
        for (std::size_t i = 0; i < count * header.SPR; i += repeats) {
            samples.push_back(static_cast<float>(block[i]));
        }
    }
    return samples;
}

std::vector<ListedArray> channelsOf(const RecordingFile& file)
{
    const BiosigFile biosig(file);
    refuseFalseClaims(file, biosig);
    std::vector<ListedArray> channels;
    for (std::size_t number = 0; biosig.records() > 0 && number < biosig.channels().size(); ++number) {
        if (isEvenlySampled(biosig.header(), biosig.channels()[number])) {
            channels.push_back(channelAt(biosig, number));
        }
    }
    return channels;
}

} // namespace

Recording readBiosig(const RecordingFile& file)
{
    if (file.text().starts_with("\x1F\x8B")) {
        throw FormatError(Core::said("%1 is packed with gzip; unpack it first.", {file.path}));
    }
    return readIsolated(
        file, {channelsOf, readChannel},
        Core::said("%1 holds no evenly sampled channel of at most %2 channels; a recording needs one.",
                   {file.path, std::to_string(mostChannels)}));
}

} // namespace quantoscope
