// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/few_cells.h"

#if defined(__x86_64__) && defined(__GNUC__)

// GCC 12 takes the intrinsics' own undefined registers for mistakes (its bug 105593).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include <array>
#include <cstring>
#include <immintrin.h>

#define QUANTOSCOPE_AVX512 [[gnu::target("avx512f")]]

namespace quantoscope {
namespace {

/// 32 words in two registers.
struct Registers
{
    __m512 low;
    __m512 high;
};

template<typename Word>
QUANTOSCOPE_AVX512 Registers loadTable(const Word* words, std::size_t count)
{
    std::array<Word, 32> padded{};
    std::memcpy(padded.data(), words, count * sizeof(Word));
    return {_mm512_loadu_ps(padded.data()), _mm512_loadu_ps(padded.data() + 16)};
}

/// CellMap::cell, of 16 inputs.
QUANTOSCOPE_AVX512 inline __m512i cellsOf(const CellMap<float>& map, __m512 x)
{
    x = _mm512_max_ps(x, _mm512_set1_ps(map.lowest)); // the second one where x is NaN
    x = _mm512_min_ps(x, _mm512_set1_ps(map.highest));
    x = _mm512_mul_ps(_mm512_sub_ps(x, _mm512_set1_ps(map.origin)), _mm512_set1_ps(map.scale));
    const __m512i bits = _mm512_castps_si512(_mm512_add_ps(x, _mm512_set1_ps(map.offset)));
    const __m512i magnitude = _mm512_and_si512(bits, _mm512_set1_epi32(0x7fffffff));
    const __m512i leading = _mm512_srl_epi32(magnitude, _mm_cvtsi32_si128(map.shift));
    const __m512i innermost = _mm512_set1_epi32(static_cast<int>(map.innermost));
    const __m512i outwards = _mm512_sub_epi32(_mm512_max_epu32(leading, innermost), innermost);
    return _mm512_add_epi32(_mm512_xor_si512(outwards, _mm512_srai_epi32(bits, 31)),
                            _mm512_set1_epi32(static_cast<int>(map.cellsBelow)));
}

template<typename Value>
QUANTOSCOPE_AVX512 void lookUpVectors(const CellLookup<float, Value>& shared, const float* input,
                                      Value* output, std::size_t count)
{
    const CellLookup<float, Value> table = shared;
    const Registers boundaries = loadTable(table.boundary, table.cellCount);
    const Registers values = loadTable(table.value, table.cellCount + 1);
    const __m512 first = _mm512_set1_ps(table.first);
    const __m512 last = _mm512_set1_ps(table.last);
    std::size_t done = 0;
    for (; done + 16 <= count; done += 16) {
        const __m512 x = _mm512_loadu_ps(input + done);
        __m512i cell = cellsOf(table.map, x);
        const __m512 boundary = _mm512_permutex2var_ps(boundaries.low, cell, boundaries.high);
        __mmask16 usual = _mm512_cmp_ps_mask(x, first, _CMP_GE_OQ);
        usual = _mm512_mask_cmp_ps_mask(usual, x, last, _CMP_LE_OQ);
        usual = _mm512_mask_cmp_ps_mask(usual, x, boundary, _CMP_ORD_Q);
        const __mmask16 above = _mm512_cmp_ps_mask(x, boundary, _CMP_GE_OQ);
        cell = _mm512_mask_add_epi32(cell, above, cell, _mm512_set1_epi32(1));
        _mm512_storeu_ps(output + done, _mm512_permutex2var_ps(values.low, cell, values.high));
        if (usual != 0xffff) {
            alignas(64) std::array<float, 16> inputs;
            _mm512_store_ps(inputs.data(), x);
            for (std::size_t i = 0; i < 16; ++i) {
                output[done + i] = table(inputs[i]);
            }
        }
    }
    for (; done < count; ++done) {
        output[done] = table(input[done]);
    }
}

} // namespace

void lookUpFewCells(const CellLookup<float, float>& table, const float* input, float* output,
                    std::size_t count)
{
    lookUpVectors(table, input, output, count);
}

void lookUpFewCells(const CellLookup<float, std::int32_t>& table, const float* input, std::int32_t* output,
                    std::size_t count)
{
    lookUpVectors(table, input, output, count);
}

} // namespace quantoscope

#endif
