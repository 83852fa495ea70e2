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

/// Facts about samples that do not depend on any scheme.
struct SignalSummary
{
    std::size_t nanCount = 0;
    std::size_t infCount = 0;
    float min = 0; ///< Over the finite samples; 0 where there is none.
    float max = 0;
};

/// Samples in time order, immutable: a loaded recording or a simulated trace. Shared, never copied.
class Signal : public SampleMemory
{
public:
    Signal(std::string name, std::vector<float> samples, Calibration calibration = {});

    /// Over samples that `memory` keeps, such as a mapped file; null if the caller does.
    Signal(std::string name, std::span<const float> samples, std::shared_ptr<const SampleMemory> memory,
           Calibration calibration = {});

    /// With the index of these samples at hand; the summary comes from it and is as provisional as it is.
    Signal(std::string name, std::span<const float> samples, std::shared_ptr<const SampleMemory> memory,
           std::shared_ptr<const SignalIndex> index, Calibration calibration = {});

    const std::string& name() const { return m_name; }
    std::span<const float> samples() const { return m_samples; }
    std::size_t size() const { return m_samples.size(); }
    const SignalSummary& summary() const { return m_summary; }
    const Calibration& calibration() const { return m_calibration; }

    bool hasChanged() const override { return m_memory && m_memory->hasChanged(); }
    void requireUnchanged() const override;

    /// Null where none was made.
    const SignalIndex* index() const { return m_index.get(); }

private:
    std::string m_name;
    std::shared_ptr<const SampleMemory> m_memory;
    std::span<const float> m_samples;
    SignalSummary m_summary;
    Calibration m_calibration;
    std::shared_ptr<const SignalIndex> m_index;
};

/// The signal itself where it has an index, else the same samples with their index. Throws Cancelled.
std::shared_ptr<const Signal> withIndex(std::shared_ptr<const Signal> signal, const Progress& progress = {});

} // namespace quantoscope
