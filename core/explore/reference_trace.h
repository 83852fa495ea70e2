// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/recorded_trace.h"
#include "core/explore/exploration.h"
#include "core/signals/envelope.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace quantoscope {

/// A recorded trace as the plots of an Exploration show it. Immutable.
class ReferenceTrace
{
public:
    /// The membrane is that of the trace times `scale`. O(steps). Throws Cancelled.
    ReferenceTrace(const RecordedTrace& recorded, double scale, const Progress& progress = {});

    std::size_t steps() const { return m_steps; }
    bool hasMembrane() const { return !m_membrane.empty(); }
    bool hasSpikes() const { return !m_spikes.empty(); }

    /// In the unit of the raw membrane.
    float membraneAt(std::size_t step) const { return m_membrane[step]; }
    bool spikeAt(std::size_t step) const { return m_spikes[step] != 0; }
    const std::vector<std::size_t>& spikeSteps() const { return m_spikeSteps; }

    /// The extremes of the whole membrane, and of the steps [first, last). O(log steps).
    Extremes membrane() const { return m_envelope.whole(); }
    Extremes membraneOver(std::size_t first, std::size_t last) const;

private:
    std::size_t m_steps;
    std::vector<float> m_membrane;
    std::vector<std::uint8_t> m_spikes;
    std::vector<std::size_t> m_spikeSteps;
    Envelope m_envelope;
};

/// What is known about the reference trace of an Exploration.
struct Reference
{
    std::shared_ptr<const ReferenceTrace> trace;               ///< Null: there is none that can be shown.
    std::optional<std::size_t> firstDifference = std::nullopt; ///< The step, from the raw neuron.
    std::optional<std::size_t> equalSteps = std::nullopt; ///< Of trace and raw neuron; empty until compared.
    std::optional<Finding> finding = std::nullopt;        ///< Empty without a trace.
};

/// The findings about an Exploration and its reference trace, most important first.
std::vector<Finding> findingsWith(const Exploration& exploration, const Reference& reference);

} // namespace quantoscope
