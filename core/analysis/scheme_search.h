// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scatter_cells.h"
#include "core/levels/scheme.h"
#include "core/quantizer/quantizer.h"

#include <array>
#include <string_view>

namespace quantoscope {

/// The three ways in which snnTorch spaces levels.
enum class Mode { uniform, thresholdCentred, zeroCentred };

inline constexpr std::array allModes{Mode::uniform, Mode::thresholdCentred, Mode::zeroCentred};

/// As the command line's flags and tables call them.
inline constexpr std::array<std::string_view, 3> modeNames{"uniform", "thr-centered", "zero-centered"};

Mode modeOf(const Scheme& scheme);
void setMode(Scheme& scheme, Mode mode);

/// What makes a scheme the best one.
enum class Objective {
    mse,    ///< The least mean squared error.
    spikes, ///< The fewest samples whose being above the threshold changes; among equals the least error.
};

inline constexpr std::array<std::string_view, 2> objectiveNames{"mse", "spikes"};

/// What a fit is asked for. The threshold is kept: lower_limit, upper_limit and multiplier are what is
/// fitted.
struct FitTask
{
    double threshold = 1.0; ///< Not 0; of the scheme and of the spikes.
    Objective objective = Objective::mse;
    RoundingRule rounding = RoundingRule::reference;

    bool operator==(const FitTask&) const = default;
};

/// The best scheme of one mode at `numBits` for these samples, limits and multiplier rounded to as few
/// decimals as cost less than 0.001 dB. Coarse grid over both ends of the range and the multiplier, then the
/// simplex from the best of different kinds; above 6 bits the grid is searched at 6 bits, where the best
/// range and curvature differ little. Never worse than snnTorch's default limits. Deterministic. Throws
/// Cancelled.
Scheme searchScheme(const SortedSamples& samples, const ScatterCells& cells, const FitTask& task, Mode mode,
                    int numBits, const Progress& progress = {});

} // namespace quantoscope
