// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <cstddef>
#include <vector>

namespace quantoscope {

/// Extremes over the steps in one pixel column; NaN if no sample in it is finite.
struct OverlayColumn
{
    float rawMin, rawMax;
    float quantizedMin, quantizedMax;
    float errorMin, errorMax; ///< Of quantized - raw.
    bool rawSpike, quantizedSpike;
};

/// Pixel columns and whether they are exact.
struct OverlayColumns
{
    std::vector<OverlayColumn> columns;
    /// False: the recording has no envelope yet, or too much of it lies where quantization is not monotone.
    /// Extremes and spikes then cover only the samples inspected.
    bool exact = true;
    /// False: the extremes of the error cover only the samples inspected.
    bool errorExact = true;
};

/// The traces over the steps [first, last) as `count` pixel columns of equal width. Columns do not share
/// steps. With fewer steps than columns some columns are empty; draw the samples instead.
///
/// A column costs a few nodes of an envelope, however many steps it covers: where quantization is monotone,
/// the quantized extremes are the quantized raw extremes. The extremes of the error cannot be derived from an
/// envelope in open loop; for a long column they cover some two hundred samples in evenly spaced blocks.
/// O(count log steps).
OverlayColumns overlayColumns(const Exploration& exploration, std::size_t first, std::size_t last,
                              std::size_t count);

/// The same columns, but always exact. O(last - first) in open loop. Throws Cancelled.
OverlayColumns exactOverlayColumns(const Exploration& exploration, std::size_t first, std::size_t last,
                                   std::size_t count, const Progress& progress = {});

} // namespace quantoscope
