// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/lloyd_max.h"
#include "core/analysis/scheme_search.h"
#include "core/analysis/table_error.h"
#include "core/signals/stimulus.h"

#include <optional>
#include <span>
#include <vector>

namespace quantoscope {

struct FittedScheme
{
    Scheme scheme;
    TableError error; ///< Measured on the samples, not on cells.
    double sqnrDb = 0;
};

/// The best schemes of one bit width for a recording, and the Lloyd–Max bound.
struct Fit
{
    int numBits = 0;
    std::vector<FittedScheme> schemes; ///< The best of each spacing and family; the best one first.
    LloydMax bound;                    ///< With 2^numBits levels. No scheme has a smaller error.
    double boundSqnrDb = 0;
};

/// Distance of a scheme below the bound, in dB; 0 if both have the same error.
double distanceDb(const Fit& fit, const FittedScheme& scheme);

/// The problem with a task, or nullopt if it is valid.
std::optional<ParameterProblem> validate(const FitTask& task);

/// The fits for `firstBits` to `lastBits`. The task must be valid and the samples must not be empty. The
/// searches run in parallel; the result does not depend on the number of threads. Throws Cancelled.
std::vector<Fit> fitSchemes(const SortedSamples& samples, const FitTask& task, int firstBits, int lastBits,
                            const Progress& progress = {});

/// What a scheme must achieve.
struct Requirement
{
    std::optional<double> sqnrDb = std::nullopt; ///< Minimum SQNR, if set.
    bool everySpike = false;                     ///< Quantization must not add or drop a spike.
};

/// The first scheme that meets the requirement, from the fewest bits up and, within a fit, from the best
/// scheme down; null if none does. `fits` must be sorted by number of bits.
const FittedScheme* smallestMeeting(std::span<const Fit> fits, const Requirement& requirement);

} // namespace quantoscope
