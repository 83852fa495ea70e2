// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_run.h"

#include <cstdint>
#include <vector>

namespace quantoscope {

/// Spikes and membranes of a layer for all samples and steps, float and quantized: samples x steps x neurons.
struct NodeTraces
{
    std::string node;
    std::size_t neurons;
    std::vector<std::uint8_t> spikes; ///< Empty, as the next, if the model does not fire.
    std::vector<std::uint8_t> quantizedSpikes;
    std::vector<float> membrane;
    std::vector<float> quantizedMembrane;
};

/// Records the traces of the samples of a run; call record() as its StepObserver.
class TraceRecorder
{
public:
    /// Reserves the memory of all samples of the range.
    TraceRecorder(const PreparedNetwork& network, const NetworkData& dataset, const SampleRange& range);

    /// For different samples on any threads.
    void record(std::size_t sample, std::size_t step, const SampleRun& raw, const SampleRun& quantized);

    const std::vector<NodeTraces>& layers() const { return m_layers; }

private:
    std::size_t m_firstSample;
    std::size_t m_steps;
    std::vector<NodeTraces> m_layers;
};

} // namespace quantoscope
