// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/study.h"
#include "core/training/study_presets.h"
#include "files/networks/task_data.h"

#include <cstdint>
#include <vector>

namespace quantoscope {

/// What the Study tab computes.
struct StudyPlan
{
    StudySettings settings = smallStudy();
    TaskDataSource data = {}; ///< Your data. Kept, but not used, while a built-in data set is chosen.

    bool operator==(const StudyPlan&) const = default;
};

/// The finished rows of a study.
struct StudyResults
{
    static constexpr std::size_t mostRows = 4000; ///< In a session: about a third of its most bytes.

    std::uint64_t samples = 0; ///< fingerprint() of the samples.
    std::vector<StudyRow> rows = {};

    bool operator==(const StudyResults&) const = default;
};

} // namespace quantoscope
