// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"
#include "core/quantizer/quantizer.h"
#include "core/signals/envelope.h"

#include <vector>

namespace quantoscope {

/// What a quantizer makes of the range of some samples without being shown them all.
class QuantizedRange
{
public:
    /// Both must outlive this. O(levels).
    QuantizedRange(const LevelTable& table, const Quantizer& quantizer);

    /// Whether the quantized extremes of finite samples with these extremes are what the extremes themselves
    /// become: where the quantizer is monotone, and where samples between that may tie cannot leave the
    /// range. False errs on the safe side. O(log levels).
    bool follows(float min, float max) const;

private:
    /// Neighbouring distinct levels whose inputs may tie, and the range of levels that these may take.
    struct TiedRanks
    {
        std::size_t first, last; ///< [first, last]
        float lowest, highest;
    };

    TiedRanks tiedRanksFrom(std::size_t rank) const;

    const LevelTable& m_table;
    const Quantizer& m_quantizer;
    std::vector<TiedRanks> m_tied;
};

} // namespace quantoscope
