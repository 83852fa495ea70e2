// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/reference_trace.h"

#include "core/levels/finding_kinds.h"

#include <algorithm>
#include <iterator>

namespace quantoscope {

ReferenceTrace::ReferenceTrace(const RecordedTrace& recorded, double scale, const Progress& progress)
    : m_steps(recorded.steps()), m_spikes(recorded.spikes())
{
    m_membrane.reserve(recorded.membrane().size());
    std::ranges::transform(recorded.membrane(), std::back_inserter(m_membrane),
                           [scale](double value) { return static_cast<float>(value * scale); });
    for (std::size_t step = 0; step < m_spikes.size(); ++step) {
        if (m_spikes[step] != 0) {
            m_spikeSteps.push_back(step);
        }
    }
    m_envelope = Envelope(m_membrane, progress);
}

Extremes ReferenceTrace::membraneOver(std::size_t first, std::size_t last) const
{
    return m_envelope.over(first, last, [this](std::size_t step) { return m_membrane[step]; });
}

std::vector<Finding> findingsWith(const Exploration& exploration, const Reference& reference)
{
    std::vector<Finding> findings = exploration.findings;
    if (reference.finding) {
        findings.push_back(*reference.finding);
        putMostImportantFirst(findings);
    }
    return findings;
}

} // namespace quantoscope
