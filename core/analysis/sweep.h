// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheme_search.h"
#include "core/analysis/table_error.h"

#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// The schemes of a sweep: every combination of these values. A uniform scheme has no multiplier and is
/// listed once. With `scales`, other formats follow for each number of bits: those of usualSchemes() with
/// each scale; nullopt: the smallest power of two under which no sample is clipped.
struct SweepGrid
{
    int firstBits = 1;
    int lastBits = 8;
    std::vector<Spacing> spacings{allSpacings.begin(), allSpacings.end()};
    double threshold = 1.0;
    std::vector<double> lowerLimits{0.0};
    std::vector<double> upperLimits{0.2};
    std::vector<std::optional<double>> multipliers{std::nullopt}; ///< nullopt: snnTorch's default.
    std::vector<std::optional<double>> scales = {};               ///< Of other formats; empty: none of them.
};

/// Number of schemes in the grid.
std::size_t schemeCount(const SweepGrid& grid);

/// The scheme at a position from 0 to schemeCount - 1. num_bits changes slowest, then spacing or format,
/// lower_limit, upper_limit, and multiplier or scale. O(bits + spacings).
Scheme schemeAt(const SweepGrid& grid, std::size_t position);

/// The result for one scheme.
struct SweepRow
{
    Scheme scheme;                   ///< With its scale.
    std::optional<TableError> error; ///< Empty if no table can be built…
    std::string problem;             ///< …then the reason, in a sentence.
    double sqnrDb = 0;
    double boundSqnrDb = 0; ///< Lloyd–Max bound for 2^num_bits levels.
};

/// A sweep over one recording, computed in parts so that a long sweep need not hold all rows in memory.
class Sweep
{
public:
    /// `samples` and `grid` must outlive the sweep.
    Sweep(const SortedSamples& samples, const SweepGrid& grid, RoundingRule rounding);

    /// The rows of the schemes at positions [first, last). A row does not depend on which others are
    /// computed. Uses all threads of the machine. Throws Cancelled. O(levels log samples) per scheme, plus
    /// the bound once per number of bits.
    std::vector<SweepRow> rows(std::size_t first, std::size_t last, const Progress& progress = {});

private:
    const SortedSamples& m_samples;
    const SweepGrid& m_grid;
    RoundingRule m_rounding;
    double m_power;
    std::vector<std::optional<double>> m_bounds; // index 0 is firstBits; computed on demand
};

} // namespace quantoscope
