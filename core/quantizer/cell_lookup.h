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

/// A quantizer as its inner loops read it, answering with Value: levels or indices. An input x from `first`
/// to `last`, in cell c, takes value[c] if it is below boundary[c], else value[c + 1]. So a cell holds one
/// boundary at most; an empty one has +infinity. Cells with more, or where inputs may tie, have the boundary
/// NaN.
template<typename Float, typename Value>
struct CellLookup
{
    CellMap<Float> map;
    Float first;
    Float last;
    const Float* boundary;
    const Value* value; ///< One more than cells.
    std::size_t cellCount;
    bool crowded; ///< Whether a boundary is NaN.

    /// Answers for all other inputs: those beyond `first` and `last`, NaN, those in a cell with boundary NaN.
    Value (*exact)(const void* quantizer, Float x);
    const void* quantizer;

    Value operator()(Float x) const
    {
        const auto cell = map.cell(x);
        const Float bound = boundary[cell];
        if (x >= first && x <= last && bound == bound) {
            return value[cell + (x >= bound ? 1 : 0)];
        }
        return exact(quantizer, x);
    }
};

/// Looks up `count` inputs; `output` may be the same memory as `input`.
template<typename Float, typename Value>
void lookUp(const CellLookup<Float, Value>& table, const Float* input, Value* output, std::size_t count,
            InstructionSet set);

} // namespace quantoscope
