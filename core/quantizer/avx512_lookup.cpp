// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/avx512_lookup.h"

#include "core/quantizer/instruction_targets.h"

#ifdef QUANTOSCOPE_X86

#include "core/quantizer/avx512_intrinsics.h"

#include <array>

namespace quantoscope {
namespace {

/// The boundaries that 16 inputs are compared with, and the values below and from the boundary on.
struct Choices
{
    __m512 boundary;
    __m512 below;
    __m512 above;
};

/// 32 words in two registers; each of 16 avx512Lanes can select one of them.
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
    x = _mm512_sub_ps(x, _mm512_set1_ps(map.origin));
    const __m512 scaled = _mm512_mul_ps(_mm512_abs_ps(x), _mm512_set1_ps(map.scale));
    const __m512i position = _mm512_castps_si512(_mm512_add_ps(scaled, _mm512_set1_ps(1)));
    const __m512i innermost = _mm512_set1_epi32(static_cast<int>(map.innermost));
    const __m512i leading =
        _mm512_srl_epi32(_mm512_sub_epi32(position, innermost), _mm_cvtsi32_si128(map.shift));
    const __m512i below = _mm512_srai_epi32(_mm512_castps_si512(x), 31);
    return _mm512_add_epi32(_mm512_xor_si512(leading, below),
                            _mm512_set1_epi32(static_cast<int>(map.cellsBelow)));
}

/// Not inlined: it would take registers from the loops.
template<typename Value>
[[gnu::noinline]] void answerSingly(const CellLookup<float, Value>& table,
                                    const std::array<float, avx512Lanes>& inputs, Value* output)
{
    for (std::size_t i = 0; i < avx512Lanes; ++i) {
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
        std::array<float, avx512Lanes> inputs;
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
    std::array<float, 2 * avx512Lanes> boundary{};
    std::array<Value, 2 * avx512Lanes> value{};
    for (std::size_t cell = 0; cell <= table.cellCount; ++cell) {
        boundary[cell] = table.entries[cell].boundary;
        value[cell] = table.entries[cell].value;
    }
    const Words boundaries{_mm512_loadu_ps(boundary.data()), _mm512_loadu_ps(boundary.data() + avx512Lanes)};
    const Words values{_mm512_loadu_ps(value.data()), _mm512_loadu_ps(value.data() + avx512Lanes)};
    std::size_t done = 0;
    for (; done + avx512Lanes <= count; done += avx512Lanes) {
        const __m512 x = _mm512_loadu_ps(input + done);
        const __m512i cell = cellsOf(map, x);
        const __m512i next = _mm512_add_epi32(cell, _mm512_set1_epi32(1));
        answer(table, first, last, x, {pick(boundaries, cell), pick(values, cell), pick(values, next)},
               output + done);
    }
    return done;
}

/// An entry and the next one for each of the cells 0, 4, 8 and 12 of `cell`.
template<typename Value>
QUANTOSCOPE_AVX512 inline __m512 everyFourth(const CellEntry<float, Value>* entries,
                                             const std::uint32_t* cell)
{
    const auto load = [&](std::size_t i) { return _mm_loadu_ps(&entries[cell[i]].boundary); };
    __m512 all = _mm512_castps128_ps512(load(0));
    all = _mm512_mask_broadcast_f32x4(all, 0x00f0, load(4)); // as a part of the load
    all = _mm512_mask_broadcast_f32x4(all, 0x0f00, load(8));
    return _mm512_mask_broadcast_f32x4(all, 0xf000, load(12));
}

QUANTOSCOPE_AVX512 inline __m512 lowPairs(__m512 a, __m512 b)
{
    return _mm512_castpd_ps(_mm512_unpacklo_pd(_mm512_castps_pd(a), _mm512_castps_pd(b)));
}

QUANTOSCOPE_AVX512 inline __m512 highPairs(__m512 a, __m512 b)
{
    return _mm512_castpd_ps(_mm512_unpackhi_pd(_mm512_castps_pd(a), _mm512_castps_pd(b)));
}

/// For 16 inputs. One load of 16 bytes per input fetches the entry of its cell and the next entry, which is
/// faster than a gather.
template<typename Value>
QUANTOSCOPE_AVX512 inline Choices choicesOf(const CellEntry<float, Value>* entries, const std::uint32_t* cell)
{
    static_assert(2 * sizeof(CellEntry<float, Value>) == sizeof(__m128));
    const __m512 a = everyFourth(entries, cell);
    const __m512 b = everyFourth(entries, cell + 1);
    const __m512 c = everyFourth(entries, cell + 2);
    const __m512 d = everyFourth(entries, cell + 3);
    const __m512 firstOfTwo = _mm512_unpacklo_ps(a, b);
    const __m512 secondOfTwo = _mm512_unpacklo_ps(c, d);
    return {lowPairs(firstOfTwo, secondOfTwo), highPairs(firstOfTwo, secondOfTwo),
            highPairs(_mm512_unpackhi_ps(a, b), _mm512_unpackhi_ps(c, d))};
}

/// For tables in memory. The blocks are long enough that the loads of the cells do not wait for the vector
/// stores.
template<typename Value>
QUANTOSCOPE_AVX512 std::size_t lookUpInMemory(const CellLookup<float, Value>& table, const float* input,
                                              Value* output, std::size_t count)
{
    const CellMap<float> map = table.map; // copied: no output can alias it
    const __m512 first = _mm512_set1_ps(table.first);
    const __m512 last = _mm512_set1_ps(table.last);
    constexpr std::size_t blockSize = 128;
    const CellEntry<float, Value>* const entries = table.entries;
    alignas(64) std::uint32_t cell[blockSize]; // not std::array: _GLIBCXX_ASSERTIONS would check every index
    std::size_t done = 0;
    for (; done + blockSize <= count; done += blockSize) {
        for (std::size_t i = 0; i < blockSize; i += avx512Lanes) {
            _mm512_store_si512(cell + i, cellsOf(map, _mm512_loadu_ps(input + done + i)));
        }
        for (std::size_t i = 0; i < blockSize; i += avx512Lanes) {
            answer(table, first, last, _mm512_loadu_ps(input + done + i), choicesOf(entries, cell + i),
                   output + done + i);
        }
    }
    return done;
}

template<typename Value>
void lookUpAll(const CellLookup<float, Value>& table, const float* input, Value* output, std::size_t count)
{
    std::size_t done = table.cellCount < 2 * avx512Lanes ? lookUpInRegisters(table, input, output, count)
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
