// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/ephys/abf_header.h"

#include "core/text/translate.h"

#include <cmath>

namespace quantoscope {

SampleScale AbfGains::scale() const
{
    return {.factor = range,
            .divisor = resolution * instrumentScale * signalGain * programmableGain * telegraphGain,
            .physicalZero = instrumentOffset - signalOffset};
}

SampleType abfSampleType(const RecordingFile& file, int dataFormat)
{
    if (dataFormat != 0 && dataFormat != 1) {
        throw FormatError(Core::said(
            "%1 has a corrupt header: its data format is %2; it must be 0 (integers) or 1 (float32).",
            {file.path, std::to_string(dataFormat)}));
    }
    return dataFormat == 0 ? SampleType::int16 : SampleType::float32;
}

std::size_t abfCount(const RecordingFile& file, long long claimed, const std::string& what)
{
    if (claimed < 0) {
        throw FormatError(Core::said("%1 has a corrupt header: its number of %2 is %3.",
                                     {file.path, what, std::to_string(claimed)}));
    }
    return static_cast<std::size_t>(claimed);
}

std::optional<double> abfSamplingRate(double interval)
{
    constexpr double microsecondsPerSecond = 1e6;
    const double rate = microsecondsPerSecond / interval;
    return std::isfinite(rate) && rate > 0 ? std::optional(rate) : std::nullopt;
}

} // namespace quantoscope
