// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/fixed_point.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace quantoscope {

/// How a level table is exported.
struct TableOptions
{
    Arithmetic arithmetic = {};                          ///< Determines the decision boundaries.
    std::optional<FixedPoint> fixedPoint = std::nullopt; ///< Adds the codes in this format.
    /// Decimals of numbers in markdown and latex, 0 to mostDecimals. nullopt, and all other formats: the
    /// shortest round-trip text.
    std::optional<int> decimals = std::nullopt;
};

/// A level table with everything that is exported about it.
class TableExport
{
public:
    /// `table` must outlive this. Throws InputError if the format cannot hold all levels with distinct
    /// codes, or if the reference rule may not be monotone over its range; see codeBoundaries().
    TableExport(const LevelTable& table, const TableOptions& options);

    const LevelTable& table() const { return m_table; }
    const Quantizer& quantizer() const { return m_quantizer; }

    /// nullopt if `options` has no format.
    const std::optional<FixedPointLevels>& fixedPoint() const { return m_fixedPoint; }

    /// For each decision boundary, the smallest code that is quantized to a level above it, as the function
    /// codeBoundaries() returns it. Empty without a format.
    std::span<const std::int64_t> codeBoundaries() const { return m_codeBoundaries; }

    /// The code boundaries within the format's range. No input reaches the others.
    std::span<const std::int64_t> reachedCodeBoundaries() const;

private:
    const LevelTable& m_table;
    Quantizer m_quantizer;
    std::optional<FixedPointLevels> m_fixedPoint;
    std::vector<std::int64_t> m_codeBoundaries;
};

/// The first line of an exported file, which the provenance follows.
std::string_view titleLine(const Scheme& scheme);

/// Sentences for the beginning of a file: the scheme as schemeText(), then rounding other than the
/// reference's, overflow that wraps around and the fixed-point format.
std::vector<std::string> provenance(const TableExport& table);

/// "Codes are Q1.6, 8 bits, code / 2^6; …": the format and the largest rounding error.
std::string fixedPointSentence(const FixedPointLevels& levels);

/// If rounding moves levels across the scheme's threshold or onto it (levelsAcrossThreshold()): the effect on
/// a neuron, and a format that avoids it. Otherwise empty.
std::string thresholdSentence(const LevelTable& table, const FixedPointLevels& levels);

/// The snnTorch call that makes this scheme: `state_quant(num_bits=…, …)`. Other schemes by their names and
/// scale: "Scheme E4M3, scale 0.5".
std::string schemeText(const Scheme& scheme);

/// Whether snnTorch's state_quant itself quantizes with this scheme and rule.
bool isStateQuant(const Scheme& scheme, RoundingRule rule);

/// Empty, an integer, a number that is written as its shortest round-trip text, or a yes-or-no value.
using TableCell = std::variant<std::monostate, std::int64_t, float, double, bool>;

/// One property of all levels, in build order.
struct TableColumn
{
    std::string name;
    std::vector<TableCell> cells;
};

/// The columns index, value, gap (step to the next level), boundary and dead; with a fixed-point format also
/// code, code_value, rounding_error and boundary_code. O(levels log levels).
std::vector<TableColumn> tableColumns(const TableExport& table);

/// A cell as text; a bool as `yes` or `no`.
std::string cellText(const TableCell& cell, std::string_view yes, std::string_view no);

} // namespace quantoscope
