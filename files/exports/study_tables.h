// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/neuron_cost.h"
#include "core/training/study_statistics.h"

#include <cstddef>
#include <optional>
#include <span>
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

/// What a case of a study takes in hardware.
struct CaseCost
{
    std::size_t stateMemory = 0;      ///< Bits of the states of all neurons.
    std::optional<NeuronCost> neuron; ///< Of one neuron; nullopt if the state is float.
};

/// method,weight_bits,state_bits,spacing,seeds and mean, low and high of accuracy, loss and spikes. `costs`
/// are those of the cases, or empty: state_memory_bits, estimated_luts, estimated_flip_flops and
/// estimated_multipliers.
std::string summaryCsv(std::span<const CaseSummary> summary, std::span<const CaseCost> costs = {});

/// Tables in Markdown: the cases with mean ± half the 95 % interval and their costs and, unless `orderings`
/// is empty, the orderings with each of their differences.
std::string summaryMarkdown(std::span<const CaseSummary> summary, std::span<const Ordering> orderings,
                            std::span<const CaseCost> costs = {});

/// In the user's language: "Of the two, …: holds, confidence 99.8 % (percentage points of accuracy over 10
/// seeds: qat-weights - qat-state: 1.2 ± 0.4)."
std::string orderingSentence(const Ordering& ordering);

} // namespace quantoscope
