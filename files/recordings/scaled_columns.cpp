// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/scaled_columns.h"

#include "core/signals/large_array.h"

#include <utility>

namespace quantoscope {
namespace {

class ScaledSamples : public SampleMemory
{
public:
    ScaledSamples(std::span<const float> samples, double gain, double offset, const Progress& progress)
        : m_samples(makeLargeArray(samples.size()))
    {
        constexpr std::size_t reportEvery = 1U << 20U;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            if (i % reportEvery == 0) {
                reportProgress(progress, static_cast<double>(i) / static_cast<double>(samples.size()));
            }
            m_samples[i] = static_cast<float>(gain * double{samples[i]} + offset);
        }
    }

    const float* samples() const { return m_samples.get(); }

private:
    LargeArray m_samples;
};

} // namespace

void scaleColumns(Recording& recording, const ReadingOptions& options)
{
    if (!options.scales()) {
        return;
    }
    for (Recording::Column& column : recording.columns) {
        column.calibration.unit.clear();
        column.wideReader = {};
        column.reader = [reader = std::move(column.reader), gain = options.gain,
                         offset = options.offset](const Progress& progress) -> SharedSamples {
            const SharedSamples stored = reader(part(progress, 0, 0.7));
            const auto scaled =
                std::make_shared<const ScaledSamples>(stored.values, gain, offset, part(progress, 0.7, 1));
            return {{scaled->samples(), stored.values.size()}, scaled};
        };
    }
}

} // namespace quantoscope
