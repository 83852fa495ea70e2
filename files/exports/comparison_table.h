// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fit.h"
#include "core/explore/setup.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// One scheme among several on the same signal.
struct ComparisonRow
{
    std::string name = {}; ///< A person's, or empty.
    /// What error and spikes are of: a finished trace, or the neuron simulated with its state quantized.
    std::optional<Loop> loop = std::nullopt;
    Scheme scheme = {};
    double mse = 0;
    double sqnrDb = 0;
    std::optional<double> boundSqnrDb = std::nullopt; ///< Lloyd-Max, of as many levels on the raw membrane.
    std::optional<double> belowBoundDb = std::nullopt;
    std::size_t rawSpikes = 0;
    std::optional<std::size_t> quantizedSpikes = std::nullopt;
    std::optional<std::size_t> spikeErrors = std::nullopt; ///< Samples that are a spike only before or after.
    std::size_t levelsUsed = 0;
    std::size_t outside = 0; ///< Samples beyond the end levels.
};

/// A row for each scheme of each fit, in their order.
std::vector<ComparisonRow> comparisonRows(std::span<const Fit> fits);

enum class ComparisonFormat { csv, latex, markdown };

inline constexpr std::array<std::string_view, 3> comparisonFormatNames{"csv", "latex", "markdown"};
inline constexpr std::array<std::string_view, 3> comparisonFormatEndings{"csv", "tex", "md"};

std::optional<ComparisonFormat> comparisonFormatForEnding(std::string_view ending);

/// The comparison as a table. csv has every column; latex and markdown those that a paper compares by: bits,
/// scheme, SQNR, bound and spikes. A column that no row has a value for is left out where not every
/// comparison has it (name, loop, spikes, spike_errors). `sentences` say what is compared; csv is without.
/// `decimals` as in TableOptions.
std::string comparisonText(std::span<const ComparisonRow> rows, ComparisonFormat format,
                           std::optional<int> decimals = std::nullopt,
                           std::span<const std::string> sentences = {});

} // namespace quantoscope
