// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal.h"

#include "core/signals/signal_index.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

SignalSummary summarize(std::span<const float> samples)
{
    const Extremes extremes = extremesOf(samples);
    SignalSummary summary;
    if (extremes.anyFinite()) {
        summary.min = extremes.min;
        summary.max = extremes.max;
    }
    if (extremes.others != 0) {
        for (const float x : samples) {
            summary.nanCount += std::isnan(x) ? 1 : 0;
            summary.infCount += std::isinf(x) ? 1 : 0;
        }
    }
    return summary;
}

SignalSummary summaryOf(const SignalIndex& index, std::size_t samples)
{
    SignalSummary summary;
    if (!index.sorted.empty()) {
        summary.min = index.sorted.values().front();
        summary.max = index.sorted.values().back();
    }
    const double scale =
        static_cast<double>(samples) / static_cast<double>(std::max<std::size_t>(1, index.sampled()));
    const auto scaled = [scale](std::size_t count) {
        return static_cast<std::size_t>(std::llround(static_cast<double>(count) * scale));
    };
    summary.nanCount = scaled(index.sorted.nonFinite().nan);
    summary.infCount = scaled(index.sorted.nonFinite().infinities());
    return summary;
}

} // namespace

Signal::Signal(std::string name, std::vector<float> samples, Calibration calibration)
    : m_name(std::move(name)), m_calibration(std::move(calibration))
{
    auto [values, memory] = shared(std::move(samples));
    m_samples = values;
    m_memory = std::move(memory);
    m_summary = summarize(m_samples);
}

Signal::Signal(std::string name, std::span<const float> samples, std::shared_ptr<const SampleMemory> memory,
               Calibration calibration)
    : m_name(std::move(name)), m_memory(std::move(memory)), m_samples(samples), m_summary(summarize(samples)),
      m_calibration(std::move(calibration))
{
}

Signal::Signal(std::string name, std::span<const float> samples, std::shared_ptr<const SampleMemory> memory,
               std::shared_ptr<const SignalIndex> index, Calibration calibration)
    : m_name(std::move(name)), m_memory(std::move(memory)), m_samples(samples),
      m_summary(summaryOf(*index, samples.size())), m_calibration(std::move(calibration)),
      m_index(std::move(index))
{
}

void Signal::requireUnchanged() const
{
    if (m_memory) {
        m_memory->requireUnchanged();
    }
}

std::shared_ptr<const Signal> withIndex(std::shared_ptr<const Signal> signal, const Progress& progress)
{
    if (signal->index() != nullptr) {
        return signal;
    }
    auto index = std::make_shared<const SignalIndex>(indexOf(signal->samples(), progress));
    const Signal& source = *signal;
    return std::make_shared<const Signal>(source.name(), source.samples(), std::move(signal),
                                          std::move(index), source.calibration());
}

} // namespace quantoscope
