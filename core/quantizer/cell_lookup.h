// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/cell_map.h"

#include <cstddef>
#include <cstdint>

namespace quantoscope {

/// What a processor offers to quantize many samples at once. Every one gives the same results.
enum class InstructionSet { plain, avx2, avx512 };

/// Whether this processor has it.
bool isAvailable(InstructionSet set);
InstructionSet bestInstructionSet();

/// Inputs below `boundary` take `value`, the others the next entry's value.
template<typename Float, typename Value>
struct CellEntry
{
    Float boundary;
    Value value;
};

/// A quantizer as its inner loops read it, answering with Value: levels or indices. An input x from `first`
/// to `last` is answered by the entry of its cell. So a cell holds one boundary at most; an empty one has
/// +infinity. Cells with more, or where inputs may tie, have the boundary NaN.
template<typename Float, typename Value>
struct CellLookup
{
    CellMap<Float> map;
    Float first;
    Float last;
    const CellEntry<Float, Value>* entries; ///< One more than cells.
    std::size_t cellCount;
    bool crowded; ///< Whether a boundary is NaN.

    /// Answers for all other inputs: those beyond `first` and `last`, NaN, those in a cell with boundary NaN.
    Value (*exact)(const void* quantizer, Float x);
    const void* quantizer;

    Value operator()(Float x) const
    {
        const CellEntry<Float, Value>* entry = entries + map.cell(x);
        if (x >= first && x <= last && entry->boundary == entry->boundary) {
            return entry[x >= entry->boundary ? 1 : 0].value;
        }
        return exact(quantizer, x);
    }
};

/// Looks up `count` inputs; `output` may be the same memory as `input`.
template<typename Float, typename Value>
void lookUp(const CellLookup<Float, Value>& table, const Float* input, Value* output, std::size_t count,
            InstructionSet set);

} // namespace quantoscope
