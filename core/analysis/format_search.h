// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheme_search.h"

namespace quantoscope {

/// The families besides snnTorch's that a fit may include.
enum class FormatFamily { fixedPoint, smallFloat, powersOfTwo, normalFloat };

inline constexpr std::array allFormatFamilies{FormatFamily::fixedPoint, FormatFamily::smallFloat,
                                              FormatFamily::powersOfTwo, FormatFamily::normalFloat};

/// The scheme of the family with `bits` bits and the scale that are best for these samples; of fixed point
/// also signed or unsigned, of floating point the best division into exponent and mantissa. nullopt if the
/// family does not have this width. Method: scales in steps of 1/64 octave around the one that covers the
/// samples, then the Nelder–Mead simplex from the twelve best local minima. The scale is rounded to the
/// fewest significant digits that cost less than 0.001 dB. Deterministic. Throws Cancelled. O(1300 levels log
/// samples) per division.
std::optional<Scheme> searchFormat(const SortedSamples& samples, const ScatterCells& cells,
                                   const FitTask& task, FormatFamily family, int bits,
                                   const Progress& progress = {});

} // namespace quantoscope
