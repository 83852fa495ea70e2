// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/arithmetic.h"
#include "core/arithmetic/wrapping_codes.h"
#include "core/quantizer/byte_ranks.h"
#include "core/quantizer/cell_lookup.h"
#include "core/quantizer/code_rounding.h"
#include "core/quantizer/even_levels.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace quantoscope {

/// How whole arrays are processed. Does not affect the results.
struct Batch
{
    std::size_t threads = 1;
    InstructionSet instructions = bestInstructionSet();
};

template<typename Float>
class StochasticRounding;

/// The number of the random draw for a part of a neuron's state at a step, from 0; part 0 is the membrane or
/// the sample of a recording, `part` at most 3.
constexpr std::uint64_t drawNumber(std::uint64_t step, std::uint64_t part)
{
    return step * 4 + part;
}

/// A small immutable function object: a level table with its arithmetic, applied to samples of type Float
/// (float or double). Distances to the float32 levels are computed in Float.
///
/// Method: among the distinct levels in ascending order, the chosen level changes at one Float each, the
/// decision boundary. A grid of cells over the boundaries determines in O(1) which boundary to compare an
/// input with, for one input or for a vector of inputs. The reference rule differs from "nearest" where
/// different distances round to the same Float. The inputs for which this can happen, close levels or inputs
/// far outside the range, are determined in advance and take an exact, slower path. So do inputs that wrap
/// around.
template<typename Float>
class BasicQuantizer
{
public:
    /// O(levels).
    BasicQuantizer(const LevelTable& table, const Arithmetic& arithmetic);
    BasicQuantizer(const LevelTable& table, RoundingRule rule)
        : BasicQuantizer(table, Arithmetic{.rounding = rule})
    {
    }

    const Arithmetic& arithmetic() const { return m_arithmetic; }
    RoundingRule rule() const { return m_arithmetic.rounding; }

    /// Whether inputs beyond the levels wrap around. Only inside monotoneInterval() the quantizer is then
    /// monotone.
    bool wraps() const { return m_wrapping.has_value(); }

    /// nullopt unless wraps().
    const std::optional<WrappingCodes>& wrapping() const { return m_wrapping; }

    /// Whether the level of an input also depends on a random number; see levelAt().
    bool isStochastic() const { return m_random != nullptr; }

    /// Whether NaN stays NaN; otherwise it takes the first level in build order.
    bool keepsNan() const { return rule() != RoundingRule::reference; }

    /// The build-order index of the level of `x`; -1 for NaN unless the rule is the
    /// reference. O(1) expected.
    int index(Float x) const
    {
        return taken(m_indexEntries, x, [&] { return exactIndex(x); });
    }

    /// The level of `x`; NaN for NaN unless the rule is the reference. O(1) expected.
    Float operator()(Float x) const
    {
        return taken(m_levelEntries, x, [&] { return exactLevel(x); });
    }

    /// Quantizes whole arrays with the same result for each sample as above. `output` must have the size of
    /// `input` and may be the same memory. With AVX-512 evenly spaced levels take about as long as copying,
    /// up to 256 other levels twice as long (with VBMI), more levels two and a half times as long; four times
    /// with AVX2, six times without.
    void quantize(std::span<const Float> input, std::span<Float> output, Batch batch = {}) const;
    void indices(std::span<const Float> input, std::span<std::int32_t> output, Batch batch = {}) const;

    /// The level of `x` with the random number of this draw; without stochastic rounding the same as above.
    /// The draws of a neuron and of a recording are numbered by drawNumber(). O(1) expected.
    Float levelAt(std::uint64_t draw, Float x) const;

    /// levelAt() of whole arrays; the draws are those of consecutive steps from `step` on, of the first part
    /// of a state.
    void quantizeFrom(std::uint64_t step, std::span<const Float> input, std::span<Float> output,
                      Batch batch = {}) const;
    void indicesFrom(std::uint64_t step, std::span<const Float> input, std::span<std::int32_t> output,
                     Batch batch = {}) const;

    /// The quantizer with another seed. O(levels).
    BasicQuantizer withSeed(std::uint64_t seed) const;

    /// The value of the code 1 if the levels are fixed point, otherwise 0.
    float codeStep() const { return m_codeStep; }

    Float lowest() const { return m_levels.front(); } ///< The smallest and the largest level.
    Float highest() const { return m_levels.back(); }

    /// The decision boundaries between neighbouring distinct levels, ascending.
    std::span<const Float> boundaries() const { return m_boundaries; }

    /// Within [first, last] the quantizer is monotone unless tiesWithin(): each input takes the distinct
    /// level whose rank is the number of boundaries <= x.
    struct Interval
    {
        Float first;
        Float last;
    };
    Interval monotoneInterval() const { return m_monotone; }

    /// Whether some levels are so close to each other, and so far from the next ones, that inputs in between
    /// may have the same rounded distance to them even within the interval. Conservative: true does not imply
    /// that ties exist.
    bool tiesWithin() const { return !m_mayTie.empty(); }

    /// Whether this may happen to inputs whose nearest level has this rank among the distinct levels.
    bool mayTie(std::size_t rank) const { return !m_mayTie.empty() && m_mayTie[rank] != 0; }

    /// The table for the inner loops. Valid as long as the quantizer.
    CellLookup<Float, Float> levelLookup() const;

private:
    /// The value for `x` in a table of cells; exact() if the cell does not determine it. Inline for the loops
    /// of the neurons. See CellLookup.
    template<typename Value, typename Exact>
    Value taken(const std::vector<CellEntry<Float, Value>>& entries, Float x, Exact exact) const
    {
        const CellEntry<Float, Value>* entry = entries.data() + m_cells.cell(x);
        if (x >= m_monotone.first && x <= m_monotone.last && entry->boundary == entry->boundary) {
            return entry[x >= entry->boundary ? 1 : 0].value;
        }
        return exact();
    }
    std::size_t rank(Float x) const;
    std::size_t chosenRank(Float x) const;
    std::size_t wrappedRank(Float x) const;
    std::size_t firstTied(Float x, std::size_t rank) const;
    int exactIndex(Float x) const;
    Float exactLevel(Float x) const;
    void findBoundaries(const LevelTable& table);
    void findTies();
    void buildCells(Float centre);
    void buildFastTables();
    template<typename Value, Value (BasicQuantizer::*exact)(Float) const>
    CellLookup<Float, Value> lookup(const std::vector<CellEntry<Float, Value>>& entries,
                                    const std::shared_ptr<const ByteLookup>& bytes) const;
    CellLookup<Float, std::int32_t> indexLookup() const;

    Arithmetic m_arithmetic;
    std::optional<WrappingCodes> m_wrapping;
    std::optional<CodeRounding> m_codes;                       // of float32 codes that do not wrap
    std::shared_ptr<const StochasticRounding<Float>> m_random; // null unless stochastic
    float m_codeStep;
    std::vector<Float> m_levels;   // distinct, ascending
    std::vector<int> m_firstIndex; // of each distinct level
    std::size_t m_rankOfFirst = 0; // rank of the level at build-order index 0
    std::vector<Float> m_boundaries;
    std::vector<char> m_mayTie; // per rank; empty if no ties within the interval
    Interval m_monotone;
    Float m_farAway = std::numeric_limits<Float>::infinity(); // all levels tie from here on
    CellMap<Float> m_cells;
    std::vector<std::uint32_t> m_cellRank; // rank of the smallest input in each cell, and the end
    std::vector<CellEntry<Float, Float>> m_levelEntries;
    std::vector<CellEntry<Float, std::int32_t>> m_indexEntries;
    bool m_crowded = false;
    std::optional<EvenLevels> m_even;               // of float32 levels
    std::shared_ptr<const ByteLookup> m_levelBytes; // null if the levels are not suited or double
    std::shared_ptr<const ByteLookup> m_indexBytes;
};

extern template class BasicQuantizer<float>;
extern template class BasicQuantizer<double>;

using Quantizer = BasicQuantizer<float>;

} // namespace quantoscope
