// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/ephys/records.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quantoscope {
namespace {

Calibration calibrationOf(const RecordLayout& layout, const RecordChannel& channel)
{
    Calibration calibration{.unit = channel.unit};
    const auto samples = static_cast<double>(channel.samplesPerRecord);
    if (const double rate = samples / layout.recordSeconds.value_or(0); std::isfinite(rate)) {
        calibration.samplingRate = rate;
    }
    calibration.borders.reserve(layout.breaks.size());
    for (const std::size_t record : layout.breaks) {
        calibration.borders.push_back(record * channel.samplesPerRecord);
    }
    return calibration;
}

} // namespace

std::size_t RecordLayout::recordBytes() const
{
    return std::transform_reduce(channels.begin(), channels.end(), std::size_t{0}, std::plus<>(),
                                 [](const RecordChannel& channel) { return channel.bytesPerRecord(); });
}

void setRange(RecordChannel& channel, double digitalMinimum, double digitalMaximum, double physicalMinimum,
              double physicalMaximum)
{
    const double factor = physicalMaximum - physicalMinimum;
    const double divisor = digitalMaximum - digitalMinimum;
    const bool floats = channel.type == SampleType::float32 || channel.type == SampleType::float64;
    // The ranges of floats may be as wide as the type, so that their difference is infinite.
    const bool same = floats && physicalMinimum == digitalMinimum && physicalMaximum == digitalMaximum;
    if (!(digitalMinimum < digitalMaximum) || !(same || std::isfinite(divisor))) { // also true if one is NaN
        channel.leftOut =
            Core::said("digital range %1 to %2", {numberText(digitalMinimum), numberText(digitalMaximum)});
    } else if (factor == 0 || !(same || std::isfinite(factor))) {
        channel.leftOut =
            Core::said("physical range %1 to %2", {numberText(physicalMinimum), numberText(physicalMaximum)});
    } else if (same) {
        channel.scale = {};
    } else if (floats) {
        // If the digital minimum is very large, (stored - minimum) would lose all digits of `stored`.
        channel.scale = {.factor = factor / divisor,
                         .physicalZero = physicalMinimum - digitalMinimum * (factor / divisor)};
    } else {
        channel.scale = {.digitalZero = digitalMinimum,
                         .factor = factor,
                         .divisor = divisor,
                         .physicalZero = physicalMinimum};
    }
}

void requireRecords(const RecordingFile& file, const RecordLayout& layout)
{
    const std::size_t recordBytes = layout.recordBytes();
    if (layout.records == 0 || recordBytes == 0) {
        throw FormatError(Core::said("%1 contains no samples; a recording needs at least one.", {file.path}));
    }
    const std::size_t held = file.bytes.size() - layout.start;
    if (layout.records > held / recordBytes) {
        throw FormatError(Core::said(
            "%1 is truncated: it claims %2 records of %3 bytes but contains only %4 bytes of records.",
            {file.path, std::to_string(layout.records), std::to_string(recordBytes), std::to_string(held)}));
    }
}

Recording recordingOf(const RecordingFile& file, const RecordLayout& layout, const Progress& progress)
{
    const auto kept = std::make_shared<const RecordingFile>(file);
    const std::size_t recordBytes = layout.recordBytes();
    Recording recording;
    std::size_t start = layout.start;
    for (std::size_t i = 0; i < layout.channels.size(); ++i) {
        const RecordChannel& channel = layout.channels[i];
        reportProgress(progress, static_cast<double>(i) / static_cast<double>(layout.channels.size()));
        const std::string name = channel.name.empty() ? columnName(i) : channel.name;
        if (!channel.leftOut.empty()) {
            recording.leftOut.push_back({name, channel.leftOut});
        } else if (channel.samplesPerRecord == 0) {
            recording.leftOut.push_back({name, Core::said("no samples")});
        } else {
            recording.columns.push_back(interleavedColumn(kept, name, calibrationOf(layout, channel),
                                                          {.start = start,
                                                           .records = layout.records,
                                                           .recordBytes = recordBytes,
                                                           .samplesPerRecord = channel.samplesPerRecord,
                                                           .type = channel.type,
                                                           .scale = channel.scale}));
        }
        start += channel.bytesPerRecord();
    }
    return recording;
}

} // namespace quantoscope
