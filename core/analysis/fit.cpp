// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fit.h"

#include "core/analysis/format_search.h"
#include "core/progress/share_out.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

FittedScheme measured(const Scheme& scheme, const SortedSamples& samples, const FitTask& task, double power)
{
    const TableError error = tableError(samples, LevelTable(scheme), task.rounding, task.firesAbove());
    return {.scheme = scheme, .error = error, .sqnrDb = decibels(power, error.mse)};
}

/// The search of this number: the spacings come first, then the families.
std::optional<Scheme> searched(const SortedSamples& samples, const ScatterCells& cells, const FitTask& task,
                               std::size_t search, int bits, const Progress& progress)
{
    if (search < allSpacings.size()) {
        return searchScheme(samples, cells, task, allSpacings[search], bits, progress);
    }
    return searchFormat(samples, cells, task, allFormatFamilies[search - allSpacings.size()], bits, progress);
}

/// Sorts the schemes, best first. The bound is not exact in the last digits, so a scheme can undercut it;
/// then the bound is improved by starting Lloyd's iteration from the levels of this scheme.
void finish(Fit& fit, const SortedSamples& samples, Objective objective, double power)
{
    const auto better = [objective](const FittedScheme& a, const FittedScheme& b) {
        return objective == Objective::spikes && a.error.spikeErrors != b.error.spikeErrors
                   ? a.error.spikeErrors < b.error.spikeErrors
                   : a.error.mse < b.error.mse;
    };
    std::stable_sort(fit.schemes.begin(), fit.schemes.end(), better);
    for (const FittedScheme& fitted : fit.schemes) {
        if (fitted.error.mse < fit.bound.mse) {
            const LevelTable table(fitted.scheme);
            fit.bound = descend(samples, {table.distinct().begin(), table.distinct().end()});
        }
    }
    fit.boundSqnrDb = decibels(power, fit.bound.mse);
}

} // namespace

double distanceDb(const Fit& fit, const FittedScheme& scheme)
{
    return scheme.error.mse == fit.bound.mse ? 0.0 : fit.boundSqnrDb - scheme.sqnrDb;
}

std::optional<ParameterProblem> validate(const FitTask& task)
{
    constexpr double largest = 1e30; // float32 must be able to hold the levels around the threshold
    if (task.threshold != 0 && std::abs(task.threshold) <= largest) {
        return std::nullopt;
    }
    return ParameterProblem{
        "threshold",
        Core::said("threshold is %1; for a fit it must be a number other than 0, from -1e30 to 1e30.",
                   {numberText(task.threshold)})};
}

std::vector<Fit> fitSchemes(const SortedSamples& samples, const FitTask& task, int firstBits, int lastBits,
                            const Progress& progress)
{
    constexpr double cutting = 0.1; // fraction of the whole work
    const auto part = [&](double from, double to) {
        return progress ? Progress([&, from, to](double done) { return progress(from + (to - from) * done); })
                        : Progress();
    };
    const double power = signalPower(samples);
    const ScatterCells cells(samples, cellsFor(std::size_t{1} << lastBits), part(0, cutting));
    std::vector<Fit> fits(static_cast<std::size_t>(lastBits - firstBits + 1));
    for (std::size_t i = 0; i < fits.size(); ++i) {
        fits[i].numBits = firstBits + static_cast<int>(i);
    }
    const std::size_t searches = allSpacings.size() + (task.allFormats ? allFormatFamilies.size() : 0);
    const std::size_t jobsPerFit = searches + 1;
    std::vector<std::optional<FittedScheme>> found(fits.size() * searches);
    shareOut(fits.size() * jobsPerFit, part(cutting, 1), [&](std::size_t job, const Progress& pulse) {
        // Longest jobs first: the last ones to finish are then short.
        const std::size_t i = fits.size() - 1 - job / jobsPerFit;
        const std::size_t search = job % jobsPerFit;
        if (search == searches) {
            fits[i].bound = lloydMax(samples, cells, std::size_t{1} << fits[i].numBits, pulse);
            return;
        }
        if (const auto scheme = searched(samples, cells, task, search, fits[i].numBits, pulse)) {
            found[i * searches + search] = measured(*scheme, samples, task, power);
        }
    });
    for (std::size_t i = 0; i < fits.size(); ++i) {
        for (std::size_t search = 0; search < searches; ++search) {
            if (auto& fitted = found[i * searches + search]) {
                fits[i].schemes.push_back(std::move(*fitted));
            }
        }
        finish(fits[i], samples, task.objective, power);
    }
    return fits;
}

const FittedScheme* smallestMeeting(std::span<const Fit> fits, const Requirement& requirement)
{
    for (const Fit& fit : fits) {
        for (const FittedScheme& fitted : fit.schemes) {
            const bool loud = !requirement.sqnrDb || fitted.sqnrDb >= *requirement.sqnrDb;
            if (loud && (!requirement.everySpike || fitted.error.spikeErrors == 0)) {
                return &fitted;
            }
        }
    }
    return nullptr;
}

} // namespace quantoscope
