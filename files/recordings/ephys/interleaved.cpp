// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/ephys/interleaved.h"

#include "files/recordings/ephys/header_fields.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace quantoscope {
namespace {

/// A stored 24-bit integer, as in BDF.
struct Int24
{
};

template<typename Stored>
constexpr std::size_t storedSize = sizeof(Stored);
template<>
constexpr std::size_t storedSize<Int24> = 3;

template<typename Stored>
double storedAt(const std::byte* at)
{
    return static_cast<double>(littleEndian<Stored>(at));
}

template<>
double storedAt<Int24>(const std::byte* at)
{
    const auto low = littleEndian<std::uint16_t>(at);
    const auto high = std::to_integer<std::int8_t>(at[2]);
    return high * 65'536 + low;
}

/// Calls `use.operator()<Stored>()` with the C++ type of the samples.
template<typename Use>
auto withStoredType(SampleType type, Use use)
{
    switch (type) {
    case SampleType::int8:
        return use.template operator()<std::int8_t>();
    case SampleType::uint8:
        return use.template operator()<std::uint8_t>();
    case SampleType::int16:
        return use.template operator()<std::int16_t>();
    case SampleType::uint16:
        return use.template operator()<std::uint16_t>();
    case SampleType::int24:
        return use.template operator()<Int24>();
    case SampleType::int32:
        return use.template operator()<std::int32_t>();
    case SampleType::uint32:
        return use.template operator()<std::uint32_t>();
    case SampleType::int64:
        return use.template operator()<std::int64_t>();
    case SampleType::uint64:
        return use.template operator()<std::uint64_t>();
    case SampleType::float32:
        return use.template operator()<float>();
    case SampleType::float64:
        break;
    }
    return use.template operator()<double>();
}

template<typename Stored>
void convertInterleaved(const std::byte* record, const InterleavedChannel& channel, std::span<float> samples,
                        const Progress& progress)
{
    constexpr std::size_t betweenReports = 65'536;
    std::size_t done = 0;
    for (std::size_t i = 0; i < channel.records; ++i, record += channel.recordBytes) {
        const std::byte* at = record;
        for (std::size_t left = channel.samplesPerRecord; left > 0;) {
            const std::size_t untilReport = betweenReports - done % betweenReports;
            if (untilReport == betweenReports) {
                reportProgress(progress, static_cast<double>(done) / static_cast<double>(samples.size()));
            }
            const std::size_t end = done + std::min(left, untilReport);
            left -= end - done;
            for (; done < end; ++done, at += storedSize<Stored>) {
                samples[done] = channel.scale(storedAt<Stored>(at));
            }
        }
    }
}

/// The samples in place; empty unless they are contiguous, aligned float32 without a scale.
std::span<const float> interleavedInPlace(const RecordingFile& file, const InterleavedChannel& channel)
{
    const std::byte* first = file.bytes.data() + channel.start;
    const bool asNeeded = channel.type == SampleType::float32 && channel.scale.isIdentity() &&
                          std::endian::native == std::endian::little;
    const bool inARow = channel.recordBytes == channel.samplesPerRecord * sizeof(float);
    const bool aligned = reinterpret_cast<std::uintptr_t>(first) % alignof(float) == 0;
    if (!asNeeded || !inARow || !aligned) {
        return {};
    }
    return {reinterpret_cast<const float*>(first), channel.length()};
}

} // namespace

std::size_t sizeOfSample(SampleType type)
{
    return withStoredType(type, []<typename Stored>() { return storedSize<Stored>; });
}

bool SampleScale::isIdentity() const
{
    return digitalZero == 0 && factor == divisor && physicalZero == 0;
}

bool SampleScale::isFinite() const
{
    return std::isfinite(digitalZero) && std::isfinite(physicalZero) && std::isfinite(factor) &&
           std::isfinite(divisor) && divisor != 0 && std::isfinite(factor / divisor);
}

SharedSamples readInterleaved(const RecordingFile& file, const InterleavedChannel& channel,
                              const Progress& progress)
{
    if (const auto samples = interleavedInPlace(file, channel); !samples.empty()) {
        return {samples, file.memory};
    }
    std::vector<float> samples(channel.length());
    withStoredType(channel.type, [&]<typename Stored>() {
        convertInterleaved<Stored>(file.bytes.data() + channel.start, channel, samples, progress);
    });
    return shared(std::move(samples));
}

Recording::Column interleavedColumn(const std::shared_ptr<const RecordingFile>& file, std::string name,
                                    Calibration calibration, const InterleavedChannel& channel)
{
    return {.name = std::move(name),
            .length = channel.length(),
            .calibration = std::move(calibration),
            .reader = [file, channel](const Progress& progress) {
                return readInterleaved(*file, channel, progress);
            }};
}

} // namespace quantoscope
