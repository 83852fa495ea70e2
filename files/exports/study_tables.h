// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/study_statistics.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// seed,method,weight_bits,state_bits,spacing,accuracy,loss,spikes; bits are "float" or a number, the spacing
/// is empty if the state is float. Numbers read back exactly.
std::string studyHeader();
std::string studyLines(std::span<const StudyRow> rows);

/// Reads studyLines(); empty lines and the header are skipped. nullopt if a line is not of this form.
std::optional<std::vector<StudyRow>> studyRowsIn(std::string_view text);

/// "97.25 ± 0.4" with both numbers multiplied by `factor`, or without the interval if there is none.
std::string intervalText(const MeanInterval& interval, double factor);

/// "qat, weights 4 bits, state 2 bits thr-centered"
std::string caseText(const StudyCase& studied);

/// "qat, weights 4 bits, state float: accuracy 97.25 ± 0.4 % (10 seeds)"
std::string summaryLine(const CaseSummary& summary);

/// method,weight_bits,state_bits,spacing,seeds and mean, low and high of accuracy, loss and spikes.
std::string summaryCsv(std::span<const CaseSummary> summary);

/// Tables in Markdown: the cases with mean ± half the 95 % interval and, unless `orderings` is empty, the
/// orderings with each of their differences.
std::string summaryMarkdown(std::span<const CaseSummary> summary, std::span<const Ordering> orderings);

/// In the user's language: "Of the two, …: holds, confidence 99.8 % (percentage points of accuracy over 10
/// seeds: qat-weights - qat-state: 1.2 ± 0.4)."
std::string orderingSentence(const Ordering& ordering);

} // namespace quantoscope
