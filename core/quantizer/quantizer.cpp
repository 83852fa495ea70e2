// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/quantizer.h"

#include "core/progress/pieces.h"
#include "core/quantizer/stochastic_rounding.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <type_traits>

namespace quantoscope {
namespace {

/// The spacing of Floats at `x`.
template<typename Float>
double ulp(double x)
{
    const auto size = static_cast<Float>(std::abs(x));
    return static_cast<double>(std::nextafter(size, std::numeric_limits<Float>::infinity())) - size;
}

/// AVX-512 looks up tables of up to so many entries in registers, which is as fast as these can be.
constexpr std::size_t lookedUpInRegisters = 32;

/// The rule whose level is the more likely one.
RoundingRule likelyRule(RoundingRule rule)
{
    return rule == RoundingRule::stochastic ? RoundingRule::saturating : rule;
}

} // namespace

template<typename Float>
BasicQuantizer<Float>::BasicQuantizer(const LevelTable& table, const Arithmetic& arithmetic)
    : m_arithmetic(arithmetic),
      m_wrapping(arithmetic.overflow == Overflow::wrap ? WrappingCodes::of(table) : std::nullopt),
      m_codes(m_wrapping ? std::nullopt : CodeRounding::of(table, arithmetic.rounding)),
      m_random(arithmetic.rounding == RoundingRule::stochastic
                   ? std::make_shared<StochasticRounding<Float>>(table, arithmetic)
                   : nullptr),
      m_codeStep(static_cast<float>(quantoscope::codeStep(table.scheme()))),
      m_levels(table.distinct().begin(), table.distinct().end()),
      m_firstIndex(table.firstIndex().begin(), table.firstIndex().end())
{
    const auto first = std::find(m_firstIndex.begin(), m_firstIndex.end(), 0);
    m_rankOfFirst = static_cast<std::size_t>(first - m_firstIndex.begin());
    findBoundaries(table);
    findTies();
    const Scheme& scheme = table.scheme();
    buildCells(isSnnTorch(scheme) && scheme.thrCentered ? static_cast<float>(scheme.threshold) : 0.0F);
    buildFastTables();
}

template<typename Float>
void BasicQuantizer<Float>::findBoundaries(const LevelTable& table)
{
    m_boundaries.reserve(m_levels.size() - 1);
    for (std::size_t rank = 0; rank + 1 < m_levels.size(); ++rank) {
        m_boundaries.push_back(decisionBoundary<Float>(table, rank, rule()));
    }
}

/// Marks where the reference rule may compute the same rounded distance for two levels on the same side of an
/// input. This requires levels no further apart than the spacing of floats at that distance; the factor 4 is
/// a safety margin.
template<typename Float>
void BasicQuantizer<Float>::findTies()
{
    constexpr Float largest = std::numeric_limits<Float>::max();
    m_monotone = {-largest, largest};
    if (m_wrapping) {
        const auto interval = m_wrapping->notWrapped<Float>(likelyRule(rule()));
        m_monotone = {interval.first, interval.last};
        return;
    }
    if (rule() != RoundingRule::reference) {
        m_monotone = {-std::numeric_limits<Float>::infinity(), std::numeric_limits<Float>::infinity()};
        return;
    }
    const std::size_t count = m_levels.size();
    // Levels smaller than a quarter of the spacing of floats at x are rounded away.
    const Float largestLevel = std::max(std::abs(m_levels.front()), std::abs(m_levels.back()));
    m_farAway = std::ldexp(largestLevel, std::numeric_limits<Float>::digits + 3);
    if (count == 1) {
        return;
    }
    const auto gap = [this](std::size_t rank) {
        return static_cast<double>(m_levels[rank + 1]) - static_cast<double>(m_levels[rank]);
    };
    const auto tooNarrow = [](double width, double distance) { return width <= 4 * ulp<Float>(distance); };

    std::vector<char> mayTie(count, 0);
    for (std::size_t rank = 1; rank + 1 < count; ++rank) {
        mayTie[rank] =
            tooNarrow(gap(rank - 1), static_cast<double>(m_boundaries[rank]) - m_levels[rank - 1]) ||
            tooNarrow(gap(rank), static_cast<double>(m_levels[rank + 1]) - m_boundaries[rank - 1]);
    }
    if (std::find(mayTie.begin(), mayTie.end(), 1) != mayTie.end()) {
        // Near a boundary both neighbouring levels tie, and so does every level that ties with
        // either of them.
        m_mayTie = mayTie;
        for (std::size_t rank = 1; rank < count; ++rank) {
            m_mayTie[rank] |= mayTie[rank - 1];
            m_mayTie[rank - 1] |= mayTie[rank];
        }
    }
    // Two distances round to the same Float only if they differ by at most the spacing of Floats there.
    // Outside the levels this requires a distance of at least `reach` times the last step between levels.
    const double reach = std::ldexp(1.0, std::numeric_limits<Float>::digits - 2);
    const double lowest = m_levels.front();
    const double highest = m_levels.back();
    // The distance to the nearest level must not overflow either: all distances are then infinite and tie.
    const auto inwards = [](double x) { return std::nextafter(static_cast<Float>(x), Float{0}); };
    const Float first = inwards(std::max(0.0, lowest) - double{largest});
    const Float last = inwards(std::min(0.0, highest) + double{largest});
    m_monotone = {static_cast<Float>(std::max<double>(first, lowest - gap(0) * reach)),
                  static_cast<Float>(std::min<double>(last, highest + gap(count - 2) * reach))};
}

/// `centre` is where exponential levels are densest.
template<typename Float>
void BasicQuantizer<Float>::buildCells(Float centre)
{
    m_cells = chooseCellMap<Float>(m_boundaries, centre);
    const std::size_t cells = m_cells.cellCount();
    m_cellRank.assign(cells + 1, 0);
    std::vector<Float> boundaryOf(cells + 1, std::numeric_limits<Float>::infinity());
    for (const Float boundary : m_boundaries) {
        const auto cell = m_cells.cell(boundary);
        boundaryOf[cell] = boundary;
        ++m_cellRank[cell + 1];
    }
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const std::uint32_t held = m_cellRank[cell + 1];
        m_cellRank[cell + 1] += m_cellRank[cell];
        const auto mayTie = [this](std::uint32_t rank) { return !m_mayTie.empty() && m_mayTie[rank] != 0; };
        if (held > 1 || mayTie(m_cellRank[cell]) || mayTie(m_cellRank[cell + 1])) {
            boundaryOf[cell] = std::numeric_limits<Float>::quiet_NaN();
            m_crowded = true;
        }
    }
    m_levelEntries.reserve(cells + 1);
    m_indexEntries.reserve(cells + 1);
    for (std::size_t cell = 0; cell <= cells; ++cell) {
        const std::uint32_t rank = m_cellRank[cell];
        m_levelEntries.push_back({boundaryOf[cell], m_levels[rank]});
        m_indexEntries.push_back({boundaryOf[cell], m_firstIndex[rank]});
    }
}

/// The tables for vector instructions; small tables of cells do not need them.
template<typename Float>
void BasicQuantizer<Float>::buildFastTables()
{
    if constexpr (std::is_same_v<Float, float>) {
        if (!m_mayTie.empty()) {
            return;
        }
        m_even = EvenLevels::of(m_levels, m_boundaries);
        const auto ranks = m_levelEntries.size() > lookedUpInRegisters
                               ? ByteRanks::of(m_cells, m_boundaries, m_monotone.first, m_monotone.last)
                               : std::nullopt;
        if (ranks) {
            const auto withValues = [&]<typename Value>(const std::vector<Value>& values) {
                return std::make_shared<ByteLookup>(ByteLookup{*ranks, bytePlanes<Value>(values)});
            };
            m_levelBytes = withValues(m_levels);
            m_indexBytes = withValues(m_firstIndex);
        }
    }
}

/// The number of boundaries <= x.
template<typename Float>
std::size_t BasicQuantizer<Float>::rank(Float x) const
{
    const auto cell = m_cells.cell(x);
    const Float* first = m_boundaries.data() + m_cellRank[cell];
    const Float* last = m_boundaries.data() + m_cellRank[cell + 1];
    return static_cast<std::size_t>(std::upper_bound(first, last, x) - m_boundaries.data());
}

/// The rank of the level of `x`, which must not be NaN if NaN is kept.
template<typename Float>
std::size_t BasicQuantizer<Float>::chosenRank(Float x) const
{
    if (x >= m_monotone.first && x <= m_monotone.last) {
        const std::size_t r = rank(x);
        return m_mayTie.empty() || m_mayTie[r] == 0 ? r : firstTied(x, r);
    }
    if (m_wrapping && std::isfinite(x)) {
        return wrappedRank(x);
    }
    if (rule() != RoundingRule::reference) {
        return rank(x); // An infinity saturates where other inputs wrap.
    }
    return std::abs(x) < m_farAway ? firstTied(x, rank(x)) : m_rankOfFirst;
}

/// The rank of the level of a finite input that wraps around.
template<typename Float>
std::size_t BasicQuantizer<Float>::wrappedRank(Float x) const
{
    const float level = m_wrapping->level(static_cast<double>(x), likelyRule(rule()));
    return static_cast<std::size_t>(std::lower_bound(m_levels.begin(), m_levels.end(), Float{level}) -
                                    m_levels.begin());
}

/// The reference rule where levels next to the nearest one may tie with it. The tied levels have consecutive
/// ranks; the first of them in build order is chosen. O(log levels + ties).
template<typename Float>
std::size_t BasicQuantizer<Float>::firstTied(Float x, std::size_t rank) const
{
    const auto nearest = m_levels.begin() + static_cast<std::ptrdiff_t>(rank);
    const auto distance = [x](Float level) -> Float { return std::abs(level - x); };
    const Float smallest = distance(*nearest);
    const auto first = std::partition_point(m_levels.begin(), nearest,
                                            [&](Float level) { return distance(level) > smallest; });
    const auto end = std::partition_point(nearest, m_levels.end(),
                                          [&](Float level) { return distance(level) <= smallest; });
    const auto winner = std::min_element(m_firstIndex.begin() + (first - m_levels.begin()),
                                         m_firstIndex.begin() + (end - m_levels.begin()));
    return static_cast<std::size_t>(winner - m_firstIndex.begin());
}

template<typename Float>
int BasicQuantizer<Float>::exactIndex(Float x) const
{
    return keepsNan() && std::isnan(x) ? -1 : m_firstIndex[chosenRank(x)];
}

template<typename Float>
Float BasicQuantizer<Float>::exactLevel(Float x) const
{
    return keepsNan() && std::isnan(x) ? x : m_levels[chosenRank(x)];
}

template<typename Float>
template<typename Value, Value (BasicQuantizer<Float>::*exact)(Float) const>
CellLookup<Float, Value> BasicQuantizer<Float>::lookup(const std::vector<CellEntry<Float, Value>>& entries,
                                                       const std::shared_ptr<const ByteLookup>& bytes) const
{
    return {.map = m_cells,
            .first = m_monotone.first,
            .last = m_monotone.last,
            .entries = entries.data(),
            .cellCount = entries.size() - 1,
            .crowded = m_crowded,
            .exact = [](const void* self,
                        Float x) { return (static_cast<const BasicQuantizer*>(self)->*exact)(x); },
            .quantizer = this,
            .even = m_even ? &*m_even : nullptr,
            .bytes = bytes.get()};
}

template<typename Float>
CellLookup<Float, Float> BasicQuantizer<Float>::levelLookup() const
{
    return lookup<Float, &BasicQuantizer::exactLevel>(m_levelEntries, m_levelBytes);
}

template<typename Float>
CellLookup<Float, std::int32_t> BasicQuantizer<Float>::indexLookup() const
{
    return lookup<std::int32_t, &BasicQuantizer::exactIndex>(m_indexEntries, m_indexBytes);
}

template<typename Float>
void BasicQuantizer<Float>::quantize(std::span<const Float> input, std::span<Float> output, Batch batch) const
{
    inPieces(input.size(), batch.threads, [&, table = levelLookup()](std::size_t begin, std::size_t end) {
        if constexpr (sizeof(Float) == sizeof(float)) {
            if (m_codes && CodeRounding::isFast(batch.instructions)) {
                m_codes->levels(input.data() + begin, output.data() + begin, end - begin, batch.instructions);
                return;
            }
        }
        lookUp(table, input.data() + begin, output.data() + begin, end - begin, batch.instructions);
    });
}

template<typename Float>
void BasicQuantizer<Float>::indices(std::span<const Float> input, std::span<std::int32_t> output,
                                    Batch batch) const
{
    inPieces(input.size(), batch.threads, [&, table = indexLookup()](std::size_t begin, std::size_t end) {
        lookUp(table, input.data() + begin, output.data() + begin, end - begin, batch.instructions);
    });
}

template<typename Float>
Float BasicQuantizer<Float>::levelAt(std::uint64_t draw, Float x) const
{
    return m_random ? m_random->level(draw, x) : (*this)(x);
}

template<typename Float>
void BasicQuantizer<Float>::quantizeFrom(std::uint64_t step, std::span<const Float> input,
                                         std::span<Float> output, Batch batch) const
{
    if (!m_random) {
        quantize(input, output, batch);
        return;
    }
    inPieces(input.size(), batch.threads, [&](std::size_t begin, std::size_t end) {
        m_random->levels(step + begin, input.subspan(begin, end - begin), output.subspan(begin, end - begin),
                         batch.instructions);
    });
}

template<typename Float>
void BasicQuantizer<Float>::indicesFrom(std::uint64_t step, std::span<const Float> input,
                                        std::span<std::int32_t> output, Batch batch) const
{
    if (!m_random) {
        indices(input, output, batch);
        return;
    }
    // The index of a level is that of its own input.
    inPieces(input.size(), batch.threads, [&](std::size_t begin, std::size_t end) {
        constexpr std::size_t blockSize = 1024;
        std::array<Float, blockSize> levels;
        for (; begin < end; begin += blockSize) {
            const std::size_t count = std::min(blockSize, end - begin);
            const auto block = std::span(levels).first(count);
            m_random->levels(step + begin, input.subspan(begin, count), block, batch.instructions);
            lookUp(indexLookup(), block.data(), output.data() + begin, count, batch.instructions);
        }
    });
}

template<typename Float>
BasicQuantizer<Float> BasicQuantizer<Float>::withSeed(std::uint64_t seed) const
{
    BasicQuantizer other = *this;
    other.m_arithmetic.seed = seed;
    other.m_random = m_random ? std::make_shared<StochasticRounding<Float>>(*m_random, seed) : nullptr;
    return other;
}

template class BasicQuantizer<float>;
template class BasicQuantizer<double>;

} // namespace quantoscope
