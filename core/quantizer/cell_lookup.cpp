// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/cell_lookup.h"

#include "core/quantizer/avx512_bytes.h"
#include "core/quantizer/avx512_even.h"
#include "core/quantizer/avx512_lookup.h"

#include <type_traits>

namespace quantoscope {
namespace {

constexpr std::size_t blockSize = 64;

/// Works in three passes. The first two perform a few operations on whole vectors; the third uses scalar
/// loads, which are faster than gathers.
template<bool Crowded, typename Float, typename Value>
QUANTOSCOPE_INLINE void lookUpBlock(const CellLookup<Float, Value>& table, const Float* input, Value* output)
{
    // Not std::array: _GLIBCXX_ASSERTIONS would check every index and cost a quarter of the speed.
    Float x[blockSize];
    typename CellMap<Float>::Bits cell[blockSize];
    unsigned special = 0;
    for (std::size_t i = 0; i < blockSize; ++i) {
        x[i] = input[i];
        cell[i] = table.map.cell(x[i]);
    }
    for (const Float value : x) {
        special |=
            static_cast<unsigned>(!(value >= table.first)) | static_cast<unsigned>(!(value <= table.last));
    }
#pragma GCC unroll 16
    for (std::size_t i = 0; i < blockSize; ++i) {
        std::size_t c = cell[i];
        const Float bound = table.entries[c].boundary;
        if constexpr (Crowded) {
            special |= static_cast<unsigned>(bound != bound);
        }
        c += x[i] >= bound ? 1 : 0;
        output[i] = table.entries[c].value;
    }
    if (special != 0) {
        for (std::size_t i = 0; i < blockSize; ++i) {
            output[i] = table(x[i]);
        }
    }
}

template<bool Crowded, typename Float, typename Value>
QUANTOSCOPE_INLINE void lookUpBlocks(const CellLookup<Float, Value>& shared, const Float* input,
                                     Value* output, std::size_t count)
{
    const CellLookup<Float, Value> table = shared; // copied: no output can alias it
    std::size_t done = 0;
    for (; done + blockSize <= count; done += blockSize) {
        lookUpBlock<Crowded>(table, input + done, output + done);
    }
    for (; done < count; ++done) {
        output[done] = table(input[done]);
    }
}

template<typename Float, typename Value>
QUANTOSCOPE_INLINE void lookUpAll(const CellLookup<Float, Value>& table, const Float* input, Value* output,
                                  std::size_t count)
{
    if (table.crowded) {
        lookUpBlocks<true>(table, input, output, count);
    } else {
        lookUpBlocks<false>(table, input, output, count);
    }
}

} // namespace

template<typename Float, typename Value>
void lookUp(const CellLookup<Float, Value>& table, const Float* input, Value* output, std::size_t count,
            InstructionSet set)
{
#ifdef QUANTOSCOPE_X86
    if constexpr (sizeof(Float) == 4) { // written by hand
        if (set >= InstructionSet::avx512) {
            if constexpr (std::is_same_v<Value, float>) {
                if (table.even != nullptr) {
                    return lookUpEven(table, input, output, count);
                }
            }
            if (table.bytes != nullptr && set == InstructionSet::avx512vbmi) {
                return lookUpBytes(table, input, output, count);
            }
            return lookUpAvx512(table, input, output, count);
        }
    }
#endif
    callWith(set, [=, &table]() QUANTOSCOPE_KERNEL { lookUpAll(table, input, output, count); });
}

template void lookUp(const CellLookup<float, float>&, const float*, float*, std::size_t, InstructionSet);
template void lookUp(const CellLookup<float, std::int32_t>&, const float*, std::int32_t*, std::size_t,
                     InstructionSet);
template void lookUp(const CellLookup<double, double>&, const double*, double*, std::size_t, InstructionSet);
template void lookUp(const CellLookup<double, std::int32_t>&, const double*, std::int32_t*, std::size_t,
                     InstructionSet);

} // namespace quantoscope
