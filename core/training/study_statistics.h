// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/student.h"
#include "core/text/translate.h"
#include "core/training/study.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// A case of a study over its seeds, with 95 % intervals.
struct CaseSummary
{
    StudyCase studied;
    MeanInterval accuracy;
    MeanInterval loss;
    MeanInterval spikes;
};

/// The float network first, then by the bits of the weights and of the state. The intervals are over the
/// seeds for one and the same set of samples. O(rows log(cases)).
std::vector<CaseSummary> summaryOf(std::span<const StudyRow> rows);

/// A difference of accuracies that are compared within each seed: the mean over all pairs of cases of one
/// seed is one number, and the interval and the confidence are those of Student's t over the seeds.
struct PairedDifference
{
    std::string_view what;
    MeanInterval difference; ///< NaN if there are no pairs.
    double confidence = 0;   ///< See confidenceOfDifference().
};

enum class Verdict { holds, undecided, reversed, notStudied };
inline constexpr std::array verdictNames{Core::noted("holds"), Core::noted("undecided"),
                                         Core::noted("reversed"), Core::noted("not studied")};

/// reversed if the 95 % interval is below 0, holds if it is above 0.
Verdict verdictOf(const PairedDifference& difference);

/// A claim of the paper on SQUAT (arXiv 2404.19668) that some accuracies are higher than others.
struct Ordering
{
    const char* claim;                         ///< English, with a translation.
    std::vector<PairedDifference> differences; ///< All must be above 0.

    /// The least favourable of its differences.
    Verdict verdict() const;
    double confidence() const; ///< Of the difference that decides.
};

/// Its three orderings, for networks whose weights and state are both quantized:
///   levels dense at the threshold are better than uniform ones, if the state is trained quantized (qat);
///   training with both quantized (qat) is best: better than ptq, qat-weights and qat-state;
///   of the two, training with quantized weights (qat-weights) is better than with quantized state.
/// `bits`: only cases with these bits of the state; 0: all. O(rows^2 / seeds).
std::vector<Ordering> squatOrderings(std::span<const StudyRow> rows, int bits = 0);

} // namespace quantoscope
