// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/avx512_lookup.h"

#if defined(__x86_64__) && defined(__GNUC__)

// GCC 12 reports the deliberately undefined registers in the intrinsics as errors (GCC bug 105593).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include <array>
#include <cstring>
#include <immintrin.h>

#define QUANTOSCOPE_AVX512 [[gnu::target("avx512f")]]

namespace quantoscope {
namespace {

constexpr std::size_t lanes = 16;

/// The boundaries that 16 inputs are compared with, and the values below and from the boundary on.
struct Choices
{
    __m512 boundary;
    __m512 below;
    __m512 above;
};

/// 32 words in two registers; each of 16 lanes can select one of them.
struct Words
{
    __m512 low;
    __m512 high;
};

QUANTOSCOPE_AVX512 inline __m512 pick(const Words& words, __m512i which)
{
    return _mm512_permutex2var_ps(words.low, which, words.high);
}

/// CellMap::cell for 16 inputs.
QUANTOSCOPE_AVX512 inline __m512i cellsOf(const CellMap<float>& map, __m512 x)
{
    x = _mm512_max_ps(x, _mm512_set1_ps(map.lowest)); // second operand if x is NaN
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

/// Not inlined: it would take registers from the loops.
template<typename Value>
[[gnu::noinline]] void answerSingly(const CellLookup<float, Value>& table,
                                    const std::array<float, lanes>& inputs, Value* output)
{
    for (std::size_t i = 0; i < lanes; ++i) {
        output[i] = table(inputs[i]);
    }
}

template<typename Value>
QUANTOSCOPE_AVX512 inline void answer(const CellLookup<float, Value>& table, __m512 first, __m512 last,
                                      __m512 x, const Choices& choices, Value* output)
{
    __mmask16 usual = _mm512_cmp_ps_mask(x, first, _CMP_GE_OQ);
    usual = _mm512_mask_cmp_ps_mask(usual, x, last, _CMP_LE_OQ);
    usual = _mm512_mask_cmp_ps_mask(usual, x, choices.boundary, _CMP_ORD_Q);
    const __mmask16 above = _mm512_cmp_ps_mask(x, choices.boundary, _CMP_GE_OQ);
    _mm512_storeu_ps(output, _mm512_mask_blend_ps(above, choices.below, choices.above));
    if (usual != 0xffff) {
        std::array<float, lanes> inputs;
        _mm512_storeu_ps(inputs.data(), x);
        answerSingly(table, inputs, output);
    }
}

/// For tables that fit into registers.
template<typename Value>
QUANTOSCOPE_AVX512 std::size_t lookUpInRegisters(const CellLookup<float, Value>& table, const float* input,
                                                 Value* output, std::size_t count)
{
    const CellMap<float> map = table.map; // copied: no output can alias it
    const __m512 first = _mm512_set1_ps(table.first);
    const __m512 last = _mm512_set1_ps(table.last);
    std::array<float, 2 * lanes> boundary{};
    std::array<Value, 2 * lanes> value{};
    for (std::size_t cell = 0; cell <= table.cellCount; ++cell) {
        boundary[cell] = table.entries[cell].boundary;
        value[cell] = table.entries[cell].value;
    }
    const Words boundaries{_mm512_loadu_ps(boundary.data()), _mm512_loadu_ps(boundary.data() + lanes)};
    const Words values{_mm512_loadu_ps(value.data()), _mm512_loadu_ps(value.data() + lanes)};
    std::size_t done = 0;
    for (; done + lanes <= count; done += lanes) {
        const __m512 x = _mm512_loadu_ps(input + done);
        const __m512i cell = cellsOf(map, x);
        const __m512i next = _mm512_add_epi32(cell, _mm512_set1_epi32(1));
        answer(table, first, last, x, {pick(boundaries, cell), pick(values, cell), pick(values, next)},
               output + done);
    }
    return done;
}

/// Element i of the result is word `word` of group i; there are 16 groups of 4 words.
QUANTOSCOPE_AVX512 inline __m512 everyFourth(const std::uint32_t* groups, int word)
{
    const __m512i which = _mm512_add_epi32(
        _mm512_setr_epi32(0, 4, 8, 12, 16, 20, 24, 28, 0, 4, 8, 12, 16, 20, 24, 28), _mm512_set1_epi32(word));
    const Words first{_mm512_loadu_ps(groups), _mm512_loadu_ps(groups + lanes)};
    const Words second{_mm512_loadu_ps(groups + 2 * lanes), _mm512_loadu_ps(groups + 3 * lanes)};
    return _mm512_mask_blend_ps(0xff00, pick(first, which), pick(second, which));
}

/// For tables in memory: one load of 16 bytes per input fetches the entry of its cell and the next entry,
/// which is faster than a gather. The blocks are long enough that the vector loads do not wait for the
/// preceding stores.
template<typename Value>
QUANTOSCOPE_AVX512 std::size_t lookUpInMemory(const CellLookup<float, Value>& table, const float* input,
                                              Value* output, std::size_t count)
{
    const CellMap<float> map = table.map; // copied: no output can alias it
    const __m512 first = _mm512_set1_ps(table.first);
    const __m512 last = _mm512_set1_ps(table.last);
    constexpr std::size_t blockSize = 128;
    constexpr std::size_t groupSize = 4;
    static_assert(groupSize * sizeof(std::uint32_t) == 2 * sizeof(CellEntry<float, Value>));
    const CellEntry<float, Value>* const all = table.entries;
    alignas(64) std::array<std::uint32_t, blockSize> cell;
    alignas(64) std::array<std::uint32_t, blockSize * groupSize> entries;
    std::size_t done = 0;
    for (; done + blockSize <= count; done += blockSize) {
        for (std::size_t i = 0; i < blockSize; i += lanes) {
            _mm512_store_si512(cell.data() + i, cellsOf(map, _mm512_loadu_ps(input + done + i)));
        }
#pragma GCC unroll 16
        for (std::size_t i = 0; i < blockSize; ++i) {
            std::memcpy(entries.data() + groupSize * i, all + cell[i], groupSize * sizeof(std::uint32_t));
        }
        for (std::size_t i = 0; i < blockSize; i += lanes) {
            const std::uint32_t* groups = entries.data() + groupSize * i;
            answer(table, first, last, _mm512_loadu_ps(input + done + i),
                   {everyFourth(groups, 0), everyFourth(groups, 1), everyFourth(groups, 3)},
                   output + done + i);
        }
    }
    return done;
}

template<typename Value>
void lookUpAll(const CellLookup<float, Value>& table, const float* input, Value* output, std::size_t count)
{
    std::size_t done = table.cellCount < 2 * lanes ? lookUpInRegisters(table, input, output, count)
                                                   : lookUpInMemory(table, input, output, count);
    for (; done < count; ++done) {
        output[done] = table(input[done]);
    }
}

} // namespace

void lookUpAvx512(const CellLookup<float, float>& table, const float* input, float* output, std::size_t count)
{
    lookUpAll(table, input, output, count);
}

void lookUpAvx512(const CellLookup<float, std::int32_t>& table, const float* input, std::int32_t* output,
                  std::size_t count)
{
    lookUpAll(table, input, output, count);
}

} // namespace quantoscope

#endif
