// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spike_alignment.h"

#include "core/analysis/range_ends.h"
#include "core/analysis/table_error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {

SpikeAlignment::SpikeAlignment(const SortedSamples& samples, RoundingRule rule, float threshold)
    : m_rule(rule), m_threshold(threshold)
{
    const std::size_t silent =
        samples.countBelow(std::nextafter(threshold, std::numeric_limits<float>::infinity()));
    m_fits = silent > 0 && silent < samples.size();
    if (m_fits) {
        m_low = samples.values()[silent - 1];
        m_high = samples.values()[silent];
    }
}

std::optional<double> SpikeAlignment::boundaryOf(const Scheme& scheme) const
{
    const auto built = LevelTable::make(scheme);
    const auto* table = std::get_if<LevelTable>(&built);
    const auto boundary = table == nullptr ? std::nullopt : spikeBoundary(*table, m_rule, m_threshold);
    return boundary && std::isfinite(*boundary) ? std::optional<double>(*boundary) : std::nullopt;
}

void SpikeAlignment::align(Scheme& scheme) const
{
    constexpr int mostSteps = 5;
    constexpr double inside = 0.1; // fraction of the distance between the two samples
    constexpr double probe = 1e-3; // fraction of the range
    const auto fits = [this](double boundary) { return boundary > m_low && boundary <= m_high; };
    auto boundary = m_fits ? boundaryOf(scheme) : std::nullopt;
    if (!boundary || fits(*boundary)) {
        return;
    }
    const double room = inside * (m_high - m_low);
    const double wanted = *boundary > m_high ? m_high - room : m_low + room;
    const double low = rangeMin(scheme);
    double high = rangeMax(scheme);
    double nextHigh = high + probe * (high - low);
    for (int step = 0; step < mostSteps; ++step) {
        setRange(scheme, low, nextHigh);
        const auto next = boundaryOf(scheme);
        if (!next || fits(*next) || *next == *boundary) {
            return;
        }
        const double furthest = (high - low) / 4;
        const double move = (wanted - *next) * (nextHigh - high) / (*next - *boundary);
        high = nextHigh;
        boundary = next;
        nextHigh += std::clamp(move, -furthest, furthest);
    }
}

} // namespace quantoscope
