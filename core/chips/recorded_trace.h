// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace quantoscope {

/// What a person's chip or simulator recorded of one neuron: the membrane, the spikes or both, per step.
class RecordedTrace
{
public:
    /// One of the two may be empty; `spikes` are 0 or 1. Throws InputError if both are empty, their lengths
    /// differ, or a membrane is not finite. O(steps).
    RecordedTrace(std::vector<double> membrane, std::vector<std::uint8_t> spikes);

    const std::vector<double>& membrane() const { return m_membrane; }
    const std::vector<std::uint8_t>& spikes() const { return m_spikes; }
    bool hasMembrane() const { return !m_membrane.empty(); }
    bool hasSpikes() const { return !m_spikes.empty(); }
    std::size_t steps() const { return hasMembrane() ? m_membrane.size() : m_spikes.size(); }

    /// Whether every membrane is a float32, or the decimal text of one, the shortest or with nine digits.
    /// Then the recorder had float32 precision, and a membrane that is computed in float64 must be rounded
    /// before it is compared.
    bool hasSinglePrecision() const { return m_single; }

private:
    std::vector<double> m_membrane;
    std::vector<std::uint8_t> m_spikes;
    bool m_single = false;
};

} // namespace quantoscope
