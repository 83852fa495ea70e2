// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/byte_ranks.h"
#include "core/quantizer/cell_lookup.h"

#include <bit>
#include <cstddef>
#include <cstdint>

namespace quantoscope {

/// The ranks of a block of inputs, in the order in which the vectors hold them. The larger a block, the more
/// rarely tables are loaded into registers, but the less the loading of inputs and storing of outputs
/// overlap.
struct alignas(64) RankBlock
{
    static constexpr std::size_t size = 512;  ///< Number of inputs.
    static constexpr std::size_t atOnce = 64; ///< Number of inputs that are looked up together.

    /// The input whose rank is at `place`.
    static constexpr std::size_t inputAt(std::size_t place)
    {
        return place / atOnce * atOnce + place / 4 % 4 * 16 + place % atOnce / 16 * 4 + place % 4;
    }

    // Not std::array: _GLIBCXX_ASSERTIONS would check every index.
    std::uint8_t ranks[size];
    std::uint64_t undecided[size / atOnce]; ///< A bit for each rank: whether the tables do not determine it.

    /// Calls work(place, input) for the undecided ones of the first `count` inputs.
    template<typename Work>
    void forUndecided(std::size_t count, Work work) const
    {
        for (std::size_t i = 0; i < count; i += atOnce) {
            for (std::uint64_t left = undecided[i / atOnce]; left != 0; left &= left - 1) {
                const std::size_t place = i + static_cast<std::size_t>(std::countr_zero(left));
                work(place, inputAt(place));
            }
        }
    }
};

/// The ranks of `count` inputs, a multiple of RankBlock::atOnce, for processors with AVX-512 VBMI.
void ranksAvx512(const ByteRanks& table, const float* input, std::size_t count, RankBlock& block);

/// The values of the ranks, each of 4 bytes.
void valuesAvx512(const BytePlanes& values, const RankBlock& block, std::size_t count, void* output);

/// lookUp() with table.bytes.
void lookUpBytes(const CellLookup<float, float>& table, const float* input, float* output, std::size_t count);
void lookUpBytes(const CellLookup<float, std::int32_t>& table, const float* input, std::int32_t* output,
                 std::size_t count);

} // namespace quantoscope
