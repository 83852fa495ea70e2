// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <cstddef>
#include <vector>

namespace quantoscope {

/// Extremes over the steps that fall into one pixel column; NaN where no sample in it is finite.
struct OverlayColumn
{
    float rawMin, rawMax;
    float quantizedMin, quantizedMax;
    float errorMin, errorMax; ///< Of quantized - raw.
    bool rawSpike, quantizedSpike;
};

/// Pixel columns, and how far they can be relied on.
struct OverlayColumns
{
    std::vector<OverlayColumn> columns;
    /// False: the recording has no envelope yet, or too much of it lies where quantizing is not monotone.
    /// Then extremes and spikes are those of the samples looked at.
    bool exact = true;
    /// False: the extremes of the error are those of the samples looked at.
    bool errorExact = true;
};

/// Steps [first, last) of the traces drawn over `count` pixel columns of equal width. Neighbouring columns
/// share no step; with fewer steps than columns some columns are empty: then draw the samples themselves.
///
/// A column costs a few nodes of an envelope, however many steps it stands for: where quantizing is monotone,
/// the quantized extremes are the quantized raw ones. Only the error's do not follow from an envelope in open
/// loop: of a long column they are those of some hundred evenly spread samples. O(count log steps).
OverlayColumns overlayColumns(const Exploration& exploration, std::size_t first, std::size_t last,
                              std::size_t count);

/// The same columns with everything exact. O(last - first) in open loop. Throws Cancelled.
OverlayColumns exactOverlayColumns(const Exploration& exploration, std::size_t first, std::size_t last,
                                   std::size_t count, const Progress& progress = {});

} // namespace quantoscope
