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

/// A fact about an Exploration worth reporting, with a Setup as suggested fix if there is one.
struct Finding
{
    struct Fix
    {
        std::string label;
        Setup setup;
    };

    std::string id; ///< One of findingKinds, which determines its severity and rank.
    double number;  ///< The main number of the sentence.
    std::string sentence;
    std::optional<Fix> fix;

    Severity severity() const { return findingSeverity(id); }
};

/// What the pixel columns of a plot with a stored quantized membrane are computed from; the raw trace has its
/// own index.
struct LoopEnvelopes
{
    Envelope quantized;
    Envelope error; ///< Of quantized - raw.
    std::vector<std::size_t> rawSpikeSteps;
    std::vector<std::size_t> quantizedSpikeSteps;
};

/// Everything computed from a Setup and its recording. Read-only and shared between views.
struct Exploration
{
    Setup setup;
    LevelTable table; ///< Its scheme has a scale even if that of the setup is automatic.
    Quantizer quantizer;
    float threshold;  ///< The neuron's threshold as float32.
    float firesAbove; ///< A membrane is a spike if it is greater (firesAbove() of the neuron).

    std::shared_ptr<const Signal> input; ///< Input current of the neuron; null for an open-loop recording.
    std::shared_ptr<const Signal> raw;   ///< The raw membrane with its index.
    /// The quantized membrane if storesLevels(setup); otherwise null, and it equals quantizer(raw).
    std::shared_ptr<const Signal> quantized;
    std::vector<std::uint8_t> rawSpikes; ///< With `quantized` only; otherwise raw > firesAbove.
    std::vector<std::uint8_t>
        quantizedSpikes;     ///< With `quantized` only; otherwise quantizer(raw) > firesAbove.
    LoopEnvelopes envelopes; ///< With `quantized` only.
    /// True if the recording's index is provisional. Counts are then extrapolated from a fraction of
    /// the samples, the other metrics are those of this fraction, and firstDivergence is known only if
    /// it occurs early.
    bool provisional = false;

    Metrics metrics;
    Histogram histogram;
    std::vector<Finding> findings;

    std::size_t steps() const { return raw->size(); }
    /// A number of samples of the index, which must not be empty, extrapolated to all samples if the index is
    /// provisional.
    std::size_t estimated(std::size_t count) const;
    /// The setup with the scale in use, for computations without the signal.
    Setup scaledSetup() const;
    float quantizedAt(std::size_t step) const;
    bool rawSpikeAt(std::size_t step) const;
    bool quantizedSpikeAt(std::size_t step) const;
};

/// The table of another setup with the same raw membrane, which decides about an automatic scale. Throws
/// InputError as LevelTable does. O(levels log levels).
LevelTable tableUnder(const Exploration& exploration, const Setup& setup);

/// Whether the quantized membrane is stored step by step: in closed loop, and with stochastic rounding, where
/// a level also depends on its step.
bool storesLevels(const Setup& setup);

/// Most steps whose quantized membrane is stored. A longer recording is cut after them, and a finding reports
/// this.
inline constexpr std::size_t maxStoredSteps = 1'000'000;

/// Computes the exploration of a Setup. A pure function: the same arguments give the same bits.
/// `recording` must be the one that the setup names, or null if it names none. `previous` may be any
/// other Exploration; unchanged parts are shared with it, which does not affect the result. Throws
/// InputError if `validate(setup)` reports a problem, and Cancelled if `progress` returns false. Open
/// loop: O(levels log samples), plus O(samples) once for each signal without an index. Closed loop:
/// O(levels log levels + samples).
std::shared_ptr<const Exploration> explore(const Setup& setup,
                                           const std::shared_ptr<const Signal>& recording = {},
                                           const Progress& progress = {},
                                           const std::shared_ptr<const Exploration>& previous = {});

} // namespace quantoscope
