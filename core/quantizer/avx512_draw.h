// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/rounding_noise.h"

#include <cstddef>
#include <cstdint>

namespace quantoscope {

/// A level and the next greater one; both the same for the highest level.
template<typename Float>
struct LevelPair
{
    Float levels[2]; // not std::array: _GLIBCXX_ASSERTIONS would check every index
};

/// Inputs and the ranks of the levels below them.
template<typename Float>
struct RankedInputs
{
    const Float* input;
    const std::int32_t* rank;
    std::size_t count;
    const LevelPair<Float>* pairs; ///< By rank.
    std::size_t pairCount;
};

/// Inputs and the levels around them.
struct EnclosedInputs
{
    const float* input;
    const float* lower;
    const float* upper;
    std::size_t count;
};

/// The random numbers of consecutive steps.
struct Draws
{
    NoiseKeys keys;
    std::uint32_t first; ///< The low half of the first draw's number.
    std::uint32_t step;  ///< Between the numbers of two draws.
};

/// The levels that stochastic rounding chooses, for processors with AVX-512 (takesUpper() for 16 inputs at
/// once). `output` may be the memory of the inputs.
void drawAvx512(const RankedInputs<float>& inputs, const Draws& draws, float* output);
void drawAvx512(const EnclosedInputs& inputs, const Draws& draws, float* output);

} // namespace quantoscope
