// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/avx512_draw.h"

#if defined(__x86_64__) && defined(__GNUC__)

// GCC 12 reports the deliberately undefined registers in the intrinsics as errors (GCC bug 105593).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include <immintrin.h>

#define QUANTOSCOPE_AVX512 [[gnu::target("avx512f")]]

namespace quantoscope {
namespace {

constexpr std::size_t inputsAtOnce = 16;

QUANTOSCOPE_AVX512 inline __m512i word(std::uint32_t value)
{
    return _mm512_set1_epi32(static_cast<int>(value));
}

/// noiseOf() for 16 draws.
QUANTOSCOPE_AVX512 inline __m512i noiseOfDraws(NoiseKeys keys, __m512i draws)
{
    __m512i x = _mm512_xor_si512(draws, word(keys.first));
    x = _mm512_mullo_epi32(_mm512_xor_si512(x, _mm512_srli_epi32(x, 16)), word(0x7feb352dU));
    x = _mm512_add_epi32(_mm512_xor_si512(x, _mm512_srli_epi32(x, 15)), word(keys.second));
    x = _mm512_mullo_epi32(x, word(0x846ca68bU));
    return _mm512_srli_epi32(_mm512_xor_si512(x, _mm512_srli_epi32(x, 16)), 32 - noiseBits);
}

/// takesUpper() for 8 inputs, in double precision.
QUANTOSCOPE_AVX512 inline __mmask8 upwards(__m256 x, __m256 lower, __m256 upper, __m256i noise)
{
    const __m512d below = _mm512_cvtps_pd(lower);
    const __m512d fraction =
        _mm512_mul_pd(_mm512_cvtepi32_pd(noise), _mm512_set1_pd(1.0 / (1U << noiseBits)));
    const __m512d reach = _mm512_mul_pd(fraction, _mm512_sub_pd(_mm512_cvtps_pd(upper), below));
    return _mm512_cmp_pd_mask(_mm512_sub_pd(_mm512_cvtps_pd(x), below), reach, _CMP_GT_OQ);
}

QUANTOSCOPE_AVX512 inline __m256 upperHalf(__m512 values)
{
    return _mm256_castpd_ps(_mm512_extractf64x4_pd(_mm512_castps_pd(values), 1));
}

/// The even and the odd words of 32.
struct Halves
{
    __m512 even;
    __m512 odd;
};

QUANTOSCOPE_AVX512 inline Halves separated(__m512 first, __m512 second)
{
    const __m512i even = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    const __m512i odd = _mm512_add_epi32(even, word(1));
    return {_mm512_permutex2var_ps(first, even, second), _mm512_permutex2var_ps(first, odd, second)};
}

/// Up to 16 pairs in registers.
class FewPairs
{
public:
    static constexpr std::size_t most = 16;

    QUANTOSCOPE_AVX512 explicit FewPairs(const RankedInputs<float>& inputs)
    {
        const auto* words = inputs.pairs->levels;
        const std::size_t count = 2 * inputs.pairCount;
        const auto mask = [](std::size_t used) {
            return static_cast<__mmask16>(used >= inputsAtOnce ? 0xffffU : (1U << used) - 1);
        };
        m_pairs = separated(_mm512_maskz_loadu_ps(mask(count), words),
                            _mm512_maskz_loadu_ps(mask(count > inputsAtOnce ? count - inputsAtOnce : 0),
                                                  words + inputsAtOnce));
    }

    QUANTOSCOPE_AVX512 Halves at(__m512i rank) const
    {
        return {_mm512_permutexvar_ps(rank, m_pairs.even), _mm512_permutexvar_ps(rank, m_pairs.odd)};
    }

private:
    Halves m_pairs;
};

/// Any number of pairs in memory, each fetched as one word of 64 bits.
class ManyPairs
{
public:
    explicit ManyPairs(const RankedInputs<float>& inputs) : m_pairs(inputs.pairs) {}

    QUANTOSCOPE_AVX512 Halves at(__m512i rank) const
    {
        const __m512d low = _mm512_i32gather_pd(_mm512_castsi512_si256(rank), m_pairs, sizeof(*m_pairs));
        const __m512d high =
            _mm512_i32gather_pd(_mm512_extracti64x4_epi64(rank, 1), m_pairs, sizeof(*m_pairs));
        return separated(_mm512_castpd_ps(low), _mm512_castpd_ps(high));
    }

private:
    const LevelPair<float>* m_pairs;
};

template<typename Pairs>
QUANTOSCOPE_AVX512 void drawFrom(const Pairs pairs, const RankedInputs<float>& inputs, NoiseKeys keys,
                                 std::uint32_t draw, std::uint32_t step, float* output)
{
    const __m512i lanes = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    __m512i draws = _mm512_add_epi32(word(draw), _mm512_mullo_epi32(lanes, word(step)));
    for (std::size_t i = 0; i < inputs.count; i += inputsAtOnce) {
        const std::size_t left = inputs.count - i;
        const auto used = static_cast<__mmask16>(left < inputsAtOnce ? (1U << left) - 1 : 0xffffU);
        const __m512 x = _mm512_maskz_loadu_ps(used, inputs.input + i);
        const auto [lower, upper] = pairs.at(_mm512_maskz_loadu_epi32(used, inputs.rank + i));
        const __m512i noise = noiseOfDraws(keys, draws);
        const __mmask8 low = upwards(_mm512_castps512_ps256(x), _mm512_castps512_ps256(lower),
                                     _mm512_castps512_ps256(upper), _mm512_castsi512_si256(noise));
        const __mmask8 high =
            upwards(upperHalf(x), upperHalf(lower), upperHalf(upper), _mm512_extracti64x4_epi64(noise, 1));
        const auto up = static_cast<__mmask16>(low | (static_cast<unsigned>(high) << 8U));
        const __m512 level = _mm512_mask_blend_ps(up, lower, upper);
        const __mmask16 isNan = _mm512_cmp_ps_mask(x, x, _CMP_UNORD_Q);
        _mm512_mask_storeu_ps(output + i, used, _mm512_mask_blend_ps(isNan, level, x));
        draws = _mm512_add_epi32(draws, word(static_cast<std::uint32_t>(inputsAtOnce) * step));
    }
}

} // namespace

void drawAvx512(const RankedInputs<float>& inputs, NoiseKeys keys, std::uint32_t draw, std::uint32_t step,
                float* output)
{
    if (inputs.pairCount <= FewPairs::most) {
        drawFrom(FewPairs(inputs), inputs, keys, draw, step, output);
    } else {
        drawFrom(ManyPairs(inputs), inputs, keys, draw, step, output);
    }
}

} // namespace quantoscope

#endif
