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
    TableError error; ///< On the samples themselves.
    double sqnrDb = 0;
};

/// What a number of bits can do for a recording.
struct Fit
{
    int numBits = 0;
    std::vector<FittedScheme> schemes; ///< The best of each mode, the best of all first.
    LloydMax bound;                    ///< With 2^numBits levels: no scheme has a smaller error.
    double boundSqnrDb = 0;
};

/// By how many dB a scheme stays below the bound; 0 where neither leaves an error.
double distanceDb(const Fit& fit, const FittedScheme& scheme);

/// What is wrong with a task, or empty.
std::optional<ParameterProblem> validate(const FitTask& task);

/// The fits for `firstBits` to `lastBits`. The task must be valid, the samples not empty. The searches run
/// side by side on the machine's threads; the result is the same on any number of them. Throws Cancelled.
std::vector<Fit> fitSchemes(const SortedSamples& samples, const FitTask& task, int firstBits, int lastBits,
                            const Progress& progress = {});

/// What a scheme has to keep.
struct Requirement
{
    std::optional<double> sqnrDb = std::nullopt; ///< At least this much.
    bool everySpike = false;                     ///< No spike added or dropped.
};

/// Of fits by ascending number of bits the first scheme that meets the requirement, the better ones of a fit
/// before the worse; null where none does.
const FittedScheme* smallestMeeting(std::span<const Fit> fits, const Requirement& requirement);

} // namespace quantoscope
