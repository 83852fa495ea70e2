// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/cell_map.h"
#include "core/quantizer/instruction_set.h"

#include <cstddef>
#include <cstdint>

namespace quantoscope {

struct ByteLookup;
struct EvenLevels;

/// Inputs below `boundary` take `value`; the others take the value of the next entry.
template<typename Float, typename Value>
struct CellEntry
{
    Float boundary;
    Value value;
};

/// The lookup table for the inner loops of a quantizer; Value is a level or an index. An input x from
/// `first` to `last` is quantized by the entry of its cell. A cell therefore holds at most one boundary; a
/// cell without one has the boundary +infinity. A cell with several boundaries, or whose inputs may tie, has
/// the boundary NaN.
template<typename Float, typename Value>
struct CellLookup
{
    CellMap<Float> map;
    Float first;
    Float last;
    const CellEntry<Float, Value>* entries; ///< cellCount + 1 entries.
    std::size_t cellCount;
    bool crowded; ///< Whether any boundary is NaN.

    /// Quantizes all other inputs: outside [first, last], NaN, or in a cell with boundary NaN.
    Value (*exact)(const void* quantizer, Float x);
    const void* quantizer;

    // Faster tables of the same values, for arrays of float; null if there are none.
    const EvenLevels* even = nullptr;  ///< For AVX-512.
    const ByteLookup* bytes = nullptr; ///< For AVX-512 VBMI.

    Value operator()(Float x) const
    {
        const CellEntry<Float, Value>* entry = entries + map.cell(x);
        if (x >= first && x <= last && entry->boundary == entry->boundary) {
            return entry[x >= entry->boundary ? 1 : 0].value;
        }
        return exact(quantizer, x);
    }
};

/// Quantizes `count` inputs; `output` may be the same memory as `input`.
template<typename Float, typename Value>
void lookUp(const CellLookup<Float, Value>& table, const Float* input, Value* output, std::size_t count,
            InstructionSet set);

} // namespace quantoscope
