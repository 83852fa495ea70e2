// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/rounding_noise.h"
#include "core/quantizer/avx512_draw.h"
#include "core/quantizer/byte_ranks.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace quantoscope {

/// Between the numbers of the draws of consecutive steps.
inline constexpr std::uint64_t drawsPerStep = drawNumber(1, 0);

/// Rounds each input to one of the two levels around it, at random with probabilities that make the mean the
/// input (takesUpper()). Inputs beyond the levels are clipped or wrap around; NaN stays NaN. Immutable.
template<typename Float>
class StochasticRounding
{
public:
    /// Only overflow and seed of the arithmetic are used. O(levels).
    StochasticRounding(const LevelTable& table, const Arithmetic& arithmetic);

    /// The same levels with another seed. O(1).
    StochasticRounding(const StochasticRounding& other, std::uint64_t seed);

    /// O(1) expected.
    Float level(std::uint64_t draw, Float x) const;

    /// The levels of the inputs at consecutive steps; `output` must have the size of `input` and may be the
    /// same memory.
    void levels(std::uint64_t step, std::span<const Float> input, std::span<Float> output,
                InstructionSet instructions) const;

private:
    /// The greatest level not above an input, as its rank among the distinct levels; 0 if there is none.
    struct Below
    {
        explicit Below(const LevelTable& table);

        CellLookup<Float, std::int32_t> rankLookup() const;
        std::int32_t rankOf(Float level) const;
        void choose(std::span<const Float> input, Draws draws, Float* output,
                    InstructionSet instructions) const;

        std::vector<LevelPair<Float>> pairs; ///< By rank.
        BasicQuantizer<Float> floor;
        std::vector<CellEntry<Float, std::int32_t>> ranks; ///< In the cells of `floor`.
        BytePlanes upperBytes{};                           ///< The upper levels; only with tables of bytes.
    };

    bool outside(Float x) const
    {
        return !(x >= m_below->pairs.front().levels[0] && x <= m_below->pairs.back().levels[1]);
    }
    void wrapOutside(std::uint64_t step, std::span<const Float> input, std::span<Float> output) const;

    std::shared_ptr<const Below> m_below;
    std::optional<WrappingCodes> m_wrapping;
    std::uint64_t m_seed;
};

extern template class StochasticRounding<float>;
extern template class StochasticRounding<double>;

} // namespace quantoscope
