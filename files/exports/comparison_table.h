// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fit.h"
#include "core/explore/setup.h"
#include "core/hardware/neuron_cost.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// The metrics of one of several schemes on the same signal.
struct ComparisonRow
{
    std::string name = {}; ///< Given by the user; may be empty.
    /// The loop that the metrics were computed with: open (a finished trace is quantized) or closed (the
    /// neuron is simulated with its state quantized).
    std::optional<Loop> loop = std::nullopt;
    Scheme scheme = {};
    double mse = 0;
    double sqnrDb = 0;
    /// dB. Lloyd-Max quantizer with the same number of levels on the raw membrane.
    std::optional<double> boundSqnrDb = std::nullopt;
    std::optional<double> belowBoundDb = std::nullopt;
    std::size_t rawSpikes = 0;
    std::optional<std::size_t> quantizedSpikes = std::nullopt;
    /// Samples that spike only before or only after quantization.
    std::optional<std::size_t> spikeErrors = std::nullopt;
    std::size_t levelsUsed = 0;
    std::size_t outside = 0;                       ///< Number of clipped samples.
    std::optional<NeuronCost> cost = std::nullopt; ///< Of a neuron with this scheme.
};

/// One row per scheme of each fit, in the order of the fits.
std::vector<ComparisonRow> comparisonRows(std::span<const Fit> fits);

enum class ComparisonFormat { csv, latex, markdown };

inline constexpr std::array<std::string_view, 3> comparisonFormatNames{"csv", "latex", "markdown"};
inline constexpr std::array<std::string_view, 3> comparisonFormatEndings{"csv", "tex", "md"};

std::optional<ComparisonFormat> comparisonFormatForEnding(std::string_view ending);

/// The comparison as a table. csv has every column. latex and markdown have bits, scheme, SQNR, bound,
/// distance to the bound, spikes and cost. The columns name, loop, spikes and spike_errors are omitted if no
/// row has a value for them, those of the cost if no row has a NeuronCost. `sentences`, which say what is
/// compared, precede the table in latex and markdown. `decimals` as in TableOptions.
std::string comparisonText(std::span<const ComparisonRow> rows, ComparisonFormat format,
                           std::optional<int> decimals = std::nullopt,
                           std::span<const std::string> sentences = {});

} // namespace quantoscope
