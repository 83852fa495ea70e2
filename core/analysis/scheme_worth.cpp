// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheme_worth.h"

#include "core/analysis/table_error.h"

namespace quantoscope {

SchemeWorth worthOf(const Scheme& scheme, const SortedSamples& samples, const ScatterCells& cells,
                    const FitTask& task)
{
    const auto built = LevelTable::make(scheme);
    const auto* table = std::get_if<LevelTable>(&built);
    if (table == nullptr) {
        return {};
    }
    const auto errors = task.objective == Objective::spikes
                            ? spikeErrors(samples, *table, task.rounding, task.firesAbove())
                            : 0;
    return {errors, cells.squaredError(table->distinct(), task.rounding)};
}

bool costsNothing(const SchemeWorth& rounded, const SchemeWorth& exact)
{
    constexpr double most = 1.0002;
    return rounded.spikeErrors <= exact.spikeErrors && rounded.squares <= most * exact.squares;
}

} // namespace quantoscope
