// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/overlay.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

struct Extremes
{
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();

    void add(float x)
    {
        if (std::isfinite(x)) {
            min = std::min(min, x);
            max = std::max(max, x);
        }
    }
    float minOrNan() const { return min <= max ? min : std::numeric_limits<float>::quiet_NaN(); }
    float maxOrNan() const { return min <= max ? max : std::numeric_limits<float>::quiet_NaN(); }
};

OverlayColumn columnOver(const Exploration& exploration, std::size_t begin, std::size_t end)
{
    Extremes raw;
    Extremes quantized;
    Extremes error;
    bool rawSpike = false;
    bool quantizedSpike = false;
    for (std::size_t step = begin; step < end; ++step) {
        const float x = exploration.raw->samples()[step];
        const float q = exploration.quantizedAt(step);
        raw.add(x);
        quantized.add(q);
        error.add(q - x);
        rawSpike = rawSpike || exploration.rawSpikeAt(step);
        quantizedSpike = quantizedSpike || exploration.quantizedSpikeAt(step);
    }
    return {raw.minOrNan(),   raw.maxOrNan(), quantized.minOrNan(), quantized.maxOrNan(), error.minOrNan(),
            error.maxOrNan(), rawSpike,       quantizedSpike};
}

} // namespace

std::vector<OverlayColumn> overlayColumns(const Exploration& exploration, std::size_t first, std::size_t last,
                                          std::size_t count)
{
    std::vector<OverlayColumn> columns;
    columns.reserve(count);
    const std::size_t steps = last - first;
    for (std::size_t column = 0; column < count; ++column) {
        columns.push_back(
            columnOver(exploration, first + steps * column / count, first + steps * (column + 1) / count));
    }
    return columns;
}

} // namespace quantoscope
