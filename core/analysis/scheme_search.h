// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scatter_cells.h"
#include "core/arithmetic/firing.h"
#include "core/levels/spacing.h"
#include "core/quantizer/quantizer.h"

#include <array>
#include <string_view>

namespace quantoscope {

/// The criterion for the best scheme.
enum class Objective {
    mse,    ///< Smallest mean squared error.
    spikes, ///< Fewest samples that cross the threshold when quantized; ties are broken by error.
};

inline constexpr std::array<std::string_view, 2> objectiveNames{"mse", "spikes"};

/// Parameters of a fit. The search varies lower_limit, upper_limit and multiplier and keeps the threshold.
struct FitTask
{
    double threshold = 1.0; ///< Of the scheme and of the spikes; not 0.
    Objective objective = Objective::mse;
    RoundingRule rounding = RoundingRule::reference;
    Firing firing = Firing::above;
    bool allFormats = false; ///< Also the families of format_search.h, besides snnTorch's spacings.

    /// Samples are spikes if they are greater.
    float firesAbove() const { return quantoscope::firesAbove(static_cast<float>(threshold), firing); }

    bool operator==(const FitTask&) const = default;
};

/// The best scheme of one spacing at `numBits` for these samples. Limits and multiplier are rounded to the
/// fewest decimals that cost less than 0.001 dB. Method: a coarse grid over both ends of the range and the
/// multiplier, then the Nelder–Mead simplex from several good grid points. Wide tables are searched on the
/// grid of fewer bits (uniform: at most 8, other spacings: at most 6), because the best range and curvature
/// differ little. Before rounding, the result is never worse than snnTorch's default limits. Deterministic.
/// Throws Cancelled.
Scheme searchScheme(const SortedSamples& samples, const ScatterCells& cells, const FitTask& task,
                    Spacing spacing, int numBits, const Progress& progress = {});

} // namespace quantoscope
