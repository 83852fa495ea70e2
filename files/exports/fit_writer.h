// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fit.h"
#include "core/analysis/sweep.h"
#include "core/hardware/neuron_cost.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace quantoscope {

enum class FitFormat { csv, json, latex, markdown };

inline constexpr std::array<std::string_view, 4> fitFormatNames{"csv", "json", "latex", "markdown"};
inline constexpr std::array<std::string_view, 4> fitFormatEndings{"csv", "json", "tex", "md"};

/// The formats of a sweep, which may have millions of rows.
inline constexpr std::array<std::string_view, 2> sweepFormatNames{"csv", "json"};

/// The estimated costs of the neurons of a table's schemes, in the order of its rows: the members or columns
/// estimated_luts, estimated_flip_flops and estimated_multipliers, null or empty where there is no cost.
struct TableCosts
{
    Technology technology;
    std::vector<NeuronCost> neurons;
};

/// The fits of the recording named `input`. csv: a header and one row per scheme, grouped by number of
/// bits, the best scheme first. json: {"input": …, "objective": …, "threshold": …, "rounding": …, "fits":
/// [{"num_bits": …, "bound": {"mse": …, "sqnr_db": …, "levels": […]}, "schemes": [{"scheme": {…}, "mse":
/// …, …}, …]}, …]}; values that are not finite become null. latex and markdown: the table of
/// comparisonText(), with `decimals`. `costs` are those of all schemes of all fits; json names their
/// "technology".
std::string fitText(std::string_view input, const FitTask& task, std::span<const Fit> fits, FitFormat format,
                    std::optional<int> decimals = std::nullopt,
                    const std::optional<TableCosts>& costs = std::nullopt);

/// The column names of a sweep as a line of CSV; `withCosts`: also those of the costs.
std::string sweepHeader(bool withCosts = false);

/// Rows of a sweep over the recording named `input`, one per line, so that the texts of parts can be
/// concatenated. csv: the columns of sweepHeader(), without the header. json: one object per line (JSON
/// Lines) with the same names, except that the scheme is an object "scheme" and values that are not finite
/// are null. If a table cannot be built, "problem" says why and the metrics are empty or null.
std::string sweepText(std::string_view input, std::span<const SweepRow> rows, FitFormat format,
                      const std::optional<TableCosts>& costs = std::nullopt);

} // namespace quantoscope
