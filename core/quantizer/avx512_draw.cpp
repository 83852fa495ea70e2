// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/avx512_draw.h"

#include "core/quantizer/instruction_targets.h"

#ifdef QUANTOSCOPE_X86

#include "core/quantizer/avx512_intrinsics.h"

#include <limits>

namespace quantoscope {
namespace {

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
QUANTOSCOPE_AVX512 inline __mmask8 upwardsExactly(__m256 x, __m256 lower, __m256 upper, __m256i noise)
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

/// takesUpper() for 16 inputs. Single precision determines almost all of them: the rounding errors of
/// `distance`, `reach` and their difference sum up to at most 7 * 2^-24 of the distance where they could
/// change the sign of the difference, and to 2^-149 if `reach` is subnormal.
QUANTOSCOPE_AVX512 inline __mmask16 upwards(__m512 x, __m512 lower, __m512 upper, __m512i noise)
{
    const __m512 fraction =
        _mm512_mul_ps(_mm512_cvtepi32_ps(noise), _mm512_set1_ps(1.0F / (1U << noiseBits))); // exact
    const __m512 distance = _mm512_sub_ps(x, lower);
    const __m512 reach = _mm512_mul_ps(fraction, _mm512_sub_ps(upper, lower));
    const __m512 difference = _mm512_sub_ps(distance, reach);
    const __m512 margin =
        _mm512_fmadd_ps(_mm512_abs_ps(distance), _mm512_set1_ps(0x1p-21F), _mm512_set1_ps(0x1p-140F));
    const __m512 size = _mm512_abs_ps(difference);
    __mmask16 certain = _mm512_cmp_ps_mask(size, margin, _CMP_GT_OQ); // not of NaN
    certain = _mm512_mask_cmp_ps_mask(certain, size, _mm512_set1_ps(std::numeric_limits<float>::infinity()),
                                      _CMP_LT_OQ);
    if (certain != 0xffff) {
        const __mmask8 low = upwardsExactly(_mm512_castps512_ps256(x), _mm512_castps512_ps256(lower),
                                            _mm512_castps512_ps256(upper), _mm512_castsi512_si256(noise));
        const __mmask8 high = upwardsExactly(upperHalf(x), upperHalf(lower), upperHalf(upper),
                                             _mm512_extracti64x4_epi64(noise, 1));
        return static_cast<__mmask16>(low | (static_cast<unsigned>(high) << 8U));
    }
    return _mm512_cmp_ps_mask(distance, reach, _CMP_GT_OQ);
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

    QUANTOSCOPE_AVX512 explicit FewPairs(const RankedInputs<float>& inputs) : m_ranks(inputs.rank)
    {
        const auto* words = inputs.pairs->levels;
        const std::size_t count = 2 * inputs.pairCount;
        const auto mask = [](std::size_t used) {
            return static_cast<__mmask16>(used >= avx512Lanes ? 0xffffU : (1U << used) - 1);
        };
        m_pairs = separated(
            _mm512_maskz_loadu_ps(mask(count), words),
            _mm512_maskz_loadu_ps(mask(count > avx512Lanes ? count - avx512Lanes : 0), words + avx512Lanes));
    }

    QUANTOSCOPE_AVX512 Halves at(std::size_t i, __mmask16 used) const
    {
        const __m512i rank = _mm512_maskz_loadu_epi32(used, m_ranks + i);
        return {_mm512_permutexvar_ps(rank, m_pairs.even), _mm512_permutexvar_ps(rank, m_pairs.odd)};
    }

private:
    const std::int32_t* m_ranks;
    Halves m_pairs;
};

/// Any number of pairs in memory, each fetched as one word of 64 bits.
class ManyPairs
{
public:
    explicit ManyPairs(const RankedInputs<float>& inputs) : m_ranks(inputs.rank), m_pairs(inputs.pairs) {}

    QUANTOSCOPE_AVX512 Halves at(std::size_t i, __mmask16 used) const
    {
        const __m512i rank = _mm512_maskz_loadu_epi32(used, m_ranks + i);
        const __m512d low = _mm512_i32gather_pd(_mm512_castsi512_si256(rank), m_pairs, sizeof(*m_pairs));
        const __m512d high =
            _mm512_i32gather_pd(_mm512_extracti64x4_epi64(rank, 1), m_pairs, sizeof(*m_pairs));
        return separated(_mm512_castpd_ps(low), _mm512_castpd_ps(high));
    }

private:
    const std::int32_t* m_ranks;
    const LevelPair<float>* m_pairs;
};

/// The levels of each input in memory.
class PairsOfInputs
{
public:
    explicit PairsOfInputs(const EnclosedInputs& inputs) : m_lower(inputs.lower), m_upper(inputs.upper) {}

    QUANTOSCOPE_AVX512 Halves at(std::size_t i, __mmask16 used) const
    {
        return {_mm512_maskz_loadu_ps(used, m_lower + i), _mm512_maskz_loadu_ps(used, m_upper + i)};
    }

private:
    const float* m_lower;
    const float* m_upper;
};

template<typename Pairs>
QUANTOSCOPE_AVX512 void drawFrom(const Pairs pairs, const float* input, std::size_t count, const Draws& draws,
                                 float* output)
{
    const NoiseKeys keys = draws.keys; // copied: no output can alias them
    const __m512i lanes = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const __m512i stride = word(static_cast<std::uint32_t>(avx512Lanes) * draws.step);
    __m512i draw = _mm512_add_epi32(word(draws.first), _mm512_mullo_epi32(lanes, word(draws.step)));
    for (std::size_t i = 0; i < count; i += avx512Lanes) {
        const std::size_t left = count - i;
        const auto used = static_cast<__mmask16>(left < avx512Lanes ? (1U << left) - 1 : 0xffffU);
        const __m512 x = _mm512_maskz_loadu_ps(used, input + i);
        const auto [lower, upper] = pairs.at(i, used);
        const __mmask16 up = upwards(x, lower, upper, noiseOfDraws(keys, draw));
        const __m512 level = _mm512_mask_blend_ps(up, lower, upper);
        const __mmask16 isNan = _mm512_cmp_ps_mask(x, x, _CMP_UNORD_Q);
        _mm512_mask_storeu_ps(output + i, used, _mm512_mask_blend_ps(isNan, level, x));
        draw = _mm512_add_epi32(draw, stride);
    }
}

} // namespace

QUANTOSCOPE_AVX512 void drawAvx512(const RankedInputs<float>& inputs, const Draws& draws, float* output)
{
    if (inputs.pairCount <= FewPairs::most) {
        drawFrom(FewPairs(inputs), inputs.input, inputs.count, draws, output);
    } else {
        drawFrom(ManyPairs(inputs), inputs.input, inputs.count, draws, output);
    }
}

QUANTOSCOPE_AVX512 void drawAvx512(const EnclosedInputs& inputs, const Draws& draws, float* output)
{
    drawFrom(PairsOfInputs(inputs), inputs.input, inputs.count, draws, output);
}

} // namespace quantoscope

#endif
