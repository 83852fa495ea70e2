// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spike_metrics.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

template<typename Value, typename Predicate>
SpikeTimes timesWhere(std::span<const Value> values, Predicate spikes)
{
    SpikeTimes times;
    for (std::size_t t = 0; t < values.size(); ++t) {
        if (spikes(values[t])) {
            times.push_back(static_cast<double>(t));
        }
    }
    return times;
}

/// The largest saving of moving spikes over removing and adding them, over all pairings that keep the order:
/// a pair of spikes d steps apart saves 2 - d*cost. saved[j] is the largest saving between the spikes of
/// `one` so far and the first j spikes of `other`; it never decreases with j.
class Savings
{
public:
    Savings(std::span<const double> other, double costPerStep)
        : m_other(other), m_cost(costPerStep), m_reach(2 / costPerStep), m_saved(other.size() + 1, 0.0)
    {
    }

    /// Processes the next spike of `one`. Spikes of `other` before its band can no longer be paired with it
    /// or a later one; spikes after the band cannot be paired with an earlier one.
    void add(double time)
    {
        while (m_first < m_other.size() && m_other[m_first] < time - m_reach) {
            ++m_first;
        }
        while (m_end < m_other.size() && m_other[m_end] <= time + m_reach) {
            ++m_end;
            m_saved[m_end] = m_saved[m_end - 1];
        }
        double diagonal = m_saved[m_first];
        for (std::size_t j = m_first; j < m_end; ++j) {
            const double paired = diagonal + (2 - m_cost * std::abs(time - m_other[j]));
            diagonal = m_saved[j + 1];
            m_saved[j + 1] = std::max({diagonal, m_saved[j], paired});
        }
    }

    double best() const { return m_saved[m_end]; }

private:
    std::span<const double> m_other;
    double m_cost;
    double m_reach;
    std::vector<double> m_saved; // valid up to m_end; constant beyond
    std::size_t m_first = 0;
    std::size_t m_end = 0;
};

} // namespace

SpikeTimes spikeTimes(std::span<const std::uint8_t> spikes)
{
    return timesWhere(spikes, [](std::uint8_t flag) { return flag != 0; });
}

SpikeTimes spikeTimes(std::span<const float> membrane, float threshold)
{
    return timesWhere(membrane, [threshold](float x) { return x > threshold; });
}

std::size_t coincidences(std::span<const double> one, std::span<const double> other, double window)
{
    // If the two next spikes are too far apart, the earlier one has no partner. If they are within the
    // window, pairing them is always optimal.
    std::size_t count = 0;
    for (std::size_t i = 0, j = 0; i < one.size() && j < other.size();) {
        if (std::abs(one[i] - other[j]) <= window) {
            ++count;
            ++i;
            ++j;
        } else {
            ++(one[i] < other[j] ? i : j);
        }
    }
    return count;
}

double victorPurpuraDistance(std::span<const double> one, std::span<const double> other, double costPerStep,
                             const Progress& progress)
{
    const auto size = static_cast<double>(one.size());
    if (costPerStep == 0) {
        return std::abs(size - static_cast<double>(other.size()));
    }
    constexpr std::size_t reportEvery = 64;
    Savings savings(other, costPerStep);
    for (std::size_t i = 0; i < one.size(); ++i) {
        if (i % reportEvery == 0) {
            reportProgress(progress, static_cast<double>(i) / size);
        }
        savings.add(one[i]);
    }
    return size + static_cast<double>(other.size()) - savings.best();
}

double vanRossumDistance(std::span<const double> one, std::span<const double> other, double timeConstant)
{
    // f - g decays exponentially between spikes; over d its square integrates to s^2 (1 - exp(-2
    // d/timeConstant)) / 2.
    double difference = 0;
    double square = 0;
    double now = 0;
    for (std::size_t i = 0, j = 0; i < one.size() || j < other.size();) {
        const bool first = j == other.size() || (i < one.size() && one[i] <= other[j]);
        const double next = first ? one[i] : other[j];
        const double passed = (next - now) / timeConstant;
        square -= difference * difference * std::expm1(-2 * passed) / 2;
        difference = difference * std::exp(-passed) + (first ? 1.0 : -1.0);
        now = next;
        ++(first ? i : j);
    }
    return std::sqrt(square + difference * difference / 2);
}

std::optional<double> firstDivergence(std::span<const double> one, std::span<const double> other)
{
    const auto [a, b] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    if (a == one.end() && b == other.end()) {
        return std::nullopt;
    }
    if (a == one.end() || b == other.end()) {
        return a == one.end() ? *b : *a;
    }
    return std::min(*a, *b);
}

double SpikeComparison::coincidentFraction() const
{
    const std::size_t all = rawSpikes + quantizedSpikes;
    return all == 0 ? 1.0 : 2 * static_cast<double>(coincident) / static_cast<double>(all);
}

SpikeComparison compareSpikes(std::span<const double> raw, std::span<const double> quantized,
                              const SpikeScales& scales, const Progress& progress)
{
    return {.rawSpikes = raw.size(),
            .quantizedSpikes = quantized.size(),
            .coincident = coincidences(raw, quantized, scales.window),
            .victorPurpura = victorPurpuraDistance(raw, quantized, scales.costPerStep, progress),
            .vanRossum = vanRossumDistance(raw, quantized, scales.timeConstant),
            .firstDivergence = firstDivergence(raw, quantized)};
}

} // namespace quantoscope
