// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/stochastic_rounding.h"

#include <algorithm>
#include <array>
#include <cmath>

#if defined(__x86_64__) && defined(__GNUC__)
#define QUANTOSCOPE_CHOOSE_FOR_X86
#endif

namespace quantoscope {
namespace {

constexpr std::size_t drawBlock = 256;

/// Inputs of consecutive steps with the levels around them, at most drawBlock.
template<typename Float>
struct Around
{
    const Float* input;
    const Float* lower;
    const Float* upper;
    std::size_t count;
};

/// Chooses one of two levels for each input; `draw` is the low half of the first draw's number. The loop is
/// plain C++, compiled separately for each instruction set.
template<typename Float>
[[gnu::always_inline]] inline void chooseLevels(const Around<Float>& around, NoiseKeys keys,
                                                std::uint32_t draw, Float* output)
{
    for (std::size_t i = 0; i < around.count; ++i) {
        const std::uint32_t noise = noiseOf(keys, draw + static_cast<std::uint32_t>(drawsPerStep * i));
        const Float lower = around.lower[i];
        const Float upper = around.upper[i];
        output[i] = takesUpper(around.input[i], lower, upper, noise) ? upper : lower;
    }
}

#ifdef QUANTOSCOPE_CHOOSE_FOR_X86
template<typename Float>
[[gnu::target("avx2")]] void chooseWithAvx2(const Around<Float>& around, NoiseKeys keys, std::uint32_t draw,
                                            Float* output)
{
    chooseLevels(around, keys, draw, output);
}

template<typename Float>
[[gnu::target("avx512f,prefer-vector-width=512")]] void
chooseWithAvx512(const Around<Float>& around, NoiseKeys keys, std::uint32_t draw, Float* output)
{
    chooseLevels(around, keys, draw, output);
}
#endif

template<typename Float>
void choose(const Around<Float>& around, NoiseKeys keys, std::uint32_t draw, Float* output,
            InstructionSet set)
{
#ifdef QUANTOSCOPE_CHOOSE_FOR_X86
    if (set == InstructionSet::avx512) {
        return chooseWithAvx512(around, keys, draw, output);
    }
    if (set == InstructionSet::avx2) {
        return chooseWithAvx2(around, keys, draw, output);
    }
#endif
    chooseLevels(around, keys, draw, output);
}

} // namespace

template<typename Float>
StochasticRounding<Float>::Neighbours::Neighbours(const LevelTable& table)
    : levels(table.distinct().begin(), table.distinct().end()), floor(table, RoundingRule::floor)
{
    const CellLookup<Float, Float> lower = floor.levelLookup();
    upperEntries.reserve(lower.cellCount + 1);
    for (std::size_t cell = 0; cell <= lower.cellCount; ++cell) {
        upperEntries.push_back({lower.entries[cell].boundary, upper(lower.entries[cell].value)});
    }
}

/// The level after `lower`, or the highest level; NaN for NaN.
template<typename Float>
Float StochasticRounding<Float>::Neighbours::upper(Float lower) const
{
    if (std::isnan(lower)) {
        return lower;
    }
    const auto next = std::upper_bound(levels.begin(), levels.end(), lower);
    return next == levels.end() ? levels.back() : *next;
}

template<typename Float>
CellLookup<Float, Float> StochasticRounding<Float>::Neighbours::upperLookup() const
{
    CellLookup<Float, Float> lookup = floor.levelLookup();
    lookup.entries = upperEntries.data();
    lookup.quantizer = this;
    lookup.exact = [](const void* self, Float x) {
        const auto& neighbours = *static_cast<const Neighbours*>(self);
        return neighbours.upper(neighbours.floor(x));
    };
    return lookup;
}

template<typename Float>
StochasticRounding<Float>::StochasticRounding(const LevelTable& table, const Arithmetic& arithmetic)
    : m_neighbours(std::make_shared<Neighbours>(table)),
      m_wrapping(arithmetic.overflow == Overflow::wrap ? WrappingCodes::of(table) : std::nullopt),
      m_seed(arithmetic.seed)
{
}

template<typename Float>
StochasticRounding<Float>::StochasticRounding(const StochasticRounding& other, std::uint64_t seed)
    : m_neighbours(other.m_neighbours), m_wrapping(other.m_wrapping), m_seed(seed)
{
}

template<typename Float>
Float StochasticRounding<Float>::level(std::uint64_t draw, Float x) const
{
    const std::uint32_t noise = noiseOf(m_seed, draw);
    if (m_wrapping && outside(x) && std::isfinite(x)) {
        return m_wrapping->level(static_cast<double>(x), RoundingRule::stochastic, noise);
    }
    const Float lower = m_neighbours->floor(x);
    const Float upper = m_neighbours->upper(lower);
    return takesUpper(x, lower, upper, noise) ? upper : lower;
}

template<typename Float>
void StochasticRounding<Float>::levels(std::uint64_t step, std::span<const Float> input,
                                       std::span<Float> output, InstructionSet instructions) const
{
    constexpr std::uint64_t stepsPerBlock = (std::uint64_t{1} << 32U) / drawsPerStep; // with the same keys
    const auto lower = m_neighbours->floor.levelLookup();
    const auto upper = m_neighbours->upperLookup();
    std::array<Float, drawBlock> inputs; // kept for those that wrap around: the output may be the input
    std::array<Float, drawBlock> below;
    std::array<Float, drawBlock> above;
    for (std::size_t begin = 0; begin < input.size();) {
        const std::uint64_t draw = drawNumber(step + begin, 0);
        const std::uint64_t left = stepsPerBlock - (step + begin) % stepsPerBlock;
        const auto count =
            static_cast<std::size_t>(std::min<std::uint64_t>({drawBlock, input.size() - begin, left}));
        const auto now = input.subspan(begin, count);
        std::ranges::copy(now, inputs.begin());
        lookUp(lower, inputs.data(), below.data(), count, instructions);
        lookUp(upper, inputs.data(), above.data(), count, instructions);
        choose<Float>({inputs.data(), below.data(), above.data(), count},
                      noiseKeys(m_seed, static_cast<std::uint32_t>(draw >> 32U)),
                      static_cast<std::uint32_t>(draw), output.data() + begin, instructions);
        if (m_wrapping) {
            wrapOutside(step + begin, std::span(inputs).first(count), output.subspan(begin, count));
        }
        begin += count;
    }
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
