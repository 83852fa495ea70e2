// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scheme_search.h"
#include "core/analysis/table_error.h"

#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// Schemes to be tried out on a recording: every combination. Uniform ones have no multiplier and count once.
struct SweepGrid
{
    int firstBits = 1;
    int lastBits = 8;
    std::vector<Mode> modes{allModes.begin(), allModes.end()};
    double threshold = 1.0;
    std::vector<double> lowerLimits{0.0};
    std::vector<double> upperLimits{0.2};
    std::vector<std::optional<double>> multipliers{std::nullopt}; ///< Empty: snnTorch's own choice.
};

/// The number of schemes.
std::size_t schemeCount(const SweepGrid& grid);

/// The scheme at a position below schemeCount: num_bits changes slowest, then mode, lower_limit, upper_limit,
/// multiplier. O(modes).
Scheme schemeAt(const SweepGrid& grid, std::size_t position);

/// One scheme tried out.
struct SweepRow
{
    Scheme scheme;
    std::optional<TableError> error; ///< Empty where no such table can be built…
    std::string problem;             ///< …and then why not, in a sentence.
    double sqnrDb = 0;
    double boundSqnrDb = 0; ///< Lloyd–Max with as many levels.
};

/// A sweep over one recording, part by part, so that a long one needs no memory for all of its rows.
class Sweep
{
public:
    /// `samples` and `grid` must outlive this.
    Sweep(const SortedSamples& samples, const SweepGrid& grid, RoundingRule rounding);

    /// The rows of the schemes at [first, last), each the same whatever the others. On all of the machine's
    /// threads. Throws Cancelled. O(levels log samples) a scheme, and once for each number of bits the bound.
    std::vector<SweepRow> rows(std::size_t first, std::size_t last, const Progress& progress = {});

private:
    const SortedSamples& m_samples;
    const SweepGrid& m_grid;
    RoundingRule m_rounding;
    double m_power;
    std::vector<std::optional<double>> m_bounds; // from firstBits on
};

} // namespace quantoscope
