// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/avx512_bytes.h"

#include "core/quantizer/avx512_lookup.h"
#include "core/quantizer/instruction_targets.h"

#ifdef QUANTOSCOPE_X86

#include "core/quantizer/avx512_intrinsics.h"

#include <algorithm>

#define QUANTOSCOPE_VBMI [[gnu::target("avx512f,avx512bw,avx512vbmi")]]

namespace quantoscope {
namespace {

QUANTOSCOPE_VBMI inline __m512i bytesAt(const std::uint8_t* bytes)
{
    return _mm512_load_si512(bytes);
}

/// A ByteTable in registers, where stores cannot change it.
struct ByteRegisters
{
    __m512i quarter[4];

    QUANTOSCOPE_VBMI explicit ByteRegisters(const ByteTable& table)
        : quarter{bytesAt(table.data()), bytesAt(table.data() + 64), bytesAt(table.data() + 128),
                  bytesAt(table.data() + 192)}
    {
    }
};

/// The entries for 64 indices; `upper` tells which of these are 128 or more.
QUANTOSCOPE_VBMI inline __m512i pickBytes(const ByteRegisters& table, __m512i index, __mmask64 upper)
{
    const __m512i low = _mm512_permutex2var_epi8(table.quarter[0], index, table.quarter[1]);
    const __m512i high = _mm512_permutex2var_epi8(table.quarter[2], index, table.quarter[3]);
    return _mm512_mask_blend_epi8(upper, low, high);
}

/// The bits of the positions of 16 inputs, and their keys, which may be too small or too large.
struct Keys
{
    __m512i position;
    __m512i key;
};

/// The map of a ByteRanks in registers.
struct KeyRegisters
{
    __m512 origin;
    __m512 scale;
    __m512i shift;
    __m512i keyOfOrigin;

    QUANTOSCOPE_VBMI explicit KeyRegisters(const ByteRanks& table)
        : origin(_mm512_set1_ps(table.origin)), scale(_mm512_set1_ps(table.scale)),
          shift(_mm512_set1_epi32(table.shift)),
          keyOfOrigin(_mm512_set1_epi32(static_cast<int>(table.keyOfOrigin)))
    {
    }

    QUANTOSCOPE_VBMI Keys operator()(const float* input) const
    {
        const __m512 distance = _mm512_sub_ps(_mm512_loadu_ps(input), origin);
        const __m512 scaled = _mm512_mul_ps(_mm512_abs_ps(distance), scale);
        const __m512i position = _mm512_castps_si512(_mm512_add_ps(scaled, _mm512_set1_ps(1)));
        const __m512i innermost = _mm512_set1_epi32(static_cast<int>(CellMap<float>::innermost));
        const __m512i leading = _mm512_srlv_epi32(_mm512_sub_epi32(position, innermost), shift);
        const __m512i below = _mm512_srai_epi32(_mm512_castps_si512(distance), 31);
        return {position, _mm512_add_epi32(_mm512_xor_si512(leading, below), keyOfOrigin)};
    }
};

/// Picks the even bytes of 128.
QUANTOSCOPE_VBMI inline __m512i evenBytes()
{
    alignas(64) std::array<std::uint8_t, 64> which{};
    for (std::size_t i = 0; i < which.size(); ++i) { // in the order of the pack instructions
        which[i] = static_cast<std::uint8_t>(i / 16 * 16 + i % 8 * 2 + (i % 16 < 8 ? 0 : 64));
    }
    return bytesAt(which.data());
}

/// The number of values before the first one at a multiple of 64 bytes.
template<typename Value>
std::size_t unaligned(const Value* values)
{
    constexpr std::uintptr_t vectorSize = 64;
    return (vectorSize - reinterpret_cast<std::uintptr_t>(values) % vectorSize) % vectorSize / sizeof(Value);
}

template<typename Value>
struct Exact
{
    std::size_t input;
    Value value;
};

/// Undecided inputs, one in a few hundred, are answered from a list after each block: a branch in every step
/// of the vector loops would be mispredicted so often that they take a third longer.
template<typename Value>
void lookUpByBytes(const CellLookup<float, Value>& table, const float* input, Value* output,
                   std::size_t count)
{
    const ByteLookup bytes = *table.bytes; // copied: no output can alias it
    RankBlock block;
    std::array<Exact<Value>, RankBlock::size> exact;
    const std::size_t head = std::min(unaligned(output), count); // vectors across cache lines take longer
    lookUpAvx512(table, input, output, head);
    input += head;
    output += head;
    count -= head;
    while (count >= RankBlock::atOnce) {
        const std::size_t now = std::min(count / RankBlock::atOnce * RankBlock::atOnce, RankBlock::size);
        ranksAvx512(bytes.ranks, input, now, block);
        std::size_t exactCount = 0;
        block.forUndecided(now, [&](std::size_t, std::size_t i) {
            exact[exactCount++] = {i, table(input[i])}; // before the output, which may be in its place
        });
        valuesAvx512(bytes.values, block, now, output);
        for (std::size_t i = 0; i < exactCount; ++i) {
            output[exact[i].input] = exact[i].value;
        }
        input += now;
        output += now;
        count -= now;
    }
    lookUpAvx512(table, input, output, count);
}

template<std::size_t perCell>
QUANTOSCOPE_VBMI void ranksOfAll(const ByteRanks& table, const float* input, std::size_t count,
                                 RankBlock& block)
{
    const KeyRegisters keysAt(table);
    const ByteRegisters first(table.first);
    const std::array boundaries{ByteRegisters(table.boundaryFraction[0]),
                                ByteRegisters(table.boundaryFraction[1]),
                                ByteRegisters(table.boundaryFraction[2])};
    const __m512i even = evenBytes();
    const __m512i odd = _mm512_add_epi8(even, _mm512_set1_epi8(1));
    const __m512i tableFarthest = _mm512_set1_epi32(static_cast<int>(table.farthest));
    for (std::size_t i = 0; i < count; i += RankBlock::atOnce) {
        const Keys a = keysAt(input + i);
        const Keys b = keysAt(input + i + avx512Lanes);
        const Keys c = keysAt(input + i + 2 * avx512Lanes);
        const Keys d = keysAt(input + i + 3 * avx512Lanes);
        const __m512i ab = _mm512_packus_epi32(a.key, b.key); // limits the keys to 16 bits
        const __m512i cd = _mm512_packus_epi32(c.key, d.key);
        const __m512i cell = _mm512_permutex2var_epi8(ab, odd, cd);
        const __m512i fraction =
            _mm512_min_epu8(_mm512_permutex2var_epi8(ab, even, cd),
                            _mm512_set1_epi8(static_cast<char>(ByteRanks::largestFraction)));
        const __mmask64 upper = _mm512_movepi8_mask(cell);
        __m512i rank = pickBytes(first, cell, upper);
        std::uint64_t undecided = 0;
#pragma GCC unroll 3
        for (std::size_t k = 0; k < perCell; ++k) {
            const __m512i boundary = pickBytes(boundaries[k], cell, upper);
            undecided |= _mm512_cmpeq_epi8_mask(fraction, boundary);
            rank = _mm512_mask_sub_epi8(rank, _mm512_cmpgt_epu8_mask(fraction, boundary), rank,
                                        _mm512_set1_epi8(-1));
        }
        // Positions of NaN are greater than any other.
        const __m512i farthest = _mm512_max_epu32(_mm512_max_epu32(a.position, b.position),
                                                  _mm512_max_epu32(c.position, d.position));
        const __mmask16 far = _mm512_cmpgt_epu32_mask(farthest, tableFarthest);
        _mm512_store_si512(block.ranks + i, rank);
        block.undecided[i / RankBlock::atOnce] = undecided | (far != 0 ? ~std::uint64_t{0} : 0);
    }
}

} // namespace

void ranksAvx512(const ByteRanks& table, const float* input, std::size_t count, RankBlock& block)
{
    switch (table.perCell) {
    case 1:
        return ranksOfAll<1>(table, input, count, block);
    case 2:
        return ranksOfAll<2>(table, input, count, block);
    default:
        return ranksOfAll<ByteRanks::mostPerCell>(table, input, count, block);
    }
}

/// The unpack instructions restore the order that the pack instructions change.
QUANTOSCOPE_VBMI void valuesAvx512(const BytePlanes& values, const RankBlock& block, std::size_t count,
                                   void* output)
{
    const std::array planes{ByteRegisters(values[0]), ByteRegisters(values[1]), ByteRegisters(values[2]),
                            ByteRegisters(values[3])};
    auto* bytes = static_cast<std::byte*>(output);
    for (std::size_t i = 0; i < count; i += RankBlock::atOnce, bytes += 4 * RankBlock::atOnce) {
        const __m512i rank = bytesAt(block.ranks + i);
        const __mmask64 upper = _mm512_movepi8_mask(rank);
        const __m512i byte0 = pickBytes(planes[0], rank, upper);
        const __m512i byte1 = pickBytes(planes[1], rank, upper);
        const __m512i byte2 = pickBytes(planes[2], rank, upper);
        const __m512i byte3 = pickBytes(planes[3], rank, upper);
        const __m512i low01 = _mm512_unpacklo_epi8(byte0, byte1);
        const __m512i low23 = _mm512_unpacklo_epi8(byte2, byte3);
        const __m512i high01 = _mm512_unpackhi_epi8(byte0, byte1);
        const __m512i high23 = _mm512_unpackhi_epi8(byte2, byte3);
        _mm512_storeu_si512(bytes, _mm512_unpacklo_epi16(low01, low23));
        _mm512_storeu_si512(bytes + 64, _mm512_unpackhi_epi16(low01, low23));
        _mm512_storeu_si512(bytes + 128, _mm512_unpacklo_epi16(high01, high23));
        _mm512_storeu_si512(bytes + 192, _mm512_unpackhi_epi16(high01, high23));
    }
}

void lookUpBytes(const CellLookup<float, float>& table, const float* input, float* output, std::size_t count)
{
    lookUpByBytes(table, input, output, count);
}

void lookUpBytes(const CellLookup<float, std::int32_t>& table, const float* input, std::int32_t* output,
                 std::size_t count)
{
    lookUpByBytes(table, input, output, count);
}

} // namespace quantoscope

#endif
