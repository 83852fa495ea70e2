// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"
#include "core/quantizer/quantizer.h"
#include "core/signals/envelope.h"

#include <vector>

namespace quantoscope {

/// Derives the range of quantized samples from the range of the samples alone.
class QuantizedRange
{
public:
    /// The table and the quantizer must outlive this object. O(levels).
    QuantizedRange(const LevelTable& table, const Quantizer& quantizer);

    /// Whether finite samples with these extremes have the quantized extremes as their range after
    /// quantization. This holds where the quantizer is monotone, and where samples that may tie cannot leave
    /// the range. May return false although it holds, but never the reverse. O(log levels).
    bool follows(float min, float max) const;

private:
    /// Neighbouring distinct levels whose inputs may tie, and the range of the levels that these
    /// inputs may take.
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
