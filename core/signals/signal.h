// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/calibration.h"
#include "core/signals/sample_memory.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

struct SignalIndex;

/// Properties of the samples that do not depend on a scheme.
struct SignalSummary
{
    std::size_t nanCount = 0;
    std::size_t infCount = 0;
    float min = 0; ///< Over the finite samples; 0 if there are none.
    float max = 0;
};

/// Immutable samples in time order: a loaded recording or a simulated trace. Shared, never copied.
class Signal : public SampleMemory
{
public:
    Signal(std::string name, std::vector<float> samples, Calibration calibration = {});

    /// Samples that `memory` keeps, such as a mapped file; if `memory` is null, the caller keeps them.
    Signal(std::string name, std::span<const float> samples, std::shared_ptr<const SampleMemory> memory,
           Calibration calibration = {});

    /// For samples whose index already exists. The summary is taken from it, and is provisional
    /// if the index is.
    Signal(std::string name, std::span<const float> samples, std::shared_ptr<const SampleMemory> memory,
           std::shared_ptr<const SignalIndex> index, Calibration calibration = {});

    const std::string& name() const { return m_name; }
    std::span<const float> samples() const { return m_samples; }
    std::size_t size() const { return m_samples.size(); }
    const SignalSummary& summary() const { return m_summary; }
    const Calibration& calibration() const { return m_calibration; }

    bool hasChanged() const override { return m_memory && m_memory->hasChanged(); }
    void requireUnchanged() const override;

    /// Null if there is no index.
    const SignalIndex* index() const { return m_index.get(); }

private:
    std::string m_name;
    std::shared_ptr<const SampleMemory> m_memory;
    std::span<const float> m_samples;
    SignalSummary m_summary;
    Calibration m_calibration;
    std::shared_ptr<const SignalIndex> m_index;
};

/// Returns the signal if it has an index, otherwise a signal with the same samples and a new index.
/// Throws Cancelled.
std::shared_ptr<const Signal> withIndex(std::shared_ptr<const Signal> signal, const Progress& progress = {});

} // namespace quantoscope
