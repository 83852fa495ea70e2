// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/study_statistics.h"
#include "files/session/study_plan.h"

#include <QString>

#include <vector>

namespace quantoscope {

/// The results of a study so far.
struct StudySnapshot
{
    StudyPlan plan;
    std::size_t networks = 0; ///< Of the whole study.
    std::size_t finished = 0; ///< Of them.
    std::vector<StudyRow> rows;
    std::vector<CaseSummary> summary; ///< summaryOf(rows)
    std::vector<Ordering> orderings;  ///< Of SQUAT's grid with rows of at least two seeds; else empty.

    bool isComplete() const { return finished == networks; }
};

/// A sentence per ordering, one per line; empty if there are none.
QString orderingSentences(const StudySnapshot& snapshot);

} // namespace quantoscope
