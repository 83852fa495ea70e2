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
    RoundingRule rounding = RoundingRule::reference;     ///< By which the boundaries are drawn.
    std::optional<FixedPoint> fixedPoint = std::nullopt; ///< Also as codes of this format.
    /// Of numbers in markdown and latex, 0 to mostDecimals; others, and empty: shortest-round-trip.
    std::optional<int> decimals = std::nullopt;
};

/// A level table with all that its exports say of it.
class TableExport
{
public:
    /// Throws InvalidFixedPoint where the format does not hold the levels apart. `table` must outlive this.
    TableExport(const LevelTable& table, const TableOptions& options);

    const LevelTable& table() const { return m_table; }
    const Quantizer& quantizer() const { return m_quantizer; }

    /// Empty where no format was asked for.
    const std::optional<FixedPointLevels>& fixedPoint() const { return m_fixedPoint; }

    /// For each decision boundary the smallest code that takes a level above it, as codeBoundaries() says;
    /// empty without a format.
    std::span<const std::int64_t> codeBoundaries() const { return m_codeBoundaries; }

    /// Those that are codes themselves: the others no input reaches.
    std::span<const std::int64_t> reachedCodeBoundaries() const;

private:
    const LevelTable& m_table;
    Quantizer m_quantizer;
    std::optional<FixedPointLevels> m_fixedPoint;
    std::vector<std::int64_t> m_codeBoundaries;
};

/// Sentences for the head of a file: the snnTorch call that makes the scheme, then what departs from it.
std::vector<std::string> provenance(const TableExport& table);

/// "Codes are Q1.6, code / 2^6. …": the format and the largest rounding error.
std::string fixedPointSentence(const FixedPointLevels& levels);

/// Where rounding takes levels across the scheme's threshold (levelsAcrossThreshold()): what that does to a
/// neuron, and which format does not; else empty.
std::string thresholdSentence(const LevelTable& table, const FixedPointLevels& levels);

/// The snnTorch call that makes this scheme: `state_quant(num_bits=…, …)`.
std::string snnTorchCall(const Scheme& scheme);

/// Empty, a whole number, a number by its shortest text, or yes and no.
using TableCell = std::variant<std::monostate, std::int64_t, float, double, bool>;

/// One property of all levels, in build order.
struct TableColumn
{
    std::string name;
    std::vector<TableCell> cells;
};

/// index, value, gap, boundary, dead; with a fixed-point format also code, code_value, rounding_error and
/// boundary_code. O(levels log levels).
std::vector<TableColumn> tableColumns(const TableExport& table);

/// A cell as text, a bool by one of these two words.
std::string cellText(const TableCell& cell, std::string_view yes, std::string_view no);

} // namespace quantoscope
