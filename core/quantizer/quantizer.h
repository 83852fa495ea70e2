// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"
#include "core/quantizer/cell_lookup.h"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace quantoscope {

enum class RoundingRule {
    /// snnTorch's own: of all levels the first in build order with the smallest distance, rounded to the
    /// input's type. NaN and ±infinity take the first level; inputs some 1e7 times beyond the range tie with
    /// many levels and fall back to the first of those.
    reference,
    /// What hardware does: the nearest level, ties to the lower one, ends clamp, NaN stays NaN (index -1).
    saturating,
};

/// The names that people and files know the rules by, in their order.
inline constexpr std::array<std::string_view, 2> roundingNames{"reference", "saturating"};

/// How whole arrays are gone through; of no influence on the results.
struct Batch
{
    std::size_t threads = 1;
    InstructionSet instructions = bestInstructionSet();
};

/// A small immutable function object: a level table under a rounding rule, applied to samples of type Float
/// (float or double). The distances are taken in Float against the float32 levels.
///
/// How: over the distinct levels in ascending order the nearest one changes at one Float each, the decision
/// boundary. A grid of cells over the boundaries says in O(1) which one of them an input must be compared
/// with, here or for whole vectors of inputs. The reference rule departs from "nearest" where distances that
/// differ round to the same Float; such gaps, and inputs far outside the range, are known beforehand and take
/// an exact slower path.
template<typename Float>
class BasicQuantizer
{
public:
    /// O(levels).
    BasicQuantizer(const LevelTable& table, RoundingRule rule);

    RoundingRule rule() const { return m_rule; }

    /// The build-order index of the level that `x` takes; -1 for NaN under the saturating rule. O(1)
    /// expected.
    int index(Float x) const;

    /// The level that `x` takes; NaN for NaN under the saturating rule.
    Float operator()(Float x) const;

    /// Whole arrays, each sample as if alone; `output` has the size of `input` and may be the same memory.
    /// About twice as long as copying takes with AVX-512, four times with AVX2, six times without.
    void quantize(std::span<const Float> input, std::span<Float> output, Batch batch = {}) const;
    void indices(std::span<const Float> input, std::span<std::int32_t> output, Batch batch = {}) const;

    Float lowest() const { return m_levels.front(); } ///< The least level, and the greatest.
    Float highest() const { return m_levels.back(); }

    /// The decision boundaries between neighbouring distinct levels, ascending.
    std::span<const Float> boundaries() const { return m_boundaries; }

    /// Within [first, last] the quantizer is monotone, unless tiesWithin(): each input takes the distinct
    /// level whose rank is the number of boundaries <= x.
    struct Interval
    {
        Float first;
        Float last;
    };
    Interval monotoneInterval() const { return m_monotone; }

    /// Some levels lie so close to each other and so far from the next ones that inputs between may see them
    /// at the same rounded distance even within the interval. Cautious: a table that says so need not have
    /// such ties.
    bool tiesWithin() const { return !m_mayTie.empty(); }

    /// Whether that may befall inputs whose nearest level is the distinct one of this rank.
    bool mayTie(std::size_t rank) const { return !m_mayTie.empty() && m_mayTie[rank] != 0; }

private:
    std::size_t rank(Float x) const;
    std::size_t chosenRank(Float x) const;
    std::size_t firstTied(Float x, std::size_t rank) const;
    int exactIndex(Float x) const;
    Float exactLevel(Float x) const;
    void findBoundaries();
    void findTies();
    void buildCells(Float centre);
    template<typename Value, Value (BasicQuantizer::*exact)(Float) const>
    CellLookup<Float, Value> lookup(const std::vector<CellEntry<Float, Value>>& entries) const;
    CellLookup<Float, Float> levelLookup() const;
    CellLookup<Float, std::int32_t> indexLookup() const;

    RoundingRule m_rule;
    std::vector<Float> m_levels;   // distinct, ascending
    std::vector<int> m_firstIndex; // of each distinct level
    std::size_t m_rankOfFirst = 0; // of the level at build-order index 0
    std::vector<Float> m_boundaries;
    std::vector<char> m_mayTie; // per rank; empty: nowhere within the monotone interval
    Interval m_monotone;
    Float m_farAway = std::numeric_limits<Float>::infinity(); // from here on all levels tie
    CellMap<Float> m_cells;
    std::vector<std::uint32_t> m_cellRank; // of the least inputs in each cell, and one past the last
    std::vector<CellEntry<Float, Float>> m_levelEntries;
    std::vector<CellEntry<Float, std::int32_t>> m_indexEntries;
    bool m_crowded = false;
};

extern template class BasicQuantizer<float>;
extern template class BasicQuantizer<double>;

using Quantizer = BasicQuantizer<float>;

} // namespace quantoscope
