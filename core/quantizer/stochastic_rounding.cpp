// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/stochastic_rounding.h"

#include "core/quantizer/avx512_bytes.h"
#include "core/quantizer/avx512_draw.h"
#include "core/quantizer/instruction_targets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::size_t drawBlock = 1024;

/// Chooses one of two levels for each input. The loop is plain C++, compiled separately for each instruction
/// set.
template<typename Float>
QUANTOSCOPE_INLINE void chooseLevels(const RankedInputs<Float>& ranked, const Draws& draws, Float* output)
{
    const auto [keys, first, step] = draws; // copied: no output can alias them
    for (std::size_t i = 0; i < ranked.count; ++i) {
        const std::uint32_t noise = noiseOf(keys, first + step * static_cast<std::uint32_t>(i));
        const Float x = ranked.input[i];
        const LevelPair<Float>& pair = ranked.pairs[ranked.rank[i]];
        const bool upwards = takesUpper(x, pair.levels[0], pair.levels[1], noise);
        const Float level = pair.levels[upwards ? 1 : 0]; // an index: a branch would be taken at random
        output[i] = x == x ? level : x;
    }
}

#ifdef QUANTOSCOPE_X86
template<typename Float>
[[gnu::target("avx2")]] void chooseWithAvx2(const RankedInputs<Float>& ranked, const Draws& draws,
                                            Float* output)
{
    chooseLevels(ranked, draws, output);
}

/// With the levels around each input from tables of bytes; a multiple of RankBlock::atOnce inputs.
void chooseByBytes(const CellLookup<float, std::int32_t>& ranks, const BytePlanes& upper,
                   std::span<const float> input, Draws draws, float* output)
{
    RankBlock block;
    std::array<float, RankBlock::size> below;
    std::array<float, RankBlock::size> above;
    for (std::size_t begin = 0; begin < input.size(); begin += RankBlock::size) {
        const auto now = input.subspan(begin, std::min(RankBlock::size, input.size() - begin));
        ranksAvx512(ranks.bytes->ranks, now.data(), now.size(), block);
        block.forUndecided(now.size(), [&](std::size_t place, std::size_t i) {
            block.ranks[place] = static_cast<std::uint8_t>(ranks(now.data()[i]));
        });
        valuesAvx512(ranks.bytes->values, block, now.size(), below.data());
        valuesAvx512(upper, block, now.size(), above.data());
        drawAvx512({now.data(), below.data(), above.data(), now.size()}, draws, output + begin);
        draws.first += draws.step * static_cast<std::uint32_t>(now.size());
    }
}
#endif

template<typename Float>
void chooseLevel(const RankedInputs<Float>& ranked, const Draws& draws, Float* output, InstructionSet set)
{
#ifdef QUANTOSCOPE_X86
    if constexpr (sizeof(Float) == 4) {
        if (set >= InstructionSet::avx512) {
            return drawAvx512(ranked, draws, output);
        }
    }
    if (set != InstructionSet::plain) {
        return chooseWithAvx2(ranked, draws, output);
    }
#endif
    chooseLevels(ranked, draws, output);
}

} // namespace

template<typename Float>
StochasticRounding<Float>::Below::Below(const LevelTable& table) : floor(table, RoundingRule::floor)
{
    const auto levels = table.distinct();
    pairs.reserve(levels.size());
    for (std::size_t rank = 0; rank < levels.size(); ++rank) {
        pairs.push_back({{levels[rank], levels[std::min(rank + 1, levels.size() - 1)]}});
    }
    const CellLookup<Float, Float> below = floor.levelLookup();
    ranks.reserve(below.cellCount + 1);
    for (std::size_t cell = 0; cell <= below.cellCount; ++cell) {
        ranks.push_back({below.entries[cell].boundary, rankOf(below.entries[cell].value)});
    }
    if constexpr (sizeof(Float) == sizeof(float)) {
        if (below.bytes != nullptr) {
            std::vector<float> upper(pairs.size());
            std::ranges::transform(pairs, upper.begin(), [](const auto& pair) { return pair.levels[1]; });
            upperBytes = bytePlanes<float>(upper);
        }
    }
}

/// 0 for NaN.
template<typename Float>
std::int32_t StochasticRounding<Float>::Below::rankOf(Float level) const
{
    if (std::isnan(level)) {
        return 0;
    }
    const auto lowerOf = [](const LevelPair<Float>& pair) { return pair.levels[0]; };
    const auto found = std::ranges::lower_bound(pairs, level, {}, lowerOf);
    return static_cast<std::int32_t>(found - pairs.begin());
}

template<typename Float>
CellLookup<Float, std::int32_t> StochasticRounding<Float>::Below::rankLookup() const
{
    const CellLookup<Float, Float> below = floor.levelLookup();
    return {.map = below.map,
            .first = below.first,
            .last = below.last,
            .entries = ranks.data(),
            .cellCount = below.cellCount,
            .crowded = below.crowded,
            .exact =
                [](const void* self, Float x) {
                    const auto& levels = *static_cast<const Below*>(self);
                    return levels.rankOf(levels.floor(x));
                },
            .quantizer = this,
            .bytes = below.bytes};
}

template<typename Float>
StochasticRounding<Float>::StochasticRounding(const LevelTable& table, const Arithmetic& arithmetic)
    : m_below(std::make_shared<Below>(table)),
      m_wrapping(arithmetic.overflow == Overflow::wrap ? WrappingCodes::of(table) : std::nullopt),
      m_seed(arithmetic.seed)
{
}

template<typename Float>
StochasticRounding<Float>::StochasticRounding(const StochasticRounding& other, std::uint64_t seed)
    : m_below(other.m_below), m_wrapping(other.m_wrapping), m_seed(seed)
{
}

template<typename Float>
Float StochasticRounding<Float>::level(std::uint64_t draw, Float x) const
{
    const std::uint32_t noise = noiseOf(m_seed, draw);
    if (m_wrapping && outside(x) && std::isfinite(x)) {
        return m_wrapping->level(static_cast<double>(x), RoundingRule::stochastic, noise);
    }
    if (std::isnan(x)) {
        return x;
    }
    const auto& pair = m_below->pairs[static_cast<std::size_t>(m_below->rankOf(m_below->floor(x)))];
    return pair.levels[takesUpper(x, pair.levels[0], pair.levels[1], noise) ? 1 : 0];
}

template<typename Float>
void StochasticRounding<Float>::levels(std::uint64_t step, std::span<const Float> input,
                                       std::span<Float> output, InstructionSet instructions) const
{
    constexpr std::uint64_t stepsPerBlock = (std::uint64_t{1} << 32U) / drawsPerStep; // with the same keys
    std::array<Float, drawBlock> inputs; // for those that wrap around: the output may be in their place
    for (std::size_t begin = 0; begin < input.size();) {
        const std::uint64_t draw = drawNumber(step + begin, 0);
        const std::uint64_t left = stepsPerBlock - (step + begin) % stepsPerBlock;
        const auto count =
            static_cast<std::size_t>(std::min<std::uint64_t>({drawBlock, input.size() - begin, left}));
        const auto now = input.subspan(begin, count);
        if (m_wrapping) {
            std::ranges::copy(now, inputs.begin());
        }
        m_below->choose(now,
                        {noiseKeys(m_seed, static_cast<std::uint32_t>(draw >> 32U)),
                         static_cast<std::uint32_t>(draw), drawsPerStep},
                        output.data() + begin, instructions);
        if (m_wrapping) {
            wrapOutside(step + begin, std::span(inputs).first(count), output.subspan(begin, count));
        }
        begin += count;
    }
}

/// The levels of at most drawBlock inputs, none of which wraps around.
template<typename Float>
void StochasticRounding<Float>::Below::choose(std::span<const Float> input, Draws draws, Float* output,
                                              InstructionSet instructions) const
{
    const auto lookup = rankLookup();
#ifdef QUANTOSCOPE_X86
    if constexpr (sizeof(Float) == sizeof(float)) {
        if (lookup.bytes != nullptr && instructions == InstructionSet::avx512vbmi) {
            const std::size_t whole = input.size() / RankBlock::atOnce * RankBlock::atOnce;
            chooseByBytes(lookup, upperBytes, input.first(whole), draws, output);
            draws.first += draws.step * static_cast<std::uint32_t>(whole);
            input = input.subspan(whole);
            output += whole;
        }
    }
#endif
    std::array<std::int32_t, drawBlock> rank;
    lookUp(lookup, input.data(), rank.data(), input.size(), instructions);
    chooseLevel<Float>({input.data(), rank.data(), input.size(), pairs.data(), pairs.size()}, draws, output,
                       instructions);
}

template<typename Float>
void StochasticRounding<Float>::wrapOutside(std::uint64_t step, std::span<const Float> input,
                                            std::span<Float> output) const
{
    for (std::size_t i = 0; i < input.size(); ++i) {
        if (outside(input[i])) {
            output[i] = level(drawNumber(step + i, 0), input[i]);
        }
    }
}

template class StochasticRounding<float>;
template class StochasticRounding<double>;

} // namespace quantoscope
