// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/avx512_even.h"

#include "core/quantizer/even_levels.h"
#include "core/quantizer/instruction_targets.h"

#ifdef QUANTOSCOPE_X86

#include "core/quantizer/avx512_intrinsics.h"

#include <array>
#include <bit>
#include <cstdint>

namespace quantoscope {
namespace {

struct EvenRanks
{
    __m512 rank;
    __mmask16 decided;
};

QUANTOSCOPE_AVX512 inline EvenRanks ranksOf(const EvenLevels& even, __m512 x)
{
    __m512 position =
        _mm512_mul_ps(_mm512_sub_ps(x, _mm512_set1_ps(even.origin)), _mm512_set1_ps(even.scale));
    position = _mm512_max_ps(position, _mm512_setzero_ps());
    position = _mm512_min_ps(position, _mm512_set1_ps(even.last));
    const __m512 rank = _mm512_roundscale_ps(position, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    const __m512 beside = _mm512_abs_ps(_mm512_sub_ps(position, rank)); // exact
    return {rank, _mm512_cmp_ps_mask(beside, _mm512_set1_ps(even.decided), _CMP_LT_OQ)};
}

QUANTOSCOPE_AVX512 inline __m512 levelsOf(const EvenLevels& even, __m512 rank)
{
    const __mmask16 upper = _mm512_cmp_ps_mask(rank, _mm512_set1_ps(even.half), _CMP_GE_OQ);
    const __m512 steps = _mm512_mask_sub_ps(rank, upper, rank, _mm512_set1_ps(even.last));
    const __m512 end = _mm512_mask_blend_ps(upper, _mm512_set1_ps(even.lowest), _mm512_set1_ps(even.highest));
    return _mm512_fmadd_ps(steps, _mm512_set1_ps(even.step), end);
}

/// Not inlined: it would take registers from the loop.
[[gnu::noinline]] void answerUndecided(const CellLookup<float, float>& table,
                                       const std::array<float, avx512Lanes>& inputs, unsigned which,
                                       float* output)
{
    for (; which != 0; which &= which - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(which));
        output[i] = table(inputs[i]);
    }
}

QUANTOSCOPE_AVX512 std::size_t lookUpEvenVectors(const CellLookup<float, float>& table, const float* input,
                                                 float* output, std::size_t count)
{
    const EvenLevels even = *table.even; // copied: no output can alias it
    const __m512 first = _mm512_set1_ps(table.first);
    const __m512 last = _mm512_set1_ps(table.last);
    std::size_t done = 0;
    for (; done + avx512Lanes <= count; done += avx512Lanes) {
        const __m512 x = _mm512_loadu_ps(input + done);
        const auto [rank, decided] = ranksOf(even, x);
        __mmask16 usual = _mm512_mask_cmp_ps_mask(decided, x, first, _CMP_GE_OQ);
        usual = _mm512_mask_cmp_ps_mask(usual, x, last, _CMP_LE_OQ);
        _mm512_storeu_ps(output + done, levelsOf(even, rank));
        if (usual != 0xffff) {
            std::array<float, avx512Lanes> inputs;
            _mm512_storeu_ps(inputs.data(), x);
            answerUndecided(table, inputs, 0xffffU & ~unsigned{usual}, output + done);
        }
    }
    return done;
}

} // namespace

void lookUpEven(const CellLookup<float, float>& table, const float* input, float* output, std::size_t count)
{
    for (std::size_t i = lookUpEvenVectors(table, input, output, count); i < count; ++i) {
        output[i] = table(input[i]);
    }
}

} // namespace quantoscope

#endif
