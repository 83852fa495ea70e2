// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

SignalSummary summarize(std::span<const float> samples)
{
    SignalSummary summary;
    float min = std::numeric_limits<float>::infinity();
    float max = -min;
    for (const float x : samples) {
        if (std::isfinite(x)) {
            min = std::min(min, x);
            max = std::max(max, x);
        } else {
            ++(std::isnan(x) ? summary.nanCount : summary.infCount);
        }
    }
    if (min <= max) {
        summary.min = min;
        summary.max = max;
    }
    return summary;
}

} // namespace

Signal::Signal(std::string name, std::vector<float> samples) : m_name(std::move(name))
{
    auto owner = std::make_shared<const std::vector<float>>(std::move(samples));
    m_samples = *owner;
    m_owner = std::move(owner);
    m_summary = summarize(m_samples);
}

Signal::Signal(std::string name, std::span<const float> samples, std::shared_ptr<const void> owner)
    : m_name(std::move(name)), m_owner(std::move(owner)), m_samples(samples), m_summary(summarize(samples))
{
}

} // namespace quantoscope
