// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/block_run.h"

namespace quantoscope {

/// One sample of a BlockRun after a step; valid until the next one. `layer` counts as
/// PreparedNetwork::layers(). One value per neuron.
class SampleRun
{
public:
    SampleRun(const BlockRun& run, std::size_t place) : m_run(&run), m_place(place) {}

    std::span<const float> current(std::size_t layer) const { return part(m_run->current(layer)); }
    std::span<const float> output(std::size_t layer) const { return part(m_run->output(layer)); }
    std::span<const float> membrane(std::size_t layer) const { return part(m_run->membrane(layer)); }
    std::span<const float> synaptic(std::size_t layer) const { return part(m_run->synaptic(layer)); }

    /// What arrived at the network's Output.
    std::span<const float> result() const { return part(m_run->result()); }

private:
    std::span<const float> part(std::span<const float> all) const
    {
        const std::size_t size = all.size() / m_run->samples();
        return all.subspan(m_place * size, size);
    }

    const BlockRun* m_run;
    std::size_t m_place;
};

} // namespace quantoscope
