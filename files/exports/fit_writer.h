// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fit.h"
#include "core/analysis/sweep.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace quantoscope {

enum class FitFormat { csv, json, latex, markdown };

inline constexpr std::array<std::string_view, 4> fitFormatNames{"csv", "json", "latex", "markdown"};
inline constexpr std::array<std::string_view, 4> fitFormatEndings{"csv", "json", "tex", "md"};

/// Those that a sweep, which may be of millions of rows, is written in.
inline constexpr std::array<std::string_view, 2> sweepFormatNames{"csv", "json"};

/// Fits of the recording called `input`. csv: a header and a line for each scheme, the best of each number of
/// bits first; json: {"input": …, "objective": …, "threshold": …, "rounding": …, "fits": [{"num_bits": …,
/// "bound": {"mse": …, "sqnr_db": …, "levels": […]}, "schemes": [{"scheme": {…}, "mse": …, …}, …]}, …]};
/// latex and markdown: the table of comparisonText(), numbers with `decimals`.
std::string fitText(std::string_view input, const FitTask& task, std::span<const Fit> fits, FitFormat format,
                    std::optional<int> decimals = std::nullopt);

/// The names of a sweep's columns as a line of CSV.
std::string sweepHeader();

/// Rows of a sweep over the recording called `input`, one a line, so that texts of parts may be strung
/// together: CSV under sweepHeader(), or one JSON object per line (JSON Lines), of the same names but with
/// the scheme as an object "scheme". A table that cannot be built has a problem in place of figures, which
/// are empty or null; so is infinity in JSON.
std::string sweepText(std::string_view input, std::span<const SweepRow> rows, FitFormat format);

} // namespace quantoscope
