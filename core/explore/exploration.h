// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/metrics.h"
#include "core/explore/histogram.h"
#include "core/explore/setup.h"
#include "core/levels/level_table.h"
#include "core/levels/table_findings.h"
#include "core/neurons/rheobase.h"
#include "core/quantizer/quantizer.h"
#include "core/signals/envelope.h"
#include "core/signals/signal.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// Something a person should know about an Exploration, with the Setup that mends it where there is one.
struct Finding
{
    struct Remedy
    {
        std::string label;
        Setup setup;
    };

    std::string id; ///< Of findingKinds, where its severity and its rank are.
    double number;  ///< The figure the sentence turns on.
    std::string sentence;
    std::optional<Remedy> remedy;

    Severity severity() const { return findingSeverity(id); }
};

/// What pixel columns ask of the traces of a closed loop; the raw one has its index.
struct LoopEnvelopes
{
    Envelope quantized;
    Envelope error; ///< Of quantized - raw.
    std::vector<std::size_t> rawSpikeSteps;
    std::vector<std::size_t> quantizedSpikeSteps;
};

/// Everything computed from a Setup and its recording. Read-only; views share it.
struct Exploration
{
    Setup setup;
    LevelTable table;
    Quantizer quantizer;
    float threshold; ///< The neuron's, as float32.

    std::shared_ptr<const Signal>
        input; ///< The current that drives the neuron; null for an open-loop recording.
    std::shared_ptr<const Signal> raw; ///< The raw membrane, with its index.
    /// The quantized membrane in closed loop; null in open loop, where it is quantizer(raw).
    std::shared_ptr<const Signal> quantized;
    std::vector<std::uint8_t> rawSpikes;       ///< Closed loop only; open loop: raw > threshold.
    std::vector<std::uint8_t> quantizedSpikes; ///< Closed loop only; open loop: quantizer(raw) > threshold.
    LoopEnvelopes envelopes;                   ///< Closed loop only.
    /// The recording's index is: counts are scaled up from a share of the samples, the other figures are
    /// those of the share, and firstDivergence is known only where it comes early.
    bool provisional = false;

    Metrics metrics;
    Histogram histogram;
    std::vector<Finding> findings;

    std::size_t steps() const { return raw->size(); }
    float quantizedAt(std::size_t step) const;
    bool rawSpikeAt(std::size_t step) const;
    bool quantizedSpikeAt(std::size_t step) const;
};

/// The longest input that is simulated in closed loop; of a longer recording the first so many steps are
/// taken, and a finding says so.
inline constexpr std::size_t maxClosedLoopSteps = 1'000'000;

/// The one way from a Setup to its picture: a pure function, same arguments, same bits. `recording` is the
/// one the Setup names, null where it names none. Of `previous`, any other Exploration, the parts are shared
/// that would come out the same; the result does not depend on it. Throws InvalidSetup where
/// `validate(setup)` reports a problem, Cancelled where `progress` says stop. Open loop: O(levels log
/// samples), and once for each signal without an index O(samples). Closed loop: O(levels log levels +
/// samples).
std::shared_ptr<const Exploration> explore(const Setup& setup,
                                           const std::shared_ptr<const Signal>& recording = {},
                                           const Progress& progress = {},
                                           const std::shared_ptr<const Exploration>& previous = {});

class InvalidSetup : public std::invalid_argument
{
public:
    explicit InvalidSetup(ParameterProblem problem)
        : std::invalid_argument(problem.sentence), m_problem(std::move(problem))
    {
    }
    const ParameterProblem& problem() const { return m_problem; }

private:
    ParameterProblem m_problem;
};

} // namespace quantoscope
